"""What the desk listens to of all that Slack sends, in the shape that Slack documents.

What passes here is reduced to what is read; the rest of it, such as the address for a reply that
anybody could have written in, goes no further.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.chat.shapes import (
    Json,
    Malformed,
    Maybe,
    anything,
    fitted,
    flag,
    listed,
    one_of,
    table_of,
    text,
)
from bot.slack.idents import ident, stamp, word


@dataclass(frozen=True, slots=True)
class Known:
    """Something the desk listens to: for which workspace and app, and what is read of it."""

    team: str
    app: str
    body: Json


def known(payload: Json) -> Known | None:
    """Reduce a payload to what is read of it; None for what the desk does not listen to.

    Raises Malformed for what is not as Slack documents it.
    """
    kind = word(payload.get("type"))
    if kind == "event_callback":
        return _event(payload)
    if kind not in _SHAPES:
        return None
    body = fitted(payload, _SHAPES[kind])
    if kind == "command":
        del body["type"]
        return Known(body["team_id"], body["api_app_id"], body)
    return Known(_team_of(body), body["api_app_id"], body)


def history_message(message: Json, channel: str) -> Json:
    """Reduce a message of a conversation's history as its event would be; raises Malformed."""
    told: Json = fitted({**message, "channel": channel}, EVENTS["message"])
    return told


def _event(payload: Json) -> Known | None:
    outer = fitted(payload, _OUTER)
    kind = outer["event"]["type"]
    team = _installed(outer) or outer["team_id"]
    if kind not in EVENTS:
        return None
    event: Json = {"type": kind, **fitted(payload["event"], EVENTS[kind])}
    if outer.get("is_ext_shared_channel"):
        event["is_shared"] = True
    body = {"type": "event_callback", "team_id": team, "event": event}
    return Known(team, outer.get("api_app_id", ""), body)


def _installed(outer: Json) -> str:
    """Return the workspace an event is delivered for: in a shared channel it may be another's."""
    found = [each["team_id"] for each in outer.get("authorizations", ()) if "team_id" in each]
    return found[0] if found else ""


def _team_of(body: Json) -> str:
    team: str | None = body.get("team", {}).get("id") or body["user"].get("team_id")
    if team is None:
        raise Malformed
    return team


_USER = {"id": ident, "team_id": Maybe(ident)}
_MESSAGE = {
    "user": Maybe(ident),
    "text": Maybe(text),
    "ts": Maybe(stamp),
    "thread_ts": Maybe(stamp),
    "subtype": Maybe(word),
    "bot_id": Maybe(ident),
    "team": Maybe(ident),
    "user_team": Maybe(ident),
    "source_team": Maybe(ident),
    "files": Maybe(listed({})),
}
EVENTS: Mapping[str, Any] = {
    "message": {
        **_MESSAGE,
        "channel": ident,
        "ts": stamp,
        "event_ts": Maybe(stamp),
        "deleted_ts": Maybe(stamp),
        "message": Maybe(_MESSAGE),
        "previous_message": Maybe(_MESSAGE),
    },
    "app_mention": {**_MESSAGE, "channel": ident, "ts": stamp, "event_ts": Maybe(stamp)},
    "app_home_opened": {"user": ident, "tab": Maybe(word)},
    "app_uninstalled": {},
    "tokens_revoked": {"tokens": table_of(Maybe(listed(ident)))},
}
_OUTER = {
    "type": word,
    "team_id": ident,
    "api_app_id": Maybe(ident),
    "event": {"type": word},
    "is_ext_shared_channel": Maybe(flag),
    "authorizations": Maybe(listed({"team_id": Maybe(ident)})),
}
_PERSONS = {"type": word, "user": _USER, "team": Maybe({"id": ident}), "api_app_id": ident}
_PRESSED = {
    "type": word,
    "action_id": word,
    "value": Maybe(text),
    "text": Maybe({"text": Maybe(text)}),
}
_VIEW = {
    "id": ident,
    "type": one_of("modal", "home"),
    "hash": Maybe(ident),
    "callback_id": Maybe(text),
    "private_metadata": Maybe(text),
}
_STATE = {"values": table_of(table_of(table_of(anything)))}
_SHAPES: Mapping[str, Any] = {
    "block_actions": {
        **_PERSONS,
        "trigger_id": ident,
        "channel": Maybe({"id": ident}),
        "message": Maybe(
            {
                "ts": stamp,
                "thread_ts": Maybe(stamp),
                "text": Maybe(text),
                "blocks": Maybe(listed(table_of(anything))),
            }
        ),
        "view": Maybe(_VIEW),
        "actions": listed(_PRESSED, least=1),
    },
    "view_submission": {**_PERSONS, "view": {**_VIEW, "hash": ident, "state": _STATE}},
    "block_suggestion": {
        **_PERSONS,
        "action_id": word,
        "block_id": word,
        "value": text,
        "view": Maybe(_VIEW),
    },
    "shortcut": {**_PERSONS, "trigger_id": ident, "callback_id": word},
    "message_action": {
        **_PERSONS,
        "trigger_id": ident,
        "callback_id": word,
        "channel": {"id": ident},
        "message": {"ts": stamp, "text": Maybe(text)},
    },
    "command": {
        "type": word,
        "command": word,
        "text": Maybe(text),
        "team_id": ident,
        "user_id": ident,
        "trigger_id": ident,
        "channel_id": ident,
        "api_app_id": ident,
    },
}
