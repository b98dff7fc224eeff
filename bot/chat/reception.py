"""Take what somebody did to the desk, and bring the answer out after the service was told."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import structlog

from bot.chat.asides import Aside, Asides
from bot.chat.errands import Errands
from bot.conversations.glances import Glances, Viewer
from bot.conversations.receiving import Received
from bot.conversations.talk import known_language
from bot.messages.incoming import Envelope
from bot.messages.outgoing import Messages
from bot.wording import DANISH
from knowledge.ports import StoreUnavailable

log = structlog.stdlib.get_logger()


class TakingDesk(Protocol):
    """A desk that keeps a delivery first and answers it after."""

    async def take(self, envelope: Envelope) -> Received:
        """Commit one delivery; raises StoreUnavailable."""
        ...

    async def settle(self, received: Received) -> Messages:
        """Return the answer to a delivery that was taken; raises StoreUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class Taking:
    """What every channel's reception does in the same way.

    ``nudge`` sends what is due at once.
    """

    desk: TakingDesk
    glances: Glances
    errands: Errands
    asides: Asides
    nudge: Callable[[], Awaitable[object]]
    now: Callable[[], datetime]

    async def keep(self, envelope: Envelope) -> Received:
        """Commit what somebody did, and remember whom it was; raises StoreUnavailable."""
        received = await self.desk.take(envelope)
        language = known_language(received.person.language) or DANISH
        aside = Aside(envelope.name, self.now(), language, envelope.user)
        self.asides.note(envelope.id, aside)
        return received

    async def note_language(self, received: Received, viewer: Viewer) -> None:
        """Remember the language the answer is in: a line below it says who pressed what."""
        speech = await self.glances.speech(viewer)
        self.asides.speak(received.id, speech.language)

    async def send_on(self) -> None:
        """Bring the answer out now; if that fails, the worker does it."""
        try:
            await self.nudge()
        except StoreUnavailable:
            log.warning("nudge_without_store")


def turn_of(space: str, user: str) -> str:
    """Name the turn in which one person's deliveries are settled, one after the other."""
    return f"{space}/{user}"
