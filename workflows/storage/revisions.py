"""Rows that must not be overwritten once somebody else has changed them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Table, update
from sqlalchemy.ext.asyncio import AsyncConnection

from workflows.domain.errors import ConcurrentChange
from workflows.storage.inserting import insert_once


class Revisions:
    """Remembers which revision of each row a transaction has read, and replaces no other.

    The table has the columns ``id`` and ``revision``.
    """

    def __init__(self, connection: AsyncConnection, table: Table) -> None:
        """Work in the connection's transaction."""
        self._connection = connection
        self._table = table
        self._read: dict[str, int] = {}

    def read(self, row: RowMapping) -> None:
        """Remember the row as it was read."""
        self._read[row["id"]] = row["revision"]

    async def save(self, key: str, values: Mapping[str, Any]) -> None:
        """Store the row; one that this transaction has not read is replaced as it is.

        Raises ConcurrentChange when it was changed or deleted since it was read.
        """
        known = self._read.get(key)
        if known is not None:
            if not await self._replace(key, values, self._table.c.revision == known):
                raise ConcurrentChange
            self._read[key] = known + 1
        elif await insert_once(self._connection, self._table, {"id": key, "revision": 1, **values}):
            self._read[key] = 1
        else:
            await self._replace(key, values)

    def forget(self, key: str) -> None:
        """Forget a row that was deleted."""
        self._read.pop(key, None)

    async def _replace(
        self, key: str, values: Mapping[str, Any], *only: ColumnElement[bool]
    ) -> bool:
        columns = self._table.c
        statement = update(self._table).where(columns.id == key, *only)
        raised = statement.values(revision=columns.revision + 1, **values)
        return (await self._connection.execute(raised)).rowcount == 1
