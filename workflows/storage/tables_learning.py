"""Tables of what the desk learns from people: judgements of matches, and changes that wait."""

from sqlalchemy import JSON, Column, Integer, String, Table

from workflows.domain.labels import Grade, Ground
from workflows.domain.roles import Role
from workflows.storage.columns import METADATA, Code, Moment

LABEL = Table(
    "match_label",
    METADATA,
    Column("idea", Integer, primary_key=True, autoincrement=False),
    Column("solution", String, primary_key=True),
    Column("grade", Code(Grade), nullable=False),
    Column("ground", Code(Ground), nullable=False),
    Column("by", Code(Role), nullable=False),
    Column("at", Moment, nullable=False),
)

PROPOSAL = Table(
    "vocabulary_proposal",
    METADATA,
    Column("id", String, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("by", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("change", JSON, nullable=False),
    Column("trial", JSON(none_as_null=True)),
)
