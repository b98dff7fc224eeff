"""Every story is told twice: on SQLite and on PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from knowledge.storage.database import Database
from tests.scenario.world import World
from workflows.storage.unit import StoredWork


@pytest.fixture
async def world(migrated_url: str) -> AsyncIterator[World]:
    """Give a desk with the starter knowledge on a fresh database."""
    database = Database(migrated_url)
    yield World(StoredWork(database))
    await database.dispose()
    # aiosqlite's threads report their end to the loop, which must still be there to hear it.
    await asyncio.sleep(0)
