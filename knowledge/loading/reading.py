"""YAML text in, plain data and line numbers out; nothing in a file can run or blow up.

Every scalar stays the text that was written: ``no`` is no boolean, ``2.10`` no number and
``2027-01-01`` no date until a field says so. Anchors' aliases and tags are refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from knowledge.loading.problems import Fault, InvalidFile, Problem

Path = tuple[str | int, ...]
"""Where something is in a file: field names and places in lists."""

MAX_MEGABYTES = 10
"""Room for more than 10,000 solutions."""
MAX_DEPTH = 16

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, and the line on which each part of it begins."""

    data: dict[str, Any]
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """Return the line of the part, or of the nearest part that holds it."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)

    def entry(self, path: Path) -> str:
        """Name the innermost entry around the part by its own id."""
        name, part = "", self.data
        for step in path:
            part = _step(part, step)
            if isinstance(part, dict):
                name = next((str(part[key]) for key in _NAMES if part.get(key)), name)
        return name


def read(content: str | bytes) -> Document:
    """Read a file that holds one mapping.

    Raises InvalidFile with every mistake in its structure, or the first when YAML itself is
    broken.
    """
    text = _decoded(content)
    builder = _Builder(text)
    try:
        data = builder.build()
    except yaml.YAMLError as error:
        raise InvalidFile((_syntax_problem(error, text),)) from error
    if builder.problems:
        raise InvalidFile(tuple(builder.problems))
    if data is None:
        raise InvalidFile((Problem(1, Fault.FILE_EMPTY),))
    if not isinstance(data, dict):
        raise InvalidFile((Problem(1, Fault.NOT_A_MAPPING),))
    return Document(data, builder.lines)


_NAMES = ("id", "key", "code", "person")


def _step(part: Any, step: str | int) -> Any:
    if isinstance(part, dict):
        return part.get(step)
    if isinstance(part, list) and isinstance(step, int) and step < len(part):
        return part[step]
    return None


def _decoded(content: str | bytes) -> str:
    if len(content) > MAX_MEGABYTES * 1_000_000:
        problem = Problem(1, Fault.FILE_TOO_LARGE, values={"megabytes": str(MAX_MEGABYTES)})
        raise InvalidFile((problem,))
    raw = content if isinstance(content, bytes) else content.encode(errors="surrogateescape")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InvalidFile((Problem(line, Fault.NOT_UTF8),)) from error


def _syntax_problem(error: yaml.YAMLError, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    if mark is None:  # a character YAML does not allow; only its position is told
        position = getattr(error, "position", 0)
        return Problem(text.count("\n", 0, position) + 1, Fault.NOT_YAML, values={"column": "1"})
    lines = text.splitlines()
    written = lines[mark.line] if mark.line < len(lines) else ""
    indent = written[: len(written) - len(written.lstrip())]
    if "\t" in indent:
        return Problem(mark.line + 1, Fault.TAB)
    return Problem(mark.line + 1, Fault.NOT_YAML, values={"column": str(mark.column + 1)})


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _column(event: Event) -> int:
    return event.start_mark.column + 1 if event.start_mark else 1


class _Builder:
    """Builds data from YAML's events, so that a trap is met before it is sprung."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self._events: Iterator[Event] = yaml.parse(text, Loader=_LOADER)

    def build(self) -> Any:
        data, seen = None, False
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                if seen:
                    self._report(event, Fault.SEVERAL_DOCUMENTS)
                    return data
                data, seen = self._node(next(self._events), ()), True
            elif isinstance(event, StreamEndEvent):
                break
        return data

    def _node(self, event: Event, path: Path) -> Any:
        self.lines.setdefault(path, _line(event))
        if len(path) > MAX_DEPTH:
            self._report(event, Fault.TOO_DEEP, levels=str(MAX_DEPTH))
            raise InvalidFile(tuple(self.problems))
        if getattr(event, "tag", None):
            self._report(event, Fault.TAG)
        match event:
            case MappingStartEvent():
                return self._mapping(path)
            case SequenceStartEvent():
                return self._sequence(path)
            case ScalarEvent():
                plain = event.implicit[0] and event.value in _NOTHING
                return None if plain else event.value
            case AliasEvent():
                self._report(event, Fault.ALIAS)
        return None

    def _mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self._events), MappingEndEvent):
            key = self._key(event)
            if key in found:
                self._report(event, Fault.REPEATED_FIELD, field=key)
            self.lines[(*path, key)] = _line(event)
            found[key] = self._node(next(self._events), (*path, key))
        return found

    def _key(self, event: Event) -> str:
        if isinstance(event, ScalarEvent):
            return str(event.value)
        self._report(event, Fault.NOT_YAML, column=str(_column(event)))
        raise InvalidFile(tuple(self.problems))

    def _sequence(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self._events), SequenceEndEvent):
            found.append(self._node(event, (*path, len(found))))
        return found

    def _report(self, event: Event, fault: Fault, field: str = "", **values: str) -> None:
        self.problems.append(Problem(_line(event), fault, field=field, values=values))
