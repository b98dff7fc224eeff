"""Make room for half-told ideas and for deadlines."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables."""
    _create_draft()
    _create_deadline()
    _create_deadline_days()


def downgrade() -> None:
    """Drop the tables with everything in them."""
    op.drop_table("deadline_days")
    op.drop_table("deadline")
    op.drop_table("draft")


def _create_draft() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reminded", sa.Boolean, nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
    )
    op.create_index("ix_draft_person_updated_at", "draft", ["person", "updated_at"])
    op.create_index("ix_draft_reminded_updated_at", "draft", ["reminded", "updated_at"])


def _create_deadline() -> None:
    op.create_table(
        "deadline",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("idea", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("due", sa.Date, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("exemption", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_deadline"),
    )
    op.create_index("ix_deadline_idea", "deadline", ["idea"])
    op.create_index("ix_deadline_state_due", "deadline", ["state", "due"])


def _create_deadline_days() -> None:
    op.create_table(
        "deadline_days",
        sa.Column("team", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("days", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("team", "kind", name="pk_deadline_days"),
    )
