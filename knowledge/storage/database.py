"""One database, SQLite or PostgreSQL, with the same transactions on both."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, Literal

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from knowledge.storage.one_hop import connected
from knowledge.storage.outages import outages_told
from knowledge.storage.silence import silence

Dialect = Literal["sqlite", "postgresql"]

LOCK_SECONDS = 5
"""How long to wait for a lock somebody else holds."""
STATEMENT_SECONDS = 30
"""How long PostgreSQL may work on one statement."""
IDLE_SECONDS = 60
"""How long PostgreSQL lets a transaction sit still before it ends it and frees its locks."""

_DRIVERS: dict[Dialect, str] = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg"}
_SPELLINGS: dict[str, Dialect] = {
    "sqlite": "sqlite",
    "postgresql": "postgresql",
    "postgres": "postgresql",
}

_HOPS = {"async_creator_fn": connected}


class UnsupportedDatabase(ValueError):
    """The address names a database the desk does not run on."""


def normalised(address: str) -> URL:
    """Read an address such as ``sqlite:///desk.db`` or ``postgresql://…`` and name our driver.

    Raises UnsupportedDatabase for another database, and for a SQLite database in memory, which
    would be a different one for each connection.
    """
    url = make_url(address)
    dialect = _SPELLINGS.get(url.get_backend_name())
    if dialect is None:
        raise UnsupportedDatabase(url.get_backend_name())
    if dialect == "sqlite" and url.database in (None, "", ":memory:"):
        raise UnsupportedDatabase("sqlite in memory")
    return url.set(drivername=_DRIVERS[dialect])


class Database:
    """A pool of connections; opened by the first use, closed by ``dispose``.

    Failures that waiting may mend come out as StoreUnavailable.
    """

    def __init__(self, address: str) -> None:
        """Prepare the pools for an address; nothing connects yet."""
        self.url = normalised(address)
        self.dialect: Dialect = _SPELLINGS[self.url.get_backend_name()]
        if self.dialect == "sqlite":
            self._writing = _sqlite_writing(self.url)
            self._reading = _sqlite_reading(self.url)
        else:
            self._writing = _postgresql(self.url)
            self._reading = self._writing.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )

    @property
    def engine(self) -> AsyncEngine:
        """Return the pool that writes, for a library that brings its own statements."""
        return self._writing

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that writes: committed at the end, rolled back on any exception.

        On SQLite it holds the write lock from its first moment, so keep it short and never open
        one inside another.
        """
        with outages_told():
            async with self._writing.begin() as connection:
                yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that only reads; every statement in it sees the same moment."""
        with outages_told():
            async with self._reading.begin() as connection:
                yield connection

    async def dispose(self) -> None:
        """Close every connection; the next use opens new ones."""
        await self._writing.dispose()
        await self._reading.dispose()


def _engine(url: URL, **options: Any) -> AsyncEngine:
    engine = create_async_engine(
        url,
        hide_parameters=True,
        json_serializer=partial(json.dumps, ensure_ascii=False),
        **options,
    )
    silence(engine.sync_engine)
    return engine


def _sqlite_writing(url: URL) -> AsyncEngine:
    # SQLite has one writer. A pool of one makes our own tasks queue in order instead of
    # polling the lock; other processes are waited for by busy_timeout.
    engine = _engine(url, pool_size=1, max_overflow=0, connect_args=_HOPS)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_immediate)
    return engine


def _sqlite_reading(url: URL) -> AsyncEngine:
    engine = _engine(url, connect_args=_HOPS)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "connect", _refuse_writes)
    event.listen(engine.sync_engine, "begin", _begin_deferred)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver must not open transactions on its own; the begin events do it.
    connection.isolation_level = None
    _pragmas(
        connection,
        f"busy_timeout = {LOCK_SECONDS * 1000}",  # first: switching to WAL may have to wait
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
    )


def _refuse_writes(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    _pragmas(connection, "query_only = ON")


def _pragmas(connection: DBAPIConnection, *settings: str) -> None:
    cursor = connection.cursor()
    for setting in settings:
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_deferred(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _postgresql(url: URL) -> AsyncEngine:
    limits = {
        "statement_timeout": STATEMENT_SECONDS,
        "lock_timeout": LOCK_SECONDS,
        "idle_in_transaction_session_timeout": IDLE_SECONDS,
    }
    options = " ".join(f"-c {name}={seconds}s" for name, seconds in limits.items())
    return _engine(
        url,
        isolation_level="READ COMMITTED",
        pool_pre_ping=True,
        connect_args={"options": options},
    )
