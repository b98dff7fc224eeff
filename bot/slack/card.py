"""A card as a Slack message: blocks, and a text that reads well aloud and in a notification."""

from collections.abc import Iterator, Sequence

from bot.chat.pressing import write_press
from bot.chat.shortening import ELLIPSIS
from bot.chat.telling import told
from bot.messages.outgoing import (
    Button,
    Card,
    Paragraph,
    Weight,
)
from bot.slack.limits import (
    BUTTON_LABEL,
    BUTTONS_IN_A_ROW,
    HEADER,
    MESSAGE_BLOCKS,
    MESSAGE_JSON,
    MESSAGE_TEXT,
)
from bot.slack.plain import escaped_start, plain_text
from bot.slack.rich_text import Json, length_of, rich_text
from bot.wording import Speech

PRESS = "press"
"""How the names of our buttons begin; what they do stands in their values."""

_STYLE = {Weight.MAIN: "primary", Weight.GRAVE: "danger"}


def draw_card(speech: Speech, card: Card, most: int = MESSAGE_BLOCKS) -> list[Json]:
    """Draw a card in at most so many blocks; what is cut off is told of, its buttons all stand."""
    title: list[Json] = [draw_header(card.title)] if card.title else []
    buttons = list(draw_buttons(card.buttons))
    body = rich_text(card.blocks)
    if _fits([*title, *body, *buttons], most):
        return [*title, *body, *buttons]
    note = rich_text([Paragraph(speech.say("chat-cut"))])
    while body and not _fits([*title, *body, *note, *buttons], most):
        body.pop()
    return [*title, *body, *note, *buttons]


def draw_header(title: str) -> Json:
    """Draw a title."""
    return {"type": "header", "text": plain_text(title, HEADER)}


def draw_buttons(buttons: Sequence[Button]) -> Iterator[Json]:
    """Draw buttons in rows; each bears what it says when it is pressed."""
    for start in range(0, len(buttons), BUTTONS_IN_A_ROW):
        row = buttons[start : start + BUTTONS_IN_A_ROW]
        elements = [_button(each, start + place) for place, each in enumerate(row)]
        yield {"type": "actions", "elements": elements}


def read_aloud(card: Card) -> str:
    """Say a card in one text, for notifications and screen readers; nothing in it is markup."""
    return escaped_start(told(card), MESSAGE_TEXT) or ELLIPSIS


def _fits(blocks: Sequence[Json], most: int) -> bool:
    return len(blocks) <= most and length_of(blocks) <= MESSAGE_JSON


def _button(button: Button, place: int) -> Json:
    style = _STYLE.get(button.weight)
    return {
        "type": "button",
        "text": plain_text(button.label, BUTTON_LABEL),
        "action_id": f"{PRESS}:{place}",
        "value": write_press(button.press),
        **({"style": style} if style else {}),
    }
