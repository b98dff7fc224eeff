"""The world of a story whose people are at Slack: real posts, real modals, real deliveries."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date

from bot.messages.codec import read_messages
from bot.messages.outgoing import Card
from tests.scenario.actor import Actor
from tests.scenario.channels import Channel, Direct, Visitor
from tests.scenario.slack import Slack, user_of
from tests.scenario.world import KnownToday, World
from tests.slack_double.desk import desk_in_slack
from tests.slack_double.double import SlackDouble, slack_double
from tests.slack_double.pace import Pace
from tests.slack_double.workspace import Workspace
from workflows.ports import Identity, InsightSource, Work


class SlackWorld(World):
    """A world with a workspace in it.

    A notice reaches nobody at Slack whom the desk has never met there, so whoever the register
    knows says hello before anybody else does something.
    """

    def __init__(
        self,
        work: Work,
        double: SlackDouble,
        known: KnownToday | None = None,
        insight: InsightSource | None = None,
        *,
        by_socket: bool = False,
    ) -> None:
        """Open the desk on a Monday morning; ``start`` lets Slack in."""
        self.double = double
        self._by_socket = by_socket
        self._newcomers: list[Visitor] = []
        super().__init__(work, "slack", known, insight)

    async def start(self) -> None:
        """Open the desk for Slack."""
        self._open = AsyncExitStack()
        self._slack_desk = await self._open.enter_async_context(
            desk_in_slack(self.sessions, self.double, by_socket=self._by_socket)
        )
        self.desk = self._slack_desk.desk
        self.slack = Slack(self.double, self._slack_desk.way, self)
        self.channel = self.slack

    async def stop(self) -> None:
        """Close the desk."""
        await self._open.aclose()

    async def reopen(self) -> None:
        """Stop the desk and start it again; what stands in Slack stands there still."""
        await self.stop()
        await self.start()

    def somebody(self, user: str, name: str = "", language: str | None = None) -> Actor:
        """Bring a person in; they join the workspace."""
        actor = super().somebody(user, name, language)
        if self.known.knowledge.register.person(user):
            self._newcomers.append(actor.visitor)
        return actor

    async def before(self, visitor: Visitor) -> None:
        """Let those who have just come in say hello, but not who is about to do something."""
        waiting = [each for each in self._newcomers if each.user != visitor.user]
        self._newcomers.clear()
        for each in waiting:
            await self.slack.greet(each)

    async def settle(self) -> None:
        """Let everything that is due happen."""
        await self._slack_desk.settle()

    async def bring(self, user: str, card: Card) -> None:
        """Bring somebody a notice as the desk does."""
        self._brought = getattr(self, "_brought", 0) + 1
        identity = Identity(self.slack.name, self.double.workspace.team, user)
        postman = self._slack_desk.outward.postman
        await postman.deliver(identity, f"from-the-mailbox-{self._brought}", card)

    def today(self) -> date:
        """Return the story's day."""
        return self._today()

    async def deliver(self) -> None:
        """Bring everybody what is due to them now."""
        await self.settle()

    async def hears(self, actor: Actor) -> None:
        """Put the newest notice in front of the person; there must be one."""
        await self.before(actor.visitor)
        await self.deliver()
        screen = await self.slack.newest(actor.visitor)
        if screen is not None:
            actor.screen = screen
            return
        letters = await self._letters(actor)
        assert letters, f"nothing for {actor.name}"
        await actor.receives(letters[-1])

    async def is_left_alone(self, actor: Actor) -> None:
        """Check that nothing is there for the person."""
        await self.deliver()
        assert await self.slack.newest(actor.visitor) is None
        assert await self._letters(actor) == []

    async def _letters(self, actor: Actor) -> list[Card]:
        """Take what is in the mailbox of somebody who was not at Slack when it was due."""
        person = await self._id_of(actor)
        async with self.sessions.open() as session:
            written = await session.unit.mailbox.collect(person, session.now)
        messages = [message for each in written for message in read_messages(each)]
        return [each for each in messages if isinstance(each, Card)]

    def _channel(self) -> Channel:
        return Direct(self.desk)  # until Slack is let in

    def _identity(self, actor: Actor) -> Identity:
        return Identity(self.slack.name, self.double.workspace.team, user_of(actor.visitor.user))


@asynccontextmanager
async def slack_world(
    work: Work,
    known: KnownToday | None = None,
    insight: InsightSource | None = None,
    *,
    by_socket: bool = False,
) -> AsyncIterator[SlackWorld]:
    """Give a world with a workspace in it."""
    async with slack_double(pace=Pace(watches=False)) as double:
        world = SlackWorld(work, double, known, insight, by_socket=by_socket)
        double.workspace = Workspace(lambda: world.clock.now().timestamp())
        await world.start()
        yield world
        await world.stop()
