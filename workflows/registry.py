"""Look things up in the registry of what exists."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from knowledge.matching.answers import Match
from knowledge.organisations import RegionId
from knowledge.registry import Freshness, Solution, SolutionId, SolutionStatus
from workflows.domain.idea import Adoption, AdoptionState
from workflows.domain.reach import Unreached, unreached
from workflows.ports import IdeaQuery
from workflows.session import Session

_MOST_COUNTED = 1_000


@dataclass(frozen=True, slots=True)
class SolutionView:
    """A solution as people look at it.

    ``adoptions`` counts the places of ideas that took the solution, by how far they have come;
    ``rivals`` share target group, purpose and effect with it; ``unreached`` is where it is not in
    use.
    """

    solution: Solution
    freshness: Freshness
    adoptions: Mapping[AdoptionState, int]
    rivals: tuple[Solution, ...]
    unreached: tuple[Unreached, ...] = ()


async def find_solutions(
    session: Session, text: str, limit: int = 10
) -> tuple[tuple[Solution, Match], ...]:
    """Return the solutions that fit a few words, best first."""
    registry = session.knowledge.registry
    found = ((registry.get(each.solution), each) for each in session.insight.search(text, limit))
    return tuple((solution, match) for solution, match in found if solution)


def regions_of(session: Session, solution: Solution) -> frozenset[RegionId]:
    """Return the regions of today in which the solution is used, as far as it says where."""
    return frozenset(filter(None, _regions(session, solution)))


async def solution(session: Session, solution_id: SolutionId) -> SolutionView | None:
    """Return the solution with what the desk knows of its spread, or None if nobody knows it."""
    registry = session.knowledge.registry
    known = registry.get(solution_id)
    if known is None:
        return None
    ideas = await session.unit.ideas.find(IdeaQuery(solution=solution_id, limit=_MOST_COUNTED))
    rivals = (registry.get(each) for each in registry.rivals(solution_id))
    adoptions = [adoption for idea in ideas for adoption in idea.adoptions]
    return SolutionView(
        solution=known,
        freshness=registry.freshness(known, session.today),
        adoptions=Counter(adoption.state for adoption in adoptions),
        rivals=tuple(rival for rival in rivals if rival),
        unreached=_unreached(session, known, adoptions),
    )


def _unreached(
    session: Session, known: Solution, adoptions: Iterable[Adoption]
) -> tuple[Unreached, ...]:
    if known.status is SolutionStatus.DISCONTINUED:
        return ()
    taken = [each.place for each in adoptions if each.state is AdoptionState.IN_USE]
    return unreached(known.used_in, taken, session.knowledge.organisations, session.today)


def _regions(session: Session, solution: Solution) -> Iterator[RegionId | None]:
    organisations, today, used = session.knowledge.organisations, session.today, solution.used_in
    yield from (organisations.region_on(each, today) for each in used.regions)
    yield from (organisations.region_of_hospital(each, today) for each in used.hospitals)
    yield from (organisations.region_of_municipality(each, today) for each in used.municipalities)
