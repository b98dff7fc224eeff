"""Make room for changes of the vocabulary that wait to be tried and decided."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "vocabulary_proposal",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("change", sa.JSON, nullable=False),
        sa.Column("trial", sa.JSON(none_as_null=True)),
        sa.PrimaryKeyConstraint("id", name="pk_vocabulary_proposal"),
    )


def downgrade() -> None:
    """Drop the table with everything in it."""
    op.drop_table("vocabulary_proposal")
