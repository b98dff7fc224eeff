"""Tables of what the desk learns from people: judgements of matches."""

from sqlalchemy import Column, Integer, String, Table

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
