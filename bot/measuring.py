"""A desk with a stopwatch."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.messages.incoming import Envelope
from bot.messages.outgoing import Messages
from bot.metrics import Metrics


class FrontDesk(Protocol):
    """Answers what people do, now or after a crash."""

    async def handle(self, envelope: Envelope) -> Messages:
        """Return the answer to one delivery."""
        ...

    async def recover(self, before: datetime) -> int:
        """Answer what was received before the moment and never answered; return how many."""
        ...


@dataclass(frozen=True, slots=True)
class MeasuredDesk:
    """The desk as channels meet it: every answer is timed, and nothing else is different."""

    desk: FrontDesk
    metrics: Metrics

    async def handle(self, envelope: Envelope) -> Messages:
        """Return the desk's answer."""
        with self.metrics.answering(envelope.channel):
            return await self.desk.handle(envelope)

    async def recover(self, before: datetime) -> int:
        """Answer what a crash left behind; nobody waits for it, so it is not timed."""
        return await self.desk.recover(before)
