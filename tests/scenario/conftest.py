"""Every story is told twice: on SQLite straight at the desk, on PostgreSQL at a terminal."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from knowledge.storage.database import Database, Dialect
from tests.scenario.world import World
from workflows.storage.unit import StoredWork

CHANNEL_ON: dict[Dialect, str] = {"sqlite": "direct", "postgresql": "console"}
"""Each channel and each database is proven once; all their pairs would take twice the time."""


@pytest.fixture
async def world(migrated_url: str, dialect: Dialect) -> AsyncIterator[World]:
    """Give a desk with the starter knowledge on a fresh database."""
    database = Database(migrated_url)
    yield World(StoredWork(database), CHANNEL_ON[dialect])
    await database.dispose()
    # aiosqlite's threads report their end to the loop, which must still be there to hear it.
    await asyncio.sleep(0)
