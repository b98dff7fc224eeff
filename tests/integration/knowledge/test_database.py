"""The database: transactions mean the same on SQLite and on PostgreSQL."""

import asyncio
import traceback
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from knowledge.ports import StoreUnavailable
from knowledge.storage.database import Database, UnsupportedDatabase, normalised

COUNT = text("SELECT count(*) FROM box")
PUT = text("INSERT INTO box (thing) VALUES (:thing)")


@pytest.fixture
async def box(database_url: str) -> AsyncIterator[Database]:
    """Give an otherwise empty database with one table."""
    database = Database(database_url)
    async with database.transaction() as connection:
        await connection.execute(text("CREATE TABLE box (thing TEXT PRIMARY KEY)"))
    yield database
    await database.dispose()


async def fail_after(database: Database, *statements: str) -> None:
    """Execute the statements and then raise, in one transaction."""
    with pytest.raises(LookupError):
        async with database.transaction() as connection:
            raise LookupError([await connection.execute(text(each)) for each in statements])


async def test_a_transaction_is_committed_at_its_end(box: Database) -> None:
    async with box.transaction() as connection:
        await connection.execute(PUT, {"thing": "pære"})
    async with box.read() as connection:
        assert await connection.scalar(COUNT) == 1


async def test_an_exception_rolls_everything_back(box: Database) -> None:
    await fail_after(box, "INSERT INTO box (thing) VALUES ('pære')")
    async with box.read() as connection:
        assert await connection.scalar(COUNT) == 0


async def test_tables_are_rolled_back_too(box: Database) -> None:
    await fail_after(box, "CREATE TABLE lid (thing TEXT)")
    async with box.transaction() as connection:
        await connection.execute(text("CREATE TABLE lid (thing TEXT)"))


async def test_reading_refuses_to_write(box: Database) -> None:
    with pytest.raises(DBAPIError):
        async with box.read() as connection:
            await connection.execute(PUT, {"thing": "pære"})


async def test_a_reader_sees_one_moment_while_others_write(box: Database) -> None:
    async with box.read() as reader:
        before = await reader.scalar(COUNT)
        async with box.transaction() as writer:
            await writer.execute(PUT, {"thing": "pære"})
        assert await reader.scalar(COUNT) == before


async def test_reading_leaves_the_connection_fit_for_writing(box: Database) -> None:
    for number in range(3):
        async with box.read() as connection:
            await connection.scalar(COUNT)
        async with box.transaction() as connection:
            await connection.execute(PUT, {"thing": str(number)})


async def test_forty_writers_at_once_all_get_their_turn(box: Database) -> None:
    async def put(number: int) -> None:
        async with box.transaction() as connection:
            await connection.execute(PUT, {"thing": str(number)})

    await asyncio.gather(*(put(number) for number in range(40)))
    async with box.read() as connection:
        assert await connection.scalar(COUNT) == 40


async def test_a_caller_who_gives_up_leaves_the_database_usable(box: Database) -> None:
    async def put_two(number: int) -> None:
        async with box.transaction() as connection:
            await connection.execute(PUT, {"thing": f"first {number}"})
            await connection.execute(PUT, {"thing": f"second {number}"})

    for number in range(20):
        writing = asyncio.create_task(put_two(number))
        await asyncio.sleep(number / 5000)  # so that each is stopped at another point
        writing.cancel()
        await asyncio.gather(writing, return_exceptions=True)
    await put_two(99)
    async with box.read() as connection:
        assert (await connection.scalar(COUNT) or 0) % 2 == 0


async def test_our_own_mistake_is_not_called_an_outage(box: Database) -> None:
    with pytest.raises(DBAPIError, match="nowhere"):
        async with box.read() as connection:
            await connection.execute(text("SELECT 1 FROM nowhere"))


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
async def test_sqlite_keeps_what_it_acknowledges(box: Database) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "busy_timeout": 5000,
        "foreign_keys": 1,
        "secure_delete": 1,
    }
    async with box.transaction() as writing, box.read() as reading:
        for connection in (writing, reading):
            found = {name: await connection.scalar(text(f"PRAGMA {name}")) for name in wanted}
            assert found == wanted


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
async def test_a_sqlite_writer_holds_the_lock_from_its_first_moment(box: Database) -> None:
    second = Database(str(box.url))
    async with second.transaction() as connection:
        await connection.execute(text("PRAGMA busy_timeout = 1"))
    async with box.transaction():
        with pytest.raises(StoreUnavailable):
            async with second.transaction():
                pass
    async with second.transaction() as connection:
        await connection.execute(PUT, {"thing": "afterwards"})
    await second.dispose()


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
async def test_postgresql_limits_how_long_it_waits(box: Database) -> None:
    async with box.transaction() as connection:
        found = [
            await connection.scalar(text(f"SHOW {name}"))
            for name in ("statement_timeout", "lock_timeout", "transaction_isolation")
        ]
    assert found == ["30s", "5s", "read committed"]


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
async def test_postgresql_survives_that_its_connections_are_cut(box: Database) -> None:
    cut = text("SELECT pg_terminate_backend(pg_backend_pid())")
    with pytest.raises(StoreUnavailable):
        async with box.read() as connection:
            await connection.execute(cut)
    async with box.read() as connection:
        assert await connection.scalar(COUNT) == 0


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:////no/such/folder/desk.db",
        "postgresql://postgres@/desk?host=/no/such/folder",
    ],
)
async def test_a_database_out_of_reach_is_an_outage(address: str) -> None:
    database = Database(address)
    with pytest.raises(StoreUnavailable):
        async with database.read():
            pass
    await database.dispose()
    # aiosqlite's thread reports its end to the loop, which must still be there to hear it.
    await asyncio.sleep(0.1)


@pytest.mark.parametrize(
    ("given", "driver"),
    [
        ("sqlite:///desk.db", "sqlite+aiosqlite"),
        ("sqlite+aiosqlite:///desk.db", "sqlite+aiosqlite"),
        ("postgresql://somebody@host/desk", "postgresql+psycopg"),
        ("postgres://somebody@host/desk", "postgresql+psycopg"),
        ("postgresql+asyncpg://somebody@host/desk", "postgresql+psycopg"),
    ],
)
def test_addresses_get_the_driver_the_desk_uses(given: str, driver: str) -> None:
    assert normalised(given).drivername == driver


@pytest.mark.parametrize("address", ["mysql://host/desk", "sqlite://", "sqlite:///:memory:"])
def test_other_databases_are_refused(address: str) -> None:
    with pytest.raises(UnsupportedDatabase):
        normalised(address)


@pytest.mark.parametrize("things", [["Karens ord"], ["Karens ord", "Karens ord"]])
async def test_no_error_quotes_what_stood_in_a_row(box: Database, things: list[str]) -> None:
    rows = [{"thing": each} for each in things]
    async with box.transaction() as connection:
        await connection.execute(PUT, {"thing": "Karens ord"})
    with pytest.raises(IntegrityError) as failed:
        async with box.transaction() as connection:
            await connection.execute(PUT, rows)
    shown = "".join(traceback.format_exception(failed.value)) + repr(failed.value)
    assert "INSERT INTO box" in shown
    assert "Karens ord" not in shown


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
async def test_no_error_quotes_a_value_that_cannot_be_read(box: Database) -> None:
    with pytest.raises(DBAPIError) as failed:
        async with box.read() as connection:
            await connection.execute(
                text("SELECT CAST(CAST(:thing AS text) AS integer)"), {"thing": "Karens ord"}
            )
    assert "22P02" in str(failed.value)
    assert "Karens ord" not in "".join(traceback.format_exception(failed.value))


async def test_a_unique_key_still_speaks_for_itself(box: Database) -> None:
    with pytest.raises(IntegrityError):
        async with box.transaction() as connection:
            await connection.execute(PUT, [{"thing": "pære"}, {"thing": "pære"}])
