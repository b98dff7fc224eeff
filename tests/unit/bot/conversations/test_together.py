"""What comes at the same time is taken in one commit, and nobody suffers for another."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.conversations.receiving import Received
from bot.conversations.together import MOST, Together
from bot.messages.incoming import Envelope, Said
from knowledge.people import Person
from knowledge.ports import StoreUnavailable

KAREN = Person("karen", "Karen")


class Commits:
    """Takes what it is given, but nothing together with the poison."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.made: list[list[str]] = []

    async def take(self, envelopes: Sequence[Envelope]) -> Sequence[Received]:
        """Take them all or none."""
        self.made.append([each.id for each in envelopes])
        await asyncio.sleep(0)
        if any(each.id == "poison" for each in envelopes):
            raise ValueError
        return [Received(each.id, each, KAREN) for each in envelopes]


def delivery(name: str) -> Envelope:
    """Return a delivery."""
    return Envelope(name, "test", "", "karen", Said("hej"))


async def test_what_comes_alone_is_taken_at_once() -> None:
    commits = Commits()
    together = Together(commits.take)
    assert (await together.take(delivery("a"))).id == "a"
    assert (await together.take(delivery("b"))).id == "b"
    assert commits.made == [["a"], ["b"]]


async def test_what_comes_meanwhile_is_taken_together_and_each_gets_its_own() -> None:
    commits = Commits()
    together = Together(commits.take)
    names = [f"{number}" for number in range(MOST + 5)]
    taken = await asyncio.gather(*(together.take(delivery(each)) for each in names))
    assert [each.id for each in taken] == names
    assert [len(each) for each in commits.made] == [MOST, 5]


async def test_one_that_cannot_be_taken_brings_nobody_down_with_it() -> None:
    commits = Commits()
    together = Together(commits.take)
    names = ("a", "poison", "b")
    asking = (together.take(delivery(each)) for each in names)
    first, poison, second = await asyncio.gather(*asking, return_exceptions=True)
    assert isinstance(first, Received)
    assert isinstance(second, Received)
    assert isinstance(poison, ValueError)


async def test_without_the_store_everybody_is_told_at_once() -> None:
    tried = 0

    async def take(_: Sequence[Envelope]) -> Sequence[Received]:
        nonlocal tried
        tried += 1
        await asyncio.sleep(0)
        raise StoreUnavailable

    together = Together(take)
    asking = (together.take(delivery(each)) for each in ("a", "b", "c"))
    told = await asyncio.gather(*asking, return_exceptions=True)
    assert [type(each) for each in told] == [StoreUnavailable] * 3
    assert tried == 1


async def test_who_hangs_up_takes_nobody_else_along() -> None:
    together = Together(Commits().take)
    gone = asyncio.create_task(together.take(delivery("gone")))
    there = asyncio.create_task(together.take(delivery("there")))
    await asyncio.sleep(0)
    gone.cancel()
    assert (await there).id == "there"
    with pytest.raises(asyncio.CancelledError):
        await gone
