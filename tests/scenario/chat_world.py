"""The world of a story whose people are at a chat service: real posts, forms and deliveries."""

from abc import abstractmethod
from typing import Protocol

from bot.messages.codec import read_messages
from bot.messages.outgoing import Card
from tests.scenario.actor import Actor
from tests.scenario.channels import Channel, Direct, Visitor
from tests.scenario.screen import Screen
from tests.scenario.world import KnownToday, World
from workflows.ports import InsightSource, Work


class ChatRooms(Channel, Protocol):
    """A chat service as a channel, where things also come unasked."""

    async def newest(self, visitor: Visitor) -> Screen | None:
        """Look at the newest message that came unasked; None when there is none."""
        ...

    async def greet(self, visitor: Visitor) -> None:
        """Let somebody say hello, and read what is answered."""
        ...


class ChatWorld(World):
    """A world with a chat service in it.

    A notice reaches nobody there whom the desk has never met, so whoever the register knows says
    hello before anybody else does something.
    """

    def __init__(
        self,
        work: Work,
        through: str,
        known: KnownToday | None = None,
        insight: InsightSource | None = None,
    ) -> None:
        """Open the desk on a Monday morning; ``start`` lets the service in."""
        self._newcomers: list[tuple[ChatRooms, Visitor]] = []
        super().__init__(work, through, known, insight)

    @property
    @abstractmethod
    def rooms(self) -> ChatRooms:
        """Return the service where people sit down who come in."""

    @abstractmethod
    async def start(self) -> None:
        """Open the desk for the service."""

    @abstractmethod
    async def stop(self) -> None:
        """Close the desk."""

    @abstractmethod
    async def settle(self) -> None:
        """Let everything that is due happen."""

    async def reopen(self) -> None:
        """Stop the desk and start it again; what stands at the service stands there still."""
        await self.stop()
        await self.start()

    def somebody(self, user: str, name: str = "", language: str | None = None) -> Actor:
        """Bring a person in; they join the service."""
        actor = super().somebody(user, name, language)
        if self.known.knowledge.register.person(user):
            self._newcomers.append((self.rooms, actor.visitor))
        return actor

    def somebody_at(self, rooms: ChatRooms, user: str) -> Actor:
        """Bring somebody of the register in who sits elsewhere than the others."""
        actor = super().somebody(user)
        actor.sits_at(rooms)
        self._newcomers.append((rooms, actor.visitor))
        return actor

    async def before(self, visitor: Visitor) -> None:
        """Let those who have just come in say hello, but not who is about to do something."""
        waiting = [each for each in self._newcomers if each[1].user != visitor.user]
        self._newcomers.clear()
        for rooms, each in waiting:
            await rooms.greet(each)

    async def deliver(self) -> None:
        """Bring everybody what is due to them now."""
        await self.settle()

    async def hears(self, actor: Actor) -> None:
        """Put the newest notice in front of the person; there must be one."""
        await self.before(actor.visitor)
        await self.deliver()
        screen = await self.rooms_of(actor).newest(actor.visitor)
        if screen is not None:
            actor.screen = screen
            return
        letters = await self._letters(actor)
        assert letters, f"nothing for {actor.name}"
        await actor.receives(letters[-1])

    async def is_left_alone(self, actor: Actor) -> None:
        """Check that nothing is there for the person."""
        await self.deliver()
        assert await self.rooms_of(actor).newest(actor.visitor) is None
        assert await self._letters(actor) == []

    def rooms_of(self, actor: Actor) -> ChatRooms:
        """Return the service at which notices reach somebody."""
        return self.rooms

    async def _letters(self, actor: Actor) -> list[Card]:
        """Take what is in the mailbox of somebody who was not at the service when it was due."""
        person = await self._id_of(actor)
        async with self.sessions.open() as session:
            written = await session.unit.mailbox.collect(person, session.now)
        messages = [message for each in written for message in read_messages(each)]
        return [each for each in messages if isinstance(each, Card)]

    def _channel(self) -> Channel:
        return Direct(self.desk)  # until the service is let in
