"""Post a message once, whatever happens between the asking and the answer.

A post is written down before it is made. One that was begun and never confirmed may have arrived:
the channel says what to do about that, after a pause in which a late one could still land.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.chat.failing import Busy, Refused
from bot.couriers import TryLater
from workflows.domain.idea import IdeaId
from workflows.ports import Postmark
from workflows.session import Sessions

GRACE = timedelta(seconds=30)
"""After so long a request can no longer land: three times as long as one may take."""

Send = Callable[[], Awaitable[str]]
"""Posts the message and returns its id; raises TryLater, Busy, Refused and Silent."""

Settle = Callable[[datetime], Awaitable[str]]
"""Finds what a post that was begun at a moment has become: its message's id, or "" for none."""


class Once:
    """Keeps the book of what was posted on one channel."""

    def __init__(self, sessions: Sessions, channel: str) -> None:
        """Take where it is written down, and for which channel."""
        self._sessions = sessions
        self._channel = channel

    async def post(self, key: str, place: str, idea: IdeaId, send: Send, settle: Settle) -> str:
        """Post what has this key in a place and return the message's id; the same key once.

        Raises what ``send`` and ``settle`` raise, and TryLater while it is in doubt.
        """
        known = await self._begin(key, place, idea)
        if known.message is not None:
            return known.message
        message = "" if known.new else await self._settled(known, settle)
        if not message:
            message = await self._sent(key, send)
        async with self._sessions.open() as session:
            await session.unit.postmarks.keep(key, message)
        return message

    async def newest(self, place: str, idea: IdeaId) -> str | None:
        """Return the message about an idea that was posted last in a place."""
        async with self._sessions.open() as session:
            return await session.unit.postmarks.latest(self._channel, place, idea)

    async def _begin(self, key: str, place: str, idea: IdeaId) -> Postmark:
        async with self._sessions.open() as session:
            return await session.unit.postmarks.begin(key, self._channel, place, idea, session.now)

    async def _settled(self, known: Postmark, settle: Settle) -> str:
        if self._sessions.clock.now() - known.begun < GRACE:
            raise TryLater(GRACE)
        return await settle(known.begun)

    async def _sent(self, key: str, send: Send) -> str:
        try:
            return await send()
        except (TryLater, Busy, Refused):
            # It certainly was not posted, so nobody has to look for it.
            async with self._sessions.open() as session:
                await session.unit.postmarks.withdraw(key)
            raise
