"""When people hear of things: quietly, in working hours, together."""

from datetime import datetime, time, timedelta

from knowledge.working_days import (
    add_working_days,
    copenhagen,
    is_working_day,
    next_working_moment,
)
from workflows.domain.events import Notice
from workflows.ports import Posting, Preferences
from workflows.session import Session

OPENS = time(7)
CLOSES = time(17)
DIGEST = time(7, 30)
LEASE_SECONDS = 120
MOST_ATTEMPTS = 12
"""With the delays below the last one comes some two days after the first."""

_FIRST_DELAY = timedelta(seconds=10)
_LONGEST_DELAY = timedelta(hours=12)
_DELAY_GROWTH = 3.0


def when_due(notice: Notice, preferences: Preferences, now: datetime) -> datetime:
    """Return when to send the notice.

    Urgent ones go at once in working hours (7 to 17 on Danish working days), else when those
    begin; the rest wait for the digest at 7:30. Who asked to hear at any hour is not kept waiting
    for working hours; who asked for no digest hears everything as if it were urgent.
    """
    if not notice.urgent and preferences.digest:
        return _next_digest(now)
    return now if preferences.any_hour else next_working_moment(now, OPENS, CLOSES)


async def claim(session: Session, limit: int = 50) -> tuple[Posting, ...]:
    """Take due notices to send; they are free again if they are not settled in two minutes."""
    return await session.unit.outbox.claim(session.now, LEASE_SECONDS, limit)


def next_try(posting: Posting, now: datetime) -> datetime | None:
    """Return when to try a failed posting again, with growing delay; None when to give up."""
    if posting.attempt >= MOST_ATTEMPTS:
        return None
    delay = _FIRST_DELAY * _DELAY_GROWTH ** (posting.attempt - 1)
    return now + min(delay, _LONGEST_DELAY)


def _next_digest(now: datetime) -> datetime:
    here = now.astimezone(copenhagen())
    morning = datetime.combine(here.date(), DIGEST, copenhagen())
    if is_working_day(here.date()) and here < morning:
        return morning
    return datetime.combine(add_working_days(here.date(), 1), DIGEST, copenhagen())
