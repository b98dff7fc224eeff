"""A form whose answer takes longer than Slack waits: nothing that was filled in is lost."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.conversations.desk import Desk
from bot.conversations.receiving import Received
from bot.messages.incoming import Submitted
from bot.messages.outgoing import Messages
from bot.slack.listeners import MODAL_SECONDS
from bot.wording import speech
from tests.integration.slack.conftest import after
from tests.slack_double.desk import DeskInSlack, desk_in_slack
from tests.slack_double.double import SlackDouble
from tests.slack_double.person import Person
from tests.slack_double.reading import buttons_of, fields_of, text_of
from tests.slack_double.workspace import Json
from tests.unit.bot.conversations.front_desk import FrontDesk

OPEN = speech("da").say("chat-open-form")
IDEA = "Kan vi måle blodtryk hjemme hos gravide?"


class SlowDesk(Desk):
    """A desk that needs longer for a form than Slack waits."""

    async def settle(self, received: Received) -> Messages:
        """Answer a delivery."""
        if isinstance(received.envelope.incoming, Submitted):
            await asyncio.sleep(MODAL_SECONDS + 0.1)
        return await super().settle(received)


@pytest.fixture
async def desk(front: FrontDesk, double: SlackDouble) -> AsyncIterator[DeskInSlack]:
    """Give a slow desk in the workspace."""
    async with desk_in_slack(front.sessions, double, kind=SlowDesk) as desk:
        yield desk


def newest(person: Person) -> Json:
    """Return the newest message in somebody's direct messages."""
    return list(person.direct.messages.values())[-1]


async def test_what_was_filled_in_stands_in_the_form_that_is_offered(
    desk: DeskInSlack, double: SlackDouble
) -> None:
    users = {
        name: double.workspace.add_user(
            f"U{name.upper()}", name.title(), email=f"{name}@rejsehold.example"
        )
        for name in ("karen", "lis")
    }
    karen, lis = (Person(double, desk.way, user) for user in users.values())
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.direct, newest(karen), "Send"))
    await after(desk, lis.types("fritag for en frist 1"))
    await after(desk, lis.presses(lis.direct, newest(lis), OPEN))
    modal = lis.modal()
    assert modal is not None
    answers = {"Hvorfor?": "Ferie", "Senest hvornår?": "2026-11-01"}
    reply = await lis.submits(modal, answers)
    assert reply.body == {"response_action": "clear"}
    assert lis.modal() is None

    await desk.settle()
    (offered,) = [
        each for each in lis.direct.messages.values() if OPEN in buttons_of(each["blocks"])
    ]
    await after(desk, lis.presses(lis.direct, offered, OPEN))
    again = lis.modal()
    assert again is not None
    assert fields_of(again)["Hvorfor?"]["element"]["initial_option"]["text"]["text"] == "Ferie"
    assert again["private_metadata"] != modal["private_metadata"]
    assert text_of(again["blocks"])
