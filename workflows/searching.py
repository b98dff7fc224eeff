"""Search the registry with filters: where it is used, how far it is, for whom, with what."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.organisations import RegionId
from knowledge.registry import Solution, SolutionStatus
from workflows.registry import regions_of
from workflows.session import Session

MOST_FOUND = 100
NEAR_THE_BEST = 0.3
"""What part of the best score an entry must reach to be told at all: the rest is only noise."""


class Progress(StrEnum):
    """How far a solution is, as people ask for it."""

    IN_USE = "in_use"
    PILOT = "pilot"
    STOPPED = "stopped"


STATUSES: Mapping[Progress, frozenset[SolutionStatus]] = {
    Progress.IN_USE: frozenset({SolutionStatus.IMPLEMENTED, SolutionStatus.SPREAD}),
    Progress.PILOT: frozenset({SolutionStatus.IDEA, SolutionStatus.DEVELOP, SolutionStatus.TEST}),
    Progress.STOPPED: frozenset({SolutionStatus.DISCONTINUED}),
}


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for: a few words, or none for everything, among those that fit the filters.

    ``target_group`` and ``technology`` are words for what an entry must be for and use.
    """

    text: str = ""
    region: RegionId | None = None
    progress: Progress | None = None
    target_group: str = ""
    technology: str = ""


def searched(session: Session, query: Query) -> tuple[Solution, ...]:
    """Return what fits the query, best first; without words, by name."""
    found = _found(session, query.text) if query.text else _by_name(session)
    return tuple(each for each in found if _fits(session, each, query))


def region_called(session: Session, said: str) -> RegionId | None:
    """Return the region of today that somebody means by the beginning of its name."""
    wanted = said.casefold().strip()
    organisations = session.knowledge.organisations
    named = (
        (region.id, (region.id, region.name, region.english, *region.aliases))
        for region in organisations.regions
    )
    found = [
        region
        for region, names in named
        if wanted and any(_bare(name).startswith(wanted) for name in names)
    ]
    today = {organisations.region_on(each, session.today) for each in found}
    return today.pop() if len(today) == 1 else None


def _bare(name: str) -> str:
    return name.casefold().removeprefix("region ")


def _found(session: Session, text: str) -> Iterable[Solution]:
    matches = session.insight.search(text, MOST_FOUND)
    least = NEAR_THE_BEST * matches[0].score if matches else 0.0
    known = (session.knowledge.registry.get(m.solution) for m in matches if m.score >= least)
    return (solution for solution in known if solution)


def _by_name(session: Session) -> Iterable[Solution]:
    return sorted(session.knowledge.registry.solutions, key=lambda each: each.name.casefold())


def _fits(session: Session, solution: Solution, query: Query) -> bool:
    if query.region and query.region not in regions_of(session, solution):
        return False
    if query.progress and solution.status not in STATUSES[query.progress]:
        return False
    for_whom = f"{solution.target_group} {' '.join(solution.tags)}"
    with_what = " ".join((*solution.technology, *solution.tags))
    return _speaks_of(session, query.target_group, for_whom, _groups) and _speaks_of(
        session, query.technology, with_what, _technology
    )


def _speaks_of(
    session: Session, wanted: str, said: str, read: Callable[[Session, str], frozenset[str]]
) -> bool:
    """Tell whether the text holds the wanted words, or means one of the same groups."""
    if not wanted or wanted.casefold() in said.casefold():
        return True
    return not read(session, wanted).isdisjoint(read(session, said))


def _groups(session: Session, text: str) -> frozenset[str]:
    return frozenset(session.insight.understand(text).target_groups)


def _technology(session: Session, text: str) -> frozenset[str]:
    return frozenset(session.insight.understand(text).technology)
