"""The desk as Teams finds it, in this process: real code from the door to the database."""

import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import FastAPI

from bot.chat.pace import Pace
from bot.conversations.desk import Desk
from bot.conversations.notices import draw_notices
from bot.delivery import Deliveries
from bot.metrics import Metrics
from bot.teams.channel import Inward, Outward
from bot.teams.options import Options
from bot.teams.reception import Patience
from bot.teams.viewers import CHANNEL
from tests.doubles.hurry import Hurry
from tests.teams_double.connector import Connector
from tests.teams_double.signing import KeyServer, key_server
from tests.teams_double.ways import Signed, in_process
from workflows.session import Sessions

ROUNDS = 50
"""So often something can lead to something else before it is called endless."""


@dataclass
class DeskInTeams:
    """A desk and everything behind it."""

    sessions: Sessions
    desk: Desk
    deliveries: Deliveries
    outward: Outward
    inward: Inward
    app: FastAPI
    way: Signed
    keys: KeyServer

    async def settle(self) -> None:
        """Wait until everything that is due has happened."""
        for _ in range(ROUNDS):
            await self.inward.errands.finish()
            await self.deliveries.arrived()
            if not await self.deliveries.deliver_due():
                return
        raise AssertionError("there is always more to deliver")


def options_for(double: Connector, openid_url: str) -> Options:
    """Return what a desk must know to talk to the double, and to nobody else."""
    return Options(
        app_id=double.tenant.app,
        tenants=(double.tenant.id,),
        password=double.password,
        service_hosts=(double.origin,),
        openid_url=openid_url,
        login_url=double.login,
        public_url="https://desk.example",
    )


@asynccontextmanager
async def desk_in_teams(
    sessions: Sessions,
    double: Connector,
    *,
    pace: Callable[[], float] | None = None,
    kind: type[Desk] = Desk,
    patience: Patience | None = None,
) -> AsyncIterator[DeskInTeams]:
    """Open a desk that talks to the double, and a way to it: activities that are signed."""
    async with key_server() as keys:
        outward = Outward(options_for(double, keys.openid_url), sessions, Pace(pace or Hurry()))
        desk = kind(sessions, by_post={CHANNEL})
        postmen = {CHANNEL: outward.postman}
        dice = random.Random(1).random
        deliveries = Deliveries(sessions, {}, draw_notices, Metrics(), dice, postmen=postmen)
        inward = Inward(outward, _Open(desk, sessions, deliveries), patience)
        app = FastAPI()
        app.include_router(inward.router())
        client = in_process(app)
        way = Signed(client, keys.sign)
        opened = DeskInTeams(sessions, desk, deliveries, outward, inward, app, way, keys)
        try:
            async with inward.at_work():
                yield opened
        finally:
            await inward.errands.finish()
            await deliveries.arrived()
            await client.aclose()
            await outward.close()


@dataclass(frozen=True)
class _Open:
    desk: Desk
    sessions: Sessions
    deliveries: Deliveries
