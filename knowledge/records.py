"""Entries as they are kept: one record per entry, compared by content."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Dataset(StrEnum):
    """What is imported and replaced together."""

    ORGANISATIONS = "organisations"
    PEOPLE = "people"
    SOLUTIONS = "solutions"
    VOCABULARY = "vocabulary"
    HANDBOOKS = "handbooks"
    WEIGHTS = "weights"


class Origin(StrEnum):
    """Where an entry came from: an import removes only what an earlier import brought."""

    FILE = "file"
    DESK = "desk"


@dataclass(frozen=True, slots=True, order=True)
class EntryId:
    """What names an entry within its dataset."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Record:
    """One entry; ``body`` is plain JSON without empty values, as written in its file."""

    id: EntryId
    body: Mapping[str, Any]
    origin: Origin = Origin.FILE


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry with other content than before, and the fields that differ."""

    id: EntryId
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What an import does or would do, each list in the order of the ids."""

    added: tuple[EntryId, ...] = ()
    changed: tuple[Changed, ...] = ()
    removed: tuple[EntryId, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is any difference."""
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Change:
    """What an entry is now; None when it is gone."""

    dataset: Dataset
    id: EntryId
    record: Record | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What has become of every entry that changed up to a revision."""

    revision: int
    changes: tuple[Change, ...] = ()


def difference(before: Iterable[Record], after: Iterable[Record]) -> Difference:
    """Compare two states of one dataset."""
    old = {record.id: record for record in before}
    new = {record.id: record for record in after}
    both = sorted(old.keys() & new.keys())
    return Difference(
        added=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(
            Changed(each, _differing(old[each].body, new[each].body))
            for each in both
            if old[each].body != new[each].body
        ),
        removed=tuple(sorted(old.keys() - new.keys())),
    )


def _differing(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[str, ...]:
    fields = sorted(old.keys() | new.keys())
    return tuple(field for field in fields if old.get(field) != new.get(field))
