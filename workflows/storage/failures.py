"""What a failing statement means to a use case, without a word of what stood in the rows.

Database messages quote rows ("Failing row contains ..."), so none of them is passed on.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, StatementError

from knowledge.ports import StoreUnavailable
from knowledge.storage.outages import is_transient
from workflows.domain.errors import ConcurrentChange

_SQLITE_UNIQUE = {sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY}

# Unique violation, serialisation failure, deadlock (PostgreSQL's manual, appendix A).
_POSTGRESQL_CONFLICTS = {"23505", "40001", "40P01"}


class StorageFault(Exception):
    """A statement that cannot succeed, which is a mistake of ours; nothing was kept.

    ``code`` is the database's own code or the name of the Python error.
    """

    def __init__(self, code: str, statement: str | None) -> None:
        """Take the code and the statement without its values."""
        super().__init__(f"{code} in: {statement}")
        self.code = code


@contextmanager
def failures_told() -> Iterator[None]:
    """Turn what a statement raises into one of three.

    A lost race becomes ConcurrentChange, a failure that waiting may mend StoreUnavailable, a
    mistake of our own StorageFault.
    """
    try:
        yield
    except DBAPIError as error:
        if _is_conflict(error):
            raise ConcurrentChange from None
        if isinstance(error, (OperationalError, InterfaceError)) and is_transient(error):
            raise StoreUnavailable(_code(error)) from None
        raise StorageFault(_code(error), error.statement) from None
    except StatementError as error:
        raise StorageFault(type(error.orig).__name__, error.statement) from None


def _is_conflict(error: DBAPIError) -> bool:
    if isinstance(error.orig, sqlite3.Error):
        return getattr(error.orig, "sqlite_errorcode", None) in _SQLITE_UNIQUE
    return getattr(error.orig, "sqlstate", None) in _POSTGRESQL_CONFLICTS


def _code(error: DBAPIError) -> str:
    original = error.orig
    state = getattr(original, "sqlstate", None) or getattr(original, "sqlite_errorname", None)
    return state or type(original).__name__
