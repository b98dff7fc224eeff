"""When people hear of things: quietly, in working hours, together."""

from datetime import datetime

from workflows.domain.events import Notice
from workflows.ports import Posting, Preferences
from workflows.session import Session


def when_due(notice: Notice, preferences: Preferences, now: datetime) -> datetime:
    """Return when to send the notice.

    Urgent ones go at once in working hours (7 to 17 on Danish working days), else when those
    begin; the rest wait for the digest at 7:30. Who asked to hear at any hour is not kept waiting
    for working hours; who asked for no digest hears everything as if it were urgent.
    """
    raise NotImplementedError


async def claim(session: Session, limit: int = 50) -> tuple[Posting, ...]:
    """Take due notices to send; they are free again if they are not settled in two minutes."""
    raise NotImplementedError


def next_try(posting: Posting, now: datetime) -> datetime | None:
    """Return when to try a failed posting again, with growing delay; None when to give up."""
    raise NotImplementedError
