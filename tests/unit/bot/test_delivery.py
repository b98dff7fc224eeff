"""Notices reach people once, wait when they cannot, and never stop each other."""

import asyncio
from collections.abc import Callable, Iterator, MutableMapping
from datetime import timedelta
from typing import Any, cast

import pytest
from structlog.testing import capture_logs

from bot.couriers import Courier, TryLater, Undeliverable, Unreached
from bot.delivery import PATIENCE_SECONDS, Deliveries
from bot.messages.codec import read_messages
from bot.messages.outgoing import Card, Paragraph
from bot.metrics import Metrics
from knowledge.people import Person, TeamRegister
from knowledge.ports import StoreUnavailable
from knowledge.snapshot import Knowledge
from tests.fakes.clock import FakeClock
from tests.fakes.courier import FakeCourier
from tests.fakes.ids import FakeIds
from tests.fakes.unit import FakeWork
from workflows.domain.events import Notice
from workflows.notifying import LEASE_SECONDS, MOST_ATTEMPTS
from workflows.ports import Identity, Posting, PostingState
from workflows.session import Session, Sessions

PEOPLE = (Person("karen", "Karen"), Person("leder", "Lis"), Person("it", "Ib"))


class Known:
    """The knowledge of a team of three."""

    async def current(self) -> Knowledge:
        """Return it."""
        return Knowledge(register=TeamRegister(people=PEOPLE))

    def of(self, knowledge: Knowledge) -> Any:
        """Return no insight; nobody here reads text."""
        return None


class Office:
    """A desk's outbox with its people, and what was drawn for them."""

    def __init__(self, **couriers: FakeCourier) -> None:
        """Take the couriers by channel."""
        self.clock = FakeClock()
        self.work = FakeWork()
        self.metrics = Metrics()
        known = Known()
        self.sessions = Sessions(self.work, self.clock, FakeIds(), known, known)
        self.drawn: list[tuple[str, ...]] = []
        self.draw_failure: Exception | None = None
        self.steals = False
        self.deliveries = Deliveries(
            self.sessions, cast(dict[str, Courier], couriers), self.draw, self.metrics, lambda: 0.5
        )

    async def draw(self, session: Session, person: Person, together: tuple[Posting, ...]) -> Card:
        """Draw a card that names the notices."""
        if self.draw_failure is not None and person.id == "karen":
            raise self.draw_failure
        if self.steals:
            later = self.clock.advance(seconds=LEASE_SECONDS + 1)
            await session.unit.outbox.claim(later, LEASE_SECONDS, 10)
        self.drawn.append(tuple(posting.id for posting in together))
        return Card((Paragraph(" ".join(posting.id for posting in together)),))

    async def post(self, posting: str, person: str = "karen") -> None:
        """Put a notice that is due in the outbox."""
        async with self.work.unit() as unit:
            await unit.outbox.put(posting, Notice(person, 1, "decline"), 1, self.clock.now())

    async def join(self, person: str, channel: str) -> None:
        """Let the person be seen on the channel."""
        async with self.work.unit() as unit:
            identity = Identity(channel, "", f"{person}@{channel}")
            await unit.contacts.join(identity, Person(person, person))

    async def letters(self, person: str) -> list[str]:
        """Empty the person's mailbox and return what the cards say."""
        async with self.work.unit() as unit:
            found = await unit.mailbox.collect(person, self.clock.now())
        cards = [card for letter in found for card in read_messages(letter)]
        return [block.text for card in cards for block in card.blocks]  # type: ignore[union-attr]

    def state(self, posting: str) -> PostingState:
        """Return where the notice is on its way."""
        return self.work.kept.postings[posting].state

    def due_in(self, posting: str) -> timedelta:
        """Return how long until the notice is tried again."""
        return self.work.kept.postings[posting].due - self.clock.now()


@pytest.fixture(autouse=True)
def logs() -> Iterator[list[MutableMapping[str, Any]]]:
    """Collect what is logged; drawing tracebacks would take longer than everything else."""
    with capture_logs() as lines:
        yield lines


async def test_a_notice_for_somebody_on_no_channel_waits_in_the_mailbox() -> None:
    office = Office()
    await office.post("p-1")
    assert await office.deliveries.deliver_due() == 1
    assert office.state("p-1") is PostingState.SENT
    assert await office.letters("karen") == ["p-1"]


async def test_a_notice_goes_out_on_the_channel_used_last() -> None:
    slack, teams = FakeCourier(), FakeCourier()
    office = Office(slack=slack, teams=teams)
    for channel in ("teams", "slack", "console"):
        await office.join("karen", channel)
    await office.post("p-1")
    await office.deliveries.deliver_due()
    assert [(user, posting) for user, posting, _ in slack.brought] == [("karen@slack", "p-1")]
    assert teams.brought == []
    assert office.state("p-1") is PostingState.SENT


async def test_nothing_is_delivered_twice() -> None:
    slack = FakeCourier()
    office = Office(slack=slack)
    await office.join("karen", "slack")
    await office.post("p-1")
    await office.deliveries.deliver_due()
    assert await office.deliveries.deliver_due() == 0
    assert len(slack.brought) == 1


async def test_what_one_person_should_hear_comes_as_one_card() -> None:
    office = Office()
    await office.post("p-1")
    await office.post("p-2")
    await office.post("p-3", "leder")
    await office.deliveries.deliver_due()
    assert sorted(office.drawn) == [("p-1", "p-2"), ("p-3",)]


async def test_the_same_notices_are_tried_again_under_the_same_id_apart_from_newer_ones() -> None:
    slack = FakeCourier(TryLater())
    office = Office(slack=slack)
    await office.join("karen", "slack")
    await office.post("p-1")
    await office.post("p-2")
    await office.deliveries.deliver_due()
    await office.post("p-3")
    office.clock.advance(minutes=1)
    await office.deliveries.deliver_due()
    first, *later = slack.tried
    assert sorted(later) == sorted([first, "p-3"])


@pytest.mark.parametrize("error", [TryLater(), LookupError(), TimeoutError()])
async def test_a_failure_is_tried_again_with_a_growing_delay(error: Exception) -> None:
    office = Office(slack=FakeCourier(error, error, error))
    await office.join("karen", "slack")
    await office.post("p-1")
    delays = []
    for _ in range(3):
        await office.deliveries.deliver_due()
        delays.append(office.due_in("p-1"))
        office.clock.advance(seconds=delays[-1].total_seconds())
    assert delays == sorted(delays)
    assert delays[2] > 3 * delays[0] > timedelta(seconds=1)
    await office.deliveries.deliver_due()
    assert office.state("p-1") is PostingState.SENT


async def test_the_delay_a_channel_asks_for_is_kept() -> None:
    office = Office(slack=FakeCourier(TryLater(timedelta(seconds=77))))
    await office.join("karen", "slack")
    await office.post("p-1")
    await office.deliveries.deliver_due()
    assert office.due_in("p-1") == timedelta(seconds=77)


async def buried(office: Office) -> str:
    """Return why the one dead letter was put aside."""
    async with office.work.unit() as unit:
        ((_, error),) = await unit.dead_letters.all()
    return error


async def test_what_can_never_be_delivered_is_put_aside_at_once() -> None:
    slack = FakeCourier(Undeliverable("account_inactive"))
    office = Office(slack=slack)
    await office.join("karen", "slack")
    await office.post("p-1")
    await office.deliveries.deliver_due()
    assert await buried(office) == "account_inactive"
    assert len(slack.tried) == 1


async def test_whoever_cannot_be_reached_on_their_channel_finds_it_in_the_mailbox() -> None:
    teams = FakeCourier(Unreached("teams_not_let_in"))
    office = Office(teams=teams)
    await office.join("karen", "teams")
    await office.post("p-1")
    await office.deliveries.deliver_due()
    assert office.state("p-1") is PostingState.SENT
    assert await office.letters("karen") == ["p-1"]
    assert await office.deliveries.deliver_due() == 0
    assert len(teams.tried) == 1


async def test_what_fails_too_often_is_put_aside() -> None:
    office = Office(slack=FakeCourier(*[LookupError()] * 100))
    await office.join("karen", "slack")
    await office.post("p-1")
    for _ in range(MOST_ATTEMPTS + 3):
        await office.deliveries.deliver_due()
        office.clock.advance(days=2)
    assert await buried(office) == "LookupError"


async def test_a_notice_for_somebody_unknown_is_put_aside() -> None:
    office = Office()
    await office.post("p-1", "ukendt")
    await office.deliveries.deliver_due()
    assert await buried(office) == "unknown_person"


async def test_one_card_that_cannot_be_drawn_stops_nobody_else() -> None:
    office = Office()
    office.draw_failure = LookupError()
    await office.post("p-1", "karen")
    await office.post("p-2", "leder")
    await office.deliveries.deliver_due()
    assert await office.letters("leder") == ["p-2"]
    assert office.state("p-1") is PostingState.WAITING


async def test_a_channel_that_hangs_holds_up_nobody_else() -> None:
    slack = FakeCourier()
    slack.open.clear()
    office = Office(slack=slack)
    await office.join("karen", "slack")
    await office.post("p-1", "karen")
    assert await office.deliveries.take_due() == 1
    await office.post("p-2", "leder")
    assert await office.deliveries.take_due() == 1
    await eventually(lambda: office.state("p-2") is PostingState.SENT)
    assert office.state("p-1") is PostingState.SENDING
    slack.open.set()
    await office.deliveries.arrived()
    assert office.state("p-1") is PostingState.SENT


async def test_what_a_crash_left_claimed_is_delivered_when_the_lease_runs_out() -> None:
    office = Office()
    await office.post("p-1")
    async with office.work.unit() as unit:
        assert await unit.outbox.claim(office.clock.now(), LEASE_SECONDS, 10)
    assert await office.deliveries.deliver_due() == 0
    office.clock.advance(seconds=LEASE_SECONDS + 1)
    await office.deliveries.deliver_due()
    assert await office.letters("karen") == ["p-1"]


async def test_whoever_lost_the_claim_leaves_nothing_in_the_mailbox() -> None:
    office = Office()

    office.steals = True
    await office.post("p-1")
    await office.deliveries.deliver_due()
    assert await office.letters("karen") == []


async def test_without_a_store_the_notice_stays_claimed_and_comes_later() -> None:
    office = Office()
    office.draw_failure = StoreUnavailable()
    await office.post("p-1")
    await office.deliveries.deliver_due()
    assert office.state("p-1") is PostingState.SENDING
    office.draw_failure = None
    office.clock.advance(seconds=LEASE_SECONDS + 1)
    await office.deliveries.deliver_due()
    assert await office.letters("karen") == ["p-1"]


async def test_everything_is_counted() -> None:
    office = Office(slack=FakeCourier(TryLater(timedelta(seconds=5)), Undeliverable("gone")))
    await office.join("karen", "slack")
    await office.post("p-1")
    await office.post("p-2", "leder")
    office.clock.advance(seconds=90)
    await office.deliveries.deliver_due()
    office.clock.advance(seconds=6)
    await office.deliveries.deliver_due()
    counted = office.metrics.exposition().decode()
    for line in (
        'rejsehold_deliveries_total{channel="mailbox",outcome="sent"} 1.0',
        'rejsehold_deliveries_total{channel="slack",outcome="retry"} 1.0',
        'rejsehold_deliveries_total{channel="slack",outcome="dead"} 1.0',
        'rejsehold_outbox_lag_seconds_bucket{le="60.0"} 1.0',
        "rejsehold_outbox_lag_seconds_count 3.0",
    ):
        assert line in counted


async def eventually(happened: Callable[[], bool]) -> None:
    """Let other tasks work until it has happened."""
    async with asyncio.timeout(1):
        while not happened():  # noqa: ASYNC110  (what happens sets no event)
            await asyncio.sleep(0)


def test_a_claim_outlasts_a_channels_patience() -> None:
    assert PATIENCE_SECONDS * 2 < LEASE_SECONDS
