"""How long each thing may take, when a deadline opens and ends, and what a late one asks for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from knowledge.periods import months_after
from knowledge.working_days import add_working_days
from workflows.domain.actions import Action
from workflows.domain.deadlines import Deadline, DeadlineKind, DeadlineState
from workflows.domain.events import Outcome
from workflows.domain.idea import EntryKind, Idea
from workflows.domain.stages import Stage


class Unit(StrEnum):
    """What a length is counted in."""

    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Length:
    """How long something may take; the first day is not counted."""

    count: int
    unit: Unit = Unit.WORKING_DAYS

    def after(self, start: date) -> date:
        """Return the last day of the length that begins on the day."""
        if self.unit is Unit.WORKING_DAYS:
            return add_working_days(start, self.count)
        if self.unit is Unit.DAYS:
            return start + timedelta(days=self.count)
        return months_after(start, self.count)


DEFAULT_LENGTHS: Mapping[DeadlineKind, Length] = {
    DeadlineKind.FIRST_ANSWER: Length(3),
    DeadlineKind.DIALOGUE: Length(20),
    DeadlineKind.CLARIFICATION: Length(10),
    DeadlineKind.SPECIFICATION: Length(30),
    DeadlineKind.PARTNERING: Length(60),
    DeadlineKind.DEVELOPMENT: Length(120),
    DeadlineKind.TEST: Length(30),
    DeadlineKind.IMPLEMENTATION: Length(40),
    DeadlineKind.FOLLOW_UP: Length(14, Unit.DAYS),
    DeadlineKind.DECLARE_READY: Length(10),
    DeadlineKind.READY: Length(20),
    DeadlineKind.SPREADING: Length(60),
    DeadlineKind.CONFIRMATION: Length(12, Unit.MONTHS),
    DeadlineKind.GP_NOTICE: Length(21, Unit.DAYS),
}
"""DESIGN §3 names five; the others are proposals. A team's own lengths are working days."""

START_PERIOD = Length(3, Unit.MONTHS)
"""For how long after it is taken into use a solution is followed up; then it is declared ready."""

GRACE = Length(2)
"""From a deadline's day until it is raised to the whole team."""

RUNNING = frozenset({DeadlineState.OPEN, DeadlineState.REMINDED, DeadlineState.RAISED})

_KIND_OF: Mapping[Stage, DeadlineKind] = {
    Stage.CAPTURED: DeadlineKind.FIRST_ANSWER,
    Stage.DIALOGUE: DeadlineKind.DIALOGUE,
    Stage.CLARIFICATION: DeadlineKind.CLARIFICATION,
    Stage.SPECIFICATION: DeadlineKind.SPECIFICATION,
    Stage.PARTNERING: DeadlineKind.PARTNERING,
    Stage.DEVELOPMENT: DeadlineKind.DEVELOPMENT,
    Stage.TEST: DeadlineKind.TEST,
    Stage.IMPLEMENTATION: DeadlineKind.IMPLEMENTATION,
    Stage.FOLLOW_UP: DeadlineKind.FOLLOW_UP,
    Stage.READY: DeadlineKind.READY,
    Stage.SPREADING: DeadlineKind.SPREADING,
    Stage.OPERATION: DeadlineKind.CONFIRMATION,
}
_RENEWED_BY: Mapping[str, DeadlineKind] = {
    Action.RECORD_FOLLOW_UP: DeadlineKind.FOLLOW_UP,
    Action.CONFIRM_OPERATION: DeadlineKind.CONFIRMATION,
}


class Late(StrEnum):
    """What a deadline asks for on a day."""

    NOTHING = "nothing"
    REMIND = "remind"
    RAISE = "raise"


def opened_by(stage: Stage) -> DeadlineKind | None:
    """Return the kind of deadline that runs in the stage; None where an idea rests."""
    return _KIND_OF.get(stage)


def due_on(kind: DeadlineKind, start: date, days: Mapping[DeadlineKind, int]) -> date:
    """Return the last day for something that begins on the day; ``days`` are the team's own."""
    length = Length(days[kind]) if kind in days else DEFAULT_LENGTHS[kind]
    return length.after(start)


def first_deadline(idea: Idea, today: date, days: Mapping[DeadlineKind, int]) -> Deadline:
    """Return the deadline that starts when an idea comes in."""
    return next(_opened(idea, 0, today, days))


def changed_by(
    outcome: Outcome,
    deadlines: tuple[Deadline, ...],
    today: date,
    days: Mapping[DeadlineKind, int],
) -> tuple[Deadline, ...]:
    """Return the deadlines that the move changes or opens, to be stored.

    ``deadlines`` are all the idea has had, for new ones are numbered after them. An idea that
    rests has none running; one that comes back gets the full time again.
    """
    return tuple(_changes(outcome, deadlines, today, days))


def what_now(deadline: Deadline, today: date) -> Late:
    """Tell what the deadline asks for: one reminder, then the whole team two working days later.

    One found so late that both are due is raised at once, for the team includes the ball holder.
    """
    if deadline.state not in RUNNING - {DeadlineState.RAISED} or today <= deadline.due:
        return Late.NOTHING
    if today > GRACE.after(deadline.due):
        return Late.RAISE
    return Late.REMIND if deadline.state is DeadlineState.OPEN else Late.NOTHING


def _changes(
    outcome: Outcome,
    deadlines: tuple[Deadline, ...],
    today: date,
    days: Mapping[DeadlineKind, int],
) -> Iterator[Deadline]:
    idea, event = outcome.idea, outcome.event
    running = [each for each in deadlines if each.state in RUNNING]
    if event.name == Action.EXEMPT_DEADLINE:
        yield from _exempt(outcome, running, len(deadlines), today, days)
    elif event.source is not event.target:
        yield from _met(running)
        yield from _opened(idea, len(deadlines), today, days)
    elif event.name in _RENEWED_BY:
        kind = _RENEWED_BY[event.name]
        left = [each for each in running if each.kind is not kind]
        yield from _met(each for each in running if each.kind is kind)
        if not left:
            yield from _opened(idea, len(deadlines), today, days)


def _met(deadlines: Iterable[Deadline]) -> Iterator[Deadline]:
    yield from (replace(each, state=DeadlineState.MET) for each in deadlines)


def _opened(
    idea: Idea, number: int, today: date, days: Mapping[DeadlineKind, int]
) -> Iterator[Deadline]:
    kind = opened_by(idea.stage)
    if kind is DeadlineKind.FOLLOW_UP and _has_settled(idea, today):
        kind = DeadlineKind.DECLARE_READY
    if kind is not None:
        yield _new(idea, number, kind, due_on(kind, today, days))


def _exempt(
    outcome: Outcome,
    running: Iterable[Deadline],
    number: int,
    today: date,
    days: Mapping[DeadlineKind, int],
) -> Iterator[Deadline]:
    """End the deadline and open its next: on the day agreed, or with the full time again.

    Nothing under way is ever without a day, or nobody would be reminded of it.
    """
    facts = outcome.event.facts
    for deadline in running:
        if deadline.id == facts["deadline"]:
            yield replace(deadline, state=DeadlineState.EXEMPTED, exemption=facts["code"])
            day = facts.get("due")
            due = date.fromisoformat(day) if day else due_on(deadline.kind, today, days)
            yield _new(outcome.idea, number, deadline.kind, due)


def _new(idea: Idea, number: int, kind: DeadlineKind, due: date) -> Deadline:
    return Deadline(f"{idea.id}.{number + 1}", idea.id, kind, idea.stage, due)


def _has_settled(idea: Idea, today: date) -> bool:
    """Tell whether the start-up period is over; what is left is to declare the solution ready."""
    begun = idea.latest(EntryKind.TAKEN_INTO_USE)
    return begun is not None and START_PERIOD.after(begun.on or begun.at.date()) <= today
