"""What the desk listens to of all that Teams sends, in the shape that Microsoft documents.

What passes here is reduced to what is read; the rest of it goes no further.
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
    listed,
    one_of,
    table_of,
    text,
)
from bot.teams.idents import ident, moment, word

INVOKE = "invoke"

SEARCH = "application/search"
"""The invoke that asks what can be picked; the SDK does not know it."""

MOST_SKIPPED = 10_000
"""Results that somebody may have scrolled past."""


@dataclass(frozen=True, slots=True)
class Known:
    """Something the desk listens to: its type, of an invoke its name, and what is read of it."""

    kind: str
    name: str
    body: Json


def known(activity: Json) -> Known | None:
    """Reduce an activity to what is read of it; None for what the desk does not listen to.

    Raises Malformed for what is not as Microsoft documents it, and for an invoke that nothing of
    the desk's asks for: nobody would understand an empty answer to one.
    """
    kind = word(activity.get("type"))
    if kind == INVOKE:
        name = word(activity.get("name"))
        if name not in _INVOKES:
            raise Malformed
        shape = {**_COMMON, "name": word, "value": _INVOKES[name]}
        return Known(kind, name, fitted(activity, shape))
    if kind not in _SHAPES:
        return None
    return Known(kind, "", fitted(activity, _SHAPES[kind]))


def parameter(value: object) -> str:
    """Read the value of a search's parameter; whatever is no text was not typed."""
    return text(value) if isinstance(value, str) else ""


def count(value: object) -> int:
    """Read how many of a list were shown already."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST_SKIPPED:
        raise Malformed
    return value


_ACCOUNT = {
    "id": ident,
    "name": Maybe(text),
    "aadObjectId": Maybe(ident),
    "role": Maybe(word),
    "tenantId": Maybe(ident),
}
_MEMBERS = Maybe(listed({"id": ident, "aadObjectId": Maybe(ident)}))
_COMMON: Mapping[str, Any] = {
    "type": word,
    "id": Maybe(ident),
    "timestamp": Maybe(moment),
    "locale": Maybe(word),
    "channelId": word,
    "serviceUrl": ident,
    "from": _ACCOUNT,
    "recipient": {"id": ident},
    "conversation": {
        "id": ident,
        "conversationType": Maybe(word),
        "tenantId": Maybe(ident),
    },
    "replyToId": Maybe(ident),
    "channelData": Maybe(
        {
            "tenant": Maybe({"id": ident}),
            "eventType": Maybe(word),
            "team": Maybe({"id": Maybe(ident)}),
            "channel": Maybe({"id": Maybe(ident), "type": Maybe(word)}),
        }
    ),
}
_MESSAGE = {
    **_COMMON,
    "id": ident,
    "text": Maybe(text),
    "textFormat": Maybe(word),
    "value": Maybe(anything),
    "entities": Maybe(
        listed(
            {
                "type": Maybe(text),
                "text": Maybe(text),
                "mentioned": Maybe({"id": Maybe(text), "name": Maybe(text)}),
            }
        )
    ),
    "attachments": Maybe(listed({"contentType": Maybe(text)})),
}
_SHAPES: Mapping[str, Any] = {
    "message": _MESSAGE,
    "messageUpdate": _MESSAGE,
    "messageDelete": {**_COMMON, "id": ident},
    "conversationUpdate": {**_COMMON, "membersAdded": _MEMBERS, "membersRemoved": _MEMBERS},
    "installationUpdate": {**_COMMON, "action": word},
}
_DATA = table_of(anything)
_DIALOG = {"data": _DATA}
# Which command of the message extension was chosen is not read: there is one search, one action.
_INVOKES: Mapping[str, Any] = {
    "adaptiveCard/action": {
        "action": {
            "type": one_of("Action.Execute"),
            "title": Maybe(text),
            "verb": Maybe(text),
            "data": Maybe(_DATA),
        },
        "trigger": Maybe(word),
    },
    "task/fetch": _DIALOG,
    "task/submit": _DIALOG,
    SEARCH: {"queryText": Maybe(text), "dataset": text},
    "composeExtension/query": {
        "parameters": Maybe(listed({"name": Maybe(word), "value": Maybe(parameter)})),
        "queryOptions": Maybe({"skip": Maybe(count)}),
    },
    "composeExtension/fetchTask": {
        "messagePayload": Maybe(
            {
                "id": Maybe(ident),
                "linkToMessage": Maybe(text),
                "body": Maybe({"contentType": Maybe(word), "content": Maybe(text)}),
            }
        ),
    },
    "composeExtension/submitAction": _DIALOG,
}
