"""A desk that gives the answers it was told to give, and what it keeps for one person."""

from collections import deque
from collections.abc import Callable, Mapping
from datetime import date, datetime
from itertools import count

from bot.console.visitor import Visitor, World
from bot.messages.incoming import Envelope, Incoming
from bot.messages.outgoing import Card, Messages, Paragraph
from bot.wording import DANISH, Language

KAREN = Visitor("karen", "Karen", "karen@rejsehold.example")
TODAY = date(2026, 11, 22)

Answering = Callable[[Incoming], Messages]


def card(text: str = "Goddag", **more: object) -> Card:
    """Return a card with one paragraph."""
    return Card((Paragraph(text),), **more)


def world() -> World:
    """Return ids that count and a day that stands still."""
    numbers = count(1)
    return World(lambda: str(next(numbers)), lambda: TODAY)


class FakeDesk:
    """Answers each kind of incoming with the messages set for it, and remembers what came."""

    def __init__(self, answers: Mapping[type, Messages | Exception] | None = None) -> None:
        """Take the answers by the incoming's type; others are answered with nothing."""
        self.answers = dict(answers or {})
        self.received: list[Envelope] = []

    async def handle(self, envelope: Envelope) -> Messages:
        """Return the answer set for this kind of incoming, or raise it."""
        self.received.append(envelope)
        answer = self.answers.get(type(envelope.incoming), ())
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def recover(self, before: datetime) -> int:
        """Answer nothing: nothing was left."""
        return 0

    @property
    def last(self) -> Incoming:
        """Return what came last."""
        return self.received[-1].incoming


class FakeHome:
    """Keeps a language and unread notices."""

    def __init__(self, *unread: Card, language: Language = DANISH) -> None:
        """Take the notices, oldest first."""
        self.waiting = deque(unread)
        self.spoken: Language = language

    async def language(self) -> Language:
        """Return the language."""
        return self.spoken

    async def unread(self) -> tuple[Card, ...]:
        """Hand the notices over."""
        cards = tuple(self.waiting)
        self.waiting.clear()
        return cards
