"""The desk as Slack finds it, in this process: real code from the door to the database."""

import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass

from fastapi import FastAPI

from bot.chat.pace import Pace
from bot.conversations.desk import Desk
from bot.conversations.notices import draw_notices
from bot.delivery import Deliveries
from bot.metrics import Metrics
from bot.slack.channel import Inward, Options, Outward
from bot.slack.viewers import CHANNEL
from tests.doubles.hurry import Hurry
from tests.slack_double.double import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, SlackDouble
from tests.slack_double.ways import OverSocket, SignedHttp, Way, in_process
from workflows.session import Sessions

ROUNDS = 50
"""So often something can lead to something else before it is called endless."""


@dataclass
class DeskInSlack:
    """A desk and everything behind it."""

    sessions: Sessions
    desk: Desk
    deliveries: Deliveries
    outward: Outward
    inward: Inward
    app: FastAPI
    way: Way

    async def settle(self) -> None:
        """Wait until everything that is due has happened."""
        for _ in range(ROUNDS):
            await self.inward.errands.finish()
            await self.deliveries.arrived()
            if not await self.deliveries.deliver_due():
                return
        raise AssertionError("there is always more to deliver")


@asynccontextmanager
async def desk_in_slack(
    sessions: Sessions,
    double: SlackDouble,
    *,
    secrets: tuple[str, ...] = (SIGNING_SECRET,),
    pace: Callable[[], float] | None = None,
    kind: type[Desk] = Desk,
    by_socket: bool = False,
    sweeps: bool = True,
) -> AsyncIterator[DeskInSlack]:
    """Open a desk that talks to the double, and a way to it: signed requests, or a WebSocket.

    One that does not sweep does nothing but what a test asks of it, so its calls can be counted.
    """
    token = APP_TOKEN if by_socket else ""
    options = Options(double.url, BOT_TOKEN, secrets, "da", token)
    outward = Outward(options, sessions, Pace(pace or Hurry()))
    desk = kind(sessions, by_post={CHANNEL})
    postmen = {CHANNEL: outward.postman}
    dice = random.Random(1).random
    deliveries = Deliveries(sessions, {}, draw_notices, Metrics(), dice, postmen=postmen)
    inward = Inward(outward, _Open(desk, sessions, deliveries))
    app = FastAPI()
    app.include_router(inward.router())
    client = in_process(app)
    way = OverSocket(double.sockets) if by_socket else SignedHttp(client, SIGNING_SECRET)
    opened = DeskInSlack(sessions, desk, deliveries, outward, inward, app, way)
    try:
        async with inward.at_work() if sweeps else nullcontext():
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
