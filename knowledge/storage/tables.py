"""The tables that hold what the desk knows.

Every entry is one row of JSON: knowledge is read whole into memory and changed by key, never
searched by SQL. What the JSON means is checked on the way in, by the loading of files.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    MetaData,
    String,
    Table,
)

METADATA = MetaData()

RECORDS = Table(
    "knowledge_record",
    METADATA,
    Column("dataset", String(20), primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("key", String(1000), primary_key=True),
    Column("body", JSON, nullable=False),
    Column("origin", String(10), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("removed", Boolean, nullable=False),
    Index("knowledge_record_by_revision", "revision"),
)
"""The newest state of every entry there ever was.

A removed one stays as an empty row, so that a process that knew it hears that it is gone.
"""

REVISION = Table(
    "knowledge_revision",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    CheckConstraint("id = 1", name="knowledge_revision_is_one_row"),
)
"""One row; whoever changes knowledge locks it first and raises it last."""
