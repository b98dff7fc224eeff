"""A month after it was done with, nothing is left of what came in and went out but its journal."""

from datetime import timedelta

from knowledge.storage.database import Database
from tests.contract.samples import NOON, delivery, event, idea, put
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.insight import FakeInsight
from tests.unit.workflows.desk import FakeKnowledge
from tests.unit.workflows.world import KNOWLEDGE
from workflows import tidying
from workflows.session import Sessions
from workflows.storage.unit import StoredWork
from workflows.tidying import DELIVERY_DAYS, READ_DAYS, SENT_DAYS, Tidied

LAST_REPEAT = timedelta(days=7)
"""No channel delivers again later than this."""


def sessions_on(database: Database) -> tuple[Sessions, FakeClock]:
    """Return sessions on a database, and their clock at noon."""
    clock = FakeClock(NOON)
    work, known = StoredWork(database), FakeKnowledge(KNOWLEDGE)
    return Sessions(work, clock, FakeIds(), known, FakeInsight()), clock


async def keep_one_of_each(sessions: Sessions) -> None:
    """Leave what is done with and what waits, side by side."""
    async with sessions.open() as session:
        unit = session.unit
        await unit.ideas.add(idea())
        await unit.journal.append(event())
        for name in ("answered", "waiting"):
            await unit.inbox.receive(delivery(name))
        await unit.inbox.finish("console", "answered", "svar", NOON)
        await unit.mailbox.drop("read", "karen", "læst", NOON)
        await unit.mailbox.collect("karen", NOON)
        await unit.mailbox.drop("unread", "karen", "ulæst", NOON)
        for name in ("sent", "dead"):
            await put(unit, name, person=name)
        claimed = {each.id: each for each in await unit.outbox.claim(NOON, 60, 50)}
        await unit.outbox.sent(claimed["sent"], NOON)
        await unit.outbox.bury(claimed["dead"], "gone")


async def tidied(sessions: Sessions) -> Tidied:
    """Tidy up in a session of its own."""
    async with sessions.open() as session:
        return await tidying.tidy(session)


async def test_what_is_done_with_is_forgotten_once_and_the_rest_stays(database: Database) -> None:
    sessions, clock = sessions_on(database)
    await keep_one_of_each(sessions)
    assert await tidied(sessions) == Tidied()
    clock.advance(days=max(DELIVERY_DAYS, SENT_DAYS, READ_DAYS), seconds=1)
    assert await tidied(sessions) == Tidied(deliveries=1, postings=1, letters=1)
    assert await tidied(sessions) == Tidied()
    async with sessions.open() as session:
        unit = session.unit
        assert [each.id for each in await unit.inbox.unfinished(session.now, 9)] == ["waiting"]
        assert [each.id for each, _ in await unit.dead_letters.all()] == ["dead"]
        assert await unit.mailbox.collect("karen", session.now) == ("ulæst",)
        assert len(await unit.journal.of(1)) == 1
    audit = await StoredWork(database).audit()
    assert (audit.lines, audit.broken_at) == (1, None)


async def test_a_repeat_is_known_for_as_long_as_any_channel_may_bring_one(
    database: Database,
) -> None:
    sessions, clock = sessions_on(database)
    await keep_one_of_each(sessions)
    clock.advance(days=(LAST_REPEAT + timedelta(days=7)).days)
    await tidied(sessions)
    async with sessions.open() as session:
        (receipt,) = await session.unit.inbox.receive(delivery("answered"))
        assert receipt.reply == "svar"
