"""Every connection keeps what it acknowledges, and two processes write without quarrelling."""

import asyncio
import sys
from contextlib import AsyncExitStack

import pytest
from sqlalchemy import text

from knowledge.storage.database import Database
from workflows.storage.unit import StoredWork

only_sqlite = pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)

KEEPS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


@only_sqlite
async def test_every_pooled_connection_syncs_each_commit_to_the_disk(database: Database) -> None:
    async with AsyncExitStack() as stack:
        connections = [
            await stack.enter_async_context(database.transaction()),
            *[await stack.enter_async_context(database.read()) for _ in range(10)],
        ]
        for connection in connections:
            found = {name: await connection.scalar(text(f"PRAGMA {name}")) for name in KEEPS}
            assert found == KEEPS


WRITER = """
import asyncio, sys
from knowledge.storage.database import Database
from tests.contract.samples import entry, event, idea
from workflows.storage.unit import StoredWork

async def main():
    database = Database(sys.argv[1])
    work = StoredWork(database)
    async def write(number):
        async with work.unit() as unit:
            added = await unit.ideas.add(idea(entries=(entry(1), entry(2))))
            await unit.journal.append(event(added.id))
    for _ in range(15):
        await asyncio.gather(*(write(number) for number in range(10)))
    await database.dispose()

asyncio.run(main())
"""


async def test_two_processes_write_at_once_and_neither_is_locked_out(migrated_url: str) -> None:
    processes = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", WRITER, migrated_url, stderr=asyncio.subprocess.PIPE
        )
        for _ in range(2)
    ]
    errors = [(await process.communicate())[1].decode() for process in processes]
    assert errors == ["", ""]
    database = Database(migrated_url)
    audit = await StoredWork(database).audit()
    await database.dispose()
    assert (audit.lines, audit.broken_at) == (300, None)
