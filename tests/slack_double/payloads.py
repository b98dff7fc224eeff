"""What Slack tells the desk, in the shapes of docs.slack.dev, read in November 2026."""

from typing import Any

from tests.slack_double.workspace import Conversation, Json, User, Workspace, shown_view

VERIFICATION = "double-verification-token"
Pressed = tuple[Json, Json]
"""Something that was pressed: the block it stands in, and itself."""

_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def as_sent(text: str) -> str:
    """Write what somebody typed as Slack sends it."""
    return "".join(_SIGNS.get(sign, sign) for sign in text)


def as_typed(text: str) -> list[Json]:
    """Write what somebody typed as the blocks Slack sends beside it."""
    inside = [{"type": "text", "text": text}] if text else []
    section = {"type": "rich_text_section", "elements": inside}
    return [{"type": "rich_text", "block_id": "typed", "elements": [section]}]


def event(here: Workspace, inside: Json) -> Json:
    """Wrap an event."""
    bot = {"user_id": here.bot.id, "is_bot": True, "is_enterprise_install": False}
    number = here.number()
    return {
        "token": VERIFICATION,
        "team_id": here.team,
        "context_team_id": here.team,
        "context_enterprise_id": None,
        "api_app_id": here.app,
        "event": inside,
        "type": "event_callback",
        "event_id": f"Ev{number:09}",
        "event_time": int(here.now()),
        "authorizations": [{"enterprise_id": None, "team_id": here.team, **bot}],
        "is_ext_shared_channel": False,
        "event_context": f"4-event-{number}",
    }


def message(here: Workspace, talk: Conversation, user: User, text: str, thread: str = "") -> Json:
    """Make the message somebody wrote, as it is kept; ``text`` is as Slack sends it."""
    return {
        "user": user.id,
        "client_msg_id": f"00000000-0000-4000-8000-{here.number():012}",
        "text": text,
        "team": user.team,
        "blocks": as_typed(text),
        **({"thread_ts": thread} if thread else {}),
    }


def said(talk: Conversation, kept: Json, kind: str = "message") -> Json:
    """Make the event of a message; ``app_mention`` is the other kind."""
    where: Json = {"channel": talk.id, "event_ts": kept["ts"]}
    if kind == "message":
        where["channel_type"] = _kind_of(talk)
    return {**kept, **where, "type": kind}


def changed(here: Workspace, talk: Conversation, before: Json, after: Json) -> Json:
    """Make the event of a message that was changed."""
    at = here.timestamp()
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": after,
        "previous_message": before,
        "channel": talk.id,
        "hidden": True,
        "ts": at,
        "event_ts": at,
        "channel_type": _kind_of(talk),
    }


def deleted(here: Workspace, talk: Conversation, before: Json) -> Json:
    """Make the event of a message that was deleted."""
    at = here.timestamp()
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": before,
        "channel": talk.id,
        "hidden": True,
        "deleted_ts": before["ts"],
        "event_ts": at,
        "ts": at,
        "channel_type": _kind_of(talk),
    }


def home_opened(here: Workspace, user: User, tab: str = "home") -> Json:
    """Make the event of somebody who looks at the desk's home tab, or at its messages."""
    home = here.homes.get(user.id)
    shown = {"view": shown_view(home)} if home and tab == "home" else {}
    talk, at = here.direct(user.id), here.timestamp()
    where = {"user": user.id, "channel": talk.id, "event_ts": at}
    return {"type": "app_home_opened", "tab": tab, **where, **shown}


def pressed_in_message(
    here: Workspace, talk: Conversation, user: User, kept: Json, pressed: Pressed
) -> Json:
    """Make the interaction of a button pressed in a message."""
    thread = {"thread_ts": kept["thread_ts"]} if "thread_ts" in kept else {}
    container = {"type": "message", "message_ts": kept["ts"], "channel_id": talk.id}
    return {
        "type": "block_actions",
        **_who(here, user),
        "container": {**container, "is_ephemeral": False, **thread},
        "trigger_id": here.trigger(user.id),
        "channel": {"id": talk.id, "name": talk.name or "directmessage"},
        "message": kept,
        "state": {"values": {}},
        "response_url": f"https://hooks.slack.com/actions/{here.team}/{here.number()}/x",
        "actions": [_action(here, pressed)],
    }


def pressed_in_view(here: Workspace, user: User, view: Json, pressed: Pressed) -> Json:
    """Make the interaction of something pressed in a home tab or a modal."""
    return {
        "type": "block_actions",
        **_who(here, user),
        "container": {"type": "view", "view_id": view["id"]},
        "trigger_id": here.trigger(user.id, view["id"]),
        "view": shown_view(view),
        "actions": [_action(here, pressed)],
    }


def submitted(here: Workspace, user: User, view: Json, values: Json) -> Json:
    """Make the interaction of a modal that is sent, filled in like this."""
    shown = {**shown_view(view), "state": {"values": values}}
    trigger = here.trigger(user.id, view["id"])
    beside = {"trigger_id": trigger, "view": shown, "response_urls": []}
    return {"type": "view_submission", **_who(here, user), **beside}


def suggestion(here: Workspace, user: User, view: Json, block: Json, typed: str) -> Json:
    """Make the question for options, while somebody types."""
    return {
        "type": "block_suggestion",
        **_who(here, user),
        "container": {"type": "view", "view_id": view["id"]},
        "action_id": block["element"]["action_id"],
        "block_id": block["block_id"],
        "value": typed,
        "view": shown_view(view),
    }


def command(here: Workspace, talk: Conversation, user: User, name: str, text: str) -> Json:
    """Make the form of a slash command."""
    return {
        "token": VERIFICATION,
        "team_id": here.team,
        "team_domain": here.domain,
        "channel_id": talk.id,
        "channel_name": talk.name or "directmessage",
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": here.app,
        "is_enterprise_install": "false",
        "response_url": f"https://hooks.slack.com/commands/{here.team}/{here.number()}/x",
        "trigger_id": here.trigger(user.id),
    }


def shortcut(here: Workspace, user: User, callback: str) -> Json:
    """Make the interaction of a global shortcut."""
    at = {"action_ts": here.timestamp(), "trigger_id": here.trigger(user.id)}
    return {"type": "shortcut", **_who(here, user), "callback_id": callback, **at}


def message_shortcut(
    here: Workspace, talk: Conversation, user: User, kept: Json, callback: str
) -> Json:
    """Make the interaction of a shortcut on a message."""
    return {
        "type": "message_action",
        **_who(here, user),
        "callback_id": callback,
        "action_ts": here.timestamp(),
        "trigger_id": here.trigger(user.id),
        "response_url": f"https://hooks.slack.com/app/{here.team}/{here.number()}/x",
        "message_ts": kept["ts"],
        "channel": {"id": talk.id, "name": talk.name or "directmessage"},
        "message": kept,
    }


def _who(here: Workspace, user: User) -> dict[str, Any]:
    person = {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team}
    return {
        "user": person,
        "team": {"id": here.team, "domain": here.domain},
        "enterprise": None,
        "is_enterprise_install": False,
        "api_app_id": here.app,
        "token": VERIFICATION,
    }


def _action(here: Workspace, pressed: Pressed) -> Json:
    block, element = pressed
    told = ("type", "action_id", "value", "text", "style", "url")
    kept = {name: element[name] for name in told if name in element}
    return {**kept, "block_id": block["block_id"], "action_ts": here.timestamp()}


def _kind_of(talk: Conversation) -> str:
    if talk.is_direct:
        return "im"
    return "group" if talk.is_private else "channel"
