"""Shapes of JSON: what fits them, and what Slack says of what does not.

A shape takes a value and where it stands, and gives one complaint for each thing that is wrong.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping

Shape = Callable[[object, str], Iterator[str]]

NOTHING: Mapping[str, Shape] = {}


def complaint(what: str, where: str) -> str:
    """Word a complaint as Slack does."""
    return f"[ERROR] {what} [json-pointer:{where}]"


def words(most: int, least: int = 1, pattern: str = "") -> Shape:
    """Return the shape of a text of so many characters."""

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield complaint("must provide a string", where)
        elif len(value) < least:
            yield complaint(f"must be more than {least - 1} characters", where)
        elif len(value) > most:
            yield complaint(f"must be less than {most + 1} characters", where)
        elif pattern and not re.fullmatch(pattern, value):
            yield complaint("invalid format", where)

    return check


def one_of(*allowed: object) -> Shape:
    """Return the shape of one of a few values."""

    def check(value: object, where: str) -> Iterator[str]:
        if value not in allowed:
            yield complaint(f"must be one of {allowed}", where)

    return check


def truth(value: object, where: str) -> Iterator[str]:
    """Take true and false."""
    if not isinstance(value, bool):
        yield complaint("must provide a boolean", where)


def whole(least: int, most: int) -> Shape:
    """Return the shape of a whole number within bounds."""

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield complaint("must provide a number", where)
        elif not least <= value <= most:
            yield complaint(f"must be from {least} to {most}", where)

    return check


def several(each: Shape, least: int, most: int) -> Shape:
    """Return the shape of a list of so many."""

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield complaint("must provide an array", where)
        elif len(value) < least:
            yield complaint(f"must contain at least {least} items", where)
        elif len(value) > most:
            yield complaint(f"no more than {most} items allowed", where)
        else:
            for place, item in enumerate(value):
                yield from each(item, f"{where}/{place}")

    return check


def record(needed: Mapping[str, Shape], allowed: Mapping[str, Shape] = NOTHING) -> Shape:
    """Return the shape of an object with these fields and no others."""
    known = {**needed, **allowed}

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield complaint("must provide an object", where)
            return
        for name in needed.keys() - value.keys():
            yield complaint(f"missing required field: {name}", where)
        for name, held in value.items():
            if name in known:
                yield from known[name](held, f"{where}/{name}")
            else:
                yield complaint(f"invalid additional property: {name}", where)

    return check


def typed(kinds: Mapping[str, Shape]) -> Shape:
    """Return the shape of an object whose ``type`` says what else it holds."""

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield complaint("must provide an object", where)
            return
        kind = value.get("type")
        if isinstance(kind, str) and kind in kinds:
            rest = {name: held for name, held in value.items() if name != "type"}
            yield from kinds[kind](rest, where)
        else:
            yield complaint(f"unsupported type: {kind}", where)

    return check


def also(shape: Shape, more: Shape) -> Shape:
    """Return the shape of what fits both; the second is only asked when the first is content."""

    def check(value: object, where: str) -> Iterator[str]:
        wrong = list(shape(value, where))
        yield from wrong or more(value, where)

    return check


def exactly_one(*names: str) -> Shape:
    """Return the shape of an object that has one of these fields."""

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, Mapping) or len(value.keys() & set(names)) != 1:
            yield complaint(f"must define one of {', '.join(names)}", where)

    return check


def repeated(values: Collection[object]) -> set[object]:
    """Return what stands there more than once."""
    seen: set[object] = set()
    return {each for each in values if each in seen or seen.add(each)}
