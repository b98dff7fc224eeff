"""Notices that must reach people, and those that could not, in the database."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from workflows.domain.events import Notice
from workflows.ports import Posting, PostingState
from workflows.storage.claims import claim, is_free
from workflows.storage.inserting import insert_once
from workflows.storage.postings import IN_ORDER, posting_row, posting_value, settle
from workflows.storage.tables_deliveries import POSTING


class StoredOutbox:
    """The outbox, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def put(self, posting_id: str, notice: Notice, event_line: int, due: datetime) -> None:
        """Store a notice to send at ``due`` or later; the same id twice is stored once."""
        row = posting_row(posting_id, notice, event_line, due)
        await insert_once(self._connection, POSTING, row)

    async def claim(self, now: datetime, lease_seconds: int, limit: int) -> tuple[Posting, ...]:
        """Take due notices, in the order things happened to each person; commit before sending.

        Whole people are taken, those who have waited longest first, until there are ``limit``
        notices or more. Nobody else gets anything for them until every notice is settled or the
        lease has run out.
        """
        return await claim(self._connection, now, now + timedelta(seconds=lease_seconds), limit)

    async def sent(self, posting: Posting, now: datetime) -> bool:
        """Mark it sent; False when the claim was lost to somebody else meanwhile."""
        return await settle(self._connection, posting, PostingState.SENT, settled_at=now, error="")

    async def retry(self, posting: Posting, due: datetime, error: str) -> bool:
        """Give it back to be sent later; False when the claim was lost."""
        return await settle(self._connection, posting, PostingState.WAITING, due=due, error=error)

    async def bury(self, posting: Posting, error: str) -> bool:
        """Put it aside for an admin to look at; False when the claim was lost."""
        return await settle(self._connection, posting, PostingState.DEAD, error=error)


class StoredOutboxKeeping:
    """How far the outbox is behind and what it may forget, in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def oldest_due(self, now: datetime) -> datetime | None:
        """Return when the notice was due that waits longest to be taken; None when none waits."""
        oldest = select(POSTING.c.due).where(is_free(now)).order_by(POSTING.c.due).limit(1)
        found: datetime | None = await self._connection.scalar(oldest)
        return found

    async def forget(self, before: datetime) -> int:
        """Delete notices sent before the moment; return how many.

        What waits, is under way or was put aside stays, however old it is.
        """
        posting = POSTING.c
        old = (posting.state == PostingState.SENT) & (posting.settled_at < before)
        return (await self._connection.execute(delete(POSTING).where(old))).rowcount


class StoredDeadLetters:
    """The notices put aside, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def all(self) -> tuple[tuple[Posting, str], ...]:
        """Return the postings put aside, each with its error, oldest first."""
        query = select(POSTING).where(POSTING.c.state == PostingState.DEAD).order_by(*IN_ORDER)
        rows = (await self._connection.execute(query)).mappings()
        return tuple((posting_value(row), row["error"]) for row in rows)

    async def revive(self, posting_id: str, due: datetime) -> bool:
        """Put one back in line with its attempts forgotten; tell whether it was there."""
        statement = (
            update(POSTING)
            .where(POSTING.c.id == posting_id, POSTING.c.state == PostingState.DEAD)
            .values(state=PostingState.WAITING, due=due, attempt=0, error="")
        )
        return (await self._connection.execute(statement)).rowcount == 1
