"""Make room for solutions that are recommended to regions, and what the regions answer."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "recommendation",
        sa.Column("solution", sa.String, nullable=False),
        sa.Column("region", sa.String, nullable=False),
        sa.Column("hospitals", sa.JSON, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reply", sa.String),
        sa.Column("answered_by", sa.String),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.Column("refusal", sa.String),
        sa.Column("note", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("solution", "region", name="pk_recommendation"),
    )


def downgrade() -> None:
    """Drop the table with everything in it."""
    op.drop_table("recommendation")
