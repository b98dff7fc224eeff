"""Compounds and slips of the finger."""

import pytest

from knowledge.matching.spelling import Spelling

SPELLING = Spelling(
    words=("lunge", "patient", "sygeplejersk", "telemonitorering", "tablet"),
    plain=("klinik", "konto", "tabl"),
)


def test_a_compound_is_split_where_both_parts_are_known() -> None:
    assert SPELLING.parts("lungepatienterne") == ("lunge", "patienterne")


def test_the_letter_between_the_parts_is_left_out() -> None:
    assert Spelling(("hjertesvigt", "patient"), ()).parts("hjertesvigtspatient") == (
        "hjertesvigt",
        "patient",
    )


def test_an_every_day_word_ends_a_compound_but_never_begins_one() -> None:
    assert SPELLING.parts("lungeklinik") == ("lunge", "klinik")
    assert SPELLING.parts("klinikpatient") == ()


@pytest.mark.parametrize("slip", ["patint", "paitent", "patientt"])
def test_one_slip_is_mended(slip: str) -> None:
    assert SPELLING.corrected(slip) == "patient"


def test_a_long_word_may_have_two_slips() -> None:
    assert SPELLING.corrected("telemontorerng") == "telemonitorering"


def test_another_letter_makes_a_short_word_another_word() -> None:
    assert SPELLING.corrected("tablez") is None


def test_a_right_word_nearby_is_not_bent_into_a_concept() -> None:
    assert SPELLING.corrected("kontoo") == "konto"


def test_letters_typed_at_random_are_no_word() -> None:
    assert SPELLING.could_be_a_word("patientkonto")
    assert not SPELLING.could_be_a_word("qwzxcv")
