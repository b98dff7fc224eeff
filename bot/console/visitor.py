"""Who sits at the terminal, and what the terminal needs from the desk behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.messages.incoming import Envelope, Incoming
from bot.messages.outgoing import Card, Messages
from bot.wording import Language

CHANNEL = "console"


class Desk(Protocol):
    """Answers what people do."""

    async def handle(self, envelope: Envelope) -> Messages:
        """Return the answer to one delivery."""
        ...


class Home(Protocol):
    """What the desk keeps for the person at the terminal."""

    async def language(self) -> Language:
        """Return the language the person wants now."""
        ...

    async def unread(self) -> tuple[Card, ...]:
        """Return the notices the person has not seen, oldest first, and mark them seen."""
        ...


@dataclass(frozen=True, slots=True)
class Visitor:
    """The person at the terminal, as the operating system's user vouches for them."""

    id: str
    name: str
    email: str | None = None

    @property
    def first_name(self) -> str:
        """Return what to call the person in a conversation."""
        return (self.name.split() or [self.id])[0]


@dataclass(frozen=True, slots=True)
class World:
    """New ids for deliveries, and the day it is."""

    new_id: Callable[[], str]
    today: Callable[[], date]


def envelope(visitor: Visitor, incoming: Incoming, delivery: str, language: Language) -> Envelope:
    """Wrap what the person did as a delivery of this channel."""
    return Envelope(
        id=delivery,
        channel=CHANNEL,
        space="",
        user=visitor.id,
        incoming=incoming,
        name=visitor.name,
        email=visitor.email,
        language=language,
    )
