"""Tell a database that cannot answer now from a mistake in our own SQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from knowledge.ports import StoreUnavailable

_SQLITE_TRANSIENT = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
}
_PRIMARY_CODE = 0xFF
"""SQLite's extended codes carry the primary one in the lowest byte."""

# Connection lost, out of resources, operator intervention, deadlock and serialisation,
# lock not available, statement timed out (PostgreSQL's manual, appendix A).
_POSTGRESQL_TRANSIENT = ("08", "53", "57", "40", "55P03")


@contextmanager
def outages_told() -> Iterator[None]:
    """Turn a failure that waiting may mend into StoreUnavailable; pass every other one on."""
    try:
        yield
    except NoFreeConnection as error:
        raise StoreUnavailable from error
    except (OperationalError, InterfaceError) as error:
        if not is_transient(error):
            raise
        raise StoreUnavailable from error


def is_transient(error: DBAPIError) -> bool:
    """Tell whether the same statement may succeed later, unchanged."""
    if error.connection_invalidated:
        return True
    original = error.orig
    if isinstance(original, sqlite3.Error):
        code = getattr(original, "sqlite_errorcode", None)
        return code is not None and code & _PRIMARY_CODE in _SQLITE_TRANSIENT
    state = getattr(original, "sqlstate", None)
    # psycopg gives no state when the server was never reached.
    return state is None or state.startswith(_POSTGRESQL_TRANSIENT)
