"""What the desk does without being asked: deliver, keep time, recover, tidy up.

Every chore runs in a loop of its own, never dies of one failure, and ends between two rounds when
it is asked to. All of them are safe in several processes at once.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.delivery import AT_ONCE, Deliveries
from bot.metrics import Metrics
from bot.trying_out import TryingOut
from knowledge.ports import StoreUnavailable
from workflows import keeping_time, tidying
from workflows.domain.errors import ConcurrentChange
from workflows.session import Sessions

TICK_LIMIT = 50
CRASHED_AFTER = timedelta(seconds=60)
"""A delivery unfinished for so long was left by a process that died."""

GRACE_SECONDS = 20
"""How long to wait, when asked to stop, for what is under way."""

log = structlog.stdlib.get_logger()


class Recovers(Protocol):
    """Finishes what a crash left behind."""

    async def recover(self, before: datetime) -> int:
        """Finish the deliveries received before the moment; return how many."""
        ...


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to do again and again.

    ``work`` returns whether there is more to do at once; otherwise it waits ``pause`` seconds.
    """

    name: str
    pause: float
    work: Callable[[], Awaitable[bool]]


class Worker:
    """Does the chores until it is asked to stop."""

    def __init__(
        self,
        chores: Sequence[Chore],
        deliveries: Deliveries,
        metrics: Metrics,
        grace: float = GRACE_SECONDS,
    ) -> None:
        """Take the chores, the deliveries to wait for at the end, and where to count failures."""
        self._chores = chores
        self._deliveries = deliveries
        self._metrics = metrics
        self._grace = grace

    async def run(self, stop: asyncio.Event) -> None:
        """Do the chores until ``stop`` is set, then finish what is under way."""
        log.info("worker_started", chores=len(self._chores))
        loops = [asyncio.create_task(self._repeat(chore, stop)) for chore in self._chores]
        try:
            await stop.wait()
            await self._finish(loops)
        finally:
            for loop in loops:
                loop.cancel()
        log.info("worker_stopped")

    async def _finish(self, loops: Sequence[asyncio.Task[None]]) -> None:
        try:
            async with asyncio.timeout(self._grace):
                await asyncio.gather(*loops)
                await self._deliveries.arrived()
        except TimeoutError:
            # Whatever was claimed is free again when its lease runs out.
            log.warning("worker_stopped_with_work_under_way")

    async def _repeat(self, chore: Chore, stop: asyncio.Event) -> None:
        while not stop.is_set():
            if not await self._once(chore):
                with suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), chore.pause)

    async def _once(self, chore: Chore) -> bool:
        try:
            return await chore.work()
        except StoreUnavailable:
            log.warning("chore_without_store", chore=chore.name)
        except ConcurrentChange:
            # Another process did the same; what is left is done in the next round.
            log.info("chore_done_by_another", chore=chore.name)
        except Exception:
            # The edge: the worker must be there for the next round, whatever this one met.
            log.exception("chore_failed", chore=chore.name)
            self._metrics.chore_failed(chore.name)
        return False


def chores(sessions: Sessions, deliveries: Deliveries, desk: Recovers) -> tuple[Chore, ...]:
    """Return the desk's chores."""

    async def deliver() -> bool:
        return await deliveries.take_due() >= AT_ONCE

    async def keep_time() -> bool:
        async with sessions.open() as session:
            ticked = await keeping_time.tick(session, TICK_LIMIT)
        if ticked.total:
            log.info("time_kept", done=ticked.total)
        return ticked.total >= TICK_LIMIT

    async def recover() -> bool:
        finished = await desk.recover(sessions.clock.now() - CRASHED_AFTER)
        if finished:
            log.warning("deliveries_recovered", count=finished)
        return False

    async def tidy() -> bool:
        async with sessions.open() as session:
            tidied = await tidying.tidy(session)
        if tidied.total:
            log.info("tidied", **asdict(tidied))
        return False

    return (
        Chore("deliver", 1.0, deliver),
        Chore("keep_time", 60.0, keep_time),
        Chore("try_out", 1.0, TryingOut(sessions).try_next),
        Chore("recover", 30.0, recover),
        Chore("tidy", 3_600.0, tidy),
    )
