"""The world of a story whose people are at Slack."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date

from bot.messages.outgoing import Card
from tests.scenario.actor import Actor
from tests.scenario.chat_world import ChatRooms, ChatWorld
from tests.scenario.slack import Slack, user_of
from tests.scenario.world import KnownToday
from tests.slack_double.desk import desk_in_slack
from tests.slack_double.double import SlackDouble, slack_double
from tests.slack_double.pace import Pace
from tests.slack_double.workspace import Workspace
from workflows.ports import Identity, InsightSource, Work


class SlackWorld(ChatWorld):
    """A world with a workspace in it."""

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
        super().__init__(work, "slack", known, insight)

    @property
    def rooms(self) -> ChatRooms:
        """Return Slack."""
        return self.slack

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
