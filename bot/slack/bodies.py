"""The bytes of a request as one JSON object, whichever way Slack wrapped it."""

from urllib.parse import parse_qsl

from bot.chat.bodies import WrongType, decoded, media_type, read_object
from bot.chat.shapes import Json, Malformed

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"

MOST_FIELDS = 40
"""Fields of a form; a slash command has about twelve."""


def read_body(content_type: str, body: bytes) -> Json:
    """Read an event (JSON), an interaction (JSON in the form's ``payload``) or a command (a form).

    Raises WrongType and Malformed; both say nothing of what the body held.
    """
    match media_type(content_type):
        case "application/json":
            return read_object(decoded(body))
        case "application/x-www-form-urlencoded":
            return _form(decoded(body))
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
    return read_object(fields["payload"]) if "payload" in fields else {**fields, "type": "command"}
