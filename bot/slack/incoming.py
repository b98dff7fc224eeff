"""What somebody did in Slack as the desk's own words, and the delivery's id. Pure functions.

Each reads what ``known`` let through. None means: nothing for the desk, such as a bot's message, or
a stranger's from a workspace that only shares a channel. Malformed means: nothing Slack sends.
"""

from dataclasses import dataclass

from bot.chat.pressing import FormKey, Unreadable, read_form, read_press
from bot.chat.shapes import Json, Malformed
from bot.messages.incoming import Edited, Incoming, Press, Pressed, Said, Submitted
from bot.slack.card import PRESS
from bot.slack.fields import read_values
from bot.slack.places import (
    Place,
    is_direct,
    of_command,
    of_edit,
    of_home,
    of_message,
    of_modal,
    of_press,
    read_place,
)
from bot.slack.spoken import mentions, spoken

HEARD = frozenset({None, "file_share", "thread_broadcast"})
"""Subtypes of a message that a person wrote."""

CHANGED, DELETED = "message_changed", "message_deleted"


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did, and which delivery it is."""

    delivery: str
    team: str
    user: str
    incoming: Incoming


@dataclass(frozen=True, slots=True)
class PressAct:
    """A press on a button: what can be opened for it, and the message that it stood on."""

    act: Act
    press: Press
    trigger: str
    place: Place
    label: str = ""
    text: str = ""
    blocks: tuple[Json, ...] = ()


def read_message(event: Json, team: str, bot: str) -> Act | None:
    """Read a message, its change or its deletion; in a channel only what speaks to the desk.

    What is asked in a channel that is shared with strangers is answered to the person alone.
    """
    subtype = event.get("subtype")
    if subtype == CHANGED:
        return _edited(event, event.get("message", {}), team, bot)
    if subtype == DELETED:
        return _edited(event, {}, team, bot)
    if subtype not in HEARD or not _is_persons(event, team, bot):
        return None
    told = event.get("text", "")
    if not is_direct(event["channel"]) and not mentions(told, bot):
        return None
    said = Said(spoken(told, bot), files=len(event.get("files", ())))
    if event.get("is_shared") and not is_direct(event["channel"]):
        return Act(of_command(team, event["user"], event["ts"]), team, event["user"], said)
    place = Place(team, event["channel"], _thread(event))
    return Act(of_message(place, event["ts"]), team, event["user"], said)


def read_press_on(body: Json, team: str) -> PressAct | None:
    """Read a press on one of the desk's buttons, in a message or on the home tab."""
    pressed = body["actions"][0] if len(body["actions"]) == 1 else None
    if pressed is None or not pressed["action_id"].startswith(f"{PRESS}:"):
        return None
    press, user, trigger = _press(pressed.get("value", "")), body["user"]["id"], body["trigger_id"]
    label = pressed.get("text", {}).get("text", "")
    if "message" not in body or "channel" not in body:
        act = Act(of_home(team, user, trigger), team, user, Pressed(press))
        return PressAct(act, press, trigger, Place(team, user), label)
    message = body["message"]
    place = Place(team, body["channel"]["id"], _thread(message), message["ts"])
    act = Act(of_press(place, trigger), team, user, Pressed(press))
    text, blocks = message.get("text", ""), tuple(message.get("blocks", ()))
    return PressAct(act, press, trigger, place, label, text, blocks)


def read_submission(body: Json, team: str) -> Act:
    """Read a form that was sent."""
    view, user = body["view"], body["user"]["id"]
    key = _form(view)
    incoming = Submitted(key.press, key.token, read_values(view["state"]["values"]))
    place = _place(key, team, user)
    return Act(of_modal(place, view["id"], view["hash"]), team, user, incoming)


def read_new_idea(body: Json, team: str) -> Act:
    """Read an idea that was written in the modal for it; the link to where it came from follows."""
    view, user = body["view"], body["user"]["id"]
    told = read_values(view["state"]["values"]).get("text", "")
    said = "\n\n".join(filter(None, (told.strip(), view.get("private_metadata", ""))))
    return Act(of_modal(Place(team, user), view["id"], view["hash"]), team, user, Said(said))


def read_command(body: Json, incoming: Incoming) -> Act:
    """Read a slash command that asks for this."""
    team, user = body["team_id"], body["user_id"]
    return Act(of_command(team, user, body["trigger_id"]), team, user, incoming)


def form_of(body: Json) -> FormKey:
    """Return which form the modal is that something was done in."""
    return _form(body.get("view", {}))


def is_stranger(sender: Json, team: str) -> bool:
    """Tell whether somebody belongs to another workspace, as far as the payload says."""
    teams = (sender.get(name, "") for name in ("team", "user_team", "source_team", "team_id"))
    # An organisation's id (E...) says nothing of the workspace; the profile will.
    return any(each.startswith("T") and each != team for each in teams)


def _edited(event: Json, now: Json, team: str, bot: str) -> Act | None:
    before = event.get("previous_message", {})
    if not _is_persons(before, team, bot) or (now and not _is_persons(now, team, bot)):
        return None
    if "ts" not in before:
        raise Malformed
    texts = before.get("text", ""), now.get("text", "")
    if not is_direct(event["channel"]) and not mentions(texts[0], bot):
        return None
    change = Edited(spoken(texts[0], bot), spoken(texts[1], bot))
    if change.before == change.after:
        return None
    place = Place(team, event["channel"], _thread(before))
    changed = event.get("event_ts") or event["ts"]
    return Act(of_edit(place, before["ts"], changed), team, before["user"], change)


def _is_persons(message: Json, team: str, bot: str) -> bool:
    user = message.get("user")
    return bool(user) and user != bot and "bot_id" not in message and not is_stranger(message, team)


def _thread(message: Json) -> str:
    """Return the thread a message is in; the message that begins one is in none."""
    thread: str = message.get("thread_ts", "")
    return "" if thread == message.get("ts") else thread


def _press(value: str) -> Press:
    try:
        return read_press(value)
    except Unreadable:
        raise Malformed from None


def _form(view: Json) -> FormKey:
    try:
        return read_form(view.get("private_metadata", ""))
    except Unreadable:
        raise Malformed from None


def _place(key: FormKey, team: str, user: str) -> Place:
    if not key.place:
        return Place(team, user)
    try:
        return read_place(team, key.place)
    except ValueError:
        raise Malformed from None
