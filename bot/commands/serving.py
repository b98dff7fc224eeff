"""Run the desk as a server, or its worker alone, until it is asked to stop."""

import asyncio
import math
import signal
from collections.abc import Sequence

from bot.bootstrap import Wired, is_database_current, wired
from bot.commands.at_hand import complain
from bot.commands.channels import Channels
from bot.commands.preparing import prepare
from bot.logs import configure
from bot.server import Serving, build, run
from bot.settings import Settings, read_settings
from bot.surroundings import database_file
from knowledge.ports import StoreUnavailable

NO_DATABASE = "database_unreachable"
OLD_DATABASE = "database_not_upgraded"


def serve(*, demo: bool, with_worker: bool) -> int:
    """Serve HTTP until SIGTERM or SIGINT; 1 when it cannot start."""
    settings = _started()
    address = settings.database_url.get_secret_value()
    if not _ready(address, demo=demo):
        return complain("server-not-upgraded")
    served = asyncio.run(_serve(address, settings, demo=demo, with_worker=with_worker))
    if not served:
        return complain("server-not-started", host=settings.host, port=str(settings.port))
    return 0


def work() -> int:
    """Do the worker's chores until SIGTERM or SIGINT."""
    settings = _started()
    address = settings.database_url.get_secret_value()
    if not _ready(address, demo=False):
        return complain("server-not-upgraded")
    asyncio.run(_work(address, settings))
    return 0


def _started() -> Settings:
    settings = read_settings()
    configure(settings.log_level)
    return settings


def _ready(address: str, *, demo: bool) -> bool:
    """Make one's own database ready; one that is shared must have been upgraded on purpose."""
    if demo or database_file(address) is not None:
        prepare(address, demo=demo)
        return True
    return is_database_current(address)


async def _serve(address: str, settings: Settings, *, demo: bool, with_worker: bool) -> bool:
    channels = Channels(settings, demo=demo)
    async with channels, wired(address, postmen=channels.postmen) as desk:
        await desk.warm_up()
        serving = Serving(
            metrics=desk.metrics,
            obstacles=lambda: _obstacles(desk),
            outbox=lambda: _outbox(desk),
            worker=desk.worker if with_worker else None,
            routers=tuple(channels.open(desk)),
            beside=channels.at_work,
        )
        return await run(build(serving), settings.host, settings.port)


async def _work(address: str, settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    channels = Channels(settings)
    async with channels, wired(address, postmen=channels.postmen) as desk:
        await desk.warm_up()
        await desk.worker.run(stop)


async def _obstacles(desk: Wired) -> Sequence[str]:
    try:
        current = await asyncio.to_thread(is_database_current, desk.address)
    except StoreUnavailable:
        return [NO_DATABASE]
    if not current:
        return [OLD_DATABASE]
    return [] if await desk.answers() else [NO_DATABASE]


async def _outbox(desk: Wired) -> tuple[float, float]:
    """Return how many notices are put aside, and the seconds one has been due; unknown is NaN."""
    try:
        async with desk.sessions.open() as session:
            dead = len(await session.unit.dead_letters.all())
            oldest = await session.unit.outbox_keeping.oldest_due(session.now)
            return dead, (session.now - oldest).total_seconds() if oldest else 0
    except StoreUnavailable:
        return math.nan, math.nan
