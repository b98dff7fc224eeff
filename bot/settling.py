"""Write down what became of notices: sent, to be tried again, or put aside."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.metrics import Metrics
from workflows import notifying
from workflows.ports import Posting
from workflows.session import Session

JITTER = 0.2
"""By how much of itself a delay is stretched at most, so that not all try again together."""

Postings = tuple[Posting, ...]

log = structlog.stdlib.get_logger()


class ClaimLost(Exception):
    """The lease ran out meanwhile and somebody else has the notices."""


@dataclass(frozen=True, slots=True)
class Settling:
    """Settles claimed notices. ``dice`` gives a number from 0 to 1."""

    metrics: Metrics
    dice: Callable[[], float]

    async def sent(self, session: Session, together: Postings, channel: str) -> None:
        """Mark them sent; raises ClaimLost when somebody else has them now."""
        settled = [await session.unit.outbox.sent(each, session.now) for each in together]
        if not all(settled):
            raise ClaimLost
        self._tell("sent", together, channel)

    async def again(
        self,
        session: Session,
        together: Postings,
        error: str,
        channel: str = "",
        after: timedelta | None = None,
    ) -> None:
        """Give them back to be tried later, after the time the channel named if it did.

        Those that were tried often enough are put aside.
        """
        for posting in together:
            due = self._next_try(posting, session.now, after)
            if due is None:
                await self.given_up(session, (posting,), error, channel)
            elif await session.unit.outbox.retry(posting, due, error):
                self._tell("retry", (posting,), channel)

    async def given_up(
        self, session: Session, together: Postings, error: str, channel: str = ""
    ) -> None:
        """Put them aside for an admin to look at."""
        for posting in together:
            if await session.unit.outbox.bury(posting, error):
                log.error("delivery_given_up", posting=posting.id, error=error)
                self._tell("dead", (posting,), channel)

    def _next_try(
        self, posting: Posting, now: datetime, after: timedelta | None
    ) -> datetime | None:
        due = notifying.next_try(posting, now)
        if due is None or after is None:
            return due and now + (due - now) * (1 + JITTER * self.dice())
        return now + after

    def _tell(self, outcome: str, together: Postings, channel: str) -> None:
        self.metrics.delivered(channel or "none", outcome, len(together))
        log.info("delivery", channel=channel, outcome=outcome, postings=len(together))
