"""Many at once: one decision, one effect, one sender, whatever the timing."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import replace
from itertools import count
from typing import Any

import pytest

from knowledge.people import Person
from tests.contract.samples import (
    NOON,
    claim,
    deadline,
    delivery,
    draft,
    event,
    idea,
    later,
    put,
    step,
)
from workflows.domain.deadlines import DeadlineState
from workflows.domain.errors import ConcurrentChange
from workflows.domain.stages import Stage
from workflows.ports import Delivery, Identity, Unit, Work

Deed = Callable[[Unit], Awaitable[str]]


async def attempt(work: Work, deed: Deed) -> str:
    """Do something in one unit; a lost race is an answer too."""
    try:
        async with work.unit() as unit:
            return await deed(unit)
    except ConcurrentChange:
        return "lost"


async def insist(work: Work, deed: Deed) -> str:
    """Do something, and try again as long as somebody else is faster."""
    while True:
        answer = await attempt(work, deed)
        if answer != "lost":
            return answer


async def crowd(*deeds: Coroutine[Any, Any, str]) -> Counter[str]:
    """Let everybody try at once and count the answers."""
    return Counter(await asyncio.gather(*deeds))


def approve(by: str) -> Deed:
    """Approve the escalation of idea 1 unless somebody has done so."""

    async def deed(unit: Unit) -> str:
        read = await unit.ideas.get(1)
        await asyncio.sleep(0)
        if read.steps:
            return f"approved by {read.steps[-1].by}"
        decided = replace(read, stage=Stage.CLARIFICATION, steps=(step(read.version + 1, by),))
        await unit.ideas.save(decided)
        await unit.journal.append(event(by=by))
        await put(unit, by)
        return "won"

    return deed


async def test_of_twenty_who_approve_at_once_one_wins_and_the_others_learn_who(
    work: Work,
) -> None:
    async with work.unit() as unit:
        await unit.ideas.add(idea(stage=Stage.DIALOGUE))
    answers = await crowd(*(insist(work, approve(f"leder-{n}")) for n in range(20)))
    async with work.unit() as unit:
        decided = await unit.ideas.get(1)
        lines = await unit.journal.of(1)
    (only,) = decided.steps
    assert answers == {"won": 1, f"approved by {only.by}": 19}
    assert [line.event.by for line in lines] == [only.by]
    assert [posting.id for posting in await claim(work)] == [only.by]
    assert decided.version == 2


async def test_forty_journal_lines_at_once_make_one_chain(work: Work) -> None:
    async def append(unit: Unit) -> str:
        return str((await unit.journal.append(event())).number)

    answers = await crowd(*(attempt(work, append) for _ in range(40)))
    assert answers == Counter(str(number) for number in range(1, 41))
    async with work.unit() as unit:
        audit = await unit.journal.verify()
    assert (audit.lines, audit.broken_at) == (40, None)


async def receive_all(work: Work, deliveries: list[Delivery]) -> Counter[str]:
    """Receive the deliveries at once; whoever has a new one adds an idea."""

    def deed(each: Delivery) -> Deed:
        async def receive(unit: Unit) -> str:
            (receipt,) = await unit.inbox.receive(each)
            if not receipt.new:
                return "known"
            await unit.ideas.add(idea())
            return "new"

        return receive

    return await crowd(*(insist(work, deed(each)) for each in deliveries))


@pytest.mark.parametrize(
    "copies",
    [
        [delivery()] * 10,
        [delivery(f"m{n}", business_key="form-7") for n in range(10)],
        [delivery(f"m{n % 2}", channel=f"c{n % 3}", business_key="form-7") for n in range(10)],
    ],
    ids=["same id", "same business key", "both"],
)
async def test_ten_copies_at_once_have_one_effect(work: Work, copies: list[Delivery]) -> None:
    assert await receive_all(work, copies) == {"new": 1, "known": 9}
    async with work.unit() as unit:
        assert await unit.ideas.get(2) is None


async def test_of_ten_who_finish_a_delivery_one_does(work: Work) -> None:
    async with work.unit() as unit:
        await unit.inbox.receive(delivery())
    replies = count()

    async def finish(unit: Unit) -> str:
        return str(await unit.inbox.finish("console", "m1", f"svar {next(replies)}", NOON))

    assert await crowd(*(attempt(work, finish) for _ in range(10))) == {"True": 1, "False": 9}


async def test_a_draft_is_sent_once_however_often_the_button_is_pressed(work: Work) -> None:
    async with work.unit() as unit:
        await unit.drafts.save(draft())

    async def send(unit: Unit) -> str:
        if await unit.drafts.get("d1") is None:
            return "gone"
        await unit.ideas.add(idea())
        return "sent" if await unit.drafts.remove("d1") else "gone"

    assert (await crowd(*(attempt(work, send) for _ in range(10))))["sent"] == 1


async def test_what_is_added_to_a_draft_by_many_is_all_kept_or_refused(work: Work) -> None:
    async with work.unit() as unit:
        await unit.drafts.save(draft())

    def add(word: str) -> Deed:
        async def deed(unit: Unit) -> str:
            read = await unit.drafts.get("d1")
            await asyncio.sleep(0)
            await unit.drafts.save(replace(read, additions=(*read.additions, word)))
            return "added"

        return deed

    answers = await crowd(*(insist(work, add(f"ord {n}")) for n in range(8)))
    async with work.unit() as unit:
        assert len((await unit.drafts.get("d1")).additions) == 8 == answers["added"]


async def test_a_draft_that_was_sent_does_not_come_back(work: Work) -> None:
    async with work.unit() as unit:
        await unit.drafts.save(draft())
    read, sent = asyncio.Event(), asyncio.Event()

    async def change(unit: Unit) -> str:
        told = await unit.drafts.get("d1")
        read.set()
        # Storage that lets one unit in at a time cannot be waited for here.
        await asyncio.wait([asyncio.ensure_future(sent.wait())], timeout=0.2)
        if told is None:
            return "gone"
        await unit.drafts.save(replace(told, text="mere"))
        return "changed"

    async def send(unit: Unit) -> str:
        await unit.drafts.remove("d1")
        return "sent"

    async def send_afterwards() -> str:
        await read.wait()
        answer = await attempt(work, send)
        sent.set()
        return answer

    await crowd(attempt(work, change), send_afterwards())
    async with work.unit() as unit:
        assert await unit.drafts.get("d1") is None


async def test_a_deadline_is_reminded_of_once_by_ten_clocks(work: Work) -> None:
    async with work.unit() as unit:
        await unit.deadlines.save(deadline())

    def remind(name: str) -> Deed:
        async def deed(unit: Unit) -> str:
            late = await unit.deadlines.late(NOON, 10)
            await asyncio.sleep(0)
            for each in late:
                if each.state is not DeadlineState.OPEN:
                    return "reminded before"
                await unit.deadlines.save(replace(each, state=DeadlineState.REMINDED))
                await put(unit, name)
            return "reminded"

        return deed

    answers = await crowd(*(insist(work, remind(f"clock-{n}")) for n in range(10)))
    assert answers == {"reminded": 1, "reminded before": 9}
    assert len(await claim(work)) == 1


async def test_ten_first_messages_make_one_person(work: Work) -> None:
    identity = Identity("slack", "T1", "U1")

    def recognise(name: str) -> Deed:
        async def deed(unit: Unit) -> str:
            known = (await unit.contacts.people_of(identity)).get(identity)
            await asyncio.sleep(0)
            return (known or await unit.contacts.join(identity, Person(name, name))).id

        return deed

    answers = await crowd(*(insist(work, recognise(f"person-{n}")) for n in range(10)))
    assert list(answers.values()) == [10]


async def test_no_two_senders_ever_hold_notices_of_one_person(work: Work) -> None:
    people = [f"person-{n}" for n in range(12)]
    async with work.unit() as unit:
        for line, person in enumerate(people * 5):
            await put(unit, f"p{line}", person=person, line=line)
    held: set[str] = set()
    order: dict[str, list[int]] = {person: [] for person in people}

    async def send() -> str:
        while claimed := await insist_on_claiming(work):
            theirs = {posting.notice.person for posting in claimed}
            assert not theirs & held
            held.update(theirs)
            await asyncio.sleep(0.001)
            for posting in claimed:
                order[posting.notice.person].append(posting.event_line)
            held.difference_update(theirs)
            async with work.unit() as unit:
                assert all([await unit.outbox.sent(posting, NOON) for posting in claimed])
        return "done"

    await crowd(*(send() for _ in range(6)))
    expected = {person: list(range(n, 60, 12)) for n, person in enumerate(people)}
    assert order == expected


async def insist_on_claiming(work: Work) -> tuple[Any, ...]:
    """Claim a few notices, again when another claim was faster."""
    while True:
        with suppress(ConcurrentChange):
            return await claim(work, limit=7)


async def test_notices_put_while_others_are_sent_stay_in_order(work: Work) -> None:
    order: list[int] = []

    async def write() -> str:
        for line in range(30):
            async with work.unit() as unit:
                await put(unit, f"p{line:02}", line=line)
        return "written"

    async def send() -> str:
        while len(order) < 30:
            claimed = await insist_on_claiming(work)
            order.extend(posting.event_line for posting in claimed)
            async with work.unit() as unit:
                for posting in claimed:
                    await unit.outbox.sent(posting, NOON)
            await asyncio.sleep(0)
        return "sent"

    await asyncio.wait_for(crowd(write(), send(), send(), send()), timeout=60)
    assert order == list(range(30))


async def test_a_message_is_read_by_one_of_two_terminals(work: Work) -> None:
    async with work.unit() as unit:
        for number in range(5):
            await unit.mailbox.drop(f"p{number}", "karen", f"brev {number}", later(seconds=number))

    async def read(unit: Unit) -> str:
        return " ".join(await unit.mailbox.collect("karen", later(hours=1)))

    answers = await crowd(*(attempt(work, read) for _ in range(4)))
    assert answers[""] == 3
    assert answers["brev 0 brev 1 brev 2 brev 3 brev 4"] == 1
