"""Whether a desk has noticed anything: what it took, what it keeps, what it logged."""

import io
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import structlog

from bot.conversations.desk import Desk
from bot.conversations.receiving import Received
from bot.logs import configure
from bot.messages.incoming import Envelope


class WatchedDesk(Desk):
    """A desk that counts what was brought to it."""

    taken = 0

    async def take(self, envelope: Envelope) -> Received:
        """Take a delivery."""
        self.taken += 1
        return await super().take(envelope)


@dataclass
class Ledger:
    """A SQLite database as somebody else sees it, who notices every commit."""

    connection: sqlite3.Connection

    def version(self) -> int:
        """Return a number that changes with every commit of somebody else's."""
        (number,) = self.connection.execute("PRAGMA data_version").fetchone()
        return int(number)

    def count(self, table: str) -> int:
        """Return how many rows a table has; its name is the test's own."""
        (number,) = self.connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()  # noqa: S608  (a table's name cannot be a parameter)
        return int(number)


@contextmanager
def watched(file: str) -> Iterator[Ledger]:
    """Watch a database."""
    connection = sqlite3.connect(file)
    try:
        yield Ledger(connection)
    finally:
        connection.close()


@contextmanager
def logged(level: str = "debug") -> Iterator[io.StringIO]:
    """Log into a string as the desk does when it serves, and put everything back afterwards."""
    root = logging.getLogger()
    handlers, before = root.handlers[:], root.level
    stream = io.StringIO()
    configure(level, stream)
    try:
        yield stream
    finally:
        structlog.reset_defaults()
        root.handlers[:] = handlers
        root.setLevel(before)
