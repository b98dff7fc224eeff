"""The desk's storage in memory, on SQLite and on PostgreSQL: one contract holds all three."""

from collections.abc import AsyncIterator

import pytest

from knowledge.storage.database import Database
from tests.fakes.unit import FakeWork
from workflows.ports import Work
from workflows.storage.unit import StoredWork


@pytest.fixture(params=["fake", "sqlite", "postgresql"])
async def work(request: pytest.FixtureRequest) -> AsyncIterator[Work]:
    """Give empty storage of each kind."""
    if request.param == "fake":
        yield FakeWork()
        return
    database = Database(request.getfixturevalue(f"migrated_{request.param}"))
    yield StoredWork(database)
    await database.dispose()
