"""Every story is told at the desk itself, at a terminal, in Slack and in Teams, on both databases.

Slack is reached in both its ways: by requests, and by the WebSocket of a desk behind a wall.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from bot.insight import NewestInsight
from knowledge.loading.importing import import_starter
from knowledge.storage.database import Database, Dialect
from knowledge.storage.knowledge_store import SqlKnowledgeStore
from tests.scenario.slack_world import slack_world
from tests.scenario.teams_world import teams_world
from tests.scenario.world import KnownFromStore, KnownToday, World
from workflows.ports import InsightSource, Work
from workflows.storage.unit import StoredWork

DATABASE_OF: dict[str, Dialect] = {
    "direct": "sqlite",
    "console": "postgresql",
    "slack": "sqlite",
    "slack-socket": "postgresql",
    "teams": "sqlite",
}
"""Each channel and each database is proven; all their pairs would take twice the time."""


@pytest.fixture(params=DATABASE_OF)
def through(request: pytest.FixtureRequest) -> str:
    """Tell the story once through each channel."""
    channel: str = request.param
    return channel


@pytest.fixture
def dialect(through: str) -> Dialect:
    """Give the kind of database that goes with the channel."""
    return DATABASE_OF[through]


@pytest.fixture
async def database(migrated_url: str) -> AsyncIterator[Database]:
    """Give a fresh database with every migration."""
    database = Database(migrated_url)
    yield database
    await database.dispose()
    # aiosqlite's threads report their end to the loop, which must still be there to hear it.
    await asyncio.sleep(0)


@pytest.fixture
async def world(database: Database, through: str) -> AsyncIterator[World]:
    """Give a desk with the starter knowledge on a fresh database."""
    async with world_through(through, StoredWork(database)) as world:
        yield world


@pytest.fixture
async def teachable_world(database: Database, through: str) -> AsyncIterator[World]:
    """Give a desk that reads what it knows from the database it writes it in."""
    store = SqlKnowledgeStore(database)
    await import_starter(store, demo=True)
    known = KnownFromStore(store)
    async with world_through(through, StoredWork(database), known, NewestInsight()) as world:
        yield world


def world_through(
    through: str,
    work: Work,
    known: KnownToday | None = None,
    insight: InsightSource | None = None,
) -> AbstractAsyncContextManager[World]:
    """Give a world whose people are all at one channel."""
    if through.startswith("slack"):
        return slack_world(work, known, insight, by_socket=through == "slack-socket")
    if through == "teams":
        return teams_world(work, known, insight)
    return _plain_world(World(work, through, known, insight))


@asynccontextmanager
async def _plain_world(world: World) -> AsyncIterator[World]:
    yield world
