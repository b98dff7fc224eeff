"""Knowledge kept in SQL."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import RowMapping, and_, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.ports import Revise
from knowledge.records import (
    Change,
    Changes,
    Dataset,
    Difference,
    EntryId,
    Origin,
    Record,
    difference,
)
from knowledge.storage.database import Database
from knowledge.storage.tables import RECORDS, REVISION


class SqlKnowledgeStore:
    """A KnowledgeStore on SQLite or PostgreSQL."""

    def __init__(self, database: Database) -> None:
        """Use a database that has this package's migrations."""
        self._database = database

    async def revision(self) -> int:
        """Return the revision of the newest change."""
        async with self._database.read() as connection:
            return await _revision(connection)

    async def changes_since(self, revision: int) -> Changes:
        """Return the entries changed after the revision, as of one moment."""
        async with self._database.read() as connection:
            now = await _revision(connection)
            news = select(RECORDS).where(RECORDS.c.revision > revision)
            rows = (await connection.execute(news)).mappings()
            return Changes(now, tuple(_change(row) for row in rows))

    async def revise(self, dataset: Dataset, change: Revise, dry_run: bool = False) -> Difference:
        """Change a data set while holding the revision's lock."""
        if dry_run:
            async with self._database.read() as connection:
                before = await _records(connection, dataset)
                return difference(before, change(before))
        async with self._database.transaction() as connection:
            return await KnowledgeInHand(connection).revise(dataset, change)


class KnowledgeInHand:
    """Knowledge that changes together with something else, in a transaction opened elsewhere."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction, which must be one that writes."""
        self._connection = connection

    async def revise(self, dataset: Dataset, change: Revise) -> Difference:
        """Change a data set; the revision's lock is held until the transaction ends."""
        connection = self._connection
        revision = await connection.scalar(select(REVISION.c.revision).with_for_update()) or 0
        before = await _records(connection, dataset)
        after = change(before)
        found = difference(before, after)
        if found:
            await _write(connection, dataset, found, after, revision + 1)
            await connection.execute(update(REVISION).values(revision=revision + 1))
        return found


async def _revision(connection: AsyncConnection) -> int:
    return await connection.scalar(select(REVISION.c.revision)) or 0


async def _records(connection: AsyncConnection, dataset: Dataset) -> tuple[Record, ...]:
    kept = select(RECORDS).where(RECORDS.c.dataset == dataset.value, ~RECORDS.c.removed)
    rows = (await connection.execute(kept)).mappings()
    return tuple(_record(row) for row in rows)


async def _write(
    connection: AsyncConnection,
    dataset: Dataset,
    found: Difference,
    after: Iterable[Record],
    revision: int,
) -> None:
    """Replace the rows of every entry that differs; a removed one keeps an empty row."""
    written = {*found.added, *(each.id for each in found.changed)}
    rows = [_row(dataset, each, revision) for each in after if each.id in written]
    rows += [_gone(dataset, each, revision) for each in found.removed]
    await connection.execute(_DELETE, [{f"old_{name}": row[name] for name in _KEY} for row in rows])
    await connection.execute(insert(RECORDS), rows)


_KEY = ("dataset", "kind", "key")
_DELETE = delete(RECORDS).where(
    and_(*(RECORDS.c[name] == bindparam(f"old_{name}") for name in _KEY))
)


def _row(dataset: Dataset, record: Record, revision: int) -> dict[str, Any]:
    return {
        "dataset": dataset.value,
        "kind": record.id.kind,
        "key": record.id.key,
        "body": dict(record.body),
        "origin": record.origin.value,
        "revision": revision,
        "removed": False,
    }


def _gone(dataset: Dataset, entry: EntryId, revision: int) -> dict[str, Any]:
    # Without its content: what is removed may be somebody's name and address.
    empty = Record(entry, {})
    return {**_row(dataset, empty, revision), "removed": True}


def _change(row: RowMapping) -> Change:
    record = None if row["removed"] else _record(row)
    return Change(Dataset(row["dataset"]), EntryId(row["kind"], row["key"]), record)


def _record(row: RowMapping) -> Record:
    return Record(EntryId(row["kind"], row["key"]), row["body"], Origin(row["origin"]))
