"""Deadlines are found when their day is past in Denmark, and teams set their own lengths."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.contract.samples import NOON, deadline
from workflows.domain.deadlines import Deadline, DeadlineKind, DeadlineState
from workflows.ports import Work

RUNNING = {DeadlineState.OPEN, DeadlineState.REMINDED}


async def save(work: Work, *deadlines: Deadline) -> None:
    """Store deadlines in a unit of their own."""
    async with work.unit() as unit:
        for each in deadlines:
            await unit.deadlines.save(each)


async def late(work: Work, now: datetime = NOON, limit: int = 50) -> list[str]:
    """Return the names of the late deadlines."""
    async with work.unit() as unit:
        return [each.id for each in await unit.deadlines.late(now, limit)]


async def test_deadlines_come_back_by_idea_earliest_day_first(work: Work) -> None:
    second = deadline("b", due=date(2026, 12, 1), kind=DeadlineKind.DIALOGUE)
    first = deadline("a", state=DeadlineState.EXEMPTED, exemption="holiday")
    await save(work, second, first, deadline("c", idea=2))
    async with work.unit() as unit:
        assert await unit.deadlines.of(1) == (first, second)


async def test_a_deadline_is_replaced_by_its_newer_self(work: Work) -> None:
    await save(work, deadline())
    met = deadline(state=DeadlineState.MET)
    await save(work, met)
    async with work.unit() as unit:
        assert await unit.deadlines.of(1) == (met,)


async def test_a_deadline_may_change_twice_in_one_unit(work: Work) -> None:
    async with work.unit() as unit:
        await unit.deadlines.save(deadline())
        (read,) = await unit.deadlines.of(1)
        for state in (DeadlineState.REMINDED, DeadlineState.RAISED):
            await unit.deadlines.save(replace(read, state=state))
        assert (await unit.deadlines.of(1))[0].state is DeadlineState.RAISED


@pytest.mark.parametrize("state", DeadlineState)
async def test_only_deadlines_that_still_ask_for_something_are_late(
    work: Work, state: DeadlineState
) -> None:
    await save(work, deadline(state=state))
    assert (await late(work) == ["f1"]) is (state in RUNNING)


@pytest.mark.parametrize(
    ("moment", "is_late"),
    [
        (datetime(2026, 11, 22, 22, 59, tzinfo=UTC), False),  # 23.59 in Denmark
        (datetime(2026, 11, 22, 23, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 22, 1, 0, tzinfo=UTC), False),
    ],
)
async def test_a_day_is_past_at_midnight_in_denmark(
    work: Work, moment: datetime, is_late: bool
) -> None:
    await save(work, deadline(due=date(2026, 11, 22)))
    assert bool(await late(work, moment)) is is_late


async def test_the_longest_overdue_comes_first(work: Work) -> None:
    days = {"a": 20, "b": 18, "c": 19}
    await save(work, *(deadline(name, due=date(2026, 11, day)) for name, day in days.items()))
    assert await late(work) == ["b", "c", "a"]
    assert await late(work, limit=2) == ["b", "c"]


async def test_a_team_sets_its_own_lengths(work: Work) -> None:
    async with work.unit() as unit:
        await unit.deadlines.set_days("midt", DeadlineKind.TEST, 5)
        await unit.deadlines.set_days("midt", DeadlineKind.TEST, 7)
        await unit.deadlines.set_days("midt", DeadlineKind.DIALOGUE, 30)
        await unit.deadlines.set_days("syd", DeadlineKind.TEST, 9)
    async with work.unit() as unit:
        assert await unit.deadlines.days_for("midt") == {
            DeadlineKind.TEST: 7,
            DeadlineKind.DIALOGUE: 30,
        }
        assert await unit.deadlines.days_for("nord") == {}
