"""What can be picked in a field of a form about an idea, with the names people know it by."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.people import Person, Seat
from knowledge.registry import SolutionId
from workflows.domain.deadline_rules import RUNNING
from workflows.domain.fields import Field, FieldKind
from workflows.domain.forms import NO_HANDBOOK
from workflows.domain.idea import Adoption, Entry, EntryKind, Idea, TeamPlace
from workflows.domain.permissions import CORE_SEATS
from workflows.domain.routing import propose_team
from workflows.domain.stages import ACTIVE_STAGES
from workflows.ports import IdeaQuery
from workflows.session import Session

MOST_FOUND = 10
_MOST_IDEAS = 100
_LIKELY_SOLUTIONS = 10


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick.

    ``label`` is a name from the data; ``label_key`` names the sentence to say instead or before it
    (``seat-gp``, ``deadline-dialogue``, ``handbook-none``). ``on`` is a date to show beside it.
    """

    value: str
    label: str = ""
    label_key: str = ""
    on: date | None = None


async def choices_for(session: Session, idea: Idea, field: Field) -> tuple[Choice, ...]:
    """Return what may be picked in this field of a form about the idea, likeliest first.

    Empty for fields that people write in, and for codes, which the field itself lists. People and
    solutions are the likely ones only: any other the desk knows may be given, found by searching.
    """
    listing = _LISTINGS.get(field.kind)
    return tuple(await listing(session, idea, field)) if listing else ()


async def search_choices(session: Session, field: Field, text: str) -> tuple[Choice, ...]:
    """Return at most ten things fitting the letters typed so far, best first."""
    search = _SEARCHES.get(field.kind)
    typed = text.strip()
    return tuple(await search(session, typed))[:MOST_FOUND] if search and typed else ()


async def _people(session: Session, idea: Idea, _: Field) -> Iterable[Choice]:
    register = session.knowledge.register
    members = register.members(idea.region, session.today, session.knowledge.organisations)
    around = [place.person for place in idea.team if place.person]
    likely = (*around, idea.submitter, *(each.person for each in members))
    known = [await _person(session, each) for each in dict.fromkeys(likely)]
    return [Choice(person.id, person.name) for person in known if person]


async def _person(session: Session, person: str) -> Person | None:
    known = session.knowledge.register.person(person)
    return known or await session.unit.contacts.person(person)


async def _solutions(session: Session, idea: Idea, _: Field) -> Iterable[Choice]:
    rivals = [entry.code for entry in idea.of(EntryKind.RIVAL)]
    near = session.insight.match(idea.description.text, _LIKELY_SOLUTIONS).matches
    likely = (*rivals, *idea.first_answer.solutions, *(match.solution for match in near))
    return _named_solutions(session, likely)


def _named_solutions(session: Session, ids: Iterable[SolutionId]) -> Iterator[Choice]:
    found = (session.knowledge.registry.get(each) for each in dict.fromkeys(ids))
    yield from (Choice(solution.id, solution.name) for solution in found if solution)


async def _entries(_: Session, idea: Idea, field: Field) -> Iterable[Choice]:
    kinds = (field.entries,) if field.entries else ()
    return [Choice(entry.id, entry.text, on=entry.on) for entry in idea.open(*kinds)]


async def _activities(session: Session, idea: Idea, _: Field) -> Iterable[Choice]:
    gaps = [each for each in idea.of(EntryKind.ACTIVITY) if each.details.get("result") == "gap"]
    unfinished = (*idea.open(EntryKind.ACTIVITY), *gaps)
    return [Choice(entry.id, _activity_title(session, entry)) for entry in unfinished]


def _activity_title(session: Session, entry: Entry) -> str:
    activity = session.knowledge.handbooks.activity(entry.code)
    return activity.title if activity else entry.code


async def _team_places(session: Session, idea: Idea, _: Field) -> Iterable[Choice]:
    knowledge = session.knowledge
    whole = propose_team(
        idea.workplace, idea.region, knowledge.organisations, knowledge.register, session.today
    )
    places = {place.key: place for place in (*whole, *idea.team)}
    return [_team_place(session, place) for place in places.values()]


def _team_place(session: Session, place: TeamPlace) -> Choice:
    where = _place_name(session, place.place) if place.place else ""
    return Choice(place.key, where, f"seat-{place.seat}")


def _place_name(session: Session, place: str) -> str:
    organisations = session.knowledge.organisations
    found = organisations.hospital(place) or organisations.municipality(place)
    return found.name if found else place


async def _adoptions(session: Session, idea: Idea, _: Field) -> Iterable[Choice]:
    return [Choice(each.key, _adoption_name(session, each)) for each in idea.adoptions]


def _adoption_name(session: Session, adoption: Adoption) -> str:
    parts = (_place_name(session, adoption.place), adoption.department)
    return ", ".join(part for part in parts if part)


async def _handbooks(session: Session, _: Idea, __: Field) -> Iterable[Choice]:
    known = session.knowledge.handbooks.handbooks
    named = (Choice(handbook.id, handbook.title) for handbook in known)
    return (*named, Choice(NO_HANDBOOK, label_key="handbook-none"))


async def _hospitals(session: Session, idea: Idea, _: Field) -> Iterable[Choice]:
    found = session.knowledge.organisations.hospitals_in(idea.region, session.today)
    return [Choice(hospital.id, hospital.name) for hospital in found]


async def _regions(session: Session, _: Idea, __: Field) -> Iterable[Choice]:
    regions = session.knowledge.organisations.regions_on(session.today)
    return [Choice(region.id, region.name) for region in regions]


async def _deadlines(session: Session, idea: Idea, _: Field) -> Iterable[Choice]:
    running = [each for each in await session.unit.deadlines.of(idea.id) if each.state in RUNNING]
    return [Choice(each.id, label_key=f"deadline-{each.kind}", on=each.due) for each in running]


async def _ideas(session: Session, idea: Idea, _: Field) -> Iterable[Choice]:
    active = tuple(stage for stage in ACTIVE_STAGES)
    query = IdeaQuery(regions=(idea.region,), stages=active, limit=_MOST_IDEAS)
    found = await session.unit.ideas.find(query)
    return [_idea_choice(other) for other in found if other.id != idea.id]


def _idea_choice(idea: Idea) -> Choice:
    return Choice(str(idea.id), f"#{idea.id} {idea.description.title}")


async def _search_people(session: Session, text: str) -> Iterable[Choice]:
    people = session.knowledge.register.people
    return _fitting((Choice(person.id, person.name) for person in people), text)


async def _search_solutions(session: Session, text: str) -> Iterable[Choice]:
    found = session.insight.search(text, MOST_FOUND)
    return _named_solutions(session, (match.solution for match in found))


async def _search_hospitals(session: Session, text: str) -> Iterable[Choice]:
    hospitals = session.knowledge.organisations.hospitals
    today = (each for each in hospitals if each.period.contains(session.today))
    return _fitting((Choice(each.id, each.name) for each in today), text)


async def _search_team_places(session: Session, text: str) -> Iterable[Choice]:
    organisations = session.knowledge.organisations
    core = [TeamPlace(seat) for seat in CORE_SEATS]
    served = [TeamPlace(Seat.MUNICIPAL, each.code) for each in organisations.municipalities]
    seats = (Seat.GP, Seat.DEPARTMENT)
    local = [TeamPlace(seat, each.id) for each in organisations.hospitals for seat in seats]
    named = (_team_place(session, place) for place in (*core, *served, *local))
    return _fitting(named, text)


async def _search_ideas(session: Session, text: str) -> Iterable[Choice]:
    found = await session.unit.ideas.find(IdeaQuery(stages=tuple(ACTIVE_STAGES), limit=_MOST_IDEAS))
    return _fitting((_idea_choice(idea) for idea in found), text)


def _fitting(choices: Iterable[Choice], text: str) -> list[Choice]:
    """Return those whose name holds the letters, those that begin with them first."""
    wanted = text.casefold()
    found = [choice for choice in choices if wanted in choice.label.casefold()]
    return sorted(found, key=lambda choice: not choice.label.casefold().startswith(wanted))


_Listing = Callable[[Session, Idea, Field], Awaitable[Iterable[Choice]]]
_Search = Callable[[Session, str], Awaitable[Iterable[Choice]]]

_LISTINGS: Mapping[FieldKind, _Listing] = {
    FieldKind.PERSON: _people,
    FieldKind.SOLUTION: _solutions,
    FieldKind.SOLUTIONS: _solutions,
    FieldKind.ENTRY: _entries,
    FieldKind.ACTIVITY: _activities,
    FieldKind.TEAM_PLACE: _team_places,
    FieldKind.ADOPTION: _adoptions,
    FieldKind.HANDBOOK: _handbooks,
    FieldKind.HOSPITAL: _hospitals,
    FieldKind.REGION: _regions,
    FieldKind.DEADLINE: _deadlines,
    FieldKind.IDEA: _ideas,
}

_SEARCHES: Mapping[FieldKind, _Search] = {
    FieldKind.PERSON: _search_people,
    FieldKind.SOLUTION: _search_solutions,
    FieldKind.SOLUTIONS: _search_solutions,
    FieldKind.HOSPITAL: _search_hospitals,
    FieldKind.TEAM_PLACE: _search_team_places,
    FieldKind.IDEA: _search_ideas,
}
