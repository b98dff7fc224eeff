"""Make room for people's judgements of matches."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "match_label",
        sa.Column("idea", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("solution", sa.String, nullable=False),
        sa.Column("grade", sa.String, nullable=False),
        sa.Column("ground", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("idea", "solution", name="pk_match_label"),
    )


def downgrade() -> None:
    """Drop the table with everything in it."""
    op.drop_table("match_label")
