"""The shape of what a service sends: what is read of it, and that it is of the kind expected.

A shape is plain data: a dictionary of what to read, a check for one value, or one of the makers
below. What a shape does not name is left out, so nothing behind it meets anything unexpected.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

MOST_DEEP = 32
"""How deep a payload may be nested; a service's own are about a third as deep."""

MOST_TEXT = 60_000
"""Characters of one text. Slack cuts a message at 40,000, counted after escaping three signs; Teams
at about 28,000."""

MOST_ITEMS = 500
"""Items of one list or object that are read."""


class Malformed(ValueError):
    """It is not of the shape that the service's documentation gives it; never says what it held."""


Check = Callable[[Any], Any]
Shape = Mapping[str, Any] | Check


@dataclass(frozen=True, slots=True)
class Maybe:
    """A value that may be left out, or be null."""

    shape: Any


def fitted(value: object, shape: Any) -> Any:
    """Return what the shape names of the value; raises Malformed when something does not fit."""
    if isinstance(shape, Maybe):
        return None if value is None else fitted(value, shape.shape)
    if not isinstance(shape, Mapping):
        return shape(value)
    if not isinstance(value, dict):
        raise Malformed
    parts = {name: fitted(value.get(name), inner) for name, inner in shape.items()}
    return {name: part for name, part in parts.items() if part is not None}


def matching(pattern: re.Pattern[str]) -> Check:
    """Read a text that looks like this from its first sign to its last."""

    def check(value: object) -> str:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise Malformed
        return value

    return check


def text(value: object) -> str:
    """Read a text somebody may have written."""
    if not isinstance(value, str) or len(value) > MOST_TEXT:
        raise Malformed
    return value


def flag(value: object) -> bool:
    """Read yes or no."""
    if not isinstance(value, bool):
        raise Malformed
    return value


def one_of(*words: str) -> Check:
    """Read one of these words."""

    def check(value: object) -> str:
        if not isinstance(value, str) or value not in words:
            raise Malformed
        return value

    return check


def listed(shape: Any, least: int = 0) -> Check:
    """Read a list of at least so many items, all of this shape."""

    def check(value: object) -> list[Any]:
        if not isinstance(value, list) or not least <= len(value) <= MOST_ITEMS:
            raise Malformed
        return [fitted(each, shape) for each in value]

    return check


def table_of(shape: Any) -> Check:
    """Read an object with any names whose values all have this shape."""

    def check(value: object) -> Json:
        if not isinstance(value, dict) or len(value) > MOST_ITEMS:
            raise Malformed
        return {text(name): fitted(each, shape) for name, each in value.items()}

    return check


def anything(value: object) -> object:
    """Read a value that only goes back to the service, or is looked at with care."""
    return value


def check_depth(value: object) -> None:
    """Raise Malformed for what is nested deeper than anything a service sends."""
    level: list[object] = [value]
    for _ in range(MOST_DEEP):
        level = [inner for each in level for inner in _inside(each)]
        if not level:
            return
    raise Malformed


def _inside(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value
