"""The word groups clinicians use: one concept, many words."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

GroupId = str


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
    """One concept and every way it is written; a low weight never carries a match alone."""

    id: GroupId
    category: Category
    canonical: str
    synonyms: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    typos: tuple[str, ...] = ()
    low_weight: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class AmbiguousTerm:
    """A term that belongs to several groups, so that it alone decides nothing."""

    term: str
    groups: tuple[GroupId, ...]


@dataclass(frozen=True)
class Vocabulary:
    """All groups, and the terms that belong to more than one."""

    groups: tuple[VocabularyGroup, ...] = ()
    ambiguous: tuple[AmbiguousTerm, ...] = ()

    def group(self, group: GroupId) -> VocabularyGroup | None:
        """Return the group with this id."""
        return self._by_id.get(group)

    def of(self, category: Category) -> tuple[VocabularyGroup, ...]:
        """Return the groups of one kind."""
        return tuple(group for group in self.groups if group.category is category)

    @cached_property
    def _by_id(self) -> dict[GroupId, VocabularyGroup]:
        return {group.id: group for group in self.groups}
