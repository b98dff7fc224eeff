"""The worker does its chores until it is asked to stop, whatever one of them meets."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import cast

import pytest
from structlog.testing import capture_logs

from bot.delivery import Deliveries
from bot.metrics import Metrics
from bot.worker import Chore, Worker
from knowledge.ports import StoreUnavailable
from workflows.domain.errors import ConcurrentChange


class Journey:
    """Deliveries under way that arrive when they are let."""

    def __init__(self) -> None:
        """Have nothing under way."""
        self.way = asyncio.Event()
        self.way.set()
        self.waited_for = False

    async def arrived(self) -> None:
        """Wait until the way is open."""
        await self.way.wait()
        self.waited_for = True


def worker(*chores: Chore, journey: Journey | None = None) -> tuple[Worker, Metrics]:
    """Return a worker with these chores."""
    metrics = Metrics()
    return Worker(chores, cast(Deliveries, journey or Journey()), metrics), metrics


async def run_until(worker: Worker, enough: asyncio.Event) -> None:
    """Run the worker until it has done enough, then stop it."""
    stop = asyncio.Event()
    async with asyncio.timeout(2), asyncio.TaskGroup() as group:
        group.create_task(worker.run(stop))
        await enough.wait()
        stop.set()


def counting(
    rounds: int, *errors: Exception
) -> tuple[Callable[[], Awaitable[bool]], asyncio.Event]:
    """Return work that meets the errors first, and an event for so many rounds without one."""
    done, met, enough = [0], list(errors), asyncio.Event()

    async def work() -> bool:
        if met:
            raise met.pop(0)
        done[0] += 1
        if done[0] == rounds:
            enough.set()
        return False

    return work, enough


async def test_a_chore_is_done_again_after_its_pause() -> None:
    work, enough = counting(3)
    await run_until(worker(Chore("count", 0.001, work))[0], enough)


async def test_a_chore_with_more_to_do_does_not_pause() -> None:
    rounds, enough = [0], asyncio.Event()

    async def work() -> bool:
        rounds[0] += 1
        if rounds[0] == 5:
            enough.set()
        return rounds[0] < 5

    await run_until(worker(Chore("count", 3600, work))[0], enough)


@pytest.mark.parametrize("error", [LookupError(), StoreUnavailable(), ConcurrentChange()])
async def test_no_failure_ends_a_chore(error: Exception) -> None:
    work, enough = counting(1, error, error)
    with capture_logs() as logs:
        await run_until(worker(Chore("count", 0.001, work))[0], enough)
    assert sum(line.get("chore") == "count" for line in logs) == 2


async def test_only_faults_of_ours_are_counted_as_failures() -> None:
    work, enough = counting(1, LookupError(), StoreUnavailable())
    busy, metrics = worker(Chore("count", 0.001, work))
    await run_until(busy, enough)
    assert 'rejsehold_chore_failures_total{chore="count"} 1.0' in metrics.exposition().decode()


async def test_one_chore_that_takes_its_time_holds_up_no_other() -> None:
    work, enough = counting(3)

    async def slow() -> bool:
        await enough.wait()
        return False

    await run_until(worker(Chore("slow", 1, slow), Chore("count", 0.001, work))[0], enough)


async def test_stopping_waits_for_what_is_under_way() -> None:
    journey = Journey()
    journey.way.clear()
    stop = asyncio.Event()
    stop.set()
    running = asyncio.create_task(worker(journey=journey)[0].run(stop))
    await asyncio.sleep(0.01)
    assert not running.done()
    journey.way.set()
    await running
    assert journey.waited_for


async def test_stopping_waits_no_longer_than_its_grace() -> None:
    journey = Journey()
    journey.way.clear()
    stop = asyncio.Event()
    stop.set()
    metrics = Metrics()
    with capture_logs() as logs:
        await Worker((), cast(Deliveries, journey), metrics, grace=0.01).run(stop)
    assert "worker_stopped_with_work_under_way" in [line["event"] for line in logs]
