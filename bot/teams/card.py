"""A card as an Adaptive Card, and what notifications and screen readers say of it."""

from collections.abc import Iterable, Sequence

from bot.chat.pressing import write_press
from bot.chat.shapes import Json
from bot.chat.telling import told
from bot.messages.outgoing import Button, Card, Weight
from bot.teams.limits import (
    BUTTON_LABEL,
    CARD_BYTES,
    LABEL,
    MAIN_BUTTONS,
    REFRESHED_FOR,
    SPOKEN,
    SUMMARY,
    TITLE,
    TOOLTIP,
    VERSION,
)
from bot.teams.plain import line, lines, spoken
from bot.teams.rich_text import draw_text, rich_text, size_of
from bot.wording import Speech

CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"

PRESS = "press"
"""The verb of every button, and the name under which its data keep what it says."""
NONCE = "nonce"
"""The name under which a button's data keep which drawing of the card it stands on."""
REFRESH = "refresh"
"""The verb with which Teams asks for somebody's own view of a card."""
IDEA = "idea"
"""The name under which the data of ``REFRESH`` keep the number of the idea."""

_STYLE = {Weight.MAIN: "positive", Weight.GRAVE: "destructive"}


def draw_card(
    speech: Speech, card: Card, nonce: str, *, note: str = "", refresh_for: Sequence[str] = ()
) -> Json:
    """Draw a card; what is cut off is told of, its buttons all stand.

    ``nonce`` names this drawing and comes back with each press; it should be the same whenever the
    same thing is drawn. ``note`` stands small below the text. For ``refresh_for``, people's ids as
    Teams writes them, Teams asks for an idea's card anew with the verb ``REFRESH``.
    """
    frame = _frame(speech, spoken(told(card), SPOKEN))
    frame |= _refreshing(speech, card, nonce, refresh_for)
    acting = {"actions": _buttons(card.buttons, nonce)} if card.buttons else {}
    below = _note(note)
    room = CARD_BYTES - sum(map(size_of, (frame, acting, below)))
    body = [*draw_title(card.title), *rich_text(card.blocks)]
    return {**frame, "body": [*_fitting(speech, body, room), *below], **acting}


def draw_plain(speech: Speech, body: list[Json], said: str, most: int = CARD_BYTES) -> Json:
    """Draw a card of as many of these elements as fit; ``said`` is what is read aloud."""
    frame = _frame(speech, spoken(said, SPOKEN))
    return {**frame, "body": _fitting(speech, body, most - size_of(frame))}


def draw_title(title: str) -> list[Json]:
    """Draw a title, if there is one."""
    return draw_text(line(title, TITLE), size="Large", weight="Bolder") if title else []


def without_buttons(drawn: Json, note: str) -> Json:
    """Return a drawn card without its buttons, with the line that says who pressed one."""
    left = {name: part for name, part in drawn.items() if name not in ("actions", "refresh")}
    return {**left, "body": [*left["body"], *_note(note)]}


def draw_attachment(drawn: Json) -> Json:
    """Wrap a drawn card as the attachment of a message."""
    return {"contentType": CONTENT_TYPE, "content": drawn}


def summary(card: Card) -> str:
    """Say a card in one line, for notifications and the list of chats."""
    return line(" · ".join(filter(None, map(str.strip, told(card).splitlines()))), SUMMARY)


def _frame(speech: Speech, said: str) -> Json:
    return {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": VERSION,
        # Renderers read it as markdown: nobody's words but ours.
        "fallbackText": speech.say("teams-too-old"),
        "speak": said,
    }


def _fitting(speech: Speech, body: list[Json], room: int) -> list[Json]:
    """Return as many elements as there is room for, and a word where that is not all."""
    room -= size_of("body:,")
    if size_of(body) <= room:
        return body
    told_of = draw_text(speech.say("chat-cut"))
    room -= size_of(told_of)
    kept: list[Json] = []
    for element in body:
        room -= size_of(element) + size_of("")
        if room < 0:
            break
        kept.append(element)
    return [*kept, *told_of]


def _note(note: str) -> list[Json]:
    if not note:
        return []
    drawn = draw_text(lines(note, LABEL), size="Small", isSubtle=True)
    return [{**part, "separator": True} for part in drawn]


def _refreshing(speech: Speech, card: Card, nonce: str, people: Iterable[str]) -> Json:
    watched = list(people)[:REFRESHED_FOR]
    if card.idea is None or not watched:
        return {}
    action = {
        "type": "Action.Execute",
        "title": speech.say("teams-refresh"),
        "verb": REFRESH,
        "data": {IDEA: card.idea, NONCE: nonce},
    }
    return {"refresh": {"action": action, "userIds": watched}}


def _buttons(buttons: Sequence[Button], nonce: str) -> list[Json]:
    mains, others = buttons[:MAIN_BUTTONS], buttons[MAIN_BUTTONS:]
    drawn = [_button(each, nonce) for each in mains]
    return [*drawn, *({**_button(each, nonce), "mode": "secondary"} for each in others)]


def _button(button: Button, nonce: str) -> Json:
    """Draw a button: one that asks for more opens a dialog, any other is answered in the card."""
    label, whole = line(button.label, BUTTON_LABEL), line(button.label, TOOLTIP)
    said: Json = {PRESS: write_press(button.press), NONCE: nonce}
    acting: Json = (
        {"type": "Action.Submit", "data": {"msteams": {"type": "task/fetch"}, **said}}
        if button.opens_form
        else {"type": "Action.Execute", "verb": PRESS, "data": said}
    )
    style = _STYLE.get(button.weight)
    return {
        **acting,
        "title": label,
        **({"tooltip": whole} if whole != label else {}),
        **({"style": style} if style else {}),
    }
