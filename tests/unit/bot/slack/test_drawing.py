"""Whatever anybody writes, Slack takes the message and shows the words as they were written."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.chat.pressing import FormKey, read_form, read_press
from bot.messages.outgoing import (
    Bullets,
    Button,
    Card,
    Fact,
    Facts,
    Form,
    Input,
    InputKind,
    Option,
    Paragraph,
)
from bot.slack.card import draw_card, read_aloud
from bot.slack.limits import MESSAGE_TEXT
from bot.slack.modal import draw_form, errors_of
from bot.wording import speech
from tests.slack_double.blocks import (
    complaints_about_message,
    complaints_about_view,
    is_too_large,
    is_too_long,
)
from tests.slack_double.reading import buttons_of, text_of
from tests.unit.bot.everywhere import LENGTHY, PRESS, everywhere, form_about

DANISH = speech("da")
HOSTILE = (
    "<!channel> <!here> <!everyone>",
    "<@UKAREN> og <@WLIS>",
    "<#C0MIDT|midt> <!subteam^S0HOLD>",
    "<http://ond.example|Log ind her>",
    "<!date^1392734382^{date}|i går>",
    "*fed* _skrå_ ~streget~ `kode` ```blok```",
    "> citat\n&gt; citat &lt;!channel&gt;",
    "&amp;lt;!channel&amp;gt; &#60;!channel&#62;",
    ":wave: :bell:",
    "@channel @here #general",
    "\u202eklip tsud\u202c \u2066inde\u2069 \u200f",
    "http://ond.example/?a=<b>&c",
    "\u0007\t\n\n\n",
    " ",
    "&<>" * 5_000,
    "å" * 40_000,
    "ord " * 10_000,
    "\n" * 5_000,
    "👩🏽‍⚕️" * 2_000,
)


def objects_in(drawn: object) -> Iterator[dict[str, Any]]:
    """Return every object in what is drawn."""
    if isinstance(drawn, dict):
        yield drawn
        drawn = list(drawn.values())
    if isinstance(drawn, list):
        for each in drawn:
            yield from objects_in(each)


def is_inert(drawn: object) -> bool:
    """Tell whether everything drawn is words that Slack reads literally."""
    live = {"mrkdwn", "link", "user", "usergroup", "channel", "broadcast", "date", "emoji"}
    kinds = {each.get("type") for each in objects_in(drawn)}
    literal = [each for each in objects_in(drawn) if each.get("type") == "plain_text"]
    return not kinds & live and not any(each["emoji"] for each in literal)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_anybody_writes_comes_alive_in_a_message(words: str) -> None:
    card = everywhere(words)
    blocks = draw_card(DANISH, card)
    assert complaints_about_message(blocks) == []
    assert not is_too_long(blocks)
    assert is_inert(blocks)
    text = read_aloud(card)
    assert 0 < len(text) <= MESSAGE_TEXT
    assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", text)
    assert [read_press(button["value"]) for _, button in buttons_of(blocks).values()]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_anybody_writes_comes_alive_in_a_modal(words: str) -> None:
    form = form_about(words)
    view = draw_form(DANISH, form, "DUKAREN//1.2")
    assert complaints_about_view(view, "modal") == []
    assert not is_too_large(view)
    assert is_inert(view)
    assert read_form(str(view["private_metadata"])) == FormKey(PRESS, "token", "DUKAREN//1.2")
    assert all(0 < len(error) <= 2_000 for error in errors_of(form).values())


def test_every_word_of_a_card_that_fits_can_be_read() -> None:
    words = "Kan vi måle <blodtryk> & *ilt* hjemme?"
    blocks = draw_card(DANISH, everywhere(words))
    shown = text_of(blocks)
    assert shown.count(words) == 9
    assert list(buttons_of(blocks)) == [words, "Nej"]


@pytest.mark.parametrize("length", LENGTHY.values(), ids=LENGTHY)
def test_a_text_that_does_not_fit_is_cut_with_a_word_and_its_buttons_stand(length: int) -> None:
    blocks = draw_card(DANISH, everywhere("ord " * (length // 4)))
    is_cut = DANISH.say("chat-cut") in text_of(blocks)
    assert is_cut is (length > LENGTHY["long"])
    assert len(buttons_of(blocks)) == 2
    assert "ord ord" in text_of(blocks)


def test_a_card_of_many_small_things_fits_too() -> None:
    blocks = draw_card(DANISH, Card((Bullets(("x",) * 2_000), Facts((Fact("a", "b"),) * 500))))
    assert complaints_about_message(blocks) == []
    assert not is_too_long(blocks)
    assert text_of(blocks).count("x") > 50


def test_twenty_five_buttons_and_more_stand_in_rows() -> None:
    buttons = tuple(Button(f"Vis idé {number}", PRESS) for number in range(28))
    blocks = draw_card(DANISH, Card((Paragraph("x" * 20_000),), buttons=buttons))
    assert complaints_about_message(blocks) == []
    assert not is_too_long(blocks)
    assert len(buttons_of(blocks)) == 28


@pytest.mark.parametrize("count", [1, 10, 11, 100, 101, 500])
@pytest.mark.parametrize("kind", [InputKind.CHOICE, InputKind.CHOICES])
def test_few_choices_and_many_are_drawn_as_what_takes_them(kind: InputKind, count: int) -> None:
    options = tuple(Option(f"v{number}", f"Valg {number}") for number in range(count))
    field = Input("field", "Hvilken?", kind, options=options, value=options[0].value)
    view = draw_form(DANISH, Form("token", PRESS, "Vælg", (field,), "Send"))
    assert complaints_about_view(view, "modal") == []
    assert json.dumps(view).count("Valg 0") >= 1


def test_what_stood_in_a_field_stands_there_again() -> None:
    kinds = {
        InputKind.LINE: "Målehuset",
        InputKind.PARAGRAPH: "To\nlinjer",
        InputKind.DATE: "2026-12-01",
        InputKind.NUMBER: "12",
        InputKind.CHOICE: "b",
        InputKind.CHOICES: "a,b",
        InputKind.CONFIRM: "a",
    }
    options = (Option("a", "Ja"), Option("b", "Nej"))
    inputs = tuple(
        Input(kind.value, "Hvad?", kind, options=options, value=value)
        for kind, value in kinds.items()
    )
    view = draw_form(DANISH, Form("token", PRESS, "Ret", inputs, "Gem"))
    assert complaints_about_view(view, "modal") == []
    drawn = json.dumps(view["blocks"], ensure_ascii=False)
    assert all(f'"{value}"' in drawn for value in ("Målehuset", "2026-12-01", "12"))
    assert drawn.count("initial_option") == 3


@pytest.mark.parametrize("value", ["i morgen", "1.12.2026", "2026-13-01", "2026-02-30"])
def test_a_day_that_is_none_is_not_drawn_as_one(value: str) -> None:
    field = Input("on", "Hvornår?", InputKind.DATE, value=value)
    view = draw_form(DANISH, Form("token", PRESS, "Ret", (field,), "Gem"))
    assert complaints_about_view(view, "modal") == []


@pytest.mark.parametrize("value", ["tolv", "1,5", "1.200"])
def test_a_number_that_is_none_is_not_drawn_as_one(value: str) -> None:
    field = Input("count", "Hvor mange?", InputKind.NUMBER, value=value)
    view = draw_form(DANISH, Form("token", PRESS, "Ret", (field,), "Gem"))
    assert complaints_about_view(view, "modal") == []
