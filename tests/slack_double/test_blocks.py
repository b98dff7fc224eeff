"""Block Kit is judged as Slack judges it, limit by limit."""

from typing import Any

import pytest

from tests.slack_double.blocks import complaints_about_message, complaints_about_view

Json = dict[str, Any]


def plain(text: str = "Tekst") -> Json:
    """Return a text that is read literally."""
    return {"type": "plain_text", "text": text}


def option(value: str = "v", text: str = "Valg") -> Json:
    """Return one choice."""
    return {"text": plain(text), "value": value}


def button(**more: object) -> Json:
    """Return a button."""
    return {"type": "button", "text": plain("Send"), "action_id": "send", **more}


def actions(*elements: Json) -> Json:
    """Return a row of things to press."""
    return {"type": "actions", "elements": list(elements)}


def field(element: Json, **more: object) -> Json:
    """Return one field of a form."""
    return {"type": "input", "label": plain(), "element": element, **more}


def rich(*elements: Json) -> Json:
    """Return rich text."""
    return {"type": "rich_text", "elements": list(elements)}


def section(*inside: Json) -> Json:
    """Return a section of rich text."""
    return {"type": "rich_text_section", "elements": list(inside)}


SELECT = {"type": "static_select", "options": [option()]}
TYPED = {"type": "plain_text_input", "action_id": "answer"}
MODAL = {"type": "modal", "title": plain(), "submit": plain(), "blocks": [field(TYPED)]}

GOOD = [
    [{"type": "header", "text": plain("x" * 150)}, {"type": "divider"}],
    [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3_000}}],
    [{"type": "section", "fields": [plain("x" * 2_000)] * 10}],
    [{"type": "section", "text": plain(), "accessory": button()}],
    [actions(*(button(action_id=f"b{number}") for number in range(25)))],
    [actions(button(value="x" * 2_000, style="danger"), {**SELECT, "action_id": "s"})],
    [{"type": "context", "elements": [{"type": "mrkdwn", "text": "x"}]}],
    [rich(section({"type": "text", "text": "x", "style": {"bold": True}}))],
    [rich({"type": "rich_text_list", "style": "bullet", "elements": [section()]})],
    [{"type": "image", "alt_text": "Et billede", "image_url": "https://rejsehold.example/a.png"}],
    [{"type": "divider"}] * 50,
]

BAD = {
    "a header is too long": [{"type": "header", "text": plain("x" * 151)}],
    "a header is empty": [{"type": "header", "text": plain("")}],
    "a header is marked up": [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
    "a section is too long": [{"type": "section", "text": plain("x" * 3_001)}],
    "a section says nothing": [{"type": "section"}],
    "a section has too many fields": [{"type": "section", "fields": [plain()] * 11}],
    "there are too many blocks": [{"type": "divider"}] * 51,
    "a row has too many buttons": [actions(*(button(action_id=f"{n}") for n in range(26)))],
    "a row is empty": [actions()],
    "a label is too long": [actions(button(text=plain("x" * 76)))],
    "a label is marked up": [actions(button(text={"type": "mrkdwn", "text": "x"}))],
    "a value is too long": [actions(button(value="x" * 2_001))],
    "a value is no text": [actions(button(value=1))],
    "a style is unknown": [actions(button(style="green"))],
    "a field is unknown": [actions(button(colour="red"))],
    "an address is none": [actions(button(url="javascript:alert(1)"))],
    "two buttons have one name": [actions(button(), button())],
    "two blocks have one name": [
        {"type": "divider", "block_id": "a"},
        {"type": "divider", "block_id": "a"},
    ],
    "a block is unknown": [{"type": "marquee"}],
    "a block is none": ["hej"],
    "there are too many options": [
        actions({**SELECT, "options": [option(f"{n}") for n in range(101)]})
    ],
    "there are no options": [actions({**SELECT, "options": []})],
    "an option is too long": [actions({**SELECT, "options": [option(text="x" * 76)]})],
    "a choice is too long": [actions({**SELECT, "options": [option("x" * 151)]})],
    "two choices are one": [actions({**SELECT, "options": [option(), option()]})],
    "what is chosen is no choice": [actions({**SELECT, "initial_option": option("w")})],
    "radio buttons are too many": [
        actions({"type": "radio_buttons", "options": [option(f"{n}") for n in range(11)]})
    ],
    "a text in rich text is empty": [rich(section({"type": "text", "text": ""}))],
    "rich text holds something unknown": [rich(section({"type": "blink", "text": "x"}))],
    "a list stands in a section": [rich(section(section()))],
    "an image says nothing": [{"type": "image", "image_url": "https://rejsehold.example/a.png"}],
    "a form stands in a message": [field(TYPED)],
    "a day is none": [actions({"type": "datepicker", "initial_date": "1. maj"})],
    "a day is not in the calendar": [actions({"type": "datepicker", "initial_date": "2026-02-30"})],
}

BAD_VIEWS = {
    "the title is too long": {**MODAL, "title": plain("x" * 25)},
    "there is no title": {name: held for name, held in MODAL.items() if name != "title"},
    "a form cannot be sent": {name: held for name, held in MODAL.items() if name != "submit"},
    "a button is too long": {**MODAL, "submit": plain("x" * 25)},
    "it carries too much": {**MODAL, "private_metadata": "x" * 3_001},
    "it has too many blocks": {**MODAL, "blocks": [{"type": "divider"}] * 101},
    "it has no blocks": {**MODAL, "blocks": []},
    "a field is unknown": {**MODAL, "state": {}},
    "a label is too long": {**MODAL, "blocks": [field(TYPED, label=plain("x" * 2_001))]},
    "a hint is too long": {**MODAL, "blocks": [field(TYPED, hint=plain("x" * 2_001))]},
    "what stands there is too long": {
        **MODAL,
        "blocks": [field({**TYPED, "max_length": 10, "initial_value": "x" * 11})],
    },
    "a number is none": {
        **MODAL,
        "blocks": [
            field({"type": "number_input", "is_decimal_allowed": False, "initial_value": "1,5"})
        ],
    },
    "a button is a field": {**MODAL, "blocks": [field(button())]},
    "two fields have one name": {
        **MODAL,
        "blocks": [field(TYPED, block_id="a"), field(TYPED, block_id="a")],
    },
}


@pytest.mark.parametrize("blocks", GOOD, ids=lambda blocks: blocks[0]["type"])
def test_what_the_reference_allows_is_taken(blocks: list[Json]) -> None:
    assert complaints_about_message(blocks) == []


@pytest.mark.parametrize("why", BAD)
def test_a_message_is_refused_when(why: str) -> None:
    wrong = complaints_about_message(BAD[why])
    assert wrong
    assert all("[json-pointer:/blocks" in each for each in wrong)


def test_a_modal_that_can_be_sent_is_taken() -> None:
    assert complaints_about_view(MODAL, "modal") == []
    several = {**SELECT, "type": "multi_static_select", "initial_options": [option()]}
    fields = [field(TYPED), field(SELECT), field(several), field({"type": "datepicker"})]
    assert complaints_about_view({**MODAL, "blocks": fields}, "modal") == []


@pytest.mark.parametrize("why", BAD_VIEWS)
def test_a_modal_is_refused_when(why: str) -> None:
    assert complaints_about_view(BAD_VIEWS[why], "modal")


def test_a_home_tab_has_neither_title_nor_button() -> None:
    home = {"type": "home", "blocks": [{"type": "divider"}]}
    assert complaints_about_view(home, "home") == []
    assert complaints_about_view({**home, "title": plain()}, "home")
    assert complaints_about_view({**home, "type": "modal"}, "home")
