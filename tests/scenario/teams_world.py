"""The world of a story whose people are at Teams."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date

from bot.messages.outgoing import Card
from tests.scenario.actor import Actor
from tests.scenario.chat_world import ChatRooms, ChatWorld
from tests.scenario.teams import Teams, user_of
from tests.scenario.world import KnownToday
from tests.teams_double.connector import Connector, connector_double
from tests.teams_double.desk import desk_in_teams
from tests.teams_double.pace import Pace
from tests.teams_double.tenant import Tenant
from workflows.ports import Identity, InsightSource, Work


class TeamsWorld(ChatWorld):
    """A world with a tenant in it."""

    def __init__(
        self,
        work: Work,
        double: Connector,
        known: KnownToday | None = None,
        insight: InsightSource | None = None,
    ) -> None:
        """Open the desk on a Monday morning; ``start`` lets Teams in."""
        self.double = double
        super().__init__(work, "teams", known, insight)

    @property
    def rooms(self) -> ChatRooms:
        """Return Teams."""
        return self.teams

    async def start(self) -> None:
        """Open the desk for Teams."""
        self._open = AsyncExitStack()
        self._teams_desk = await self._open.enter_async_context(
            desk_in_teams(self.sessions, self.double)
        )
        self.desk = self._teams_desk.desk
        self.teams = Teams(self.double, self._teams_desk.way, self)
        self.channel = self.teams

    async def stop(self) -> None:
        """Close the desk."""
        await self._open.aclose()

    async def settle(self) -> None:
        """Let everything that is due happen."""
        await self._teams_desk.settle()

    async def bring(self, user: str, card: Card) -> None:
        """Bring somebody a notice as the desk does."""
        self._brought = getattr(self, "_brought", 0) + 1
        identity = Identity(self.teams.name, self.double.tenant.id, user)
        postman = self._teams_desk.outward.postman
        await postman.deliver(identity, f"from-the-mailbox-{self._brought}", card)

    def today(self) -> date:
        """Return the story's day."""
        return self._today()

    def _identity(self, actor: Actor) -> Identity:
        return Identity(self.teams.name, self.double.tenant.id, user_of(actor.visitor.user))


@asynccontextmanager
async def teams_world(
    work: Work, known: KnownToday | None = None, insight: InsightSource | None = None
) -> AsyncIterator[TeamsWorld]:
    """Give a world with a tenant in it; Teams refuses nothing that the desk has sent."""
    async with connector_double(pace=Pace(watches=False)) as double:
        world = TeamsWorld(work, double, known, insight)
        double.tenant = Tenant(lambda: world.clock.now().timestamp())
        await world.start()
        yield world
        await world.stop()
        assert double.ledger.refused() == []
