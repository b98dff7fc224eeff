"""The migrations make exactly the tables the code knows."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, func, select
from sqlalchemy.schema import SchemaItem

from knowledge.records import Dataset, EntryId, Record
from knowledge.storage.database import Database
from knowledge.storage.knowledge_store import SqlKnowledgeStore
from knowledge.storage.tables import METADATA, RECORDS, REVISION


async def test_migrations_and_tables_agree(database: Database) -> None:
    async with database.read() as connection:
        assert await connection.run_sync(_differences) == []


def _differences(connection: Connection) -> list[object]:
    def is_ours(item: SchemaItem, name: str | None, kind: str, *_: object) -> bool:
        return kind != "table" or (name or "").startswith("knowledge_")

    options = {"include_object": is_ours, "compare_type": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), METADATA))


async def test_the_revision_is_there_from_the_first_day(database: Database) -> None:
    async with database.read() as connection:
        rows = (await connection.execute(select(REVISION))).all()
    assert rows == [(1, 0)]


async def test_nothing_is_left_of_what_somebody_was(database: Database) -> None:
    store = SqlKnowledgeStore(database)
    person = Record(EntryId("person", "p1"), {"id": "p1", "name": "Navn", "email": "n@x.dk"})
    await store.revise(Dataset.PEOPLE, lambda _before: (person,))
    await store.revise(Dataset.PEOPLE, lambda _before: ())
    async with database.read() as connection:
        assert (await connection.execute(select(RECORDS.c.body))).scalars().all() == [{}]
        assert await connection.scalar(select(func.count()).select_from(RECORDS)) == 1
