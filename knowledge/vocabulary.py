"""The word groups clinicians use: one concept, many words, and what the teams have changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from knowledge.people import PersonId

GroupId = str
ChangeId = str


class Category(StrEnum):
    """What kind of concept a group is."""

    FORM = "form"
    CONDITION = "condition"
    ACTION = "action"
    SYSTEM = "system"
    PERSON = "person"
    SECTOR = "sector"
    PROCESS = "process"


@dataclass(frozen=True, slots=True)
class VocabularyGroup:
    """One concept and every way it is written; a low weight never carries a match alone.

    ``broader`` are the groups it lies under, ``unlike`` those it never counts as, however near
    they lie; both as the teams have said, beside what the desk comes with.
    """

    id: GroupId
    category: Category
    canonical: str
    synonyms: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    typos: tuple[str, ...] = ()
    low_weight: bool = False
    note: str = ""
    broader: tuple[GroupId, ...] = ()
    unlike: tuple[GroupId, ...] = ()

    @property
    def words(self) -> Iterator[str]:
        """Yield every way it is written."""
        yield self.canonical
        for written in (self.synonyms, self.abbreviations, self.english, self.typos):
            yield from written


@dataclass(frozen=True, slots=True)
class AmbiguousTerm:
    """A term that belongs to several groups, so that it alone decides nothing."""

    term: str
    groups: tuple[GroupId, ...]


class ChangeKind(StrEnum):
    """What a team can change in the vocabulary."""

    WORD = "word"
    GROUP = "group"
    UNLIKE = "unlike"


@dataclass(frozen=True, slots=True)
class Change:
    """A word added to a group, a new group, or two groups that are not the same.

    ``words`` are what is added; a new group's first word is its name. ``other`` is the second of
    two unlike groups, or the group that a new one lies under.
    """

    kind: ChangeKind
    group: GroupId
    words: tuple[str, ...] = ()
    english: bool = False
    category: Category | None = None
    other: GroupId = ""


@dataclass(frozen=True, slots=True)
class Taught:
    """A change in effect, by whom and since when."""

    id: ChangeId
    change: Change
    by: PersonId
    at: datetime


@dataclass(frozen=True)
class Vocabulary:
    """All groups as they are now, and the terms that belong to more than one.

    ``taught`` are the teams' changes that the groups already hold, oldest first.
    """

    groups: tuple[VocabularyGroup, ...] = ()
    ambiguous: tuple[AmbiguousTerm, ...] = ()
    taught: tuple[Taught, ...] = ()

    def group(self, group: GroupId) -> VocabularyGroup | None:
        """Return the group with this id."""
        return self._by_id.get(group)

    def of(self, category: Category) -> tuple[VocabularyGroup, ...]:
        """Return the groups of one kind."""
        return tuple(group for group in self.groups if group.category is category)

    @cached_property
    def _by_id(self) -> dict[GroupId, VocabularyGroup]:
        return {group.id: group for group in self.groups}
