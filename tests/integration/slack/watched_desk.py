"""A desk on SQLite in a furnished workspace, where every row and every delivery is counted."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from knowledge.storage.database import Database
from tests.doubles.watching import Ledger, WatchedDesk, watched
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.insight import FakeInsight
from tests.slack_double.desk import DeskInSlack, desk_in_slack
from tests.slack_double.double import SlackDouble, slack_double
from tests.slack_double.pace import Pace
from tests.slack_double.seeds import furnished
from tests.slack_double.workspace import Workspace
from tests.unit.bot.conversations.front_desk import KNOWLEDGE
from tests.unit.workflows.desk import FakeKnowledge
from workflows.session import Sessions
from workflows.storage.unit import StoredWork


@dataclass(frozen=True)
class Watched:
    """The desk, the workspace it is in, and what is written down of its database."""

    slack: DeskInSlack
    double: SlackDouble
    ledger: Ledger
    here: Workspace


@asynccontextmanager
async def watched_desk(address: str, pace: Pace | None = None) -> AsyncIterator[Watched]:
    """Open the desk on a migrated SQLite database; Karen, a stranger and a channel are there."""
    database = Database(address)
    clock = FakeClock()
    known = FakeKnowledge(KNOWLEDGE)
    sessions = Sessions(StoredWork(database), clock, FakeIds(), known, FakeInsight())
    here = furnished(Workspace(lambda: clock.now().timestamp()))
    async with (
        slack_double(here, pace) as double,
        desk_in_slack(sessions, double, kind=WatchedDesk, sweeps=False) as slack,
    ):
        await slack.settle()  # the first connection changes the file's mode
        with watched(address.removeprefix("sqlite:///")) as ledger:
            yield Watched(slack, double, ledger, here)
    await database.dispose()
