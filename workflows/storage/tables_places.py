"""Tables of where the desk has written and read, which rooms show ideas, and how to reach them."""

from sqlalchemy import Column, Index, Integer, String, Table

from workflows.storage.columns import METADATA, Moment

POSTMARK = Table(
    "postmark",
    METADATA,
    Column("key", String, primary_key=True),
    Column("channel", String, nullable=False),
    Column("place", String, nullable=False),
    Column("idea", Integer, nullable=False),
    Column("begun", Moment, nullable=False),
    Column("message", String),
    Index(None, "channel", "place", "idea"),
    Index(None, "begun"),
)

WATERMARK = Table(
    "watermark",
    METADATA,
    Column("channel", String, primary_key=True),
    Column("place", String, primary_key=True),
    Column("mark", String, nullable=False),
)

ROOM = Table(
    "room",
    METADATA,
    Column("channel", String, primary_key=True),
    Column("place", String, primary_key=True),
    Column("region", String, nullable=False),
)

CONVERSATION_REFERENCE = Table(
    "conversation_reference",
    METADATA,
    Column("channel", String, primary_key=True),
    Column("space", String, primary_key=True),
    Column("conversation", String, primary_key=True),
    Column("service_url", String, nullable=False),
    Column("user", String, nullable=False),
    Column("noted", Moment, nullable=False),
    Index(None, "channel", "space", "user"),
    Index(None, "channel", "space", "noted"),
)
