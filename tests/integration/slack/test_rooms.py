"""A team's channel shows each of its region's ideas once, with what happens in its thread."""

import pytest

from tests.integration.slack.conftest import Join, after
from tests.integration.slack.test_answers import IDEA, ours
from tests.slack_double.desk import DeskInSlack
from tests.slack_double.double import SlackDouble
from tests.slack_double.person import Person
from tests.slack_double.reading import text_of
from tests.slack_double.workspace import Conversation
from tests.unit.bot.conversations.front_desk import FrontDesk
from workflows.domain.actions import Action
from workflows.domain.events import Command
from workflows.moving import perform


@pytest.fixture
def talk(double: SlackDouble) -> Conversation:
    """Give the team's channel, with the desk in it."""
    return double.workspace.add_channel("C0MIDT", "rejsehold-midt", "ULIS", "UDESK")


async def hand_in(desk: DeskInSlack, karen: Person) -> None:
    """Tell an idea and send it."""
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.direct, ours(karen)[-1], "Send"))


async def connect(person: Person, talk: Conversation, text: str = "kanal") -> str:
    """Write the command in a channel; return what is said at once."""
    return str((await person.commands("/rejsehold", text, talk)).body.get("text", ""))


async def comment(front: FrontDesk, desk: DeskInSlack, text: str) -> None:
    """Let the lead write a comment on the first idea, wherever they sit."""
    async with front.open() as session:
        await perform(session, Command(Action.COMMENT, 1, "lis", {"text": text}))
    await desk.settle()


async def test_each_idea_has_one_thread_in_its_teams_channel(
    front: FrontDesk, desk: DeskInSlack, joins: Join, talk: Conversation
) -> None:
    karen, lis = joins("karen"), joins("lis")
    assert "Region Midtjylland" in await connect(lis, talk)
    await hand_in(desk, karen)
    (root,) = talk.messages.values()
    assert "Idé 1" in text_of(root["blocks"])
    await comment(front, desk, "Vi ses på onsdag")
    await comment(front, desk, "Eller torsdag")
    root, *news = talk.messages.values()
    assert [each["thread_ts"] for each in news] == [root["ts"]] * 2
    assert all("kommentar" in text_of(each["blocks"]).casefold() for each in news)
    await hand_in(desk, karen)
    roots = [each for each in talk.messages.values() if "thread_ts" not in each]
    assert ["Idé 2" in text_of(each["blocks"]) for each in roots] == [False, True]


async def test_other_regions_ideas_are_not_shown(
    front: FrontDesk, desk: DeskInSlack, joins: Join, talk: Conversation
) -> None:
    karen, holger = joins("karen"), joins("holger")
    assert "Region Hovedstaden" in await connect(holger, talk)
    await hand_in(desk, karen)
    assert not talk.messages


async def test_only_a_lead_connects_a_channel(joins: Join, talk: Conversation) -> None:
    assert "Kun lederen" in await connect(joins("karen"), talk)


async def test_the_lead_ends_it(desk: DeskInSlack, joins: Join, talk: Conversation) -> None:
    karen, lis = joins("karen"), joins("lis")
    await connect(lis, talk)
    assert "Kun lederen" in await connect(karen, talk, "kanal fra")
    assert "ikke flere idéer" in await connect(lis, talk, "kanal fra")
    await hand_in(desk, karen)
    assert not talk.messages


async def test_a_channel_that_others_share_is_refused(double: SlackDouble, joins: Join) -> None:
    shared = double.workspace.add_channel("C0DELT", "delt", "ULIS", "UDESK", is_shared=True)
    assert "deles" in await connect(joins("lis"), shared)


async def test_the_desk_must_be_in_the_channel(double: SlackDouble, joins: Join) -> None:
    other = double.workspace.add_channel("C0ANDEN", "anden", "ULIS")
    assert "Inviter" in await connect(joins("lis"), other)
    assert "i den kanal" in await connect(joins("lis"), joins("lis").direct)
