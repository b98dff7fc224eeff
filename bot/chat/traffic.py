"""How busy the door is: what Slack waits for goes before what it does not wait for.

Slack gives an event up after three seconds, and brings it again; an answer may be a little later.
All of it shares one thread, so an answer is only begun while nobody stands at the door, or when
it has waited long enough.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

LONGEST_WAIT_SECONDS = 0.5
"""How long an answer waits for the door to be calm. One workspace sends 8.3 events a second at the
most; then the door is calm nine tenths of the time, and no answer waits."""

AT_ONCE = 1
"""Answers that are worked out at the same time: they share one thread and one database."""


class Traffic:
    """Counts who stands at the door, and lets answers through in between."""

    def __init__(self) -> None:
        """Begin with nobody there."""
        self._at_door = 0
        self._calm = asyncio.Event()
        self._calm.set()
        self._room = asyncio.Semaphore(AT_ONCE)

    @asynccontextmanager
    async def at_the_door(self) -> AsyncIterator[None]:
        """Stand at the door: something is being taken that Slack waits for."""
        self._at_door += 1
        self._calm.clear()
        try:
            yield
        finally:
            self._at_door -= 1
            if not self._at_door:
                self._calm.set()

    @asynccontextmanager
    async def in_between(self) -> AsyncIterator[None]:
        """Begin when the door is calm, or after the longest wait, few at a time."""
        async with self._room:
            with suppress(TimeoutError):
                async with asyncio.timeout(LONGEST_WAIT_SECONDS):
                    await self._calm.wait()
            yield
