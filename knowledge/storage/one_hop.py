"""A connection to SQLite whose statements cost one change of threads each.

The driver runs SQLite in a thread of its own and changes to it and back for every call: to make a
cursor, to execute, to fetch, to close. Our results are small and read whole, so all of that is one
call here.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any

import aiosqlite

Rows = list[Any]
Read = tuple[Rows, Any, int, int | None]
"""What a statement gave: its rows, their description, how many it changed, the last row's id."""

Work = Callable[[sqlite3.Connection, str, str, Any], Read]
Execute = Callable[..., Awaitable[Read]]

ROWS_AT_ONCE = 64
"""Asked for by the driver, where somebody reads row by row; nobody does here."""


class OneHopCursor:
    """What SQLAlchemy needs of a cursor; everything was fetched when it was executed."""

    def __init__(self, connection: "OneHopConnection") -> None:
        """Take the connection; nothing happens yet."""
        self._connection = connection
        self._rows: Rows = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> "OneHopCursor":
        """Begin."""
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> "OneHopCursor":
        """Execute a statement and fetch what it gives."""
        self._keep(await self._connection.statement(_executed, statement, parameters))
        return self

    async def executemany(
        self, statement: str, parameters: Iterable[Sequence[Any]]
    ) -> "OneHopCursor":
        """Execute a statement for each of the parameters."""
        self._keep(await self._connection.statement(_executed_often, statement, parameters))
        return self

    async def fetchall(self) -> Rows:
        """Return what the statement gave."""
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """End; the cursor in the other thread was closed when it had been read."""

    def _keep(self, read: Read) -> None:
        self._rows, self.description, self.rowcount, self.lastrowid = read


class OneHopConnection(aiosqlite.Connection):
    """The driver's connection, with cursors that hop once.

    A transaction that only reads begins together with its first statement; one that writes takes
    its lock at once. One that was committed is not rolled back as well when it goes back to its
    pool.
    """

    _beginning = ""
    _is_over = True

    def cursor(self) -> Any:
        """Make a cursor."""
        return OneHopCursor(self)

    async def statement(self, work: Work, statement: str, parameters: Any) -> Read:
        """Execute a statement in the connection's own thread, or put off a bare beginning."""
        if statement == "BEGIN":
            self._beginning = statement
            return [], None, -1, None
        beginning, self._beginning, self._is_over = self._beginning, "", False
        execute: Execute = self._execute  # the driver's own, which bears no types
        return await execute(work, self._conn, beginning, statement, parameters)

    async def commit(self) -> None:
        """Commit, where anything was begun."""
        if self._beginning:
            self._beginning = ""
        elif not self._is_over:
            await super().commit()
        self._is_over = True

    async def rollback(self) -> None:
        """Roll back, unless nothing has happened since the last commit."""
        self._beginning = ""
        if not self._is_over:
            await super().rollback()
        self._is_over = True


def connected(path: str, **options: Any) -> OneHopConnection:
    """Make a connection as the driver does, to be awaited; SQLAlchemy calls this."""
    connection = OneHopConnection(lambda: sqlite3.connect(path, **options), ROWS_AT_ONCE)
    # As SQLAlchemy does for the driver's own: a process ends without waiting for the thread.
    connection._thread.daemon = True
    return connection


def _executed(connection: sqlite3.Connection, beginning: str, statement: str, given: Any) -> Read:
    if beginning:
        connection.execute(beginning)
    return _read(connection.execute(statement, given))


def _executed_often(
    connection: sqlite3.Connection, beginning: str, statement: str, given: Any
) -> Read:
    if beginning:
        connection.execute(beginning)
    return _read(connection.executemany(statement, given))


def _read(cursor: sqlite3.Cursor) -> Read:
    rows = cursor.fetchall() if cursor.description else []
    read = (rows, cursor.description, cursor.rowcount, cursor.lastrowid)
    cursor.close()
    return read
