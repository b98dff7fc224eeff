"""What must be in place before an idea may move on, each with its check."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from workflows.domain.idea import AdoptionState, EntryKind, Idea


class Need(StrEnum):
    """One thing that must be filled in before a move."""

    BARRIERS = "barriers"
    CONSEQUENCES = "consequences"
    NEEDS = "needs"
    ESCALATION_REQUESTED = "escalation_requested"
    HEARD = "heard"
    NATIONAL_REQUIREMENTS = "national_requirements"
    LOCAL_REQUIREMENTS = "local_requirements"
    PARTNER_CONTACTED = "partner_contacted"
    TESTS_PASSED = "tests_passed"
    EVALUATED = "evaluated"
    BRIEFED = "briefed"
    PREPARED = "prepared"
    HANDBOOK_CHOSEN = "handbook_chosen"
    HANDBOOK_DONE = "handbook_done"
    FOLLOWED_UP = "followed_up"
    PROBLEMS_SOLVED = "problems_solved"
    VISITED = "visited"
    PLATFORM_ASSESSED = "platform_assessed"
    ECONOMY_ASSESSED = "economy_assessed"
    REGIONS_INFORMED = "regions_informed"
    EVERYBODY_ANSWERED = "everybody_answered"


FINAL_ADOPTIONS = frozenset({AdoptionState.IN_USE, AdoptionState.REFUSED})


def missing(needs: tuple[Need, ...], idea: Idea) -> tuple[Need, ...]:
    """Return the needs that the idea does not meet yet, in the table's order."""
    return tuple(need for need in needs if not _CHECKS[need](idea))


def _has(*kinds: EntryKind) -> Callable[[Idea], bool]:
    return lambda idea: bool(idea.of(*kinds))


def _all_done(*kinds: EntryKind) -> Callable[[Idea], bool]:
    return lambda idea: bool(idea.of(*kinds)) and not idea.open(*kinds)


def _escalation_requested(idea: Idea) -> bool:
    return bool(idea.open(EntryKind.ESCALATION))


def _heard(idea: Idea) -> bool:
    said = [entry.kind for entry in idea.of(EntryKind.RIVAL, EntryKind.OPINION)]
    return not said or said[-1] is EntryKind.OPINION


def _problems_solved(idea: Idea) -> bool:
    return not idea.open(EntryKind.PROBLEM)


def _everybody_answered(idea: Idea) -> bool:
    return all(adoption.state in FINAL_ADOPTIONS for adoption in idea.adoptions)


def _handbook_done(idea: Idea) -> bool:
    return not idea.open(EntryKind.ACTIVITY)


def _handbook_chosen(idea: Idea) -> bool:
    return idea.handbook is not None


_CHECKS: Mapping[Need, Callable[[Idea], bool]] = MappingProxyType(
    {
        Need.BARRIERS: _has(EntryKind.BARRIER, EntryKind.CULTURE_BARRIER),
        Need.CONSEQUENCES: _has(EntryKind.CONSEQUENCE),
        Need.NEEDS: _has(EntryKind.NEED),
        Need.ESCALATION_REQUESTED: _escalation_requested,
        Need.HEARD: _heard,
        Need.NATIONAL_REQUIREMENTS: _has(EntryKind.NATIONAL_REQUIREMENT),
        Need.LOCAL_REQUIREMENTS: _has(EntryKind.LOCAL_REQUIREMENT),
        Need.PARTNER_CONTACTED: _has(EntryKind.PARTNER_CONTACT),
        Need.TESTS_PASSED: _all_done(EntryKind.TEST_CASE),
        Need.EVALUATED: _has(EntryKind.EVALUATION),
        Need.BRIEFED: _has(EntryKind.BRIEFING),
        Need.PREPARED: _all_done(EntryKind.PREPARATION),
        Need.HANDBOOK_CHOSEN: _handbook_chosen,
        Need.HANDBOOK_DONE: _handbook_done,
        Need.FOLLOWED_UP: _has(EntryKind.FOLLOW_UP),
        Need.PROBLEMS_SOLVED: _problems_solved,
        Need.VISITED: _has(EntryKind.VISIT),
        Need.PLATFORM_ASSESSED: _has(EntryKind.PLATFORM),
        Need.ECONOMY_ASSESSED: _has(EntryKind.ECONOMY),
        Need.REGIONS_INFORMED: _has(EntryKind.REGIONS_INFORMED),
        Need.EVERYBODY_ANSWERED: _everybody_answered,
    }
)
