"""The world of a story whose people are at Slack and at Teams, at one desk that serves both."""

import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import date

from fastapi import FastAPI

from bot.chat.pace import Pace as Patience
from bot.conversations.desk import Desk
from bot.conversations.notices import draw_notices
from bot.delivery import Deliveries
from bot.messages.outgoing import Card
from bot.metrics import Metrics
from bot.slack import channel as in_slack
from bot.slack.viewers import CHANNEL as SLACK
from bot.teams import channel as in_teams
from bot.teams.viewers import CHANNEL as TEAMS
from tests.doubles.hurry import Hurry
from tests.scenario.actor import Actor
from tests.scenario.chat_world import ChatRooms, ChatWorld
from tests.scenario.slack import Slack
from tests.scenario.slack import user_of as slack_user_of
from tests.scenario.teams import Teams
from tests.scenario.teams import user_of as teams_user_of
from tests.slack_double.double import BOT_TOKEN, SIGNING_SECRET, SlackDouble, slack_double
from tests.slack_double.pace import Pace as SlackPace
from tests.slack_double.ways import SignedHttp
from tests.slack_double.workspace import Workspace
from tests.teams_double.connector import Connector, connector_double
from tests.teams_double.desk import options_for
from tests.teams_double.pace import Pace as TeamsPace
from tests.teams_double.signing import key_server
from tests.teams_double.tenant import Tenant
from tests.teams_double.ways import Signed, in_process
from workflows.ports import Identity, Work
from workflows.session import Sessions


@dataclass(frozen=True)
class _Open:
    desk: Desk
    sessions: Sessions
    deliveries: Deliveries


class CrossingWorld(ChatWorld):
    """A world with a workspace and a tenant in it. People come in at Teams, or ``at_slack``."""

    def __init__(self, work: Work, slack: SlackDouble, teams: Connector) -> None:
        """Open the desk on a Monday morning; ``start`` lets both services in."""
        self.slack_double, self.teams_double = slack, teams
        self._at_slack: set[str] = set()
        super().__init__(work, "crossing")

    @property
    def rooms(self) -> ChatRooms:
        """Return Teams."""
        return self.teams

    def at_slack(self, user: str) -> Actor:
        """Bring somebody in who sits at Slack."""
        self._at_slack.add(user)
        return self.somebody_at(self.slack, user)

    def rooms_of(self, actor: Actor) -> ChatRooms:
        """Return the service somebody sits at."""
        return self.slack if actor.visitor.user in self._at_slack else self.teams

    async def start(self) -> None:
        """Open one desk for both, as it serves where both are set up."""
        self._stack = AsyncExitStack()
        keys = await self._stack.enter_async_context(key_server())
        slack_options = in_slack.Options(self.slack_double.url, BOT_TOKEN, (SIGNING_SECRET,), "da")
        teams_options = options_for(self.teams_double, keys.openid_url)
        outward = (
            in_slack.Outward(slack_options, self.sessions, Patience(Hurry())),
            in_teams.Outward(teams_options, self.sessions, Patience(Hurry())),
        )
        postmen = {SLACK: outward[0].postman, TEAMS: outward[1].postman}
        self.desk = Desk(self.sessions, by_post=set(postmen))
        dice = random.Random(1).random
        self._deliveries = Deliveries(
            self.sessions, {}, draw_notices, Metrics(), dice, postmen=postmen
        )
        desk = _Open(self.desk, self.sessions, self._deliveries)
        self._inward = (in_slack.Inward(outward[0], desk), in_teams.Inward(outward[1], desk))
        app = FastAPI()
        for each in self._inward:
            app.include_router(each.router())
            await self._stack.enter_async_context(each.at_work())
        client = await self._stack.enter_async_context(in_process(app))
        self._hanging_up = [each.close for each in outward]
        self.slack = Slack(self.slack_double, SignedHttp(client, SIGNING_SECRET), self)
        self.teams = Teams(self.teams_double, Signed(client, keys.sign), self)
        self.channel = self.teams

    async def stop(self) -> None:
        """Close the desk."""
        await self.settle()
        await self._stack.aclose()
        for hang_up in self._hanging_up:
            await hang_up()

    async def settle(self) -> None:
        """Let everything that is due happen."""
        while True:
            for each in self._inward:
                await each.errands.finish()
            await self._deliveries.arrived()
            if not await self._deliveries.deliver_due():
                return

    async def bring(self, user: str, card: Card) -> None:
        """Nobody here is brought anything that was in a mailbox."""
        raise AssertionError(f"{user} has no mailbox here")

    def today(self) -> date:
        """Return the story's day."""
        return self._today()

    def _identity(self, actor: Actor) -> Identity:
        user = actor.visitor.user
        if user in self._at_slack:
            return Identity(SLACK, self.slack_double.workspace.team, slack_user_of(user))
        return Identity(TEAMS, self.teams_double.tenant.id, teams_user_of(user))


@asynccontextmanager
async def crossing_world(work: Work) -> AsyncIterator[CrossingWorld]:
    """Give a world with a workspace and a tenant in it."""
    async with (
        slack_double(pace=SlackPace(watches=False)) as slack,
        connector_double(pace=TeamsPace(watches=False)) as teams,
    ):
        world = CrossingWorld(work, slack, teams)
        slack.workspace = Workspace(lambda: world.clock.now().timestamp())
        teams.tenant = Tenant(lambda: world.clock.now().timestamp())
        await world.start()
        yield world
        await world.stop()
