"""Look things up in the registry of what exists."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.matching.answers import Match
from knowledge.registry import Freshness, Solution, SolutionId
from workflows.domain.idea import AdoptionState
from workflows.session import Session


@dataclass(frozen=True, slots=True)
class SolutionView:
    """A solution as people look at it.

    ``adoptions`` counts the places of ideas that took the solution, by how far they have come;
    ``rivals`` share target group, purpose and effect with it.
    """

    solution: Solution
    freshness: Freshness
    adoptions: Mapping[AdoptionState, int]
    rivals: tuple[Solution, ...]


async def find_solutions(
    session: Session, text: str, limit: int = 10
) -> tuple[tuple[Solution, Match], ...]:
    """Return the solutions that fit a few words, best first."""
    raise NotImplementedError


async def solution(session: Session, solution_id: SolutionId) -> SolutionView | None:
    """Return the solution with what the desk knows of its spread, or None if nobody knows it."""
    raise NotImplementedError
