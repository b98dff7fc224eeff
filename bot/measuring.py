"""A desk with a stopwatch."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.conversations.receiving import Received
from bot.messages.incoming import Envelope
from bot.messages.outgoing import Messages
from bot.metrics import Metrics


class FrontDesk(Protocol):
    """Answers what people do, now or after a crash."""

    async def handle(self, envelope: Envelope) -> Messages:
        """Return the answer to one delivery."""
        ...

    async def take(self, envelope: Envelope) -> Received:
        """Commit one delivery."""
        ...

    async def settle(self, received: Received) -> Messages:
        """Return the answer to a delivery that was taken."""
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

    async def take(self, envelope: Envelope) -> Received:
        """Commit one delivery."""
        return await self.desk.take(envelope)

    async def settle(self, received: Received) -> Messages:
        """Return the desk's answer to a delivery that was taken."""
        with self.metrics.answering(received.envelope.channel):
            return await self.desk.settle(received)

    async def recover(self, before: datetime) -> int:
        """Answer what a crash left behind; nobody waits for it, so it is not timed."""
        return await self.desk.recover(before)
