"""Insert a row that may be there already, in one statement on either database."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping, Select, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


async def insert_once(connection: AsyncConnection, table: Table, row: Mapping[str, Any]) -> bool:
    """Insert the row unless one with the same unique key is there; tell whether it was new.

    Waits for another transaction that is about to insert the same key.
    """
    statement = _insert(connection, table).on_conflict_do_nothing()
    inserted = await connection.execute(statement.returning(*table.primary_key), row)
    return inserted.first() is not None


async def insert_all_once(
    connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]
) -> Sequence[RowMapping]:
    """Insert rows as ``insert_once`` does each; return the primary keys of those that were new."""
    statement = _insert(connection, table).on_conflict_do_nothing()
    inserted = await connection.execute(statement.returning(*table.primary_key), list(rows))
    return inserted.mappings().all()


async def insert_once_from(connection: AsyncConnection, table: Table, rows: Select[Any]) -> None:
    """Insert the rows a query gives, in the table's order of columns, unless they are there."""
    statement = _insert(connection, table).from_select(list(table.c.keys()), rows)
    await connection.execute(statement.on_conflict_do_nothing())


async def put(connection: AsyncConnection, table: Table, row: Mapping[str, Any]) -> None:
    """Insert the row, or make the one with the same primary key equal to it."""
    keys = [column.name for column in table.primary_key]
    rest = {name: value for name, value in row.items() if name not in keys}
    statement = _insert(connection, table).values(**row)
    await connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=rest))


def _insert(connection: AsyncConnection, table: Table) -> postgresql.Insert | sqlite.Insert:
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)
