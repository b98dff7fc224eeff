"""The check of cards finds what Teams would not take; otherwise it would prove nothing."""

from typing import Any

import pytest

from bot.messages.incoming import Press
from bot.messages.outgoing import Button, Card, Form, Input, InputKind, Option, Paragraph
from bot.teams.card import draw_card
from bot.teams.dialog import draw_form
from bot.wording import speech
from tests.teams_double.schema import (
    complaints,
    complaints_about_dialog,
    complaints_about_message,
)

PRESS = Press("open", "1")
TEXT = {"type": "TextRun", "text": "Idé"}
LINE = {"type": "RichTextBlock", "inlines": [TEXT]}


def a_message() -> dict[str, Any]:
    """Return a card with which nothing is wrong."""
    buttons = tuple(Button(f"Vis {number}", PRESS) for number in range(6))
    card = Card((Paragraph("Idé"),), "Idé", buttons, 1)
    return draw_card(speech("da"), card, "n1", refresh_for=["29:karen"])


def a_dialog() -> dict[str, Any]:
    """Return a dialog's card with which nothing is wrong."""
    options = (Option("a", "Ja"), Option("b", "Nej"))
    inputs = (
        Input("text", "Hvad?", InputKind.LINE),
        Input("which", "Hvilken?", InputKind.CHOICE, options=options, lookup="solution"),
    )
    return draw_form(speech("da"), Form("token", PRESS, "Ret", inputs, "Gem"))


def test_nothing_is_wrong_with_what_is_changed_below() -> None:
    assert complaints_about_message(a_message()) == []
    assert complaints_about_dialog(a_dialog()) == []


@pytest.mark.parametrize(
    "element",
    [
        {"type": "RichTextBlock"},
        {"type": "Paragraph", "text": "Idé"},
        {**LINE, "wrap": True},
        {"type": "RichTextBlock", "inlines": [{**TEXT, "bold": True}]},
        {"type": "RichTextBlock", "inlines": [{**TEXT, "weight": "Bold"}]},
        {"type": "Container", "style": "quote", "items": [LINE]},
        {"type": "Container", "items": [{"type": "Input.Text", "label": "Hvad?"}]},
        {"type": "Input.ChoiceSet", "id": "which", "style": "dropdown"},
    ],
    ids=str,
)
def test_an_element_that_the_schema_does_not_have_is_found(element: dict[str, Any]) -> None:
    (wrong,) = complaints({**a_message(), "body": [LINE, element]})
    assert wrong.startswith("body/1")


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"version": "1.6"}, "another version"),
        ({"speak": ""}, "nothing to read aloud"),
        ({"speak": "<break/>"}, "SSML"),
        ({"fallbackText": ""}, "nothing for an old client"),
        ({"body": []}, "nothing to see"),
        ({"body": [LINE] * 300}, "too large"),
        ({"body": [{"type": "TextBlock", "text": "*Idé*"}]}, "reads markdown"),
        (
            {"body": [{"type": "RichTextBlock", "inlines": [{**TEXT, "text": "{{DATE(x)}}"}]}]},
            "a template",
        ),
        ({"body": [{"type": "RichTextBlock", "inlines": [{**TEXT, "text": " "}]}]}, "be seen"),
        ({"body": [{"type": "Input.Date", "id": "on"}]}, "an input in a message"),
        ({"actions": [*a_message()["actions"], a_message()["actions"][0]]}, "more than six"),
        ({"actions": [{**a_message()["actions"][0], "verb": "open"}]}, "an unknown verb"),
        ({"actions": [{**a_message()["actions"][0], "data": {}}]}, "says nothing"),
        ({"actions": a_dialog()["actions"]}, "says nothing"),
        ({"refresh": {**a_message()["refresh"], "userIds": []}}, "refreshed for 0"),
        ({"refresh": {**a_message()["refresh"], "userIds": ["29:x"] * 61}}, "refreshed for 61"),
        ({"shown": True}, "shown"),
    ],
    ids=str,
)
def test_a_message_that_people_cannot_use_is_found(change: dict[str, Any], wrong: str) -> None:
    assert any(wrong in each for each in complaints_about_message({**a_message(), **change}))


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"id": "input.text"}, "two fields"),
        ({"label": " "}, "no label"),
        ({"errorMessage": ""}, "what is wrong"),
        ({"value": ""}, "a value that cannot be chosen"),
        ({"choices": [{"title": "Ja", "value": "a"}] * 2}, "the same value"),
        ({"choices": [{"title": " ", "value": "a"}]}, "nobody can read"),
        ({"choices.data": {"type": "Data.Query", "dataset": ""}}, "searches nowhere"),
        ({"isMultiSelect": True, "value": "a,c"}, "a value that cannot be chosen"),
    ],
    ids=str,
)
def test_a_field_that_people_cannot_use_is_found(change: dict[str, Any], wrong: str) -> None:
    drawn = a_dialog()
    changed = {**drawn, "body": [drawn["body"][0], {**drawn["body"][1], **change}]}
    assert any(wrong in each for each in complaints_about_dialog(changed))


def test_a_dialog_that_cannot_be_sent_is_found() -> None:
    assert complaints_about_dialog({**a_dialog(), "actions": []})
    assert complaints_about_dialog({**a_dialog(), "actions": a_message()["actions"][:1]})
