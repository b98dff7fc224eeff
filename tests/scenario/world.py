"""The world of a story: one desk on one database, its people, and a clock that tells it time."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import groupby

from bot.conversations.desk import Desk
from bot.conversations.notices import draw_notices
from bot.messages.outgoing import Card
from knowledge.live import LiveKnowledge
from knowledge.people import Absence, Person
from knowledge.ports import KnowledgeStore
from knowledge.snapshot import Knowledge
from knowledge.working_days import add_working_days, copenhagen, danish_day
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.scenario.actor import Actor
from tests.scenario.channels import Channel, Direct, Visitor
from tests.scenario.console import Console
from tests.scenario.insight import StarterInsight, starter
from workflows import keeping_time, notifying
from workflows.ports import Identity, InsightSource, Posting, Work
from workflows.session import Session, Sessions

MONDAY = date(2026, 11, 23)


class KnownToday:
    """What the desk knows, as the story has it."""

    def __init__(self) -> None:
        """Begin with what the desk ships."""
        self.knowledge = starter()

    async def current(self) -> Knowledge:
        """Return it."""
        return self.knowledge


class KnownFromStore(KnownToday):
    """What the desk knows when it follows the store it writes in."""

    def __init__(self, store: KnowledgeStore) -> None:
        """Begin with what the desk ships; the store is read at the first question."""
        super().__init__()
        self._live = LiveKnowledge(store)

    async def current(self) -> Knowledge:
        """Return what the store holds now."""
        self.knowledge = await self._live.current()
        return self.knowledge


class World:
    """Everything in a story that is not a person."""

    def __init__(
        self,
        work: Work,
        through: str = "direct",
        known: KnownToday | None = None,
        insight: InsightSource | None = None,
    ) -> None:
        """Open the desk on a Monday morning, with everybody at the same kind of channel."""
        self.clock = FakeClock()
        self.known = known or KnownToday()
        reading = insight or StarterInsight()
        self.sessions = Sessions(work, self.clock, FakeIds(), self.known, reading)
        self.desk = Desk(self.sessions)
        self._through = through
        self.channel = self._channel()
        self.mail: dict[str, list[Card]] = defaultdict(list)

    async def reopen(self) -> None:
        """Stop the desk and start it again on the same database; nothing on a screen is left."""
        self.desk = Desk(self.sessions)
        self.channel = self._channel()

    def somebody(self, user: str, name: str = "", language: str | None = None) -> Actor:
        """Bring a person in: one of the demo's by their id, or somebody new by a name."""
        known = self.known.knowledge.register.person(user)
        called = name or (known.name if known else user)
        email = known.email if known else None
        return Actor(Visitor(user, called, email, language), self.channel)

    def away(self, person: str, first: date, last: date) -> None:
        """Send a member of a team on holiday."""
        register = self.known.knowledge.register
        absences = (*register.absences, Absence(person, first, last))
        register = replace(register, absences=absences)
        self.known.knowledge = replace(self.known.knowledge, register=register)

    async def wait_until(self, day: date, hour: int = 9) -> None:
        """Let time pass: the clock moves on, and each midnight does what its day asks for."""
        moment = datetime.combine(day, time(hour), copenhagen())
        assert moment >= self.clock.now(), "time does not go backwards"
        night = self._today()
        while (night := night + timedelta(days=1)) <= day:
            await self._tick_at(datetime.combine(night, time(0, 1), copenhagen()))
        await self._tick_at(moment)

    async def _tick_at(self, moment: datetime) -> None:
        self.clock.set(moment)
        while True:
            async with self.sessions.open() as session:
                if not (await keeping_time.tick(session)).total:
                    return

    async def next_morning(self) -> None:
        """Let the night pass; what was not urgent is in the digest then."""
        await self.wait_until(add_working_days(self._today(), 1), hour=8)

    async def deliver(self) -> None:
        """Bring everybody what is due to them now."""
        async with self.sessions.open() as session:
            claimed = await notifying.claim(session, 500)
            for person_id, theirs in groupby(sorted(claimed, key=_person_of), key=_person_of):
                person = await _person(session, person_id)
                together = tuple(theirs)
                card = await draw_notices(session, person, together)
                self.mail[person_id].append(card)
                for posting in together:
                    assert await session.unit.outbox.sent(posting, session.now)

    async def hears(self, actor: Actor) -> None:
        """Put the newest notice in front of the person; there must be one."""
        await self.deliver()
        letters = self.mail[await self._id_of(actor)]
        assert letters, f"nothing for {actor.name}"
        await actor.receives(letters.pop())

    async def is_left_alone(self, actor: Actor) -> None:
        """Check that nothing is there for the person."""
        await self.deliver()
        assert self.mail[await self._id_of(actor)] == []

    def _today(self) -> date:
        return danish_day(self.clock.now())

    def _channel(self) -> Channel:
        if self._through == "console":
            return Console(self.desk, self.sessions)
        return Direct(self.desk)

    async def _id_of(self, actor: Actor) -> str:
        if self.known.knowledge.register.person(actor.visitor.user):
            return actor.visitor.user
        async with self.sessions.open() as session:
            identity = self._identity(actor)
            found = (await session.unit.contacts.people_of(identity)).get(identity)
        assert found is not None, actor.name
        return found.id

    def _identity(self, actor: Actor) -> Identity:
        return Identity(self.channel.name, "", actor.visitor.user)


def _person_of(posting: Posting) -> str:
    return posting.notice.person


async def _person(session: Session, person_id: str) -> Person:
    known = session.knowledge.register.person(person_id)
    found = known or await session.unit.contacts.person(person_id)
    assert found is not None, person_id
    return found
