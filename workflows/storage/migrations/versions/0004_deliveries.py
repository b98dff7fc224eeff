"""Make room for what comes in and what goes out."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

LONG = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the tables."""
    _create_delivery()
    _create_posting()
    _create_posting_lane()
    _create_letter()


def downgrade() -> None:
    """Drop the tables with everything in them."""
    op.drop_table("letter")
    op.drop_table("posting_lane")
    op.drop_table("posting")
    op.drop_table("delivery")


def _create_delivery() -> None:
    op.create_table(
        "delivery",
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("business_key", sa.String),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("body", sa.String, nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reply", sa.String),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("channel", "id", name="pk_delivery"),
        sa.UniqueConstraint("business_key", name="uq_delivery_business_key"),
    )
    op.create_index(
        "ix_delivery_finished_at_received_at", "delivery", ["finished_at", "received_at"]
    )
    op.create_index("ix_delivery_id", "delivery", ["id"])


def _create_posting() -> None:
    op.create_table(
        "posting",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("idea", sa.Integer, nullable=False),
        sa.Column("event", sa.String, nullable=False),
        sa.Column("urgent", sa.Boolean, nullable=False),
        sa.Column("event_line", LONG, nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("fence", LONG, nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True)),
        sa.Column("settled_at", sa.DateTime(timezone=True)),
        sa.Column("error", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_posting"),
    )
    op.create_index("ix_posting_person_state", "posting", ["person", "state"])
    op.create_index("ix_posting_state_due", "posting", ["state", "due"])


def _create_posting_lane() -> None:
    op.create_table(
        "posting_lane",
        sa.Column("person", sa.String, nullable=False),
        sa.Column("fence", LONG, nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_posting_lane"),
    )


def _create_letter() -> None:
    op.create_table(
        "letter",
        sa.Column("number", LONG, sa.Identity(), nullable=False),
        sa.Column("posting", sa.String, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("message", sa.String, nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("number", name="pk_letter"),
        sa.UniqueConstraint("posting", name="uq_letter_posting"),
    )
    op.create_index("ix_letter_person_read_at", "letter", ["person", "read_at"])
