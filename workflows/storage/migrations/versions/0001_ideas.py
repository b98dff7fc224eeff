"""Make room for ideas and what belongs to them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables."""
    _create_idea()
    _create_idea_entry()
    _create_idea_step()
    _create_idea_team_place()
    _create_idea_adoption()
    _create_idea_follower()


def downgrade() -> None:
    """Drop the tables with everything in them."""
    op.drop_table("idea_follower")
    op.drop_table("idea_adoption")
    op.drop_table("idea_team_place")
    op.drop_table("idea_step")
    op.drop_table("idea_entry")
    op.drop_table("idea")


def _create_idea() -> None:
    op.create_table(
        "idea",
        sa.Column("id", sa.Integer, sa.Identity(), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("path", sa.String, nullable=False),
        sa.Column("stage_since", sa.DateTime(timezone=True)),
        sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitter", sa.String, nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("region", sa.String, nullable=False),
        sa.Column("hospital", sa.String),
        sa.Column("department", sa.String, nullable=False),
        sa.Column("municipalities", sa.JSON, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("target_group", sa.String, nullable=False),
        sa.Column("technology", sa.JSON, nullable=False),
        sa.Column("profession", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("answered", sa.JSON, nullable=False),
        sa.Column("solution", sa.String),
        sa.Column("handbook", sa.String),
        sa.Column("resting_from", sa.String),
        sa.Column("parked_until", sa.Date),
        sa.Column("merged_into", sa.Integer),
        sa.Column("next_step", sa.String),
        sa.Column("next_step_owner", sa.String),
        sa.Column("next_step_due", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_idea"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_idea_region_stage_waiting_since", "idea", ["region", "stage", "waiting_since"]
    )
    op.create_index("ix_idea_solution", "idea", ["solution"])
    op.create_index("ix_idea_stage_waiting_since", "idea", ["stage", "waiting_since"])
    op.create_index("ix_idea_submitter", "idea", ["submitter"])


def _create_idea_entry() -> None:
    op.create_table(
        "idea_entry",
        sa.Column("idea", sa.Integer, nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("on", sa.Date),
        sa.Column("owner", sa.String),
        sa.Column("details", sa.JSON, nullable=False),
        sa.ForeignKeyConstraint(["idea"], ["idea.id"], name="fk_idea_entry_idea"),
        sa.PrimaryKeyConstraint("idea", "id", name="pk_idea_entry"),
        sa.UniqueConstraint("idea", "position", name="uq_idea_entry_idea_position"),
    )


def _create_idea_step() -> None:
    op.create_table(
        "idea_step",
        sa.Column("idea", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("target", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["idea"], ["idea.id"], name="fk_idea_step_idea"),
        sa.PrimaryKeyConstraint("idea", "position", name="pk_idea_step"),
    )


def _create_idea_team_place() -> None:
    op.create_table(
        "idea_team_place",
        sa.Column("idea", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("seat", sa.String, nullable=False),
        sa.Column("place", sa.String),
        sa.Column("person", sa.String),
        sa.ForeignKeyConstraint(["idea"], ["idea.id"], name="fk_idea_team_place_idea"),
        sa.PrimaryKeyConstraint("idea", "position", name="pk_idea_team_place"),
    )


def _create_idea_adoption() -> None:
    op.create_table(
        "idea_adoption",
        sa.Column("idea", sa.Integer, nullable=False),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("department", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("refusal", sa.String),
        sa.Column("note", sa.String, nullable=False),
        sa.Column("by", sa.String),
        sa.Column("at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["idea"], ["idea.id"], name="fk_idea_adoption_idea"),
        sa.PrimaryKeyConstraint("idea", "place", "department", name="pk_idea_adoption"),
    )


def _create_idea_follower() -> None:
    op.create_table(
        "idea_follower",
        sa.Column("idea", sa.Integer, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.ForeignKeyConstraint(["idea"], ["idea.id"], name="fk_idea_follower_idea"),
        sa.PrimaryKeyConstraint("idea", "person", name="pk_idea_follower"),
    )
    op.create_index("ix_idea_follower_person", "idea_follower", ["person"])
