"""Leave out of a delivery what no person wrote and no database keeps.

A NUL, a half of a character and the codes that once steered a printer come in by a paste or by an
odd client. PostgreSQL refuses some of them, and they can hide a number from whoever looks for one.
"""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from bot.messages.incoming import Envelope

_LINE_END = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def cleaned(envelope: Envelope) -> Envelope:
    """Return the delivery with every string clean: what the person did and who they say they are.

    Idempotent, so that a repeat keeps the id it had.
    """
    whole: Envelope = _deeply(envelope)
    return whole


def clean(text: str) -> str:
    """Return the text without control characters, but with its tabs and one kind of line end.

    Two halves that belong together become their character, a lone half becomes U+FFFD.
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _STEERING.sub("", _LINE_END.sub("\n", whole))


def _deeply(value: Any) -> Any:
    """Clean the strings in a value and in everything it holds, so that none can be forgotten."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(name): _deeply(each) for name, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        held = {field.name: _deeply(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **held)
    return value
