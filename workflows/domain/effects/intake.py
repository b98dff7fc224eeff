"""What the moves of the intake phase do to an idea."""

from collections.abc import Mapping
from dataclasses import replace

from knowledge.people import Seat
from workflows.domain.actions import Action
from workflows.domain.deadline_rules import due_on
from workflows.domain.deadlines import DeadlineKind
from workflows.domain.effects.making import Effect, Making
from workflows.domain.errors import FieldProblem
from workflows.domain.forms import YES
from workflows.domain.idea import Entry, EntryKind, EntryState, Idea
from workflows.domain.stages import Path
from workflows.domain.teams import fill_seats


def gather_team(making: Making) -> Idea:
    """Fill the team's empty seats from the register of today, and call it together.

    A meeting with a general practitioner needs notice (seeds/003) unless an exemption says why.
    """
    idea, world = making.idea, making.situation
    members = world.register.members(idea.region, world.today, world.organisations)
    gathered = replace(idea, team=fill_seats(idea.team, idea.workplace, members))
    meeting = making.day("meeting_on")
    notice = due_on(DeadlineKind.GP_NOTICE, world.today, world.days)
    with_gp = any(place.seat is Seat.GP and place.person for place in gathered.team)
    if meeting and meeting < notice and with_gp and not making.answer("notice_exemption"):
        raise making.problem("meeting_on", FieldProblem.GP_NOTICE_TOO_SHORT)
    return gathered.noting(replace(making.written(), code="gathered", on=meeting))


def record_barrier(making: Making) -> Idea:
    """Write the barrier down, among the cultural ones if it is one."""
    cultural = making.answer("culture") == YES
    kind = EntryKind.CULTURE_BARRIER if cultural else EntryKind.BARRIER
    return making.idea.noting(making.entry(kind))


def request_escalation(making: Making) -> Idea:
    """Ask the lead to approve that the national team is asked."""
    return making.idea.noting(replace(making.written(), code="requested"))


def approve_escalation(making: Making) -> Idea:
    """Say yes to whoever asked, and put the question to the national team."""
    return _settle(making, "approved")


def return_escalation(making: Making) -> Idea:
    """Say not yet to whoever asked, with the reason."""
    return _settle(making, "returned")


def answer_exists(making: Making) -> Idea:
    """Take the existing solution: no development, no test, no national visit."""
    return _answer(making, "exists", Path.REUSE)


def answer_extend(making: Making) -> Idea:
    """Build on the solution that comes closest."""
    return _answer(making, "extend", Path.NEW)


def answer_new(making: Making) -> Idea:
    """Build something that does not exist."""
    return _answer(making, "new", Path.NEW)


def open_hearing(making: Making) -> Idea:
    """Put rival solutions to the bodies, one entry each; those already heard are not repeated."""
    heard = {entry.code for entry in making.idea.open(EntryKind.RIVAL)}
    rivals = [each for each in making.answer("solutions").split(",") if each not in heard]
    if not rivals:
        raise making.problem("solutions", FieldProblem.ALREADY_THERE)
    return making.idea.noting(*(_rival(making, *each) for each in enumerate(rivals)))


def _settle(making: Making, code: str) -> Idea:
    idea = making.idea
    for request in idea.open(EntryKind.ESCALATION):
        idea = idea.with_entry(replace(request, state=EntryState.DONE))
    return idea.noting(replace(making.written(), code=code))


def _answer(making: Making, code: str, path: Path) -> Idea:
    idea = making.idea
    for rival in idea.open(EntryKind.RIVAL):
        idea = idea.with_entry(replace(rival, state=EntryState.DONE))
    answer = replace(making.written(), code=code)
    return replace(idea.noting(answer), path=path, solution=making.answer("solution") or None)


def _rival(making: Making, position: int, solution: str) -> Entry:
    entry = making.entry(EntryKind.RIVAL, position)
    return replace(entry, code=solution, state=EntryState.OPEN, details={})


INTAKE_EFFECTS: Mapping[Action, Effect] = {
    Action.GATHER_TEAM: gather_team,
    Action.RECORD_BARRIER: record_barrier,
    Action.REQUEST_ESCALATION: request_escalation,
    Action.APPROVE_ESCALATION: approve_escalation,
    Action.RETURN_ESCALATION: return_escalation,
    Action.ANSWER_EXISTS: answer_exists,
    Action.ANSWER_EXTEND: answer_extend,
    Action.ANSWER_NEW: answer_new,
    Action.OPEN_HEARING: open_hearing,
}
