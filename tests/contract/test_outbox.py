"""Every notice reaches its person once, in order, whoever sends it and whoever dies."""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.contract.samples import NOON, claim, later, put
from workflows.domain.events import Notice
from workflows.ports import Posting, Work


async def settle(work: Work, how: str, posting: Posting, *arguments: object) -> bool:
    """Settle a claimed notice in a unit of its own."""
    async with work.unit() as unit:
        return await getattr(unit.outbox, how)(posting, *arguments)


SETTLINGS = pytest.mark.parametrize(
    ("how", "arguments"),
    [
        ("sent", (NOON,)),
        ("retry", (NOON, "rate_limited")),
        ("bury", ("account_inactive",)),
    ],
)


async def test_a_notice_is_claimed_as_it_was_put(work: Work) -> None:
    async with work.unit() as unit:
        await unit.outbox.put("p1", Notice("leder", 3, "park", urgent=True), 17, NOON)
    notice = Notice("leder", 3, "park", urgent=True)
    assert await claim(work) == (Posting("p1", notice, 17, attempt=1, fence=1, due=NOON),)


async def test_the_same_notice_twice_is_stored_once(work: Work) -> None:
    async with work.unit() as unit:
        await put(unit, "p1")
        await put(unit, "p1", person="ole")
    async with work.unit() as unit:
        await put(unit, "p1")
    assert [posting.notice.person for posting in await claim(work)] == ["karen"]


async def test_a_notice_waits_until_it_is_due(work: Work) -> None:
    async with work.unit() as unit:
        await put(unit, "p1", due=later(seconds=1))
    assert await claim(work, NOON) == ()
    assert len(await claim(work, later(seconds=1))) == 1


async def test_a_claimed_notice_is_nobody_elses(work: Work) -> None:
    async with work.unit() as unit:
        await put(unit, "p1")
    assert len(await claim(work)) == 1
    assert await claim(work, later(seconds=59)) == ()


async def test_a_notice_whose_sender_died_is_claimed_again(work: Work) -> None:
    async with work.unit() as unit:
        await put(unit, "p1")
    (first,) = await claim(work)
    (second,) = await claim(work, later(seconds=60))
    assert (first.attempt, second.attempt) == (1, 2)
    assert second.fence > first.fence


@SETTLINGS
async def test_a_sender_that_comes_back_too_late_changes_nothing(
    work: Work, how: str, arguments: tuple[object, ...]
) -> None:
    async with work.unit() as unit:
        await put(unit, "p1")
    (late,) = await claim(work)
    (current,) = await claim(work, later(seconds=60))
    assert not await settle(work, how, late, *arguments)
    assert await claim(work, later(seconds=61)) == ()
    assert await settle(work, "sent", current, NOON)


@SETTLINGS
async def test_a_notice_is_settled_once(
    work: Work, how: str, arguments: tuple[object, ...]
) -> None:
    async with work.unit() as unit:
        await put(unit, "p1")
    (posting,) = await claim(work)
    assert await settle(work, how, posting, *arguments)
    assert not await settle(work, "sent", posting, NOON)
    assert not await settle(work, how, posting, *arguments)


@pytest.mark.parametrize("wrong", [{"fence": 7}, {"attempt": 7}, {"id": "p7"}])
async def test_only_the_claim_itself_can_settle(work: Work, wrong: dict[str, object]) -> None:
    async with work.unit() as unit:
        await put(unit, "p1")
    (posting,) = await claim(work)
    assert not await settle(work, "sent", replace(posting, **wrong), NOON)
    assert await settle(work, "sent", posting, NOON)


async def test_a_sent_notice_never_comes_again(work: Work) -> None:
    async with work.unit() as unit:
        await put(unit, "p1")
    (posting,) = await claim(work)
    await settle(work, "sent", posting, NOON)
    assert await claim(work, later(days=9)) == ()


async def test_a_notice_given_back_comes_again_when_it_is_due(work: Work) -> None:
    async with work.unit() as unit:
        await put(unit, "p1")
    (posting,) = await claim(work)
    await settle(work, "retry", posting, later(minutes=5), "timeout")
    assert await claim(work, later(minutes=4)) == ()
    (again,) = await claim(work, later(minutes=5))
    assert (again.attempt, again.due) == (2, later(minutes=5))


async def test_all_that_is_due_for_a_person_comes_together_in_the_order_it_happened(
    work: Work,
) -> None:
    async with work.unit() as unit:
        for line in (3, 1, 2):
            await put(unit, f"p{line}", line=line, due=later(seconds=-line))
        await put(unit, "tomorrow", line=4, due=later(days=1))
    assert [posting.id for posting in await claim(work, limit=1)] == ["p1", "p2", "p3"]


async def test_nothing_new_is_claimed_for_a_person_who_is_being_sent_to(work: Work) -> None:
    async with work.unit() as unit:
        await put(unit, "p1")
    (first,) = await claim(work)
    async with work.unit() as unit:
        await put(unit, "p2", line=2, due=later(hours=-1))
        await put(unit, "o1", person="ole")
    assert [posting.id for posting in await claim(work, limit=1)] == ["o1"]
    await settle(work, "sent", first, NOON)
    assert [posting.id for posting in await claim(work)] == ["p2"]


async def test_the_person_who_has_waited_longest_comes_first(work: Work) -> None:
    async with work.unit() as unit:
        for person, hours in {"karen": -1, "ole": -3, "ida": -2}.items():
            await put(unit, person, person=person, due=later(hours=hours))
            await put(unit, f"{person}-2", person=person, line=2)
    assert [each.id for each in await claim(work, limit=3)] == ["ole", "ole-2", "ida", "ida-2"]
    assert [each.id for each in await claim(work)] == ["karen", "karen-2"]


async def test_a_buried_notice_is_listed_with_its_error_until_it_is_revived(work: Work) -> None:
    async with work.unit() as unit:
        await put(unit, "p2", line=2)
        await put(unit, "p1", line=1)
    for posting in await claim(work):
        await settle(work, "bury", posting, f"error-{posting.id}")
    async with work.unit() as unit:
        dead = await unit.dead_letters.all()
        assert [(posting.id, error) for posting, error in dead] == [
            ("p1", "error-p1"),
            ("p2", "error-p2"),
        ]
        assert await unit.dead_letters.revive("p1", later(hours=1))
        assert not await unit.dead_letters.revive("p1", later(hours=1))
        assert not await unit.dead_letters.revive("p9", later(hours=1))
    assert await claim(work) == ()
    (revived,) = await claim(work, later(hours=1))
    assert (revived.id, revived.attempt, revived.fence) == ("p1", 1, 2)


async def test_an_old_claim_cannot_settle_what_was_revived(work: Work) -> None:
    async with work.unit() as unit:
        await put(unit, "p1")
    (old,) = await claim(work)
    await settle(work, "bury", old, "gone")
    async with work.unit() as unit:
        await unit.dead_letters.revive("p1", NOON)
    (new,) = await claim(work)
    assert not await settle(work, "sent", old, NOON)
    assert await settle(work, "sent", new, NOON)


async def test_only_notices_sent_long_ago_are_forgotten(work: Work) -> None:
    async with work.unit() as unit:
        for name in ("sent", "dead", "sending", "waiting"):
            await put(unit, name, person=name)
    for posting in await claim(work):
        if posting.id == "sent":
            await settle(work, "sent", posting, NOON)
        if posting.id == "dead":
            await settle(work, "bury", posting, "gone")
        if posting.id == "waiting":
            await settle(work, "retry", posting, NOON, "later")
    for before, forgotten in ((NOON, 0), (later(days=99), 1), (later(days=99), 0)):
        async with work.unit() as unit:
            assert await unit.outbox_keeping.forget(before) == forgotten
    async with work.unit() as unit:
        assert [posting.id for posting, _ in await unit.dead_letters.all()] == ["dead"]
    assert {each.id for each in await claim(work, later(days=1))} == {"sending", "waiting"}


async def oldest_due(work: Work, moment: datetime) -> datetime | None:
    """Ask how far behind the outbox is, in a unit of its own."""
    async with work.unit() as unit:
        return await unit.outbox_keeping.oldest_due(moment)


async def test_the_oldest_due_notice_tells_how_far_behind_the_outbox_is(work: Work) -> None:
    assert await oldest_due(work, NOON) is None
    async with work.unit() as unit:
        await put(unit, "p1", due=later(minutes=-5))
        await put(unit, "p2", due=later(minutes=-9), line=2)
        await put(unit, "tomorrow", due=later(days=1), line=3)
    assert await oldest_due(work, NOON) == later(minutes=-9)
    claimed = await claim(work)
    assert await oldest_due(work, NOON) is None
    assert await oldest_due(work, later(hours=1)) == later(minutes=-9)
    for posting in claimed:
        await settle(work, "sent", posting, NOON)
    assert await oldest_due(work, later(hours=1)) is None
