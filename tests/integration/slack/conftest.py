"""The desk in a made-up workspace: signed requests in, calls of Slack's Web API out."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from tests.slack_double.desk import DeskInSlack, desk_in_slack
from tests.slack_double.double import SlackDouble, slack_double
from tests.slack_double.person import Person
from tests.slack_double.workspace import Workspace
from tests.unit.bot.conversations.front_desk import FrontDesk


@pytest.fixture
def front() -> FrontDesk:
    """Give a desk on a small country in memory."""
    return FrontDesk()


@pytest.fixture
async def double(front: FrontDesk) -> AsyncIterator[SlackDouble]:
    """Give a workspace where it is as late as at the desk."""
    async with slack_double(Workspace(lambda: front.clock.now().timestamp())) as double:
        yield double


@pytest.fixture
async def desk(front: FrontDesk, double: SlackDouble) -> AsyncIterator[DeskInSlack]:
    """Give the desk in the workspace."""
    async with desk_in_slack(front.sessions, double) as desk:
        yield desk


Join = Callable[[str], Person]


@pytest.fixture
def joins(double: SlackDouble, desk: DeskInSlack) -> Join:
    """Let people of the register into the workspace."""

    def join(name: str) -> Person:
        email = f"{name}@rejsehold.example"
        user = double.workspace.add_user(f"U{name.upper()}", name.title(), email=email)
        return Person(double, desk.way, user)

    return join


async def after(desk: DeskInSlack, doing: Awaitable[object]) -> None:
    """Let somebody do something, and everything happen that comes of it."""
    await doing
    await desk.settle()
