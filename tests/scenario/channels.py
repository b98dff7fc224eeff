"""The channels a story can run through; each turns what a person does into what they then see."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from bot.conversations.desk import Desk
from bot.messages.incoming import Envelope, Incoming, Press, Pressed, Said, Submitted
from bot.messages.outgoing import Card, Form, Input, InputKind
from tests.scenario.screen import Screen, screen_of


@dataclass(frozen=True)
class Visitor:
    """Somebody at a channel, as its profile tells of them."""

    user: str
    name: str
    email: str | None = None
    language: str | None = None


class Channel(Protocol):
    """One way to talk to the desk.

    ``name`` is the channel's in identities. ``keeps_old_screens`` tells whether a button or a form
    can still be used when something else has been shown after it. ``answers_again`` tells whether
    a button pressed again on the same message is the same press, with the same answer: a service
    may bring one press several times, and nobody can tell.
    """

    name: str
    keeps_old_screens: bool
    answers_again: bool

    async def say(self, visitor: Visitor, text: str) -> Screen:
        """Write something; return what is seen then."""
        ...

    async def press(self, visitor: Visitor, button: object) -> Screen:
        """Press a button that was seen."""
        ...

    async def fill(self, visitor: Visitor, form: object, answers: Mapping[str, str]) -> Screen:
        """Send a form that was seen, with answers by the fields' labels, choices as they read.

        Several choices of one field are separated by semicolons. Fields without an answer are
        left as they are.
        """
        ...

    async def bring(self, visitor: Visitor, card: Card) -> Screen:
        """Bring a notice; return what is seen then."""
        ...


class Direct:
    """Neutral actions straight to the desk."""

    keeps_old_screens = True
    answers_again = False

    def __init__(self, desk: Desk, name: str = "direct") -> None:
        """Take the desk, and what the channel is called."""
        self.name = name
        self._desk = desk
        self._numbers = count(1)

    async def say(self, visitor: Visitor, text: str) -> Screen:
        """Write something."""
        return await self._do(visitor, Said(text))

    async def press(self, visitor: Visitor, button: object) -> Screen:
        """Press a button."""
        assert isinstance(button, Press)
        return await self._do(visitor, Pressed(button))

    async def fill(self, visitor: Visitor, form: object, answers: Mapping[str, str]) -> Screen:
        """Send a form."""
        assert isinstance(form, Form)
        fields = {each.label: each for each in form.inputs}
        assert answers.keys() <= fields.keys(), f"{answers.keys()} in {fields.keys()}"
        values = {each.name: each.value for each in form.inputs}
        values |= {fields[label].name: _value(fields[label], answers[label]) for label in answers}
        return await self._do(visitor, Submitted(form.press, form.token, values))

    async def bring(self, visitor: Visitor, card: Card) -> Screen:
        """Show a notice."""
        return screen_of((card,))

    async def _do(self, visitor: Visitor, incoming: Incoming) -> Screen:
        envelope = Envelope(
            id=f"{visitor.user}-{id(self)}-{next(self._numbers)}",
            channel=self.name,
            space="",
            user=visitor.user,
            incoming=incoming,
            name=visitor.name,
            email=visitor.email,
            language=visitor.language,
        )
        return screen_of(await self._desk.handle(envelope))


def _value(field: Input, said: str) -> str:
    match field.kind:
        case InputKind.CHOICES:
            return ",".join(_option(field, each.strip()) for each in said.split(";"))
        case InputKind.CHOICE | InputKind.CONFIRM:
            return _option(field, said)
        case _:
            return said


def _option(field: Input, said: str) -> str:
    exact = [each.value for each in field.options if each.label == said]
    near = [each.value for each in field.options if said.casefold() in each.label.casefold()]
    assert near, f"no option {said!r} among {[each.label for each in field.options]}"
    return (exact or near)[0]
