"""A desk with a stopwatch."""

from dataclasses import dataclass
from typing import Protocol

from bot.messages.incoming import Envelope
from bot.messages.outgoing import Messages
from bot.metrics import Metrics


class Answers(Protocol):
    """Answers what people do."""

    async def handle(self, envelope: Envelope) -> Messages:
        """Return the answer to one delivery."""
        ...


@dataclass(frozen=True, slots=True)
class MeasuredDesk:
    """The desk as channels meet it: every answer is timed, and nothing else is different."""

    desk: Answers
    metrics: Metrics

    async def handle(self, envelope: Envelope) -> Messages:
        """Return the desk's answer."""
        with self.metrics.answering(envelope.channel):
            return await self.desk.handle(envelope)
