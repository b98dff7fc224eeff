"""Activities as the connector judges them, and cards as Teams' clients do.

Sources: the Bot Framework activity schema and "Format your bot messages" of msteams-docs, read in
November 2026. A field that no schema has is refused here, where the real connector drops it: it is
certainly a mistake.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from botbuilder.schema import Activity

from tests.teams_double.calls import Refused
from tests.teams_double.schema import complaints_about_message, objects_in, size_of
from tests.teams_double.tenant import Json

ADAPTIVE = "application/vnd.microsoft.card.adaptive"

MESSAGE_BYTES = 100 * 1024
"""Of a whole message, in UTF-16; above it the connector says 413."""

_KNOWN = frozenset(part["key"] for part in Activity._attribute_map.values())
"""The fields of an activity, as the SDK's schema has them."""

_TYPES = ("message", "typing")


def check_activity(given: Json) -> None:
    """Refuse an activity that Teams would not show; raises Refused."""
    unknown = given.keys() - _KNOWN
    if unknown:
        raise Refused(400, "BadSyntax", f"Unknown fields: {sorted(unknown)}")
    if given.get("type") not in _TYPES:
        raise Refused(400, "BadArgument", f"Unknown activity type {given.get('type')}")
    if size_of(given) > MESSAGE_BYTES:
        raise Refused(413, "MessageSizeTooBig", "Message size too large.")
    if given["type"] == "message":
        _check_message(given)


def _check_message(given: Json) -> None:
    attachments = given.get("attachments") or []
    if not given.get("text") and not attachments:
        raise Refused(400, "BadArgument", "Activity must include non empty text or attachments.")
    if not isinstance(attachments, list):
        raise Refused(400, "BadSyntax", "Attachments must be a list.")
    for each in attachments:
        _check_attachment(each)
    if attachments and not given.get("summary"):
        raise Refused(400, "BadArgument", "A card without a summary notifies of nothing.")


def _check_attachment(given: Any) -> None:
    match given:
        case {"contentType": kind, "content": dict(content), **rest} if kind == ADAPTIVE:
            wrong = [*complaints_about_card(content), *(f"unknown: {name}" for name in rest)]
        case _:
            wrong = ["the desk posts Adaptive Cards only"]
    if wrong:
        raise Refused(400, "BadArgument", f"{len(wrong)} errors: {wrong[:5]}")


def complaints_about_card(card: Json) -> list[str]:
    """Return what is wrong with the card of a message, with one shown on a press as well."""
    told: Mapping[str, Any] = card.get("refresh", {})
    ids = Counter(each["id"] for each in objects_in(card) if isinstance(each.get("id"), str))
    return [
        *complaints_about_message(card),
        *(f"the id {key!r} stands there {times} times" for key, times in ids.items() if times > 1),
        *(
            f"Teams knows nobody as {key}"
            for key in told.get("userIds", ())
            if not str(key).startswith("29:")
        ),
    ]
