"""Lists that the teams ask for, and which team is nearest to somebody."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from knowledge.matching.answers import Verdict
from knowledge.organisations import RegionId
from knowledge.people import NATIONAL_TEAM, Person, PersonId
from knowledge.registry import Solution, SolutionId
from knowledge.understanding import Understood
from workflows.domain.idea import Idea
from workflows.domain.routing import NO_REGION
from workflows.domain.stages import CLOSED_STAGES, Stage
from workflows.ports import IdeaQuery
from workflows.review import region_list
from workflows.session import Session

_OPEN = tuple(stage for stage in Stage if stage not in CLOSED_STAGES)
_MOST_LISTED = 500

MOST_WANTED = 2
"""How many of the solutions in a first answer an idea is taken to want."""


@dataclass(frozen=True, slots=True)
class NearTeam:
    """The region somebody belongs to and who leads its team today; nobody where it is unknown."""

    region: RegionId
    leads: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Open ideas that want the same solution, and in how many regions."""

    solution: Solution
    ideas: tuple[Idea, ...]
    regions: int


async def in_hand(session: Session, person_id: PersonId) -> tuple[Idea, ...] | None:
    """Return every open idea of the person's teams, longest in its stage first.

    The national team has those of all regions. None for somebody who sits on no team.
    """
    knowledge = session.knowledge
    seats = knowledge.register.seats_of(person_id, session.today, knowledge.organisations)
    teams = sorted({each.team for each in seats})
    if not teams:
        return None
    if NATIONAL_TEAM in teams:
        return await session.unit.ideas.find(IdeaQuery(stages=_OPEN, limit=_MOST_LISTED))
    found = [await region_list(session, team, limit=_MOST_LISTED) for team in teams]
    ideas = {idea.id: idea for theirs in found for idea in theirs}.values()
    return tuple(sorted(ideas, key=lambda idea: (idea.stage_since or idea.submitted_at, idea.id)))


def overlapping(session: Session, ideas: Iterable[Idea]) -> tuple[Overlap, ...]:
    """Group ideas that want the same solution, those of most regions first.

    An idea wants the solution it was given, else those its first answer named as there already or
    nearly so. Ideas alone with a solution, and groups within a group that was told, are left out.
    """
    wanting: dict[SolutionId, list[Idea]] = defaultdict(list)
    for idea in ideas:
        for wanted in _wanted(idea):
            wanting[wanted].append(idea)
    groups = [_overlap(session, wanted, theirs) for wanted, theirs in wanting.items()]
    found = [each for each in groups if each and len(each.ideas) > 1]
    found.sort(key=lambda each: (-each.regions, -len(each.ideas), each.solution.id))
    told: list[Overlap] = []
    for each in found:
        members = {idea.id for idea in each.ideas}
        if not any(members <= {idea.id for idea in other.ideas} for other in told):
            told.append(each)
    return tuple(told)


def is_from(session: Session, idea: Idea, submitter: Person | None, source: str) -> bool:
    """Tell whether the idea comes from the person or the place that is named."""
    if submitter and _is_called(submitter.name, source):
        return True
    places = places_in(session.insight.understand(source))
    organisations, today = session.knowledge.organisations, session.today
    region = organisations.region_on(idea.region, today)
    work = idea.workplace
    return not places.isdisjoint({work.hospital, *_names(session, work.municipalities), region})


def places_in(understood: Understood) -> frozenset[str | None]:
    """Return the hospitals, municipalities and regions that a text names or may mean.

    A hospital or municipality that is named says more than the region it lies in.
    """
    named = (*understood.hospital, *understood.municipality)
    meant = (each for doubt in understood.doubts for each in doubt.candidates)
    return frozenset(named) or frozenset(meant) or frozenset(understood.region)


async def team_near(session: Session, person: Person) -> NearTeam:
    """Find the person's team: where they work, else where their draft or their idea belongs."""
    organisations, today = session.knowledge.organisations, session.today
    for region in await _regions(session, person):
        current = organisations.region_on(region, today)
        leads = session.knowledge.register.leads(current, today, organisations)
        if leads:
            return NearTeam(current, leads)
    return NearTeam(NO_REGION, ())


async def _regions(session: Session, person: Person) -> tuple[RegionId, ...]:
    organisations, today = session.knowledge.organisations, session.today
    at_work = organisations.region_of_hospital(person.hospital, today) if person.hospital else None
    town = person.municipality
    at_home = organisations.region_of_municipality(town, today) if town else None
    drafts = await session.unit.drafts.of(person.id)
    ideas = await session.unit.ideas.find(IdeaQuery(submitter=person.id))
    newest = sorted(ideas, key=lambda idea: -idea.id)
    told = (*(draft.region for draft in drafts), *(idea.region for idea in newest))
    return tuple(region for region in (at_work, at_home, *told) if region)


def _wanted(idea: Idea) -> tuple[SolutionId, ...]:
    if idea.solution:
        return (idea.solution,)
    told = idea.first_answer.verdict in {Verdict.EXISTS, Verdict.RELATED}
    return idea.first_answer.solutions[:MOST_WANTED] if told else ()


def _overlap(session: Session, wanted: SolutionId, ideas: Sequence[Idea]) -> Overlap | None:
    solution = session.knowledge.registry.get(wanted)
    organisations, today = session.knowledge.organisations, session.today
    regions = {organisations.region_on(idea.region, today) for idea in ideas}
    return Overlap(solution, tuple(ideas), len(regions)) if solution else None


def _is_called(name: str, source: str) -> bool:
    """Tell whether each word of the source is one of the person's names; "Karens" is Karen."""
    names = set(name.casefold().split())
    said = source.casefold().split()
    return bool(said) and all({word, word.removesuffix("s")} & names for word in said)


def _names(session: Session, municipalities: Collection[str]) -> set[str]:
    known = (session.knowledge.organisations.municipality(each) for each in municipalities)
    return {each.name for each in known if each}
