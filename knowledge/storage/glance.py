"""What a SQLite file knows, read once without the libraries that make and change it.

They take longer to import than everything else a quick command does. Whatever is not exactly as
expected is left to them: they know how to tell what is wrong.
"""

import json
import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path

from knowledge.records import Change, Changes, Dataset, EntryId, Origin, Record

PATIENCE_SECONDS = 5
"""How long to wait while somebody else writes."""

_VERSION = "SELECT version_num FROM alembic_version_knowledge"
_REVISION = "SELECT revision FROM knowledge_revision"
_RECORDS = "SELECT dataset, kind, key, body, origin FROM knowledge_record WHERE NOT removed"


def glanced(file: Path) -> Changes | None:
    """Return every entry in the file, as of one moment; None when it must be asked properly.

    That is so when the file is not there, not ours, from another version or busy. Changes nothing.
    """
    try:
        # "rw" never makes a file, and unlike "ro" it can read one that is being written to.
        with closing(
            sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", PATIENCE_SECONDS, uri=True)
        ) as connection:
            connection.execute("PRAGMA query_only = ON")
            return _read(connection)
    except (sqlite3.Error, ValueError):
        return None


def _read(connection: sqlite3.Connection) -> Changes | None:
    connection.execute("BEGIN")
    if connection.execute(_VERSION).fetchall() != [(_newest_version(),)]:
        return None
    ((revision,),) = connection.execute(_REVISION)
    rows = connection.execute(_RECORDS)
    return Changes(revision, tuple(_change(*row) for row in rows))


def _newest_version() -> str:
    """Return the version of the newest migration; their files are named by it."""
    folder = files("knowledge.storage").joinpath("migrations", "versions")
    names = (each.name for each in folder.iterdir() if each.name.endswith(".py"))
    return max(name.partition("_")[0] for name in names)


def _change(dataset: str, kind: str, key: str, body: str, origin: str) -> Change:
    entry = EntryId(kind, key)
    return Change(Dataset(dataset), entry, Record(entry, json.loads(body), Origin(origin)))
