"""A courier that brings cards, or does not, as it is told."""

import asyncio
from collections import deque

from bot.messages.outgoing import Card
from workflows.ports import Identity


class FakeCourier:
    """Keeps what it brought, under the posting ids; fails first with the failures it was given."""

    def __init__(self, *failures: Exception) -> None:
        """Take the failures, the first one first."""
        self.failures = deque(failures)
        self.brought: list[tuple[str, str, Card]] = []
        self.tried: list[str] = []
        self.open = asyncio.Event()
        self.open.set()

    async def deliver(self, identity: Identity, posting_id: str, card: Card) -> None:
        """Bring the card once the way is open, or raise the next failure."""
        self.tried.append(posting_id)
        await self.open.wait()
        if self.failures:
            raise self.failures.popleft()
        self.brought.append((identity.user, posting_id, card))
