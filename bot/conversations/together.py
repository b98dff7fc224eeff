"""What comes at the same time is committed at the same time: one commit costs as much as many."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.conversations.receiving import Received
from bot.messages.incoming import Envelope
from knowledge.ports import StoreUnavailable

MOST = 32
"""Deliveries of one commit; the last of them must not wait long for the first."""

TakeAll = Callable[[Sequence[Envelope]], Awaitable[Sequence[Received]]]

_Waiting = tuple[Envelope, asyncio.Future[Received]]


class Together:
    """Takes a delivery with those that came while the last commit was under way.

    Nobody waits for company: what comes alone is taken alone, at once. When several cannot be
    taken in one commit, each is taken in its own.
    """

    def __init__(self, take_all: TakeAll) -> None:
        """Take what commits several deliveries, all of them or none."""
        self._take_all = take_all
        self._waiting: list[_Waiting] = []
        self._taking: asyncio.Task[None] | None = None

    async def take(self, envelope: Envelope) -> Received:
        """Take one delivery; raises what befell it when it was taken by itself."""
        loop = asyncio.get_running_loop()
        received: asyncio.Future[Received] = loop.create_future()
        self._waiting.append((envelope, received))
        if self._taking is None or self._taking.done():
            # Apart from whoever asks: somebody who hangs up takes nobody else along.
            self._taking = loop.create_task(self._take())
        return await received

    async def _take(self) -> None:
        while self._waiting:
            now, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            if not await self._taken(now) and len(now) > 1:
                for each in now:
                    await self._taken([each])

    async def _taken(self, now: Sequence[_Waiting]) -> bool:
        """Take some in one commit; False when that befell them which may not befall each alone."""
        try:
            taken = await self._take_all([envelope for envelope, _ in now])
        except StoreUnavailable as error:
            for _, asked in now:
                _tell(asked, error)
            return True  # nobody can be taken now, alone or together
        except Exception as error:
            # The edge: one of them must not bring the others down with it.
            if len(now) == 1:
                _tell(now[0][1], error)
            return False
        for (_, asked), received in zip(now, taken, strict=True):
            if not asked.done():
                asked.set_result(received)
        return True


def _tell(asked: asyncio.Future[Received], error: Exception) -> None:
    if not asked.done():
        asked.set_exception(error)
