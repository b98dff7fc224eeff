"""A desk on SQLite in a furnished tenant, where every row and every delivery is counted."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from knowledge.storage.database import Database
from tests.doubles.watching import Ledger, WatchedDesk, watched
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.insight import FakeInsight
from tests.teams_double.connector import Connector, connector_double
from tests.teams_double.desk import DeskInTeams, desk_in_teams
from tests.teams_double.pace import Pace
from tests.teams_double.seeds import furnished
from tests.teams_double.tenant import Tenant
from tests.unit.bot.conversations.front_desk import KNOWLEDGE
from tests.unit.workflows.desk import FakeKnowledge
from workflows.session import Sessions
from workflows.storage.unit import StoredWork


@dataclass(frozen=True)
class Watched:
    """The desk, the tenant it is in, and what is written down of its database."""

    teams: DeskInTeams
    double: Connector
    ledger: Ledger
    here: Tenant


@asynccontextmanager
async def watched_desk(address: str, pace: Pace | None = None) -> AsyncIterator[Watched]:
    """Open the desk on a migrated SQLite database; Karen, a guest and a channel are there."""
    database = Database(address)
    clock = FakeClock()
    known = FakeKnowledge(KNOWLEDGE)
    sessions = Sessions(StoredWork(database), clock, FakeIds(), known, FakeInsight())
    here = furnished(Tenant(lambda: clock.now().timestamp()))
    async with (
        connector_double(here, pace) as double,
        desk_in_teams(sessions, double, kind=WatchedDesk) as teams,
    ):
        await teams.settle()  # the first connection changes the file's mode
        with watched(address.removeprefix("sqlite:///")) as ledger:
            yield Watched(teams, double, ledger, here)
    await database.dispose()
