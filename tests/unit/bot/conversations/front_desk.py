"""The desk on a small country in memory, as a channel would call it."""

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from itertools import count

from bot.conversations.desk import Desk
from bot.messages.incoming import Envelope, Incoming, Press, Pressed, Said, Submitted
from bot.messages.outgoing import Card, Form, Messages
from knowledge.snapshot import Knowledge
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.insight import FakeInsight
from tests.fakes.kept import Kept
from tests.fakes.unit import FakeWork
from tests.scenario.screen import screen_of
from tests.unit.workflows.desk import FakeKnowledge
from tests.unit.workflows.world import KNOWLEDGE as COUNTRY
from workflows.ports import InsightSource
from workflows.session import Session, Sessions

_PEOPLE = (
    replace(person, hospital="randers", department="lungemedicin")
    if person.id == "karen"
    else person
    for person in COUNTRY.register.people
)
KNOWLEDGE = replace(COUNTRY, register=replace(COUNTRY.register, people=tuple(_PEOPLE)))
"""The small country, where Karen's workplace is known."""


class FrontDesk:
    """A desk that keeps count of its deliveries."""

    def __init__(
        self, insight: InsightSource | None = None, knowledge: Knowledge = KNOWLEDGE
    ) -> None:
        """Open a desk that has heard of nothing yet."""
        self.work = FakeWork()
        self.clock = FakeClock()
        self.known = FakeKnowledge(knowledge)
        self.sessions = Sessions(
            self.work, self.clock, FakeIds(), self.known, insight or FakeInsight()
        )
        self.desk = Desk(self.sessions)
        self._numbers = count(1)

    @property
    def kept(self) -> Kept:
        """Return what the last commit left."""
        return self.work.kept

    def open(self) -> AbstractAsyncContextManager[Session]:
        """Open a session."""
        return self.sessions.open()

    def envelope(self, person: str, incoming: Incoming, delivery: str = "") -> Envelope:
        """Wrap what a person of the register did."""
        return Envelope(
            id=delivery or str(next(self._numbers)),
            channel="test",
            space="",
            user=person,
            incoming=incoming,
            name=person.title(),
            email=f"{person}@rejsehold.example",
        )

    async def says(self, person: str, text: str) -> Messages:
        """Write something."""
        return await self.desk.handle(self.envelope(person, Said(text)))

    async def presses(self, person: str, press: Press) -> Messages:
        """Press a button."""
        return await self.desk.handle(self.envelope(person, Pressed(press)))

    async def submits(self, person: str, form: Form, values: Mapping[str, str]) -> Messages:
        """Send a form."""
        submitted = Submitted(form.press, form.token, values)
        return await self.desk.handle(self.envelope(person, submitted))

    async def hand_in(self, person: str, text: str) -> Messages:
        """Tell an idea and send it."""
        await self.says(person, text)
        return await self.says(person, "send")


def text_of(messages: Messages) -> str:
    """Return everything that can be read."""
    return screen_of(messages).text


def the_card(messages: Messages) -> Card:
    """Return the only message, a card."""
    (card,) = messages
    assert isinstance(card, Card)
    return card


def the_form(messages: Messages) -> Form:
    """Return the form among the messages."""
    (form,) = [each for each in messages if isinstance(each, Form)]
    return form


def button(messages: Messages, label: str) -> Press:
    """Return what a button says."""
    presses = {each.label: each.press for each in the_card(messages).buttons}
    return presses[label]
