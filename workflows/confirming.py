"""Confirm that what the registry says of a solution still holds: who may, and the deed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from knowledge.people import NATIONAL_TEAM, Person, PersonId, Seat
from knowledge.registering import UnknownSolution
from knowledge.registry import Confirmation, Solution, SolutionId, a_year_after
from workflows import registry
from workflows.domain.errors import FieldProblem, NotYoursToConfirm, UnfitAnswers
from workflows.domain.events import NO_IDEA, Event
from workflows.domain.fields import LONGEST_LINE
from workflows.domain.permissions import NATIONAL_SEATS
from workflows.domain.stages import Stage
from workflows.registry import SolutionView
from workflows.session import Session

SOLUTION_CONFIRMED = "solution_confirmed"
"""The journal's name for it; its facts are the solution and the day."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A solution as it is known now; ``stands`` is False when a later confirmation was there."""

    view: SolutionView
    stands: bool


def may_confirm(session: Session, person_id: PersonId, solution: Solution) -> bool:
    """Tell whether the person is of the national team, or leads a region where it is used."""
    knowledge = session.knowledge
    held = knowledge.register.seats_of(person_id, session.today, knowledge.organisations)
    regions = registry.regions_of(session, solution)
    return any(
        (each.team == NATIONAL_TEAM and each.seat in NATIONAL_SEATS)
        or (each.team in regions and each.seat is Seat.LEAD)
        for each in held
    )


async def confirm(
    session: Session, person: Person, solution_id: SolutionId, values: Mapping[str, str]
) -> Confirmed | None:
    """Record the person's word for the entry; the next check is a year after the day.

    ``values`` are a form's answers: ``on``, a day as ISO text, and ``note``. A later confirmation
    is left as it is, and said again nothing changes. None when nobody knows the solution any more.
    Raises NotYoursToConfirm and UnfitAnswers.
    """
    view = await registry.solution(session, solution_id)
    if view is None:
        return None
    if not may_confirm(session, person.id, view.solution):
        raise NotYoursToConfirm
    wanted = _read(session, person, values)
    try:
        standing = await session.unit.registry.confirm(solution_id, wanted)
    except UnknownSolution:
        return None  # removed by an import while the form was on the screen
    if standing == wanted:
        await session.unit.journal.append(_event(session, person, solution_id, wanted))
    return Confirmed(_seen(session, view, standing), standing == wanted)


def _read(session: Session, person: Person, values: Mapping[str, str]) -> Confirmation:
    note = " ".join(values.get("note", "").split())
    on = _day(values.get("on", "").strip(), session.today)
    problems = {"on": on} if isinstance(on, FieldProblem) else {}
    if len(note) > LONGEST_LINE:
        problems["note"] = FieldProblem.TOO_LONG
    if problems or isinstance(on, FieldProblem):
        raise UnfitAnswers(problems, values)
    return Confirmation(on, person.name, a_year_after(on), note)


def _day(said: str, today: date) -> date | FieldProblem:
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return FieldProblem.NOT_A_DATE if said else FieldProblem.MISSING
    return FieldProblem.IN_FUTURE if day > today else day


def _event(
    session: Session, person: Person, solution_id: SolutionId, confirmation: Confirmation
) -> Event:
    facts = {"solution": solution_id, "on": confirmation.on.isoformat()}
    nowhere = Stage.CAPTURED  # an event that concerns no idea has no stage of its own
    return Event(SOLUTION_CONFIRMED, NO_IDEA, person.id, session.now, nowhere, nowhere, facts=facts)


def _seen(session: Session, view: SolutionView, standing: Confirmation) -> SolutionView:
    """Return the view as the next session will see it."""
    solution = replace(
        view.solution,
        confirmed_on=standing.on,
        confirmed_by=standing.by,
        next_check=standing.next_check,
        confirmed_note=standing.note,
    )
    freshness = session.knowledge.registry.freshness(solution, session.today)
    return replace(view, solution=solution, freshness=freshness)
