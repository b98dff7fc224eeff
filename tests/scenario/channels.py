"""The channels a story can run through; each turns what a person does into what they then see."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from bot.conversations.desk import Desk
from bot.messages.incoming import Envelope, Incoming, Press, Pressed, Said, Submitted
from bot.messages.outgoing import Form
from tests.scenario.screen import Screen, screen_of


@dataclass(frozen=True)
class Visitor:
    """Somebody at a channel, as its profile tells of them."""

    user: str
    name: str
    email: str | None = None
    language: str | None = None


class Channel(Protocol):
    """One way to talk to the desk."""

    async def say(self, visitor: Visitor, text: str) -> Screen:
        """Write something; return what is seen then."""
        ...

    async def press(self, visitor: Visitor, button: object) -> Screen:
        """Press a button that was seen."""
        ...

    async def fill(self, visitor: Visitor, form: object, answers: Mapping[str, str]) -> Screen:
        """Send a form that was seen, with answers by the fields' names."""
        ...


class Direct:
    """Neutral actions straight to the desk."""

    def __init__(self, desk: Desk, name: str = "direct") -> None:
        """Take the desk, and what the channel is called."""
        self._desk = desk
        self._name = name
        self._numbers = count(1)

    async def say(self, visitor: Visitor, text: str) -> Screen:
        """Write something."""
        return await self._bring(visitor, Said(text))

    async def press(self, visitor: Visitor, button: object) -> Screen:
        """Press a button."""
        assert isinstance(button, Press)
        return await self._bring(visitor, Pressed(button))

    async def fill(self, visitor: Visitor, form: object, answers: Mapping[str, str]) -> Screen:
        """Send a form."""
        assert isinstance(form, Form)
        return await self._bring(visitor, Submitted(form.press, form.token, dict(answers)))

    async def _bring(self, visitor: Visitor, incoming: Incoming) -> Screen:
        delivery = f"{visitor.user}-{next(self._numbers)}"
        envelope = Envelope(
            delivery,
            self._name,
            "",
            visitor.user,
            incoming,
            visitor.name,
            visitor.email,
            visitor.language,
        )
        return screen_of(await self._desk.handle(envelope))
