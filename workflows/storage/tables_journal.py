"""Tables of the journal: its lines, and the head of its chain.

Triggers made by the migrations refuse to change or delete a line, and to move the head otherwise
than by one line forward.
"""

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table

from workflows.storage.columns import LONG, METADATA

JOURNAL = Table(
    "journal",
    METADATA,
    Column("number", LONG, primary_key=True, autoincrement=False),
    Column("idea", Integer, nullable=False),
    Column("event", String, nullable=False),
    Column("hash", String(64), nullable=False),
    Index(None, "idea", "number"),
)

JOURNAL_HEAD = Table(
    "journal_head",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("lines", LONG, nullable=False),
    Column("hash", String(64), nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)
