"""A desk that serves Slack over HTTP, to be killed at any moment."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime

import uvicorn
from fastapi import FastAPI

from bot.bootstrap import wired
from bot.chat.pace import Pace
from bot.conversations.desk import Desk
from bot.conversations.notices import draw_notices
from bot.delivery import Deliveries
from bot.metrics import Metrics
from bot.slack.channel import Inward, Options, Outward
from bot.slack.viewers import CHANNEL
from knowledge.ports import StoreUnavailable
from tests.doubles.hurry import Hurry
from tests.drills.desks import InsightAtHand, Known, RunningClock, known
from tests.slack_double.double import BOT_TOKEN, SIGNING_SECRET
from workflows.session import Sessions


@dataclass(frozen=True, slots=True)
class Opened:
    """The desk's parts, as Slack needs them."""

    desk: Desk
    sessions: Sessions
    deliveries: Deliveries


async def serve(address: str, now: datetime, slack: str, port: int) -> None:
    """Serve at a port until killed; what an earlier desk left is finished first."""
    async with _desk(address, now, slack) as (opened, inward):
        app = FastAPI()
        app.include_router(inward.router())
        config = uvicorn.Config(app, host="127.0.0.1", port=port, log_config=None, access_log=False)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_finish(opened))
            tasks.create_task(_deliver(opened))
            tasks.create_task(uvicorn.Server(config).serve())


@asynccontextmanager
async def _desk(address: str, now: datetime, slack: str) -> AsyncIterator[tuple[Opened, Inward]]:
    async with wired(address) as whole:
        sessions = replace(
            whole.sessions,
            clock=RunningClock(now),
            knowledge=Known(known()),
            insight=InsightAtHand(),
        )
        options = Options(slack, BOT_TOKEN, (SIGNING_SECRET,), "da")
        outward = Outward(options, sessions, Pace(Hurry()))
        desk = Desk(sessions, by_post={CHANNEL})
        postmen = {CHANNEL: outward.postman}
        dice = random.Random().random
        deliveries = Deliveries(sessions, {}, draw_notices, Metrics(), dice, postmen=postmen)
        opened = Opened(desk, sessions, deliveries)
        inward = Inward(outward, opened)
        async with inward.at_work():
            yield opened, inward


async def _finish(opened: Opened) -> None:
    """Answer what was taken before the last kill and never answered."""
    begun, left = opened.sessions.clock.now(), 1
    while left:
        with suppress(StoreUnavailable):
            left = await opened.desk.recover(begun)


async def _deliver(opened: Opened) -> None:
    while True:
        with suppress(StoreUnavailable):
            await opened.deliveries.take_due()
        await asyncio.sleep(0.02)
