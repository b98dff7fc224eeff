"""Tables of what comes in and goes out: inbox, outbox, the terminal's mailbox."""

from sqlalchemy import Boolean, Column, Identity, Index, Integer, String, Table, UniqueConstraint

from workflows.ports import PostingState
from workflows.storage.columns import LONG, METADATA, Code, Moment

DELIVERY = Table(
    "delivery",
    METADATA,
    Column("channel", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("business_key", String),
    Column("person", String, nullable=False),
    Column("body", String, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("reply", String),
    Column("finished_at", Moment),
    UniqueConstraint("business_key"),
    Index(None, "finished_at", "received_at"),
)

POSTING = Table(
    "posting",
    METADATA,
    Column("id", String, primary_key=True),
    Column("person", String, nullable=False),
    Column("idea", Integer, nullable=False),
    Column("event", String, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("event_line", LONG, nullable=False),
    Column("due", Moment, nullable=False),
    Column("state", Code(PostingState), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("fence", LONG, nullable=False),
    Column("leased_until", Moment),
    Column("settled_at", Moment),
    Column("error", String, nullable=False),
    Index(None, "state", "due"),
    Index(None, "person", "state"),
)

# One row per person who has ever been sent something. Whoever claims locks it, so that two
# workers never send to one person at once; its fence tells an old claim from a new one.
POSTING_LANE = Table(
    "posting_lane",
    METADATA,
    Column("person", String, primary_key=True),
    Column("fence", LONG, nullable=False),
)

LETTER = Table(
    "letter",
    METADATA,
    Column("number", LONG, Identity(), primary_key=True),
    Column("posting", String, nullable=False),
    Column("person", String, nullable=False),
    Column("message", String, nullable=False),
    Column("left_at", Moment, nullable=False),
    Column("read_at", Moment),
    UniqueConstraint("posting"),
    Index(None, "person", "read_at"),
)
