"""The migrations make exactly the tables the code believes in, whoever runs them and when."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, Inspector, NullPool, create_engine, inspect, text

from knowledge.storage.database import normalised
from workflows.storage.schema import METADATA, MIGRATIONS, VERSION_TABLE, is_current, upgrade


@contextmanager
def connected(address: str) -> Iterator[Connection]:
    """Open a plain connection, apart from the desk's own pools."""
    with engine(address).begin() as connection:
        yield connection


def engine(address: str) -> Engine:
    """Return an engine that keeps no connection."""
    url = normalised(address)
    if url.get_backend_name() == "sqlite":
        url = url.set(drivername="sqlite")
    return create_engine(url, poolclass=NullPool)


def downgrade(address: str) -> None:
    """Take every migration back."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with connected(address) as connection:
        config.attributes.update(connection=connection, version_table=VERSION_TABLE)
        command.downgrade(config, "base")


def drawn(address: str) -> dict[str, Any]:
    """Describe every table as the database itself sees it."""
    with connected(address) as connection:
        inspector = inspect(connection)
        names = sorted(set(inspector.get_table_names()) - {VERSION_TABLE})
        return {name: described(inspector, name) for name in names}


def described(inspector: Inspector, table: str) -> dict[str, Any]:
    """Describe one table."""
    columns = inspector.get_columns(table)
    return {
        "columns": [{**each, "type": str(each["type"])} for each in columns],
        "primary key": inspector.get_pk_constraint(table),
        "foreign keys": inspector.get_foreign_keys(table),
        "unique": named(inspector.get_unique_constraints(table)),
        "indexes": named(inspector.get_indexes(table)),
        "checks": named(inspector.get_check_constraints(table)),
    }


def named(things: list[Any]) -> list[Any]:
    """Put things in the order of their names."""
    return sorted(things, key=lambda each: each["name"])


def test_the_migrations_make_the_tables_of_the_code(database_url: str) -> None:
    upgrade(database_url)
    migrated = drawn(database_url)
    downgrade(database_url)
    with connected(database_url) as connection:
        METADATA.create_all(connection)
    assert migrated == drawn(database_url)
    assert migrated.keys() == METADATA.tables.keys()


def test_alembic_finds_nothing_left_to_migrate(database_url: str) -> None:
    upgrade(database_url)
    with connected(database_url) as connection:
        context = MigrationContext.configure(
            connection, opts={"version_table": VERSION_TABLE, "compare_type": True}
        )
        assert compare_metadata(context, METADATA) == []


def test_every_constraint_has_a_name_that_a_later_migration_can_use(database_url: str) -> None:
    upgrade(database_url)
    for table in drawn(database_url).values():
        things = [*table["foreign keys"], *table["unique"], *table["indexes"], *table["checks"]]
        assert all(each["name"] for each in things)


def test_there_is_one_line_of_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert len(scripts.get_heads()) == len(scripts.get_bases()) == 1


def test_going_back_leaves_nothing_and_going_forward_works_again(database_url: str) -> None:
    upgrade(database_url)
    first = drawn(database_url)
    downgrade(database_url)
    assert drawn(database_url) == {}
    assert not is_current(database_url)
    upgrade(database_url)
    assert drawn(database_url) == first
    assert is_current(database_url)


def test_upgrading_again_keeps_what_is_there(database_url: str) -> None:
    upgrade(database_url)
    with connected(database_url) as connection:
        connection.execute(text("INSERT INTO contact_wish VALUES ('karen', 'da', true, false)"))
    upgrade(database_url)
    with connected(database_url) as connection:
        assert connection.scalar(text("SELECT person FROM contact_wish")) == "karen"


async def test_two_processes_may_upgrade_an_empty_database_at_once(database_url: str) -> None:
    code = "import sys; from workflows.storage.schema import upgrade; upgrade(sys.argv[1])"
    processes = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", code, database_url)
        for _ in range(2)
    ]
    assert await asyncio.gather(*(each.wait() for each in processes)) == [0, 0]
    assert is_current(database_url)
    with connected(database_url) as connection:
        assert connection.scalar(text("SELECT count(*) FROM journal_head")) == 1


APPEND_ONLY = {
    "change a line": "UPDATE journal SET hash = hash",
    "delete a line": "DELETE FROM journal",
    "delete the head": "DELETE FROM journal_head",
    "move the head back": "UPDATE journal_head SET lines = lines - 1",
    "put the head elsewhere": "UPDATE journal_head SET lines = lines + 2",
    "change the head's hash": "UPDATE journal_head SET hash = hash",
}
ONLY_SQLITE = {
    "replace a line": "INSERT OR REPLACE INTO journal SELECT * FROM journal",
    "replace the head": "INSERT OR REPLACE INTO journal_head SELECT * FROM journal_head",
    "leave a gap": "INSERT INTO journal VALUES (3, 1, '{}', 'x')",
}
ONLY_POSTGRESQL = {
    "empty the journal": "TRUNCATE journal",
    "empty the head": "TRUNCATE journal_head",
}


ATTEMPTS = [
    pytest.param(dialect, statement, id=f"{attempt} on {dialect}")
    for dialect, special in {"sqlite": ONLY_SQLITE, "postgresql": ONLY_POSTGRESQL}.items()
    for attempt, statement in {**APPEND_ONLY, **special}.items()
]


@pytest.mark.parametrize(("dialect", "statement"), ATTEMPTS, indirect=["dialect"])
def test_the_database_itself_refuses_to(database_url: str, statement: str) -> None:
    upgrade(database_url)
    with connected(database_url) as connection:
        connection.execute(text("INSERT INTO journal VALUES (1, 1, '{}', 'x')"))
        connection.execute(text("UPDATE journal_head SET lines = 1, hash = 'x'"))
    with pytest.raises(Exception, match="append-only"), connected(database_url) as connection:
        connection.execute(text(statement))
    with connected(database_url) as connection:
        found = connection.execute(text("SELECT number, hash FROM journal")).all()
        head = connection.execute(text("SELECT lines, hash FROM journal_head")).all()
    assert found == head == [(1, "x")]
