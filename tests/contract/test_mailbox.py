"""Messages lie in the terminal's mailbox until their person has read them."""

from tests.contract.samples import NOON, later
from workflows.ports import Work


async def collect(work: Work, person: str = "karen") -> tuple[str, ...]:
    """Read a person's mail in a unit of its own."""
    async with work.unit() as unit:
        return await unit.mailbox.collect(person, later(hours=1))


async def test_messages_are_read_once_oldest_first(work: Work) -> None:
    async with work.unit() as unit:
        await unit.mailbox.drop("p2", "karen", "to", later(minutes=1))
        await unit.mailbox.drop("p1", "karen", "en", NOON)
        await unit.mailbox.drop("p3", "karen", "tre", later(minutes=1))
    assert await collect(work) == ("en", "to", "tre")
    assert await collect(work) == ()


async def test_the_same_posting_is_left_once_even_after_it_was_read(work: Work) -> None:
    for _ in range(2):
        async with work.unit() as unit:
            await unit.mailbox.drop("p1", "karen", "en", NOON)
            await unit.mailbox.drop("p1", "karen", "igen", NOON)
        await collect(work)
    async with work.unit() as unit:
        await unit.mailbox.drop("p1", "karen", "igen", NOON)
    assert await collect(work) == ()


async def test_nobody_reads_anothers_mail(work: Work) -> None:
    async with work.unit() as unit:
        await unit.mailbox.drop("p1", "ole", "hej Ole", NOON)
    assert await collect(work) == ()
    assert await collect(work, "ole") == ("hej Ole",)


async def test_only_messages_read_long_ago_are_forgotten(work: Work) -> None:
    async with work.unit() as unit:
        await unit.mailbox.drop("p1", "karen", "læst", NOON)
        await unit.mailbox.drop("p2", "ole", "ulæst", NOON)
    assert await collect(work) == ("læst",)
    read_at = later(hours=1)
    for before, forgotten in ((read_at, 0), (later(hours=2), 1), (later(hours=2), 0)):
        async with work.unit() as unit:
            assert await unit.mailbox.forget(before) == forgotten
    assert await collect(work, "ole") == ("ulæst",)
