"""The bytes of a request as one JSON object, whichever way Slack wrapped it."""

import json
from typing import Any, NoReturn
from urllib.parse import parse_qsl

from bot.slack.shapes import Json, Malformed, check_depth

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"

MOST_FIELDS = 40
"""Fields of a form; a slash command has about twelve."""


class WrongType(ValueError):
    """The content type is none that Slack sends."""


def read_body(content_type: str, body: bytes) -> Json:
    """Read an event (JSON), an interaction (JSON in the form's ``payload``) or a command (a form).

    Raises WrongType and Malformed; both say nothing of what the body held.
    """
    kind, _, parameters = content_type.partition(";")
    if parameters.strip().lower() not in {"", "charset=utf-8", 'charset="utf-8"'}:
        raise WrongType
    match kind.strip().lower():
        case "application/json":
            return _object(_decoded(body))
        case "application/x-www-form-urlencoded":
            return _form(_decoded(body))
        case _:
            raise WrongType


def _form(body: str) -> Json:
    try:
        pairs = parse_qsl(body, keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError:
        raise Malformed from None
    fields = dict(pairs)
    if not fields or len(fields) != len(pairs):
        raise Malformed
    return _object(fields["payload"]) if "payload" in fields else {**fields, "type": "command"}


def _object(body: str) -> Json:
    try:
        value: Any = json.loads(body, parse_constant=_refuse, object_pairs_hook=_unique)
    except (ValueError, RecursionError):
        raise Malformed from None
    if not isinstance(value, dict):
        raise Malformed
    check_depth(value)
    return value


def _decoded(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise Malformed from None


def _refuse(_name: str) -> NoReturn:
    raise Malformed


def _unique(pairs: list[tuple[str, Any]]) -> Json:
    """Refuse a name that stands twice: two readers could read two different things."""
    names = dict(pairs)
    if len(names) != len(pairs):
        raise Malformed
    return names
