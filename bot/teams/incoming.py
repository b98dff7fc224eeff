"""What somebody did in Teams as the desk's own words, and the delivery's id. Pure functions.

Each reads what ``known`` let through. None means: nothing for the desk, such as a message that only
names it. Malformed means: nothing that Teams, or a card of ours, sends.
"""

from dataclasses import dataclass, replace

from bot.chat.pressing import Unreadable, read_press, write_press
from bot.chat.shapes import Json, Malformed
from bot.chat.shortening import shortened
from bot.messages.incoming import Incoming, Opened, Press, Pressed, Said, Submitted
from bot.teams.card import NONCE, PRESS
from bot.teams.dialog import NEW_IDEA, read_idea, read_key
from bot.teams.fields import read_values
from bot.teams.idents import ident, nonce
from bot.teams.limits import BUTTON_LABEL
from bot.teams.places import (
    Place,
    click_of,
    of_edit,
    of_fetch,
    of_form,
    of_message,
    of_opening,
    of_personal,
    of_press,
    read_place,
    thread_of,
)
from bot.teams.senders import Sender
from bot.teams.spoken import mentions_us, spoken

FILES = ("application/vnd.microsoft.teams.file.download.info", "reference", "image/")
"""How the content types of what is not text begin; source: learn.microsoft.com, send and receive
files with a bot. Formatted text comes along as ``text/html``, and cards as what they are."""


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did, and which delivery it is."""

    delivery: str
    sender: Sender
    incoming: Incoming


@dataclass(frozen=True, slots=True)
class PressAct:
    """A press on a button: the message that it stood on, and the key that one was drawn for.

    ``label`` is what the button said, where Teams tells.
    """

    act: Act
    press: Press
    place: Place
    drawn_for: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A message was changed; what it said before is not told by Teams. Empty means deleted."""

    delivery: str
    sender: Sender
    message: str
    after: str


def place_of_sender(sender: Sender, message: str = "") -> Place:
    """Return the conversation that somebody did something in."""
    return Place(sender.tenant, sender.conversation, message)


def read_message(body: Json, sender: Sender) -> Act | None:
    """Read a message; in a channel or a group only what speaks to the desk.

    What is asked in a channel that is shared with strangers is answered to the person alone.
    """
    if not sender.is_alone and not mentions_us(body):
        return None
    said = Said(spoken(body), files=_files(body))
    if is_open_to_others(body):
        return Act(of_personal(sender.tenant, sender.user, body["id"]), sender, said)
    return Act(of_message(_told_in(body, sender), body["id"]), sender, said)


def read_change(body: Json, sender: Sender) -> Change | None:
    """Read the change or the deletion of a message that spoke to the desk."""
    event = body.get("channelData", {}).get("eventType", "")
    if event not in {"editMessage", "softDeleteMessage"}:
        return None
    if event == "editMessage" and not sender.is_alone and not mentions_us(body):
        return None
    after = spoken(body) if event == "editMessage" else ""
    place, message = _told_in(body, sender), body["id"]
    moment = body.get("timestamp") or click_of(message, after)
    return Change(of_edit(place, message, moment), sender, of_message(place, message), after)


def read_opening(body: Json, sender: Sender) -> Act | None:
    """Read that somebody has let the desk into their personal chat; once a day is enough.

    Teams tells it twice, as an installation and as a new member of the conversation.
    """
    if not sender.is_alone:
        return None
    day = body.get("timestamp", "")[:10] or body.get("id", "")
    return Act(of_opening(place_of_sender(sender), sender.user, day), sender, Opened())


def read_press_on(body: Json, sender: Sender) -> PressAct:
    """Read a press on one of the desk's buttons."""
    action = body["value"]["action"]
    pressed = _press_act(action.get("data", {}), body, sender)
    return replace(pressed, label=shortened(action.get("title", ""), BUTTON_LABEL))


def read_press_in(body: Json, sender: Sender) -> PressAct | None:
    """Read a press that comes as a message, from a Teams that does not know our buttons."""
    data = body.get("value")
    return _press_act(data, body, sender) if isinstance(data, dict) and PRESS in data else None


def read_fetch(body: Json, sender: Sender) -> PressAct:
    """Read a press on a button that opens a form; each opens a new one, for the last has been sent.

    Whatever is done to a form is done when it is sent, under its own token.
    """
    pressed = _press_act(body["value"]["data"], body, sender)
    click = click_of(pressed.drawn_for, write_press(pressed.press), body.get("id", ""))
    delivery = of_fetch(pressed.place, click, sender.user)
    return replace(pressed, act=replace(pressed.act, delivery=delivery))


def read_sent(body: Json, sender: Sender) -> Act:
    """Read what was sent from a dialog: a form, or an idea that was written there."""
    data = body["value"]["data"]
    try:
        return _new_idea(data, body, sender) if NEW_IDEA in data else _submission(data, sender)
    except Unreadable:
        raise Malformed from None


def is_open_to_others(body: Json) -> bool:
    """Tell whether a channel is shared with other organisations' teams."""
    told = body.get("channelData", {}).get("channel", {})
    return bool(told.get("type", "").casefold() == "shared")


def _submission(data: Json, sender: Sender) -> Act:
    key = read_key(data)
    place = read_place(key.place, sender.tenant, sender.conversation)
    incoming = Submitted(key.press, key.token, read_values(data))
    return Act(of_form(place, ident(key.token), sender.user), sender, incoming)


def _new_idea(data: Json, body: Json, sender: Sender) -> Act:
    """Read an idea and the link to where it came from; it is answered in the personal chat.

    The same words twice on a day are one idea, for Teams may send them again.
    """
    told, link = read_idea(data)
    said = "\n\n".join(filter(None, (told.strip(), link)))
    token = click_of("idea", said, body.get("timestamp", "")[:10])
    return Act(of_personal(sender.tenant, sender.user, token), sender, Said(said))


def _press_act(data: Json, body: Json, sender: Sender) -> PressAct:
    press, drawn_for = _press(data.get(PRESS)), nonce(data.get(NONCE))
    place = place_of_sender(sender, body.get("replyToId", ""))
    click = click_of(drawn_for, write_press(press))
    act = Act(of_press(place, click, sender.user), sender, Pressed(press))
    return PressAct(act, press, place, drawn_for)


def _press(value: object) -> Press:
    try:
        return read_press(value if isinstance(value, str) else "")
    except Unreadable:
        raise Malformed from None


def _told_in(body: Json, sender: Sender) -> Place:
    """Return the conversation of a message; in a channel it is the thread that it begins."""
    place = place_of_sender(sender)
    if sender.kind != "channel":
        return place
    return replace(place, conversation=thread_of(place.conversation, body["id"]))


def _files(body: Json) -> int:
    kinds = [each.get("contentType", "") for each in body.get("attachments", ())]
    return sum(kind.startswith(FILES) for kind in kinds)
