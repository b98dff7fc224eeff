"""Make room for where the desk has written, how far it has read, and the teams' rooms."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "postmark",
        sa.Column("key", sa.String, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("idea", sa.Integer, nullable=False),
        sa.Column("begun", sa.DateTime(timezone=True), nullable=False),
        sa.Column("message", sa.String),
        sa.PrimaryKeyConstraint("key", name="pk_postmark"),
    )
    op.create_index("ix_postmark_channel_place_idea", "postmark", ["channel", "place", "idea"])
    op.create_index("ix_postmark_begun", "postmark", ["begun"])
    op.create_table(
        "watermark",
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("mark", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("channel", "place", name="pk_watermark"),
    )
    op.create_table(
        "room",
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("region", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("channel", "place", name="pk_room"),
    )


def downgrade() -> None:
    """Drop the tables with everything in them."""
    op.drop_table("room")
    op.drop_table("watermark")
    op.drop_table("postmark")
