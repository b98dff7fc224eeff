"""Make room for how conversations are reached, and drop an index nothing reads by."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Create the table; deliveries are only ever found by channel and id together."""
    op.create_table(
        "conversation_reference",
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("space", sa.String, nullable=False),
        sa.Column("conversation", sa.String, nullable=False),
        sa.Column("service_url", sa.String, nullable=False),
        sa.Column("user", sa.String, nullable=False),
        sa.Column("noted", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint(
            "channel", "space", "conversation", name="pk_conversation_reference"
        ),
    )
    op.create_index(
        "ix_conversation_reference_channel_space_user",
        "conversation_reference",
        ["channel", "space", "user"],
    )
    op.create_index(
        "ix_conversation_reference_channel_space_noted",
        "conversation_reference",
        ["channel", "space", "noted"],
    )
    op.drop_index("ix_delivery_id", "delivery")


def downgrade() -> None:
    """Drop the table with everything in it, and make the index again."""
    op.create_index("ix_delivery_id", "delivery", ["id"])
    op.drop_table("conversation_reference")
