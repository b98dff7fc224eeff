"""Migrating: once, completely, whoever else is at it."""

import asyncio
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy import table as table_named
from sqlalchemy.exc import DBAPIError

from knowledge.ports import StoreUnavailable
from knowledge.storage.database import Database
from knowledge.storage.migrating import is_current, upgrade

ENVIRONMENT = """
from knowledge.storage.migrating import run_in_environment
run_in_environment()
"""
REVISION = """
from alembic import op
import sqlalchemy as sa
revision = "{revision}"
down_revision = {before}
def upgrade():
    op.create_table("{table}", sa.Column("id", sa.Integer, primary_key=True))
    op.bulk_insert(sa.table("{table}", sa.column("id")), [dict(id=1)])
"""


def folder(parent: Path, *tables: str) -> Path:
    """Write a folder with one migration per table."""
    versions = parent / "versions"
    versions.mkdir(parents=True, exist_ok=True)
    (parent / "env.py").write_text(ENVIRONMENT)
    before = None
    for table in tables:
        script = REVISION.format(revision=table, before=repr(before), table=table)
        (versions / f"{table}.py").write_text(script)
        before = table
    return parent


async def rows(address: str, table: str) -> int:
    """Count the rows of a table."""
    database = Database(address)
    async with database.read() as connection:
        count = await connection.scalar(select(func.count()).select_from(table_named(table)))
    await database.dispose()
    return int(count or 0)


async def test_two_packages_keep_their_own_versions(database_url: str, tmp_path: Path) -> None:
    knows, decides = folder(tmp_path / "a", "facts"), folder(tmp_path / "b", "ideas")
    upgrade(database_url, knows, "version_a")
    upgrade(database_url, decides, "version_b")
    assert await rows(database_url, "facts") == await rows(database_url, "ideas") == 1


async def test_upgrading_again_changes_nothing(database_url: str, tmp_path: Path) -> None:
    scripts = folder(tmp_path / "a", "facts")
    upgrade(database_url, scripts, "version")
    upgrade(database_url, scripts, "version")
    assert await rows(database_url, "facts") == 1


def test_a_database_is_current_after_upgrading_until_a_migration_is_added(
    database_url: str, tmp_path: Path
) -> None:
    scripts = folder(tmp_path / "a", "facts")
    found = [is_current(database_url, scripts, "version")]
    upgrade(database_url, scripts, "version")
    found.append(is_current(database_url, scripts, "version"))
    folder(tmp_path / "a", "facts", "more")
    found.append(is_current(database_url, scripts, "version"))
    assert found == [False, True, False]


async def test_a_migration_that_fails_leaves_nothing_behind(
    database_url: str, tmp_path: Path
) -> None:
    scripts = folder(tmp_path / "a", "facts", "broken")
    broken = scripts / "versions" / "broken.py"
    broken.write_text(broken.read_text().replace("create_table", "drop_table"))
    with pytest.raises((DBAPIError, TypeError)):
        upgrade(database_url, scripts, "version")
    folder(tmp_path / "a", "facts")
    broken.unlink()
    upgrade(database_url, scripts, "version")
    assert await rows(database_url, "facts") == 1


async def test_two_processes_may_upgrade_at_once(database_url: str, tmp_path: Path) -> None:
    scripts = folder(tmp_path / "a", *(f"table_{number}" for number in range(8)))
    code = (
        "import sys; from pathlib import Path;"
        "from knowledge.storage.migrating import upgrade;"
        "upgrade(sys.argv[1], Path(sys.argv[2]), 'version')"
    )
    processes = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", code, database_url, scripts)
        for _ in range(2)
    ]
    assert await asyncio.gather(*(each.wait() for each in processes)) == [0, 0]
    assert await rows(database_url, "table_7") == 1


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
async def test_a_new_file_may_be_opened_by_many_at_once(database_url: str) -> None:
    async def put() -> None:
        database = Database(database_url)
        async with database.transaction() as connection:
            await connection.execute(text("CREATE TABLE IF NOT EXISTS box (a INTEGER)"))
            await connection.execute(text("INSERT INTO box VALUES (1)"))
        await database.dispose()

    # Each in a thread and loop of its own, as processes are.
    await asyncio.gather(*(asyncio.to_thread(asyncio.run, put()) for _ in range(6)))
    assert await rows(database_url, "box") == 6


def test_a_database_out_of_reach_is_an_outage(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable):
        upgrade("sqlite:////no/such/folder/desk.db", folder(tmp_path, "facts"), "version")
