"""A unit is kept whole or not at all."""

from contextlib import suppress

import pytest

from tests.contract.samples import NOON, delivery, draft, event, idea, put
from workflows.domain.errors import ConcurrentChange
from workflows.ports import Identity, Preferences, Unit, Work

KAREN = Identity("console", "", "karen")


async def do_everything(unit: Unit) -> None:
    """Change every part of the desk's state."""
    added = await unit.ideas.add(idea())
    line = await unit.journal.append(event(added.id))
    await put(unit, "p1", line=line.number)
    await unit.drafts.save(draft())
    await unit.inbox.receive(delivery())
    await unit.inbox.finish("console", "m1", "svar", NOON)
    await unit.wishes.keep("karen", Preferences(language="en"))
    await unit.mailbox.drop("p1", "karen", "hej", NOON)


async def found(unit: Unit) -> list[object]:
    """Look for everything that was done."""
    return [
        await unit.ideas.get(1),
        (await unit.journal.verify()).lines,
        await unit.outbox.claim(NOON, 60, 9),
        await unit.drafts.get("d1"),
        not (await unit.inbox.receive(delivery()))[0].new,
        (await unit.wishes.of("karen")).language,
        await unit.mailbox.collect("karen", NOON),
        (await unit.contacts.people_of(KAREN)).get(KAREN),
    ][:7]


async def test_a_unit_that_ends_well_is_kept_whole(work: Work) -> None:
    async with work.unit() as unit:
        await do_everything(unit)
    async with work.unit() as unit:
        assert all(await found(unit))


async def test_a_unit_sees_what_it_has_done_itself(work: Work) -> None:
    async with work.unit() as unit:
        await do_everything(unit)
        assert all(await found(unit))


@pytest.mark.parametrize("failure", [ZeroDivisionError, ConcurrentChange, KeyboardInterrupt])
async def test_a_unit_that_fails_leaves_nothing(work: Work, failure: type[BaseException]) -> None:
    with suppress(failure):
        async with work.unit() as unit:
            await do_everything(unit)
            raise failure
    async with work.unit() as unit:
        assert not any(await found(unit))


async def test_a_unit_that_fails_leaves_the_next_one_free(work: Work) -> None:
    for _ in range(3):
        with suppress(ZeroDivisionError):
            async with work.unit() as unit:
                await unit.journal.append(event())
                raise ZeroDivisionError
    async with work.unit() as unit:
        assert (await unit.journal.append(event())).number == 1
