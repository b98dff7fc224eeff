"""Make room for who is behind a channel's user."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

LONG = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the tables."""
    _create_contact()
    _create_contact_identity()
    _create_contact_wish()


def downgrade() -> None:
    """Drop the tables with everything in them."""
    op.drop_table("contact_wish")
    op.drop_table("contact_identity")
    op.drop_table("contact")


def _create_contact() -> None:
    op.create_table(
        "contact",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("email", sa.String),
        sa.Column("address", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("profession", sa.String, nullable=False),
        sa.Column("hospital", sa.String),
        sa.Column("department", sa.String, nullable=False),
        sa.Column("municipality", sa.String),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
    )
    op.create_index("ix_contact_address", "contact", ["address"])


def _create_contact_identity() -> None:
    op.create_table(
        "contact_identity",
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("space", sa.String, nullable=False),
        sa.Column("user", sa.String, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("used", LONG, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["contact.id"], name="fk_contact_identity_person"),
        sa.PrimaryKeyConstraint("channel", "space", "user", name="pk_contact_identity"),
    )
    op.create_index("ix_contact_identity_person_used", "contact_identity", ["person", "used"])


def _create_contact_wish() -> None:
    op.create_table(
        "contact_wish",
        sa.Column("person", sa.String, nullable=False),
        sa.Column("language", sa.String),
        sa.Column("digest", sa.Boolean, nullable=False),
        sa.Column("any_hour", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_contact_wish"),
    )
