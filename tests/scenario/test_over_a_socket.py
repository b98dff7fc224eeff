"""Stories told over the WebSocket that a desk behind a wall opens: the same bodies, another way.

Those are chosen that do everything people can do in Slack: write, press, fill in, search, correct.
"""

from collections.abc import AsyncIterator

import pytest

from knowledge.storage.database import Database
from tests.scenario import (
    test_conversations,
    test_judging,
    test_looking_on,
    test_new_idea,
    test_resting_ideas,
)
from tests.scenario.slack_world import SlackWorld, slack_world
from workflows.storage.unit import StoredWork


@pytest.fixture
def dialect() -> str:
    """Use SQLite: where things are kept makes no difference to how they come in."""
    return "sqlite"


@pytest.fixture
async def world(database: Database) -> AsyncIterator[SlackWorld]:
    """Give a desk that has connected to Slack itself."""
    async with slack_world(StoredWork(database), by_socket=True) as world:
        yield world


def stories(*modules: object) -> dict[str, object]:
    """Return the stories of the modules by their names."""
    return {
        name: story
        for module in modules
        for name, story in vars(module).items()
        if name.startswith("test_")
    }


globals().update(
    stories(test_conversations, test_judging, test_looking_on, test_new_idea, test_resting_ideas)
)
