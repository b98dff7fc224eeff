"""The journal's hash chain: how a line is written down and tied to the line before it.

A line's hash is SHA-256 over the hash before it, its number and its text, one per line. Its text
is the event as JSON with sorted keys. Whoever holds the table can check it with any other tool.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from workflows.domain.events import Event
from workflows.domain.stages import Stage
from workflows.ports.ideas import Audit

GENESIS = "0" * 64
"""The hash before the first line."""

LONGEST_FACT = 200
"""Characters in one fact of an event."""


class NotAFact(ValueError):
    """An event holds something that is no id, code or date; ``where`` names the field only."""

    def __init__(self, where: str) -> None:
        """Name the field; what stood in it is nobody's business."""
        super().__init__(f"the journal keeps ids, codes and dates; {where} is none of them")
        self.where = where


@dataclass(frozen=True, slots=True)
class Head:
    """How long the chain is and the hash it ends with."""

    lines: int = 0
    hash: str = GENESIS


def written(event: Event) -> str:
    """Return the event as the text that is hashed.

    Raises NotAFact when a part of it could be somebody's words, name or e-mail: ids, codes and
    dates hold neither blanks nor an at sign, and the journal can never forget.
    """
    for where, value in _strings(event):
        if len(value) > LONGEST_FACT or "@" in value or any(map(_blank, value)):
            raise NotAFact(where)
    if event.at.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return json.dumps(
        {
            "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "by": event.by,
            "entries": list(event.entries),
            "facts": dict(event.facts),
            "idea": event.idea,
            "name": event.name,
            "source": event.source.value,
            "target": event.target.value,
        },
        ensure_ascii=False,
        separators=(",", ":"),
        sort_keys=True,
    )


def told(text: str) -> Event:
    """Return the event that was written as this text."""
    fields: dict[str, Any] = json.loads(text)
    return Event(
        name=fields["name"],
        idea=fields["idea"],
        by=fields["by"],
        at=datetime.fromisoformat(fields["at"]),
        source=Stage(fields["source"]),
        target=Stage(fields["target"]),
        entries=tuple(fields["entries"]),
        facts=MappingProxyType(fields["facts"]),
    )


def after(head: Head, text: str) -> Head:
    """Return the head of the chain once this text is added to it."""
    number = head.lines + 1
    return Head(number, _hash(head.hash, number, text))


class Check:
    """Follows the chain from its beginning, line by line, and remembers where it breaks.

    ``anchors`` are heads noted earlier and kept elsewhere: only they can show that the chain was
    cut, put back or written anew together with the head that is stored beside it.
    """

    def __init__(self, *anchors: Head) -> None:
        """Start before the first line."""
        self._anchors = {anchor.lines: anchor.hash for anchor in anchors}
        self._head = Head()
        at_odds = any(self._anchors[anchor.lines] != anchor.hash for anchor in anchors)
        self._broken = at_odds or self._misses_anchor()

    def follow(self, lines: Iterable[tuple[int, str, str]]) -> bool:
        """Take the next lines, each a number, a text and a hash; False once it is broken."""
        if self._broken:
            return False
        # Half a million lines pass here: no object is made per line.
        passed, hash_ = self._head.lines, self._head.hash
        for number, text, stored in lines:
            ahead = _hash(hash_, passed + 1, text)
            self._broken = number != passed + 1 or stored != ahead
            if self._broken:
                break
            passed, hash_ = number, ahead
            if self._anchors.get(passed, hash_) != hash_:
                self._broken = True
                break
        self._head = Head(passed, hash_)
        return not self._broken

    def end(self, stored: Head) -> Audit:
        """Close the chain against the head stored beside it and return what was found."""
        return Audit(self._head.lines, self._head.hash, self._broken_at(stored))

    def _broken_at(self, stored: Head) -> int | None:
        head = self._head
        if self._misses_anchor():
            return head.lines
        if self._broken or any(lines > head.lines for lines in (stored.lines, *self._anchors)):
            return head.lines + 1
        if head.lines > stored.lines:
            return stored.lines + 1
        return head.lines if head != stored else None

    def _misses_anchor(self) -> bool:
        return self._anchors.get(self._head.lines, self._head.hash) != self._head.hash


def _hash(before: str, number: int, text: str) -> str:
    return sha256(f"{before}\n{number}\n{text}".encode()).hexdigest()


def _strings(event: Event) -> Iterator[tuple[str, str]]:
    yield from (("name", event.name), ("by", event.by))
    yield from (("entries", entry) for entry in event.entries)
    for key, value in event.facts.items():
        yield from (("facts", key), (key, value))


def _blank(character: str) -> bool:
    return character.isspace() or not character.isprintable()
