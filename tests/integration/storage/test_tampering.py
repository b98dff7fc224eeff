"""Whatever somebody changes in the journal behind the desk's back is found (RELIABILITY R22)."""

import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.storage.database import Database
from tests.contract.samples import event
from workflows.storage.chain import Head, after, written
from workflows.storage.journal import StoredJournal
from workflows.storage.tables_journal import JOURNAL, JOURNAL_HEAD
from workflows.storage.unit import StoredWork

LINES = 40
TIMES = 60

Tampering = Callable[[AsyncConnection, random.Random], Awaitable[object]]


@asynccontextmanager
async def intruder(database: Database) -> AsyncIterator[AsyncConnection]:
    """Open a transaction of somebody who owns the database; nothing of it is kept."""
    guards = (
        [
            "ALTER TABLE journal DISABLE TRIGGER USER",
            "ALTER TABLE journal_head DISABLE TRIGGER USER",
        ]
        if database.dialect == "postgresql"
        else [
            "DROP TRIGGER journal_keeps_lines",
            "DROP TRIGGER journal_drops_nothing",
            "DROP TRIGGER journal_replaces_nothing",
            "DROP TRIGGER journal_head_moves_on",
            "DROP TRIGGER journal_head_drops_nothing",
            "DROP TRIGGER journal_head_replaces_nothing",
        ]
    )
    try:
        async with database.transaction() as connection:
            for guard in guards:
                await connection.execute(text(guard))
            yield connection
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass


async def fill(database: Database, lines: int = LINES) -> Head:
    """Write the journal and return its head."""
    async with StoredWork(database).unit() as unit:
        for number in range(lines):
            await unit.journal.append(event(1 + number % 3, entries=(f"1.{number}",)))
        return await unit.journal.head()


async def set_line(connection: AsyncConnection, number: int, /, **values: object) -> None:
    """Overwrite one line."""
    await connection.execute(update(JOURNAL).where(JOURNAL.c.number == number).values(**values))


async def set_head(connection: AsyncConnection, head: Head) -> None:
    """Overwrite the head."""
    await connection.execute(update(JOURNAL_HEAD).values(lines=head.lines, hash=head.hash))


async def line(connection: AsyncConnection, number: int) -> tuple[int, str, str]:
    """Read one line's idea, text and hash."""
    columns = (JOURNAL.c.idea, JOURNAL.c.event, JOURNAL.c.hash)
    found = await connection.execute(select(*columns).where(JOURNAL.c.number == number))
    return tuple(found.one())


async def edit_text(connection: AsyncConnection, dice: random.Random) -> None:
    number = dice.randint(1, LINES)
    _, words, _ = await line(connection, number)
    place = dice.randrange(len(words))
    other = dice.choice([each for each in "abz019}" if each != words[place]])
    await set_line(connection, number, event=words[:place] + other + words[place + 1 :])


async def edit_person(connection: AsyncConnection, dice: random.Random) -> None:
    number = dice.randint(1, LINES)
    _, words, _ = await line(connection, number)
    await set_line(connection, number, event=words.replace('"leder"', '"formand"'))


async def edit_hash(connection: AsyncConnection, dice: random.Random) -> None:
    number = dice.randint(1, LINES)
    _, _, before = await line(connection, number)
    place = dice.randrange(64)
    other = dice.choice([each for each in "0123456789abcdef" if each != before[place]])
    await set_line(connection, number, hash=before[:place] + other + before[place + 1 :])


async def edit_and_hash_again(connection: AsyncConnection, dice: random.Random) -> None:
    number = dice.randint(2, LINES - 1)
    idea, _, _ = await line(connection, number)
    _, _, before = await line(connection, number - 1)
    words = written(event(idea, by="formand"))
    ahead = after(Head(number - 1, before), words)
    await set_line(connection, number, event=words, hash=ahead.hash)


async def file_elsewhere(connection: AsyncConnection, dice: random.Random) -> None:
    await set_line(connection, dice.randint(1, LINES), idea=99)


async def remove(connection: AsyncConnection, dice: random.Random) -> None:
    gone = JOURNAL.c.number == dice.randint(1, LINES)
    await connection.execute(delete(JOURNAL).where(gone))


async def remove_and_close_up(connection: AsyncConnection, dice: random.Random) -> None:
    number = dice.randint(1, LINES - 1)
    await connection.execute(delete(JOURNAL).where(JOURNAL.c.number == number))
    for later in range(number + 1, LINES + 1):
        await set_line(connection, later, number=later - 1)


async def put_between(connection: AsyncConnection, dice: random.Random) -> None:
    number = dice.randint(1, LINES)
    for later in range(LINES, number - 1, -1):
        await set_line(connection, later, number=later + 1)
    before = (await line(connection, number - 1))[2] if number > 1 else Head().hash
    words = written(event(by="formand"))
    hash_ = after(Head(number - 1, before), words).hash
    await connection.execute(insert(JOURNAL).values(number=number, idea=1, event=words, hash=hash_))


async def put_at_the_end(connection: AsyncConnection, dice: random.Random) -> None:
    number = LINES + dice.randint(1, 3)
    _, _, before = await line(connection, LINES)
    words = written(event(by="formand"))
    hash_ = after(Head(LINES, before), words).hash
    await connection.execute(insert(JOURNAL).values(number=number, idea=1, event=words, hash=hash_))


async def put_before_the_beginning(connection: AsyncConnection, dice: random.Random) -> None:
    values = {"number": -dice.randint(0, 3), "idea": 1, "event": written(event()), "hash": "x"}
    await connection.execute(insert(JOURNAL).values(**values))


async def number_the_first_anew(connection: AsyncConnection, dice: random.Random) -> None:
    await set_line(connection, 1, number=-dice.randint(0, 3))


async def swap_lines(connection: AsyncConnection, dice: random.Random) -> None:
    one, other = dice.sample(range(1, LINES + 1), 2)
    await set_line(connection, one, number=0)
    await set_line(connection, other, number=one)
    await set_line(connection, 0, number=other)


async def swap_texts(connection: AsyncConnection, dice: random.Random) -> None:
    one, other = dice.sample(range(1, LINES + 1), 2)
    first, second = await line(connection, one), await line(connection, other)
    await set_line(connection, one, idea=second[0], event=second[1])
    await set_line(connection, other, idea=first[0], event=first[1])


async def cut_the_tail(connection: AsyncConnection, dice: random.Random) -> None:
    kept = dice.randint(0, LINES - 1)
    await connection.execute(delete(JOURNAL).where(JOURNAL.c.number > kept))


async def edit_the_head(connection: AsyncConnection, dice: random.Random) -> None:
    await set_head(connection, Head(LINES, f"{dice.getrandbits(256):064x}"))


async def put_the_old_copy_back(connection: AsyncConnection, dice: random.Random) -> None:
    kept = dice.randint(0, LINES - 1)
    await connection.execute(delete(JOURNAL).where(JOURNAL.c.number > kept))
    hash_ = (await line(connection, kept))[2] if kept else Head().hash
    await set_head(connection, Head(kept, hash_))


async def hash_everything_again(connection: AsyncConnection, dice: random.Random) -> None:
    changed = dice.randint(1, LINES)
    head = Head()
    for number in range(1, LINES + 1):
        idea, words, _ = await line(connection, number)
        if number == changed:
            words = written(event(idea, by="formand"))
        head = after(head, words)
        await set_line(connection, number, event=words, hash=head.hash)
    await set_head(connection, head)


BY_ITSELF: list[Tampering] = [
    edit_text,
    edit_person,
    edit_hash,
    edit_and_hash_again,
    file_elsewhere,
    remove,
    remove_and_close_up,
    put_between,
    put_at_the_end,
    put_before_the_beginning,
    number_the_first_anew,
    swap_lines,
    swap_texts,
    cut_the_tail,
    edit_the_head,
]
BY_A_NOTED_HEAD: list[Tampering] = [put_the_old_copy_back, hash_everything_again]


async def undetected(
    database: Database, tampering: Tampering, times: int, *noted: Head
) -> list[int]:
    """Tamper again and again, each time anew; return the seeds of those that were not found."""
    missed = []
    async with intruder(database) as connection:
        journal = StoredJournal(connection)
        for seed in range(times):
            savepoint = await connection.begin_nested()
            await tampering(connection, random.Random(seed))
            if (await journal.verify(*noted)).broken_at is None:
                missed.append(seed)
            await savepoint.rollback()
    return missed


@pytest.mark.parametrize("tampering", BY_ITSELF, ids=lambda each: each.__name__)
async def test_the_journal_shows_by_itself_who_tried_to(
    database: Database, tampering: Tampering
) -> None:
    await fill(database)
    assert await undetected(database, tampering, TIMES) == []
    assert (await StoredWork(database).audit()).broken_at is None


@pytest.mark.parametrize("tampering", BY_A_NOTED_HEAD, ids=lambda each: each.__name__)
async def test_a_head_kept_elsewhere_shows_who_tried_to(
    database: Database, tampering: Tampering
) -> None:
    noted = await fill(database)
    assert await undetected(database, tampering, 15, noted) == []
    assert await undetected(database, tampering, 2) == [0, 1], "only the noted head can tell"


async def test_an_honest_journal_is_never_accused(database: Database) -> None:
    noted = [await fill(database, 1 + number % 3) for number in range(40)]
    work = StoredWork(database)
    audits = [await work.audit(*noted[: number % 40]) for number in range(200)]
    assert {audit.broken_at for audit in audits} == {None}
    assert {audit.lines for audit in audits} == {noted[-1].lines}


async def test_the_first_broken_line_is_named(database: Database) -> None:
    await fill(database)
    async with intruder(database) as connection:
        await set_line(connection, 17, hash="0" * 64)
        await set_line(connection, 30, hash="0" * 64)
        audit = await StoredJournal(connection).verify()
    assert (audit.lines, audit.broken_at) == (16, 17)


async def test_checking_holds_up_nobody_who_writes(database: Database) -> None:
    noted = await fill(database)
    work = StoredWork(database)
    async with database.read() as connection:
        journal = StoredJournal(connection)
        before = await journal.verify()
        await fill(database, 3)
        assert await journal.verify(noted) == before
    assert (await work.audit(noted)).lines == LINES + 3
