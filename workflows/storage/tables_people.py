"""Tables of who is behind a channel's user, and how they want to hear from the desk."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table

from workflows.storage.columns import LONG, METADATA

CONTACT = Table(
    "contact",
    METADATA,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("email", String),
    # The e-mail without regard to letter case: SQLite folds only ASCII by itself.
    Column("address", String),
    Column("language", String, nullable=False),
    Column("profession", String, nullable=False),
    Column("hospital", String),
    Column("department", String, nullable=False),
    Column("municipality", String),
    Index(None, "address"),
)

# ``used`` rises each time a person turns to another of their identities.
IDENTITY = Table(
    "contact_identity",
    METADATA,
    Column("channel", String, primary_key=True),
    Column("space", String, primary_key=True),
    Column("user", String, primary_key=True),
    Column("person", ForeignKey("contact.id"), nullable=False),
    Column("used", LONG, nullable=False),
    Index(None, "person", "used"),
)

WISH = Table(
    "contact_wish",
    METADATA,
    Column("person", String, primary_key=True),
    Column("language", String),
    Column("digest", Boolean, nullable=False),
    Column("any_hour", Boolean, nullable=False),
)
