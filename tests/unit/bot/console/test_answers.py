"""One line answers one field."""

import pytest

from bot.console.answers import Unreadable, read_answer
from bot.messages.outgoing import Input, InputKind, Option
from tests.fakes.desk import TODAY

REGIONS = (
    Option("region-midtjylland", "Region Midtjylland"),
    Option("region-nordjylland", "Region Nordjylland"),
    Option("region-hovedstaden", "Region Hovedstaden"),
)


def field(kind: InputKind, **more: object) -> Input:
    """Return a field of the kind."""
    return Input("felt", "Felt", kind, **more)


@pytest.mark.parametrize("typed", ["1", "region midtjylland", "Midt", "1.", " MIDTJYLLAND "])
def test_an_option_is_chosen_by_number_or_words(typed: str) -> None:
    asked = field(InputKind.CHOICE, options=REGIONS)
    assert read_answer(asked, typed, TODAY) == "region-midtjylland"


def test_words_that_fit_several_options_narrow_the_list() -> None:
    with pytest.raises(Unreadable) as unreadable:
        read_answer(field(InputKind.CHOICE, options=REGIONS), "jylland", TODAY)
    assert unreadable.value.fitting == (0, 1)


@pytest.mark.parametrize("typed", ["4", "0", "Sjælland"])
def test_what_is_not_on_the_list_is_asked_again(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_answer(field(InputKind.CHOICE, options=REGIONS), typed, TODAY)


@pytest.mark.parametrize("typed", ["1,3", "3 1", "midt, hovedstaden", "1; 3; 1"])
def test_several_options_are_chosen_together(typed: str) -> None:
    answer = read_answer(field(InputKind.CHOICES, options=REGIONS), typed, TODAY)
    assert set(answer.split(",")) == {"region-midtjylland", "region-hovedstaden"}


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (InputKind.CONFIRM, "Ja", "yes"),
        (InputKind.CONFIRM, "2", "no"),
        (InputKind.DATE, "1. dec. 2026", "2026-12-01"),
        (InputKind.NUMBER, "1.200", "1200"),
        (InputKind.LINE, "  Dansk \x1b[1mtekst ", "Dansk [1mtekst"),
    ],
)
def test_each_kind_is_sent_the_way_the_desk_reads_it(
    kind: InputKind, typed: str, value: str
) -> None:
    assert read_answer(field(kind), typed, TODAY) == value


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (InputKind.CONFIRM, "måske"),
        (InputKind.DATE, "snart"),
        (InputKind.NUMBER, "mange"),
        (InputKind.NUMBER, "-3"),
        (InputKind.LINE, ""),
        (InputKind.LINE, "-"),
    ],
)
def test_what_does_not_fit_a_required_field_is_asked_again(kind: InputKind, typed: str) -> None:
    with pytest.raises(Unreadable):
        read_answer(field(kind), typed, TODAY)


def test_an_empty_line_keeps_what_is_there_and_a_dash_clears_it() -> None:
    asked = field(InputKind.LINE, required=False, value="før")
    assert read_answer(asked, "", TODAY) == "før"
    assert read_answer(asked, "-", TODAY) == ""
    assert read_answer(field(InputKind.DATE, required=False), "", TODAY) == ""
