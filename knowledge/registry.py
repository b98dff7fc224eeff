"""The registry of what exists: solutions, where they are used, and how fresh the entry is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from operator import is_

SolutionId = str


class SolutionStatus(StrEnum):
    """How far a solution has come, as its source tells it."""

    IDEA = "idea"
    DEVELOP = "develop"
    TEST = "test"
    IMPLEMENTED = "implemented"
    SPREAD = "spread"
    DISCONTINUED = "discontinued"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class UsedIn:
    """Where a solution is in use: ids of regions and hospitals, names of municipalities."""

    regions: tuple[str, ...] = ()
    hospitals: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Solution:
    """One entry in the registry."""

    id: SolutionId
    name: str
    kind: str
    summary: str
    target_group: str
    purpose: str
    effect: str
    technology: tuple[str, ...]
    owner: str
    used_in: UsedIn
    status: SolutionStatus
    aliases: tuple[str, ...] = ()
    platform: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    period: str = ""
    contact: str = ""
    sources: tuple[str, ...] = ()
    confidence: str = "medium"
    confirmed_on: date | None = None
    confirmed_by: str = ""
    next_check: date | None = None
    confirmed_note: str = ""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Somebody's word that an entry still holds.

    ``by`` and ``note`` are shown to people. Without a next check the entry is due again a year
    after ``on``.
    """

    on: date
    by: str
    next_check: date | None = None
    note: str = ""


class Freshness(StrEnum):
    """Whether somebody has confirmed the entry lately."""

    FRESH = "fresh"
    OVERDUE = "overdue"
    NEVER_CONFIRMED = "never_confirmed"


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Solutions that people who know the field see as rivals or repeats, and why."""

    why: str
    solutions: tuple[SolutionId, ...]


@dataclass(frozen=True)
class Registry:
    """Every solution the desk knows; ``as_of`` is the day the starter file speaks of."""

    solutions: tuple[Solution, ...] = ()
    duplicate_groups: tuple[DuplicateGroup, ...] = ()
    as_of: date | None = None

    def get(self, solution: SolutionId) -> Solution | None:
        """Return the solution with this id."""
        return self._by_id.get(solution)

    def freshness(self, solution: Solution, day: date) -> Freshness:
        """Tell how fresh the entry is on the day; it is fresh through the day of its next check.

        An entry confirmed without a next check is due a year later.
        """
        if solution.confirmed_on is None:
            return Freshness.NEVER_CONFIRMED
        due = solution.next_check or a_year_after(solution.confirmed_on)
        return Freshness.OVERDUE if due < day else Freshness.FRESH

    def is_stale(self, solution: Solution, day: date) -> bool:
        """Tell whether the entry must be shown as stale on the day."""
        return self.freshness(solution, day) is not Freshness.FRESH

    def stale(self, day: date) -> tuple[Solution, ...]:
        """Return the entries that somebody should confirm."""
        return tuple(each for each in self.solutions if self.is_stale(each, day))

    def rivals(self, solution: SolutionId) -> tuple[SolutionId, ...]:
        """Return the solutions that share a duplicate group with this one, without it."""
        found = dict.fromkeys(
            other
            for group in self.duplicate_groups
            if solution in group.solutions
            for other in group.solutions
        )
        return tuple(other for other in found if other != solution)

    @cached_property
    def _by_id(self) -> dict[SolutionId, Solution]:
        return {solution.id: solution for solution in self.solutions}


def differing(
    before: Sequence[Solution], after: Sequence[Solution]
) -> tuple[frozenset[SolutionId], tuple[Solution, ...]]:
    """Compare two states of a registry: the ids no longer as they were, and what is there instead.

    An entry that was edited is in both. Quick where the same objects begin and end both states, as
    after an edit in a large registry.
    """
    start = _same(before, after)
    end = _same(before[start:][::-1], after[start:][::-1])
    old = {each.id: each for each in before[start : len(before) - end]}
    new = {each.id: each for each in after[start : len(after) - end]}
    gone = frozenset(name for name, each in old.items() if new.get(name) != each)
    return gone, tuple(each for name, each in new.items() if old.get(name) != each)


def _same(one: Sequence[Solution], other: Sequence[Solution]) -> int:
    """Count how many first entries are the same objects."""
    same = [*map(is_, one, other), False]
    return same.index(False)


def a_year_after(day: date) -> date:
    """Return the same date a year later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)
