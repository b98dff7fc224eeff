"""Enter a new solution into the registry, after its rivals have been seen."""

import re
from collections.abc import Mapping

from knowledge.people import NATIONAL_TEAM, Person, PersonId
from knowledge.registering import SolutionIdTaken
from knowledge.registry import Solution, SolutionId, SolutionStatus, UsedIn
from workflows.domain.errors import FieldProblem, NotYoursToRegister, RivalsFound, UnfitAnswers
from workflows.domain.events import NO_IDEA, Event
from workflows.domain.fields import LONGEST_LINE, LONGEST_PARAGRAPH
from workflows.domain.permissions import NATIONAL_SEATS
from workflows.domain.stages import Stage
from workflows.session import Session

SOLUTION_REGISTERED = "solution_registered"
"""The journal's name for it; its fact is the solution's id."""

LINES = ("name", "target_group", "purpose", "effect", "technology", "owner")
"""What an entry must say in a line each; the technology with commas between."""

ANYWAY = "yes"
STATUSES = tuple(each for each in SolutionStatus if each is not SolutionStatus.UNKNOWN)
_KIND = "telemedicine"
_LETTERS = re.compile(r"[^\w]+")


def may_register(session: Session, person_id: PersonId) -> bool:
    """Tell whether the person is of the national team today."""
    knowledge = session.knowledge
    held = knowledge.register.seats_of(person_id, session.today, knowledge.organisations)
    return any(each.team == NATIONAL_TEAM and each.seat in NATIONAL_SEATS for each in held)


async def register(session: Session, person: Person, values: Mapping[str, str]) -> Solution:
    """Enter the solution that a form's answers describe; journalled, and known from then on.

    ``values`` are LINES, ``summary``, ``status``, and may be ``contact``, ``region`` and
    ``anyway``. Raises NotYoursToRegister, UnfitAnswers, and RivalsFound with those it repeats
    unless ``anyway`` says that they have been seen.
    """
    if not may_register(session, person.id):
        raise NotYoursToRegister
    solution = _read(session, values)
    rivals = session.insight.rivals(solution)
    if rivals and values.get("anyway") != ANYWAY:
        raise RivalsFound(tuple(match.solution for match in rivals), values)
    try:
        await session.unit.registry.register(solution)
    except SolutionIdTaken:  # somebody entered the same name since the form was opened
        raise UnfitAnswers({"name": FieldProblem.ALREADY_THERE}, values) from None
    await session.unit.journal.append(_event(session, person, solution.id))
    return solution


def _read(session: Session, values: Mapping[str, str]) -> Solution:
    said = {name: " ".join(values.get(name, "").split()) for name in (*LINES, "contact")}
    summary = values.get("summary", "").strip()
    status = next((each for each in STATUSES if each == values.get("status")), None)
    problems = _problems(said, summary)
    if status is None:
        problems["status"] = FieldProblem.NOT_A_CHOICE
    region = values.get("region", "").strip()
    if region and session.knowledge.organisations.region(region) is None:
        problems["region"] = FieldProblem.NOT_A_CHOICE
    identity = _LETTERS.sub("-", said["name"].casefold()).strip("-")
    if session.knowledge.registry.get(identity) is not None:
        problems["name"] = FieldProblem.ALREADY_THERE
    if problems or status is None:
        raise UnfitAnswers(problems, values)
    technology = tuple(each.strip() for each in said.pop("technology").split(",") if each.strip())
    return Solution(
        id=identity,
        name=said["name"],
        kind=_KIND,
        summary=summary,
        target_group=said["target_group"],
        purpose=said["purpose"],
        effect=said["effect"],
        technology=technology,
        owner=said["owner"],
        used_in=UsedIn((region,) if region else ()),
        status=status,
        contact=said["contact"],
    )


def _problems(said: Mapping[str, str], summary: str) -> dict[str, FieldProblem]:
    problems = {name: FieldProblem.MISSING for name in LINES if not _LETTERS.sub("", said[name])}
    problems |= {n: FieldProblem.TOO_LONG for n, each in said.items() if len(each) > LONGEST_LINE}
    if not summary:
        problems["summary"] = FieldProblem.MISSING
    elif len(summary) > LONGEST_PARAGRAPH:
        problems["summary"] = FieldProblem.TOO_LONG
    return problems


def _event(session: Session, person: Person, solution_id: SolutionId) -> Event:
    nowhere = Stage.CAPTURED  # an event that concerns no idea has no stage of its own
    return Event(
        SOLUTION_REGISTERED,
        NO_IDEA,
        person.id,
        session.now,
        nowhere,
        nowhere,
        facts={"solution": solution_id},
    )
