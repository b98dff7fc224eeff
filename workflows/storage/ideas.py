"""The ideas in hand, in the database."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, bindparam, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from workflows.domain.errors import ConcurrentChange
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.stages import Stage
from workflows.ports import IdeaQuery
from workflows.storage.idea_changes import write_changes
from workflows.storage.idea_rows import KINDS, Kind, Parts, belonging, idea_row, idea_value
from workflows.storage.tables_ideas import FOLLOWER, IDEA

LARGEST_NUMBER = 2**31 - 1
"""What an idea's number can be; people may ask for a larger one, which is simply unknown."""

READINGS = 3
"""How often to read an idea again that is changed while it is being read."""


class StoredIdeas:
    """The ideas, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection
        self._read: dict[IdeaId, Idea] = {}

    async def add(self, idea: Idea) -> Idea:
        """Store a new idea and return it with the next number and version 1."""
        row = {"version": 1, **idea_row(idea)}
        number = (await self._connection.execute(_ADD, row)).scalar_one()
        stored = replace(idea, id=number, version=1)
        await write_changes(self._connection, None, stored)
        self._read[number] = stored
        return stored

    async def get(self, idea: IdeaId) -> Idea | None:
        """Return the idea with everything that belongs to it."""
        if not 0 < idea <= LARGEST_NUMBER:
            return None
        found = await self._ideas(select(IDEA).where(IDEA.c.id == idea))
        return found[0] if found else None

    async def save(self, idea: Idea) -> Idea:
        """Store what differs from the version the idea was read with, and raise the version.

        Raises ConcurrentChange when that is not the stored version any more.
        """
        saved = replace(idea, version=idea.version + 1)
        row = {"version": saved.version, **idea_row(saved)}
        read = {"read_id": idea.id, "read_version": idea.version}
        if (await self._connection.execute(_SAVE, row | read)).rowcount != 1:
            raise ConcurrentChange
        await write_changes(self._connection, await self._before(idea), saved)
        self._read[idea.id] = saved
        return saved

    async def find(self, query: IdeaQuery) -> tuple[Idea, ...]:
        """Return the ideas that fit, those longest in their stage first."""
        fitting = select(IDEA).where(*_conditions(query))
        return await self._ideas(fitting.order_by(*_ORDER).limit(query.limit))

    async def count(self) -> dict[Stage, int]:
        """Return how many ideas are in each stage that any is in."""
        query = select(IDEA.c.stage, func.count()).group_by(IDEA.c.stage)
        return {row[0]: row[1] for row in await self._connection.execute(query)}

    async def _before(self, idea: Idea) -> Idea:
        """Return the idea as it was stored before its row was updated in this transaction."""
        read = self._read.get(idea.id)
        if read is not None and read.version == idea.version:
            return read
        # Nobody else can change its parts now: whoever would must first update the row we hold.
        parts = await self._parts([idea.id])
        return replace(idea, **belonging(parts[idea.id]))

    async def _ideas(self, query: Select[Any]) -> tuple[Idea, ...]:
        """Return the ideas of the query's rows, each with the parts of the same version."""
        for _ in range(READINGS):
            rows = (await self._connection.execute(query)).mappings().all()
            parts = await self._parts([row["id"] for row in rows])
            if await self._unchanged(rows):
                ideas = tuple(idea_value(row, parts[row["id"]]) for row in rows)
                self._read.update((idea.id, idea) for idea in ideas)
                return ideas
        raise ConcurrentChange

    async def _unchanged(self, rows: Collection[RowMapping]) -> bool:
        # A SQLite transaction sees one moment. In PostgreSQL's READ COMMITTED every statement
        # sees its own, so that an idea and its parts could be of two versions.
        if self._connection.dialect.name == "sqlite" or not rows:
            return True
        versions = {row["id"]: row["version"] for row in rows}
        query = select(IDEA.c.id, IDEA.c.version).where(IDEA.c.id.in_(versions))
        return dict((await self._connection.execute(query)).all()) == versions

    async def _parts(self, ideas: Collection[IdeaId]) -> dict[IdeaId, Parts]:
        """Read what belongs to the ideas, one query per table however many ideas there are."""
        found: dict[IdeaId, dict[str, tuple[Any, ...]]]
        found = {idea: {kind.field: () for kind in KINDS} for idea in ideas}
        for kind in KINDS if ideas else ():
            for idea, values in (await self._values(kind, ideas)).items():
                found[idea][kind.field] = tuple(values)
        return dict(found)

    async def _values(self, kind: Kind, ideas: Collection[IdeaId]) -> dict[IdeaId, list[Any]]:
        columns = kind.table.c
        query = select(kind.table).where(columns.idea.in_(ideas))
        if kind.ordered:
            query = query.order_by(columns.idea, columns.position)
        values: defaultdict[IdeaId, list[Any]] = defaultdict(list)
        for row in (await self._connection.execute(query)).mappings():
            values[row["idea"]].append(kind.to_value(row))
        return values


# Rows are passed as parameters: putting them into statements would cost more than the database.
_ADD = insert(IDEA).returning(IDEA.c.id)
_SAVE = update(IDEA).where(
    IDEA.c.id == bindparam("read_id"), IDEA.c.version == bindparam("read_version")
)
_ORDER = (IDEA.c.waiting_since, IDEA.c.id)


def _conditions(query: IdeaQuery) -> Iterator[ColumnElement[bool]]:
    if query.regions:
        yield IDEA.c.region.in_(query.regions)
    if query.stages:
        yield IDEA.c.stage.in_(query.stages)
    if query.submitter is not None:
        yield IDEA.c.submitter == query.submitter
    if query.follower is not None:
        followed = select(FOLLOWER.c.idea).where(FOLLOWER.c.person == query.follower)
        yield IDEA.c.id.in_(followed)
    if query.solution is not None:
        yield IDEA.c.solution == query.solution
    if query.back_by is not None:
        yield IDEA.c.stage == Stage.PARKED
        yield IDEA.c.parked_until <= query.back_by
