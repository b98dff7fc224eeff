"""One delivery has one effect and one reply, however often and under whatever id it comes."""

from tests.contract.samples import NOON, delivery, later
from workflows.ports import Delivery, Receipt, Work

NEW = Receipt(new=True)
IN_HAND = Receipt(new=False)


async def receive(work: Work, *deliveries: Delivery) -> list[Receipt]:
    """Receive each delivery in a unit of its own."""
    receipts = []
    for each in deliveries:
        async with work.unit() as unit:
            receipts += await unit.inbox.receive(each)
    return receipts


async def finish(
    work: Work, name: str = "m1", reply: str = "svar", channel: str = "console"
) -> bool:
    """Finish a delivery in a unit of its own."""
    async with work.unit() as unit:
        return await unit.inbox.finish(channel, name, reply, NOON)


async def unfinished(work: Work, limit: int = 50) -> tuple[Delivery, ...]:
    """Return what waits an hour after noon."""
    async with work.unit() as unit:
        return await unit.inbox.unfinished(later(hours=1), limit)


async def test_a_delivery_is_new_once(work: Work) -> None:
    assert await receive(work, delivery(), delivery()) == [NEW, IN_HAND]


async def test_of_two_alike_that_come_together_the_second_is_the_repeat(work: Work) -> None:
    first, again, other = delivery("m1"), delivery("m1"), delivery("m2")
    alike = [delivery(name, business_key="form-7") for name in ("m3", "m4")]
    async with work.unit() as unit:
        receipts = await unit.inbox.receive(first, again, other, *alike)
    assert list(receipts) == [NEW, IN_HAND, NEW, NEW, IN_HAND]
    assert await receive(work, other) == [IN_HAND]


async def test_a_repeat_gets_the_first_reply(work: Work) -> None:
    await receive(work, delivery())
    await finish(work)
    assert await receive(work, delivery()) == [Receipt(new=False, reply="svar")]


async def test_the_same_id_on_another_channel_is_another_delivery(work: Work) -> None:
    assert await receive(work, delivery(), delivery(channel="slack")) == [NEW, NEW]


async def test_the_same_business_key_under_another_id_is_a_repeat(work: Work) -> None:
    first, second = delivery("m1", business_key="form-7"), delivery("m2", business_key="form-7")
    elsewhere = delivery("m1", channel="teams", business_key="form-7")
    assert await receive(work, first, second, elsewhere) == [NEW, IN_HAND, IN_HAND]
    await finish(work)
    assert await receive(work, second, elsewhere) == [Receipt(new=False, reply="svar")] * 2


async def test_deliveries_without_a_business_key_are_not_alike(work: Work) -> None:
    assert await receive(work, delivery("m1"), delivery("m2")) == [NEW, NEW]


async def test_somebody_elses_reply_is_not_given_away(work: Work) -> None:
    await receive(work, delivery(business_key="form-7"))
    await finish(work)
    theirs = delivery("m2", person="ole", business_key="form-7")
    assert await receive(work, theirs) == [IN_HAND]


async def test_the_first_reply_stands(work: Work) -> None:
    await receive(work, delivery())
    assert [await finish(work, reply="første"), await finish(work, reply="anden")] == [True, False]
    assert await receive(work, delivery()) == [Receipt(new=False, reply="første")]


async def test_an_empty_reply_is_a_reply(work: Work) -> None:
    await receive(work, delivery())
    assert await finish(work, reply="")
    assert await unfinished(work) == ()
    assert await receive(work, delivery()) == [Receipt(new=False, reply="")]


async def test_the_reply_to_a_delivery_is_known_when_it_is_finished(work: Work) -> None:
    await receive(work, delivery())
    async with work.unit() as unit:
        assert await unit.inbox.reply("console", "m1") is None
    await finish(work)
    async with work.unit() as unit:
        assert await unit.inbox.reply("console", "m1") == "svar"
        assert await unit.inbox.reply("slack", "m1") is None


async def test_what_was_never_received_cannot_be_finished(work: Work) -> None:
    assert not await finish(work, "m9")


async def test_an_id_that_two_channels_use_finishes_each_on_its_own(work: Work) -> None:
    theirs = delivery(channel="slack")
    await receive(work, delivery(), theirs)
    assert await finish(work)
    assert await unfinished(work) == (theirs,)
    assert await finish(work, reply="til slack", channel="slack")
    assert await receive(work, delivery(), theirs) == [
        Receipt(new=False, reply="svar"),
        Receipt(new=False, reply="til slack"),
    ]


async def test_unfinished_deliveries_come_back_whole_and_oldest_first(work: Work) -> None:
    second = delivery("m2", received_at=later(minutes=2), business_key="form-7", body='{"a": "æ"}')
    first, fresh = delivery("m1"), delivery("m3", received_at=later(hours=1))
    done = delivery("m4")
    await receive(work, second, first, fresh, done)
    await finish(work, "m4")
    assert await unfinished(work) == (first, second)
    assert await unfinished(work, limit=1) == (first,)


async def test_only_old_and_finished_deliveries_are_forgotten(work: Work) -> None:
    kept = delivery("waiting")
    fresh = delivery("fresh", received_at=later(days=1), business_key="form-7")
    await receive(work, delivery("done"), kept, fresh)
    await finish(work, "done")
    await finish(work, "fresh")
    async with work.unit() as unit:
        assert await unit.inbox.forget(later(days=1)) == 1
        assert await unit.inbox.forget(later(days=1)) == 0
    assert await unfinished(work) == (kept,)
    assert await receive(work, fresh, delivery("done")) == [Receipt(new=False, reply="svar"), NEW]
