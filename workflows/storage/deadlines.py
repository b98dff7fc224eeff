"""Deadlines of ideas and what each team has set, in the database."""

from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.working_days import danish_day
from workflows.domain.deadlines import Deadline, DeadlineKind, DeadlineState
from workflows.domain.idea import IdeaId
from workflows.storage.inserting import put
from workflows.storage.revisions import Revisions
from workflows.storage.tables_ideas import DEADLINE, DEADLINE_DAYS

_BY_DAY = (DEADLINE.c.due, DEADLINE.c.id)


class StoredDeadlines:
    """The deadlines, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection
        self._revisions = Revisions(connection, DEADLINE)

    async def of(self, idea: IdeaId) -> tuple[Deadline, ...]:
        """Return the idea's deadlines, the earliest day first."""
        theirs = select(DEADLINE).where(DEADLINE.c.idea == idea)
        return await self._deadlines(theirs.order_by(*_BY_DAY))

    async def save(self, deadline: Deadline) -> None:
        """Store the deadline, new or changed.

        Raises ConcurrentChange when it was changed since this unit read it.
        """
        row = asdict(deadline)
        await self._revisions.save(row.pop("id"), row)

    async def late(self, now: datetime, limit: int) -> tuple[Deadline, ...]:
        """Return open and reminded deadlines whose day is past in Copenhagen, oldest day first."""
        running = DEADLINE.c.state.in_((DeadlineState.OPEN, DeadlineState.REMINDED))
        past = DEADLINE.c.due < danish_day(now)
        late = select(DEADLINE).where(running, past)
        return await self._deadlines(late.order_by(*_BY_DAY).limit(limit))

    async def days_for(self, team: str) -> dict[DeadlineKind, int]:
        """Return the lengths the team has set itself, in working days."""
        columns = DEADLINE_DAYS.c
        query = select(columns.kind, columns.days).where(columns.team == team)
        return dict((await self._connection.execute(query)).all())

    async def set_days(self, team: str, kind: DeadlineKind, days: int) -> None:
        """Set how long the team allows for this kind."""
        row = {"team": team, "kind": kind, "days": days}
        await put(self._connection, DEADLINE_DAYS, row)

    async def _deadlines(self, query: Select[Any]) -> tuple[Deadline, ...]:
        rows = (await self._connection.execute(query)).mappings().all()
        for row in rows:
            self._revisions.read(row)
        return tuple(Deadline(**{name: row[name] for name in _FIELDS}) for row in rows)


_FIELDS = [field.name for field in fields(Deadline)]
