"""Write what belongs to an idea as the difference from what was stored."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, bindparam, delete, insert, update
from sqlalchemy.ext.asyncio import AsyncConnection

from workflows.domain.idea import Idea
from workflows.storage.idea_rows import KINDS, Key, Kind, Row

_OLD = "_old_"
"""What the parameters of a WHERE are called, to tell them from the values to set."""


async def write_changes(connection: AsyncConnection, before: Idea | None, after: Idea) -> None:
    """Insert, update and delete only the rows that differ; ``before`` is None for a new idea.

    Raises ValueError when history would be rewritten: an entry dropped or moved, a step changed.
    """
    for kind in KINDS:
        stored = kind.rows(before) if before else {}
        wanted = kind.rows(after)
        dropped = stored.keys() - wanted.keys()
        changed = [wanted[key] for key in wanted if key in stored and wanted[key] != stored[key]]
        added = [wanted[key] for key in wanted if key not in stored]
        if kind.lasting:
            _refuse_rewriting(kind, dropped, stored, changed)
        await _delete(connection, kind, after, dropped)
        await _update(connection, kind, after, changed)
        await _insert(connection, kind.table, after, added)


def _refuse_rewriting(
    kind: Kind, dropped: Iterable[Key], stored: dict[Key, Row], changed: list[Row]
) -> None:
    moved = [row for row in changed if row["position"] != stored[kind.key_of(row)]["position"]]
    if any(dropped) or moved or (kind.frozen and changed):
        raise ValueError(f"{kind.field} tell what happened and are never dropped or moved")


async def _insert(connection: AsyncConnection, table: Table, idea: Idea, rows: list[Row]) -> None:
    if rows:
        await connection.execute(insert(table), [row | {"idea": idea.id} for row in rows])


async def _update(connection: AsyncConnection, kind: Kind, idea: Idea, rows: list[Row]) -> None:
    if rows:
        values = [row | _old(kind, idea, kind.key_of(row)) for row in rows]
        await connection.execute(update(kind.table).where(_same(kind)), values)


async def _delete(connection: AsyncConnection, kind: Kind, idea: Idea, keys: Iterable[Key]) -> None:
    values = [_old(kind, idea, key) for key in keys]
    if values:
        await connection.execute(delete(kind.table).where(_same(kind)), values)


def _same(kind: Kind) -> ColumnElement[bool]:
    columns = kind.table.c
    return and_(*(columns[name] == bindparam(_OLD + name) for name in ("idea", *kind.key)))


def _old(kind: Kind, idea: Idea, key: Key) -> dict[str, Any]:
    names = ("idea", *kind.key)
    return {_OLD + name: value for name, value in zip(names, (idea.id, *key), strict=True)}
