"""The desk in a made-up tenant: signed activities in, calls of the connector out."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from tests.teams_double.connector import Connector, connector_double
from tests.teams_double.desk import DeskInTeams, desk_in_teams
from tests.teams_double.person import Person
from tests.teams_double.tenant import Tenant
from tests.unit.bot.conversations.front_desk import FrontDesk


@pytest.fixture
def front() -> FrontDesk:
    """Give a desk on a small country in memory."""
    return FrontDesk()


@pytest.fixture
async def double(front: FrontDesk) -> AsyncIterator[Connector]:
    """Give a tenant where it is as late as at the desk."""
    async with connector_double(Tenant(lambda: front.clock.now().timestamp())) as double:
        yield double


@pytest.fixture
async def desk(front: FrontDesk, double: Connector) -> AsyncIterator[DeskInTeams]:
    """Give the desk in the tenant."""
    async with desk_in_teams(front.sessions, double) as desk:
        yield desk


Join = Callable[[str], Person]


@pytest.fixture
def joins(double: Connector, desk: DeskInTeams) -> Join:
    """Let people of the register into the tenant."""

    def join(name: str) -> Person:
        email = f"{name}@rejsehold.example"
        account = double.tenant.add_account(f"oid-{name}", name.title(), email=email)
        return Person(double, desk.way, account)

    return join


async def after(desk: DeskInTeams, doing: Awaitable[object]) -> None:
    """Let somebody do something, and everything happen that comes of it."""
    await doing
    await desk.settle()
