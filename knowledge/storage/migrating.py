"""Bring a database up to date from a package's own folder of Alembic migrations.

Each package keeps its folder and its version table, so that both live in one database and
neither knows the other.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command, context
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, NullPool, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from knowledge.storage.database import normalised
from knowledge.storage.outages import outages_told
from knowledge.storage.silence import silence

WAIT_SECONDS = 60
"""How long to wait for another process that is migrating the same database."""

_LOCK = 7_236_015_583
"""PostgreSQL advisory lock: any number will do, as long as all processes take the same one."""


def upgrade(database_url: str, script_location: Path, version_table: str) -> None:
    """Apply every migration of the folder that the database lacks, all of them or none.

    Safe to repeat, and safe when several processes start at once: one works, the others wait
    and then find nothing to do. Blocks; call it before the event loop or in a thread.
    Raises StoreUnavailable when the database cannot be reached or the wait is too long.
    """
    with outages_told(), _locked(database_url) as connection:
        config = _config(script_location)
        config.attributes["connection"] = connection
        config.attributes["version_table"] = version_table
        command.upgrade(config, "heads")


def is_current(database_url: str, script_location: Path, version_table: str) -> bool:
    """Tell whether the database has every migration of the folder."""
    with outages_told(), _engine(database_url).connect() as connection:
        applied = MigrationContext.configure(
            connection, opts={"version_table": version_table}
        ).get_current_heads()
    return set(applied) == set(ScriptDirectory.from_config(_config(script_location)).get_heads())


def run_in_environment() -> None:
    """Run the migrations Alembic asks for; the only thing an ``env.py`` has to call."""
    attributes = context.config.attributes
    context.configure(
        connection=attributes["connection"], version_table=attributes["version_table"]
    )
    context.run_migrations()


def _config(script_location: Path) -> Config:
    config = Config()
    # Alembic reads the option through configparser, to which a lone % means something else.
    config.set_main_option("script_location", str(script_location).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


@contextmanager
def _locked(database_url: str) -> Iterator[Connection]:
    """Hold one transaction that no other migration can run beside."""
    with _engine(database_url).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        yield connection


def _engine(database_url: str) -> Engine:
    url = normalised(database_url)
    if url.get_backend_name() == "postgresql":
        engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
        silence(engine)
        return engine
    engine = create_engine(
        url.set(drivername="sqlite"),
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"timeout": WAIT_SECONDS},
    )
    event.listen(engine, "connect", _no_transactions_of_its_own)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _no_transactions_of_its_own(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # foreign_keys stays off here: SQLite alters a table by making a new one and dropping the
    # old, and that must not take the rows that refer to it along.
    connection.isolation_level = None


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
