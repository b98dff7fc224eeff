"""How long things may take, and what a late one asks for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.unit.workflows.case import Case, at
from tests.unit.workflows.stories import TALK, reused, spread
from tests.unit.workflows.world import TODAY, an_idea
from workflows.domain.actions import Action
from workflows.domain.deadline_rules import (
    Late,
    Length,
    Unit,
    due_on,
    first_deadline,
    opened_by,
    what_now,
)
from workflows.domain.deadlines import Deadline, DeadlineKind, DeadlineState
from workflows.domain.stages import ACTIVE_STAGES, RESTING_STAGES, Stage

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        (DeadlineKind.FIRST_ANSWER, date(2026, 11, 26)),
        (DeadlineKind.CLARIFICATION, date(2026, 12, 7)),
        (DeadlineKind.GP_NOTICE, date(2026, 12, 14)),
        (DeadlineKind.FOLLOW_UP, date(2026, 12, 7)),
        (DeadlineKind.CONFIRMATION, date(2027, 11, 23)),
    ],
)
def test_the_defaults_are_those_of_the_process(kind: DeadlineKind, due: date) -> None:
    assert due_on(kind, TODAY, {}) == due


def test_a_team_sets_its_own_lengths_in_working_days() -> None:
    days = {DeadlineKind.FIRST_ANSWER: 1}
    assert due_on(DeadlineKind.FIRST_ANSWER, FRIDAY, days) == date(2026, 11, 30)


def test_a_month_ends_on_its_last_day() -> None:
    assert Length(3, Unit.MONTHS).after(date(2026, 11, 30)) == date(2027, 2, 28)


def test_every_active_stage_has_a_deadline_and_no_resting_one_has() -> None:
    assert all(opened_by(stage) for stage in ACTIVE_STAGES)
    assert not any(opened_by(stage) for stage in RESTING_STAGES)


def running(case: Case) -> dict[DeadlineKind, date]:
    """Return what still runs."""
    states = (DeadlineState.OPEN, DeadlineState.REMINDED, DeadlineState.RAISED)
    return {each.kind: each.due for each in case.deadlines.values() if each.state in states}


def started(case: Case) -> Case:
    """Give the case the deadline it was handed in with."""
    deadline = first_deadline(case.idea, case.now.date(), {})
    case.deadlines = {deadline.id: deadline}
    return case


def test_a_move_to_the_next_stage_meets_one_deadline_and_opens_the_next() -> None:
    case = started(Case())
    case.play(TALK)
    assert set(running(case)) == {DeadlineKind.CLARIFICATION}
    states = {each.kind: each.state for each in case.deadlines.values()}
    assert states[DeadlineKind.FIRST_ANSWER] is DeadlineState.MET


def test_no_deadline_runs_while_an_idea_rests_and_it_gets_the_full_time_afterwards() -> None:
    case = started(Case())
    case.act("lis", Action.PARK, until="2026-12-24", reason="Venter.")
    assert running(case) == {}
    case.now += timedelta(days=7)
    case.act("lis", Action.RESUME)
    assert running(case) == {DeadlineKind.FIRST_ANSWER: date(2026, 12, 3)}


def test_follow_up_renews_every_fortnight_for_three_months() -> None:
    case = reused()
    case = at(Stage.FOLLOW_UP, case.idea.path, entries=case.idea.entries)
    follow_up = {"on": "2026-12-07", "text": "Fulgt op."}
    for _ in range(6):
        case.now += timedelta(days=14)
        case.act("ib", Action.RECORD_FOLLOW_UP, **follow_up)
        assert running(case) == {
            DeadlineKind.FOLLOW_UP: case.now.date() + timedelta(days=14),
        }
    case.now = datetime(2027, 2, 23, 9, tzinfo=UTC)
    case.act("ib", Action.RECORD_FOLLOW_UP, **follow_up)
    assert running(case) == {DeadlineKind.DECLARE_READY: date(2027, 3, 9)}
    case.now += timedelta(days=7)
    case.act("ib", Action.RECORD_FOLLOW_UP, **follow_up)
    assert running(case) == {DeadlineKind.DECLARE_READY: date(2027, 3, 9)}


def test_operation_is_confirmed_every_year_again() -> None:
    case = spread(reused())
    assert running(case) == {DeadlineKind.CONFIRMATION: date(2027, 11, 23)}
    case.now = datetime(2027, 10, 1, 9, tzinfo=UTC)
    case.act("karen", Action.CONFIRM_OPERATION, on="2027-10-01")
    assert running(case) == {DeadlineKind.CONFIRMATION: date(2028, 10, 1)}


def test_an_exemption_stops_a_deadline_or_gives_it_another_day() -> None:
    case = started(Case())
    first = next(iter(case.deadlines))
    case.act("lis", Action.EXEMPT_DEADLINE, deadline=first, code="holiday", due="2026-12-10")
    assert case.deadlines[first].exemption == "holiday"
    assert running(case) == {DeadlineKind.FIRST_ANSWER: date(2026, 12, 10)}
    second = next(each.id for each in case.deadlines.values() if each.id != first)
    case.now += timedelta(days=1)
    case.act("lis", Action.EXEMPT_DEADLINE, deadline=second, code="agreed")
    assert case.deadlines[second].state is DeadlineState.EXEMPTED
    assert running(case) == {DeadlineKind.FIRST_ANSWER: date(2026, 11, 27)}


DEADLINE = Deadline("1.1", 1, DeadlineKind.DIALOGUE, Stage.DIALOGUE, FRIDAY)


@pytest.mark.parametrize(
    ("state", "day", "late"),
    [
        (DeadlineState.OPEN, FRIDAY, Late.NOTHING),
        (DeadlineState.OPEN, date(2026, 11, 28), Late.REMIND),
        (DeadlineState.REMINDED, date(2026, 11, 30), Late.NOTHING),
        (DeadlineState.REMINDED, date(2026, 12, 1), Late.NOTHING),
        (DeadlineState.REMINDED, date(2026, 12, 2), Late.RAISE),
        (DeadlineState.OPEN, date(2026, 12, 2), Late.RAISE),
        (DeadlineState.RAISED, date(2026, 12, 24), Late.NOTHING),
        (DeadlineState.MET, date(2026, 12, 24), Late.NOTHING),
        (DeadlineState.EXEMPTED, date(2026, 12, 24), Late.NOTHING),
    ],
)
def test_a_late_deadline_is_reminded_once_and_raised_two_working_days_later(
    state: DeadlineState, day: date, late: Late
) -> None:
    assert what_now(replace(DEADLINE, state=state), day) is late


def test_deadlines_of_an_idea_are_numbered_and_never_share_a_number() -> None:
    case = started(Case(an_idea(id=7)))
    case.play(TALK)
    assert sorted(case.deadlines) == ["7.1", "7.2", "7.3"]
