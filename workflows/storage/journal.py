"""The journal, in the database."""

from collections.abc import AsyncIterator, Sequence

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from workflows.domain.events import Event
from workflows.domain.idea import IdeaId
from workflows.ports import Audit, JournalLine
from workflows.storage.chain import Check, Head, after, told, written
from workflows.storage.tables_journal import JOURNAL, JOURNAL_HEAD

AT_ONCE = 20_000
"""Lines read at a time while the chain is checked."""


class StoredJournal:
    """The journal, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection
        self._held: Head | None = None

    async def append(self, event: Event) -> JournalLine:
        """Add one line at the end of the chain.

        From here to the end of the transaction no other transaction can append, so do it late:
        after the idea is saved, before the notices that bear the line's number.
        Raises NotAFact when a part of the event could be somebody's words.
        """
        text = written(event)
        ahead = after(self._held or await self._hold(), text)
        line = {"number": ahead.lines, "idea": event.idea, "event": text, "hash": ahead.hash}
        await self._connection.execute(insert(JOURNAL), line)
        head = {"lines": ahead.lines, "hash": ahead.hash}
        await self._connection.execute(update(JOURNAL_HEAD), head)
        self._held = ahead
        return JournalLine(ahead.lines, event, ahead.hash)

    async def of(self, idea: IdeaId) -> tuple[JournalLine, ...]:
        """Return the idea's lines, oldest first."""
        lines = JOURNAL.c
        query = select(lines.number, lines.event, lines.hash).where(lines.idea == idea)
        rows = await self._connection.execute(query.order_by(lines.number))
        return tuple(JournalLine(number, told(text), hash_) for number, text, hash_ in rows)

    async def head(self) -> Head:
        """Return where the chain ends; note it elsewhere to check the journal against later."""
        return Head(*(await self._connection.execute(_HEAD)).one())

    async def verify(self, *anchors: Head) -> Audit:
        """Recompute the chain from its beginning to its head, and against heads noted earlier.

        Holds nobody up: lines appended meanwhile are not looked at.
        """
        head = await self.head()
        check = Check(*anchors)
        async for rows in self._up_to(head.lines):
            if not check.follow(map(_as_hashed, rows)):
                break
        audit = check.end(head)
        if audit.broken_at is None:
            return Audit(audit.lines, audit.head, await self._beyond_head())
        return audit

    async def _hold(self) -> Head:
        """Return the head and keep it ours until the transaction ends."""
        return Head(*(await self._connection.execute(_HEAD.with_for_update())).one())

    async def _up_to(self, last: int) -> AsyncIterator[Sequence[Row[int, str, str, int]]]:
        """Yield the lines in order, so many at a time, from the lowest number there is.

        Each time from where the last rows ended: a cursor on PostgreSQL would fetch them by the
        hundred, and wait for each hundred.
        """
        lines = JOURNAL.c
        query = select(lines.number, lines.event, lines.hash, lines.idea).order_by(lines.number)
        query = query.where(lines.number <= last).limit(AT_ONCE)
        rows = (await self._connection.execute(query)).all()
        while rows:
            yield rows
            rest = query.where(lines.number > rows[-1].number)
            rows = (await self._connection.execute(rest)).all()

    async def _beyond_head(self) -> int | None:
        end = select(JOURNAL_HEAD.c.lines).scalar_subquery()
        query = select(JOURNAL.c.number).where(JOURNAL.c.number > end)
        return await self._connection.scalar(query.order_by(JOURNAL.c.number).limit(1))


_HEAD = select(JOURNAL_HEAD.c.lines, JOURNAL_HEAD.c.hash)


def _as_hashed(row: Row[int, str, str, int]) -> tuple[int, str, str]:
    """Return the line, its text emptied when the line was filed under another idea."""
    number, text, hash_, idea = row
    return number, text if f'"idea":{idea},"name":' in text else "", hash_
