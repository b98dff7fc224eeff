"""Make room for what the desk knows."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the entries and the one revision, which starts at 0."""
    op.create_table(
        "knowledge_record",
        sa.Column("dataset", sa.String(20), primary_key=True),
        sa.Column("kind", sa.String(40), primary_key=True),
        sa.Column("key", sa.String(1000), primary_key=True),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("origin", sa.String(10), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
    )
    op.create_index("knowledge_record_by_revision", "knowledge_record", ["revision"])
    revision_row = op.create_table(
        "knowledge_revision",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.CheckConstraint("id = 1", name="knowledge_revision_is_one_row"),
    )
    op.bulk_insert(revision_row, [{"id": 1, "revision": 0}])
