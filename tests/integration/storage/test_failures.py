"""What goes wrong says what to do, and not a word of what stood in the rows."""

import asyncio
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from sqlalchemy import insert, text

from knowledge.ports import StoreUnavailable
from knowledge.storage.database import Database
from tests.contract.samples import NOON, draft, event, idea, step
from workflows.domain.errors import ConcurrentChange
from workflows.storage.failures import StorageFault
from workflows.storage.tables_deliveries import DELIVERY
from workflows.storage.tables_ideas import STEP
from workflows.storage.unit import StoredUnit, StoredWork

only_sqlite = pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
only_postgresql = pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)

SECRET = "Karens-eget-ord"


async def failure(database: Database, deed: Callable[[StoredUnit], Awaitable[object]]) -> str:
    """Do something that fails; return all that a log would show of it."""
    with pytest.raises((StorageFault, ConcurrentChange, StoreUnavailable)) as failed:
        async with StoredWork(database).unit() as unit:
            await deed(unit)
    return "".join(traceback.format_exception(failed.value)) + repr(failed.value)


async def break_not_null(unit: StoredUnit) -> None:
    """Store an idea that lacks something the database insists on."""
    await unit.ideas.add(replace(idea(), region=None, submitter=SECRET))


async def break_foreign_key(unit: StoredUnit) -> None:
    """Tie a step to an idea that is not there."""
    values = {"idea": 99, "position": 0, "version": 1, "by": SECRET, "at": NOON}
    codes = {name: getattr(step(1), name) for name in ("action", "source", "target")}
    await unit.ideas._connection.execute(insert(STEP).values(**values, **codes))


async def break_unique_key(unit: StoredUnit) -> None:
    """Store one delivery twice without asking."""
    row = {"channel": SECRET, "id": SECRET, "person": "k", "body": SECRET, "received_at": NOON}
    for _ in range(2):
        await unit.ideas._connection.execute(insert(DELIVERY).values(**row))


async def break_python(unit: StoredUnit) -> None:
    """Store a moment that nobody can place."""
    await unit.drafts.save(draft(text=SECRET, updated_at=NOON.replace(tzinfo=None)))


async def break_statement(unit: StoredUnit) -> None:
    """Ask for a table that is not there."""
    await unit.ideas._connection.execute(text("SELECT * FROM nowhere WHERE a = :a"), {"a": SECRET})


@pytest.mark.parametrize(
    "deed",
    [break_not_null, break_foreign_key, break_unique_key, break_python, break_statement],
    ids=lambda each: each.__name__,
)
async def test_no_failure_quotes_what_stood_in_the_rows(
    database: Database, deed: Callable[[StoredUnit], Awaitable[object]]
) -> None:
    shown = await failure(database, deed)
    assert SECRET not in shown


async def test_a_mistake_of_ours_is_named_with_its_code_and_statement(database: Database) -> None:
    with pytest.raises(StorageFault, match=r"(23502|SQLITE_CONSTRAINT_NOTNULL) in: INSERT INTO"):
        async with StoredWork(database).unit() as unit:
            await break_not_null(unit)


@only_postgresql
async def test_a_character_postgresql_cannot_store_is_a_fault_without_its_text(
    database: Database,
) -> None:
    described = replace(idea().description, text=f"{SECRET}\0")
    shown = await failure(database, lambda unit: unit.ideas.add(idea(description=described)))
    assert SECRET not in shown


async def test_the_second_row_with_one_key_is_somebody_elses_change(database: Database) -> None:
    with pytest.raises(ConcurrentChange):
        async with StoredWork(database).unit() as unit:
            await break_unique_key(unit)


async def test_two_winners_of_one_step_are_impossible_even_past_the_version(
    database: Database,
) -> None:
    work = StoredWork(database)
    async with work.unit() as unit:
        added = await unit.ideas.add(idea(steps=(step(1),)))

    async def forget_the_step_and_take_another(unit: StoredUnit) -> None:
        unit.ideas._read[added.id] = replace(added, steps=())
        await unit.ideas.save(replace(added, steps=(step(2, by="formand"),)))

    assert "ConcurrentChange" in await failure(database, forget_the_step_and_take_another)


@only_sqlite
async def test_a_database_locked_by_another_process_is_an_outage(database: Database) -> None:
    other = Database(str(database.url))
    async with other.transaction() as connection:
        await connection.execute(text("PRAGMA busy_timeout = 1"))
    async with database.transaction():
        with pytest.raises(StoreUnavailable):
            async with StoredWork(other).unit():
                pass
    await other.dispose()


@only_postgresql
async def test_two_who_wait_for_each_other_are_told_apart(database: Database) -> None:
    work = StoredWork(database)
    async with work.unit() as unit:
        first, second = await unit.ideas.add(idea()), await unit.ideas.add(idea())
    both_hold_one = asyncio.Barrier(2)

    async def save(*ideas: object) -> str:
        try:
            async with work.unit() as unit:
                await unit.ideas.save(ideas[0])
                await both_hold_one.wait()
                await unit.ideas.save(ideas[1])
        except ConcurrentChange:
            return "lost"
        return "won"

    assert sorted(await asyncio.gather(save(first, second), save(second, first))) == ["lost", "won"]


@only_postgresql
async def test_a_connection_that_is_cut_in_the_middle_is_an_outage(database: Database) -> None:
    work = StoredWork(database)

    async def append_and_cut(unit: StoredUnit) -> None:
        await unit.journal.append(event())
        mine = await unit.ideas._connection.scalar(text("SELECT pg_backend_pid()"))
        async with database.transaction() as other:
            await other.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": mine})
        await unit.drafts.save(draft(text=SECRET))

    shown = await failure(database, append_and_cut)
    assert "StoreUnavailable" in shown
    assert SECRET not in shown
    async with work.unit() as unit:
        assert (await unit.journal.append(event())).number == 1
