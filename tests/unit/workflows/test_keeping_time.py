"""What a tick does, and that doing it again does nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.workflows.desk import KAREN, Desk
from workflows import intake, keeping_time
from workflows.domain.actions import Action
from workflows.domain.deadlines import DeadlineState
from workflows.domain.stages import Stage
from workflows.keeping_time import Ticked

NEW_YEAR = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
"""Half past midnight on 1 January in Denmark."""


@pytest.fixture
def desk() -> Desk:
    """Give a desk of its own."""
    return Desk()


async def tick(desk: Desk, limit: int = 50) -> Ticked:
    """Let the desk look at the time."""
    async with desk.open() as session:
        return await keeping_time.tick(session, limit)


async def test_nothing_is_due_on_a_quiet_day(desk: Desk) -> None:
    await desk.hand_in()
    before = desk.kept
    assert await tick(desk) == Ticked()
    assert desk.kept == before


async def test_a_late_answer_is_reminded_once_and_two_working_days_later_raised(
    desk: Desk,
) -> None:
    await desk.hand_in()
    desk.clock.set(datetime(2026, 11, 27, 8, tzinfo=UTC))
    assert await tick(desk) == Ticked(reminded=1)
    assert desk.told("deadline_reminded") == {"lis": False}
    assert await tick(desk) == Ticked()
    desk.clock.set(datetime(2026, 12, 1, 8, tzinfo=UTC))
    assert await tick(desk) == Ticked(raised=1)
    assert set(desk.told("deadline_raised")) == {"lis", "ib", "kaj", "gerda", "rosa", "anna"}
    assert await tick(desk) == Ticked()
    assert desk.names() == ["idea_received", "deadline_reminded", "deadline_raised"]
    (deadline,) = desk.kept.deadlines.values()
    assert deadline.state is DeadlineState.RAISED


async def test_a_late_national_answer_is_raised_to_the_national_team(desk: Desk) -> None:
    await desk.hand_in()
    await desk.act("lis", Action.GATHER_TEAM)
    for action in (Action.RECORD_BARRIER, Action.RECORD_CONSEQUENCE, Action.RECORD_NEED):
        await desk.act("karen", action, text="Skrevet ned.")
    await desk.act("lis", Action.APPROVE_ESCALATION)
    desk.clock.set(datetime(2026, 12, 14, 8, tzinfo=UTC))
    assert await tick(desk) == Ticked(raised=1)
    assert set(desk.told("deadline_raised")) == {"niels", "frida"}


async def test_what_was_reminded_does_not_keep_the_desk_from_what_is_next(desk: Desk) -> None:
    for _ in range(3):
        await desk.hand_in()
    desk.clock.set(datetime(2026, 11, 27, 8, tzinfo=UTC))
    done = [(await tick(desk, limit=1)).reminded for _ in range(4)]
    assert done == [1, 1, 1, 0]


async def test_a_parked_idea_comes_back_on_its_day_with_a_fresh_deadline(desk: Desk) -> None:
    await desk.hand_in()
    await desk.act("lis", Action.PARK, until="2026-12-01", reason="Venter.")
    desk.clock.set(datetime(2026, 11, 30, 22, 30, tzinfo=UTC))
    assert await tick(desk) == Ticked()
    desk.clock.advance(hours=1)
    assert await tick(desk) == Ticked(resumed=1)
    idea = desk.kept.ideas[1]
    assert (idea.stage, idea.steps[-1].by) == (Stage.CAPTURED, "system")
    assert desk.told("resume") == {"karen": False, "lis": True}
    assert await tick(desk) == Ticked()
    running = [each for each in desk.kept.deadlines.values() if each.state is DeadlineState.OPEN]
    assert [each.due.isoformat() for each in running] == ["2026-12-04"]


async def test_on_the_morning_of_the_merger_an_idea_moves_with_its_deadline(desk: Desk) -> None:
    roskilde = replace(KAREN, hospital="roskilde", department="medicin")
    await desk.hand_in(person=roskilde)
    await desk.act("signe", Action.GATHER_TEAM)
    due = {each.id: each.due for each in desk.kept.deadlines.values()}
    desk.clock.set(NEW_YEAR)
    ticked = await tick(desk)
    assert ticked.moved == 1
    idea = desk.kept.ideas[1]
    assert (idea.region, idea.stage) == ("øst", Stage.DIALOGUE)
    assert "mette" not in idea.members()
    assert "peter" in idea.members()
    assert {each.id: each.due for each in desk.kept.deadlines.values()} == due
    assert desk.told("region_changed") == {"signe": False}
    assert (await tick(desk)).moved == 0
    assert desk.names().count("region_changed") == 1


async def test_a_closed_idea_stays_where_it_was_closed(desk: Desk) -> None:
    await desk.hand_in(person=replace(KAREN, hospital="roskilde"))
    await desk.act("signe", Action.DECLINE, reason="Ikke telemedicin.")
    desk.clock.set(NEW_YEAR)
    assert await tick(desk) == Ticked()
    assert desk.kept.ideas[1].region == "sjælland"


async def test_a_draft_left_for_a_working_day_is_remembered_once(desk: Desk) -> None:
    desk.clock.set(datetime(2026, 11, 27, 14, tzinfo=UTC))
    async with desk.open() as session:
        told = await intake.start_draft(session, KAREN, "Måle ilt", "da")
    ticks = []
    for _ in range(4):
        ticks.append((await tick(desk)).drafts)
        desk.clock.advance(days=1)
    assert ticks == [0, 0, 0, 1]
    assert desk.told("draft_waiting") == {"karen": False}
    assert (await tick(desk)).drafts == 0
    async with desk.open() as session:
        await intake.add_to_draft(session, KAREN, told.draft.id, "Og puls.")
    desk.clock.advance(days=1)
    assert (await tick(desk)).drafts == 1
    assert len(desk.kept.postings) == 2


async def test_a_tick_counts_what_it_did() -> None:
    assert Ticked(1, 2, 3, 4, 5).total == 15


async def test_the_digest_of_reminders_waits_for_the_morning(desk: Desk) -> None:
    await desk.hand_in()
    desk.clock.set(datetime(2026, 11, 27, 9, tzinfo=UTC))
    await tick(desk)
    due = [each.due for each in desk.kept.postings.values() if not each.notice.urgent]
    assert due == [datetime(2026, 11, 30, 6, 30, tzinfo=UTC)]
    assert due[0] - desk.clock.now() < timedelta(days=3)
