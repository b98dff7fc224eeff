"""An event loop beside the thread in which somebody types.

Reading a line blocks, and only the main thread hears Ctrl-C and lets the terminal's line editing
clean up after itself. So the main thread reads, and the desk lives here.
"""

import asyncio
import signal
from collections.abc import Coroutine
from threading import Event, Thread
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")


class LoopThread:
    """A running event loop for as long as the ``with`` block lasts."""

    def __init__(self) -> None:
        """Prepare; the loop starts with the block."""
        self._ready = Event()
        self._thread = Thread(target=self._run, name="desk", daemon=True)
        self._loop: asyncio.AbstractEventLoop
        self._stop: asyncio.Event

    def __enter__(self) -> Self:
        """Start the loop."""
        self._thread.start()
        self._ready.wait()
        return self

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run the work on the loop and wait for what it returns or raises."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Cancel what still runs and end the loop."""
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def _run(self) -> None:
        # The system may tell any thread of a Ctrl-C that has not closed its ears, and whoever
        # waits for a key would not wake. The threads that begin here inherit it.
        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        asyncio.run(self._live())

    async def _live(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        self._ready.set()
        await self._stop.wait()
