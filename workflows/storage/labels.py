"""Judgements of matches, in the database."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from workflows.domain.idea import IdeaId
from workflows.domain.labels import Label
from workflows.storage.inserting import put
from workflows.storage.tables_learning import LABEL

_ORDER = (LABEL.c.idea, LABEL.c.solution)


class StoredLabels:
    """The labels, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def of(self, idea: IdeaId) -> tuple[Label, ...]:
        """Return the idea's labels in the order of the solutions' ids."""
        return await self._labels(select(LABEL).where(LABEL.c.idea == idea))

    async def put(self, label: Label) -> None:
        """Store the label in the place of the one the same match had."""
        await put(self._connection, LABEL, asdict(label))

    async def drop(self, idea: IdeaId) -> int:
        """Delete the idea's labels; return how many."""
        result = await self._connection.execute(delete(LABEL).where(LABEL.c.idea == idea))
        return result.rowcount

    async def all(self) -> tuple[Label, ...]:
        """Return every label, by idea and then by solution."""
        return await self._labels(select(LABEL))

    async def _labels(self, query: Select[Any]) -> tuple[Label, ...]:
        rows = (await self._connection.execute(query.order_by(*_ORDER))).mappings()
        found = (Label(**row) for row in rows)
        # PostgreSQL sorts letters by its locale; the same labels must give the same weights.
        return tuple(sorted(found, key=lambda label: (label.idea, label.solution)))
