"""Channels that are told at once that a delivery is here get their answer by post."""

from collections.abc import Callable

from bot.conversations.desk import Desk
from bot.conversations.notices import draw_notices
from bot.couriers import TryLater
from bot.delivery import Deliveries
from bot.messages.incoming import Said
from bot.messages.outgoing import Card, Messages
from bot.metrics import Metrics
from tests.scenario.screen import screen_of
from tests.unit.bot.conversations.front_desk import FrontDesk
from workflows.ports import Identity, PostingState

IDEA = "Kan vi måle blodtryk hjemme hos gravide?"


class Postbox:
    """A postman who keeps what he brought, and may be kept from bringing it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.brought: list[tuple[str, Messages]] = []
        self.closed = False

    async def deliver(self, identity: Identity, posting_id: str, card: Card) -> None:
        """Bring a notice."""
        self.brought.append((posting_id, (card,)))

    async def answer(self, delivery_id: str, messages: Messages) -> None:
        """Bring an answer."""
        if self.closed:
            raise TryLater
        self.brought.append((delivery_id, messages))


class Office:
    """A desk whose one channel is answered by post."""

    def __init__(self) -> None:
        """Open it."""
        self.front = FrontDesk()
        self.front.desk = Desk(self.front.sessions, by_post=("test",))
        self.postbox = Postbox()
        dice: Callable[[], float] = lambda: 0.5  # noqa: E731
        self.deliveries = Deliveries(
            self.front.sessions, {}, draw_notices, Metrics(), dice, postmen={"test": self.postbox}
        )

    @property
    def states(self) -> list[PostingState]:
        """Return how far each posting is."""
        return [each.state for each in self.front.kept.postings.values()]


async def test_the_answer_is_posted_once_and_is_the_one_the_desk_gave() -> None:
    office = Office()
    envelope = office.front.envelope("karen", Said(IDEA), "m1")
    assert envelope.channel == "test"
    received = await office.front.desk.take(envelope)
    assert office.states == []
    given = await office.front.desk.settle(received)
    await office.deliveries.deliver_due()
    assert office.postbox.brought == [("m1", given)]
    await office.front.desk.handle(envelope)
    await office.deliveries.deliver_due()
    assert len(office.postbox.brought) == 1


async def test_an_answer_that_cannot_be_brought_waits_and_is_brought_later() -> None:
    office = Office()
    office.postbox.closed = True
    given = await office.front.desk.handle(office.front.envelope("karen", Said(IDEA), "m1"))
    await office.deliveries.deliver_due()
    assert office.states == [PostingState.WAITING]
    office.postbox.closed = False
    office.front.clock.advance(hours=1)
    await office.deliveries.deliver_due()
    assert office.postbox.brought == [("m1", given)]


async def test_a_delivery_left_by_a_crash_is_answered_by_post_without_another_notice() -> None:
    office = Office()
    await office.front.desk.take(office.front.envelope("karen", Said(IDEA), "m1"))
    office.front.clock.advance(minutes=2)
    assert await office.front.desk.recover(office.front.clock.now()) == 1
    await office.deliveries.deliver_due()
    assert [name for name, _ in office.postbox.brought] == ["m1"]


async def test_whoever_named_a_patient_is_told_by_post() -> None:
    office = Office()
    said = Said("Fru Berggren 251248-9996 kunne måle sin ilt hjemme")
    await office.front.desk.take(office.front.envelope("karen", said, "m1"))
    await office.deliveries.deliver_due()
    ((_, told),) = office.postbox.brought
    assert "CPR-nummer" in screen_of(told).text
    assert "251248" not in screen_of(told).text


async def test_several_answers_come_one_by_one_in_their_order() -> None:
    office = Office()
    for number, text in enumerate((IDEA, "mine idéer", "hjælp")):
        await office.front.desk.handle(office.front.envelope("karen", Said(text), f"m{number}"))
        office.front.clock.advance(seconds=1)
    await office.deliveries.deliver_due()
    assert [name for name, _ in office.postbox.brought] == ["m0", "m1", "m2"]
