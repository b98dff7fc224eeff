"""When people hear of things."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.workflows.desk import Desk
from workflows.domain.events import Notice
from workflows.notifying import MOST_ATTEMPTS, claim, next_try, when_due
from workflows.ports import Posting, Preferences

URGENT = Notice("lis", 1, "idea_received", urgent=True)
CALM = Notice("karen", 1, "gather_team")
DIGEST = Preferences()
STREAM = Preferences(digest=False)
ALWAYS = Preferences(any_hour=True)
ALL_OF_IT = Preferences(digest=False, any_hour=True)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment in November 2026, in Danish winter time."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) - timedelta(hours=1)


@pytest.mark.parametrize(
    ("notice", "wishes", "now", "due"),
    [
        (URGENT, DIGEST, at(23, 12), at(23, 12)),
        (URGENT, DIGEST, at(23, 6), at(23, 7)),
        (URGENT, DIGEST, at(27, 17), at(30, 7)),
        (URGENT, DIGEST, at(28, 12), at(30, 7)),
        (URGENT, ALWAYS, at(28, 3), at(28, 3)),
        (CALM, DIGEST, at(23, 7, 29), at(23, 7, 30)),
        (CALM, DIGEST, at(23, 7, 30), at(24, 7, 30)),
        (CALM, DIGEST, at(27, 12), at(30, 7, 30)),
        (CALM, ALWAYS, at(23, 12), at(24, 7, 30)),
        (CALM, STREAM, at(23, 12), at(23, 12)),
        (CALM, STREAM, at(23, 22), at(24, 7)),
        (CALM, ALL_OF_IT, at(23, 22), at(23, 22)),
    ],
)
def test_people_are_told_in_their_own_time(
    notice: Notice, wishes: Preferences, now: datetime, due: datetime
) -> None:
    assert when_due(notice, wishes, now) == due


def test_nobody_is_disturbed_between_christmas_eve_and_the_next_working_day() -> None:
    evening = datetime(2026, 12, 23, 20, tzinfo=UTC)
    assert when_due(URGENT, DIGEST, evening) == datetime(2026, 12, 28, 6, tzinfo=UTC)


def test_a_failed_posting_waits_longer_each_time_and_is_given_up_at_last() -> None:
    now = at(23, 12)
    tries = [
        next_try(Posting("1.lis", URGENT, 1, attempt, 1, now), now)
        for attempt in range(1, MOST_ATTEMPTS + 1)
    ]
    waits = [moment - now for moment in tries if moment]
    assert waits == sorted(waits)
    assert waits[0] == timedelta(seconds=10)
    assert timedelta(days=1) < sum(waits, timedelta()) < timedelta(days=3)
    assert tries[-1] is None


async def test_claimed_notices_are_not_handed_out_again_at_once() -> None:
    desk = Desk()
    await desk.hand_in()
    async with desk.open() as session:
        assert [posting.notice.person for posting in await claim(session)] == ["lis"]
    async with desk.open() as session:
        assert await claim(session) == ()
    desk.clock.advance(minutes=3)
    async with desk.open() as session:
        assert [posting.attempt for posting in await claim(session)] == [2]
