"""The doctor sees what state the storage is in."""

import pytest
from sqlalchemy import text

from knowledge.ports import StoreUnavailable
from knowledge.storage.database import Database
from tests.contract.samples import NOON, delivery, draft, event, idea, put
from workflows.storage.chain import Head
from workflows.storage.health import storage_health
from workflows.storage.unit import StoredWork


async def test_a_database_in_use_is_counted(database: Database) -> None:
    async with StoredWork(database).unit() as unit:
        for _ in range(3):
            await unit.ideas.add(idea())
        line = await unit.journal.append(event())
        await unit.drafts.save(draft())
        await unit.inbox.receive(delivery("m1"))
        await unit.inbox.receive(delivery("m2"))
        await unit.inbox.finish("console", "m2", "svar", NOON)
        for person in ("karen", "ole", "ida", "per"):
            await put(unit, person, person)
        sent, dead, *_ = await unit.outbox.claim(NOON, 60, 3)
        await unit.outbox.sent(sent, NOON)
        await unit.outbox.bury(dead, "gone")
    health = await storage_health(database)
    assert health.migrated
    assert health.durable
    assert health.head == Head(1, line.hash)
    assert health.counts == {
        "ideas": 3,
        "drafts": 1,
        "deliveries_unfinished": 1,
        "notices_waiting": 1,
        "notices_sending": 1,
        "notices_dead": 1,
    }


async def test_a_database_without_tables_is_not_counted(database_url: str) -> None:
    database = Database(database_url)
    health = await storage_health(database)
    await database.dispose()
    assert (health.migrated, health.counts, health.head) == (False, {}, None)


async def test_a_database_that_was_migrated_by_an_older_desk_is_not_current(
    database: Database,
) -> None:
    async with database.transaction() as connection:
        await connection.execute(text("UPDATE alembic_version_workflows SET version_num = '0001'"))
    assert not (await storage_health(database)).migrated


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
async def test_a_postgresql_that_does_not_wait_for_its_disk_is_not_durable(
    database: Database,
) -> None:
    async with database.transaction() as connection:
        name = await connection.scalar(text("SELECT current_database()"))
        await connection.execute(text(f"ALTER DATABASE {name} SET synchronous_commit = off"))
    await database.dispose()
    health = await storage_health(database)
    assert (health.sync, health.durable) == ("off", False)


async def test_a_database_out_of_reach_is_an_outage() -> None:
    database = Database("sqlite:////no/such/folder/desk.db")
    with pytest.raises(StoreUnavailable):
        await storage_health(database)
    await database.dispose()
