"""What Slack never delivered is found in the history, and taken once."""

from collections.abc import Awaitable
from dataclasses import dataclass, field

import pytest

from bot.slack.sweep import Sweep
from tests.doubles.faults import Fault
from tests.integration.slack.conftest import Join, after
from tests.slack_double import payloads
from tests.slack_double.desk import DeskInSlack
from tests.slack_double.double import SlackDouble
from tests.slack_double.person import Person
from tests.slack_double.workspace import Conversation
from tests.unit.bot.conversations.front_desk import FrontDesk

IDEA = "Kan vi måle blodtryk hjemme hos gravide?"


@dataclass
class Naps:
    """Sleeps without waiting, and remembers how long it would have."""

    seconds: list[float] = field(default_factory=list)

    def __call__(self, seconds: float) -> Awaitable[None]:
        """Take a nap."""
        self.seconds.append(seconds)
        return self._nothing()

    async def _nothing(self) -> None:
        return None


def is_lost(person: Person, text: str, talk: Conversation | None = None) -> None:
    """Write something of which Slack tells nobody."""
    here = person.double.workspace
    talk = talk or person.direct
    here.keep(talk, payloads.message(here, talk, person.user, payloads.as_sent(text)))


@pytest.fixture
def naps() -> Naps:
    """Give a way to sleep that takes no time."""
    return Naps()


@pytest.fixture
def sweep(desk: DeskInSlack, naps: Naps) -> Sweep:
    """Give a sweep of the desk's own."""
    inward, outward = desk.inward, desk.outward
    return Sweep(outward.workspaces, inward.reception, desk.sessions, naps)


def drafts(front: FrontDesk) -> list[str]:
    """Return what was told."""
    return sorted(draft.text for draft in front.kept.drafts.values())


async def test_a_message_that_was_never_delivered_is_found_once(
    front: FrontDesk, desk: DeskInSlack, joins: Join, sweep: Sweep
) -> None:
    karen = joins("karen")
    is_lost(karen, IDEA)
    await after(desk, sweep.run())
    assert drafts(front) == [IDEA]
    assert await sweep.run() == 0


async def test_what_was_delivered_is_not_taken_again(
    front: FrontDesk, desk: DeskInSlack, joins: Join, sweep: Sweep
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    assert await sweep.run() == 0
    assert drafts(front) == [IDEA]


async def test_what_comes_late_after_the_sweep_changes_nothing(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join, sweep: Sweep
) -> None:
    karen = joins("karen")
    is_lost(karen, IDEA)
    await after(desk, sweep.run())
    (kept,) = [each for each in karen.direct.messages.values() if each["user"] == karen.user.id]
    await after(desk, desk.way.bring("events_api", payloads.said(karen.direct, kept)))
    posted = [each for each in double.ledger.calls if each.method == "chat.postMessage"]
    assert len(posted) == 1
    assert drafts(front) == [IDEA]


async def test_in_a_channel_only_what_speaks_to_the_desk_is_taken(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join, sweep: Sweep
) -> None:
    karen = joins("karen")
    talk = double.workspace.add_channel("C0IDEER", "ideer", karen.user.id, "UDESK")
    await after(desk, karen.mentions("hjælp", talk))
    front.clock.advance(minutes=1)
    is_lost(karen, "Vi ses til kaffe", talk)
    double.workspace.keep(
        talk, payloads.message(double.workspace, talk, karen.user, f"<@UDESK> {IDEA}")
    )
    await after(desk, sweep.run())
    assert drafts(front) == [IDEA]


async def test_what_is_said_to_the_desk_in_its_thread_is_found(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join, sweep: Sweep
) -> None:
    karen = joins("karen")
    talk = double.workspace.add_channel("C0IDEER", "ideer", karen.user.id, "UDESK")
    await after(desk, karen.mentions("hjælp", talk))
    (asked, _) = talk.messages.values()
    told = payloads.message(double.workspace, talk, karen.user, f"<@UDESK> {IDEA}", asked["ts"])
    double.workspace.keep(talk, told)
    await after(desk, sweep.run())
    assert drafts(front) == [IDEA]
    assert [each["thread_ts"] for each in list(talk.messages.values())[1:]] == [asked["ts"]] * 3


async def test_a_thread_that_has_been_quiet_for_long_is_followed_no_more(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join, sweep: Sweep
) -> None:
    karen = joins("karen")
    talk = double.workspace.add_channel("C0IDEER", "ideer", karen.user.id, "UDESK")
    await after(desk, karen.mentions("hjælp", talk))
    await sweep.run()
    assert len(front.kept.watermarks) == 2
    front.clock.advance(days=8)
    await sweep.run()
    assert [place for _, place in front.kept.watermarks] == ["T0REJSE/C0IDEER"]


async def test_a_conversation_that_is_gone_is_followed_no_more(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join, sweep: Sweep
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    double.faults.next("conversations.history", Fault(error="channel_not_found"))
    await sweep.run()
    assert not front.kept.watermarks


async def test_a_sweep_keeps_slacks_pace(
    desk: DeskInSlack, joins: Join, sweep: Sweep, naps: Naps
) -> None:
    for name in ("karen", "lis"):
        await after(desk, joins(name).types("hej"))
    await sweep.run()
    assert len(naps.seconds) == 3
    assert min(naps.seconds) >= 60 / 50
