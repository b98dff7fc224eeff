"""Notices for people who read them when they open the terminal, in the database."""

from datetime import datetime

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.people import PersonId
from workflows.storage.inserting import insert_once
from workflows.storage.tables_deliveries import LETTER


class StoredMailbox:
    """The mailbox, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def drop(self, posting_id: str, person: PersonId, message: str, at: datetime) -> None:
        """Leave a message; the same posting twice is left once."""
        row = {"posting": posting_id, "person": person, "message": message, "left_at": at}
        await insert_once(self._connection, LETTER, row)

    async def collect(self, person: PersonId, at: datetime) -> tuple[str, ...]:
        """Return the unread messages, oldest first, and mark them read."""
        letter = LETTER.c
        statement = (
            update(LETTER)
            .where(letter.person == person, letter.read_at.is_(None))
            .values(read_at=at)
            .returning(letter.left_at, letter.number, letter.message)
        )
        letters = (await self._connection.execute(statement)).all()
        return tuple(message for _, _, message in sorted(letters))

    async def forget(self, before: datetime) -> int:
        """Delete messages read before the moment; return how many. Unread ones stay."""
        old = LETTER.c.read_at < before
        return (await self._connection.execute(delete(LETTER).where(old))).rowcount
