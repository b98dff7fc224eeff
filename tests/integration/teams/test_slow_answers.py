"""An answer that takes longer than Teams waits comes in the chat, and nothing is lost meanwhile."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.conversations.desk import Desk
from bot.conversations.receiving import Received
from bot.messages.incoming import Envelope, Pressed, Said, Submitted
from bot.messages.outgoing import Messages
from bot.teams.reception import Patience
from bot.wording import speech
from knowledge.ports import StoreUnavailable
from tests.integration.teams.conftest import Join, after
from tests.integration.teams.test_postman import IDEA, buttons, ours, shown
from tests.teams_double.connector import Connector
from tests.teams_double.desk import DeskInTeams, desk_in_teams
from tests.teams_double.reading import fields_of
from tests.unit.bot.conversations.front_desk import FrontDesk

SAID = speech("da").say
WAITS = Patience(answer=0.1, typing=0.05)
SLOW_SECONDS = 0.3


class SlowDesk(Desk):
    """A desk that needs longer for some things than Teams waits."""

    slow_at: tuple[type, ...] = ()
    is_down = False

    async def take(self, envelope: Envelope) -> Received:
        """Take a delivery, unless nothing can be kept."""
        if self.is_down:
            raise StoreUnavailable
        return await super().take(envelope)

    async def settle(self, received: Received) -> Messages:
        """Answer a delivery."""
        if isinstance(received.envelope.incoming, self.slow_at):
            await asyncio.sleep(SLOW_SECONDS)
        return await super().settle(received)


@pytest.fixture
async def desk(front: FrontDesk, double: Connector) -> AsyncIterator[DeskInTeams]:
    """Give a desk that may be slow, in a tenant that waits for a short time only."""
    async with desk_in_teams(front.sessions, double, kind=SlowDesk, patience=WAITS) as desk:
        yield desk


def slow(desk: DeskInTeams) -> SlowDesk:
    """Return the desk itself."""
    assert isinstance(desk.desk, SlowDesk)
    return desk.desk


async def test_a_press_is_told_that_its_answer_comes_in_the_chat(
    front: FrontDesk, desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    (answer,) = ours(karen)
    slow(desk).slow_at = (Pressed,)
    await karen.presses(karen.personal, answer["id"], "Send")
    assert karen.says == [SAID("teams-later")]
    await desk.settle()
    assert list(front.kept.ideas) == [1]
    assert "Idé 1 er sendt" in shown(ours(karen)[-1])
    assert not buttons(answer)


async def test_a_form_that_comes_too_late_is_offered_in_the_chat(
    desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    slow(desk).slow_at = (Pressed,)
    await after(desk, karen.presses(karen.personal, ours(karen)[-1]["id"], "Ret"))
    assert karen.says == [SAID("teams-later")]
    assert karen.dialog is None
    slow(desk).slow_at = ()
    offered = ours(karen)[-1]
    await after(desk, karen.presses(karen.personal, offered["id"], SAID("chat-open-form")))
    (field,) = fields_of(karen.open_dialog().card).values()
    assert field["value"] == IDEA


async def test_a_form_whose_answer_comes_too_late_has_had_its_effect(
    front: FrontDesk, desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.personal, ours(karen)[-1]["id"], "Ret"))
    (field,) = fields_of(karen.open_dialog().card)
    slow(desk).slow_at = (Submitted,)
    await after(desk, karen.submits({field: f"{IDEA} Og børn?"}))
    assert karen.says == [SAID("teams-later")]
    assert [draft.text for draft in front.kept.drafts.values()] == [f"{IDEA} Og børn?"]
    assert "Sådan forstod jeg det" in shown(ours(karen)[-1])


async def test_teams_shows_that_somebody_is_at_it_when_an_answer_takes_its_time(
    desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types("hej"))
    assert not typed(double)
    slow(desk).slow_at = (Said,)
    await after(desk, karen.types("hej"))
    assert typed(double) == [karen.personal.id]


async def test_what_cannot_be_kept_is_asked_for_again(
    front: FrontDesk, desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    (answer,) = ours(karen)
    slow(desk).is_down = True
    assert (await karen.types("hej")).status == 503
    for label in ("Send", "Ret"):
        assert (await karen.presses(karen.personal, answer["id"], label)).status == 503
    slow(desk).is_down = False
    await after(desk, karen.presses(karen.personal, answer["id"], "Send"))
    assert list(front.kept.ideas) == [1]


def typed(double: Connector) -> list[str]:
    """Return where it was shown that the desk is writing."""
    calls = double.ledger.calls
    return [call.conversation for call in calls if call.given.get("type") == "typing"]
