"""Work that goes on after a service was told that a delivery is here."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import structlog

from bot.chat.traffic import Traffic

log = structlog.stdlib.get_logger()

_Result = TypeVar("_Result")


class Errands:
    """Runs errands in the background: one person's in order, different people's side by side.

    Nothing here is the only memory of anything: what a crash interrupts is in the inbox.
    """

    def __init__(self, traffic: Traffic) -> None:
        """Begin with nothing to do; patient errands are run between what comes to the door."""
        self._traffic = traffic
        self._last: dict[str, asyncio.Task[Any]] = {}
        self._under_way: set[asyncio.Task[Any]] = set()

    def start(
        self, turn: str, errand: Coroutine[Any, Any, _Result], *, patient: bool = False
    ) -> asyncio.Task[_Result]:
        """Start an errand, behind the others of the same turn; a failure is logged.

        A patient one lets what the service waits for go first; give up patience where somebody
        looks at a form meanwhile.
        """
        task = asyncio.create_task(self._after(self._last.get(turn), errand, patient=patient))
        self._last[turn] = task
        self._under_way.add(task)
        task.add_done_callback(lambda done: self._ended(turn, done))
        return task

    async def finish(self) -> None:
        """Wait until nothing is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def _after(
        self,
        before: asyncio.Task[Any] | None,
        errand: Coroutine[Any, Any, _Result],
        *,
        patient: bool,
    ) -> _Result:
        if before is not None:
            await asyncio.wait([before])
        if not patient:
            return await errand
        async with self._traffic.in_between():
            return await errand

    def _ended(self, turn: str, task: asyncio.Task[Any]) -> None:
        self._under_way.discard(task)
        if self._last.get(turn) is task:
            del self._last[turn]
        error = None if task.cancelled() else task.exception()
        if error is not None:
            log.error("errand_failed", error_kind=type(error).__name__, exc_info=error)
