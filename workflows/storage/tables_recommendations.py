"""The table of solutions that are recommended to regions."""

from sqlalchemy import Column, String, Table

from workflows.domain.idea import Refusal
from workflows.domain.recommendations import Reply
from workflows.storage.columns import METADATA, Code, Moment, Words

RECOMMENDATION = Table(
    "recommendation",
    METADATA,
    Column("solution", String, primary_key=True),
    Column("region", String, primary_key=True),
    Column("hospitals", Words, nullable=False),
    Column("why", String, nullable=False),
    Column("by", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("reply", Code(Reply)),
    Column("answered_by", String),
    Column("answered_at", Moment),
    Column("refusal", Code(Refusal)),
    Column("note", String, nullable=False),
)
