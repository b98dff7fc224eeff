"""Tables of an idea and what belongs to it, of half-told ideas, and of deadlines.

Columns bear the names of the values' fields. Aggregates refer to each other by number only; the
parts of one idea are tied to it by foreign keys.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Identity,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from knowledge.matching.answers import Verdict
from knowledge.people import Seat
from workflows.domain.actions import Action
from workflows.domain.deadlines import DeadlineKind, DeadlineState
from workflows.domain.idea import AdoptionState, EntryKind, EntryState, Refusal
from workflows.domain.stages import Path, Stage
from workflows.storage.columns import METADATA, Code, Details, Moment, Words

IDEA = Table(
    "idea",
    METADATA,
    Column("id", Integer, Identity(), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("stage", Code(Stage), nullable=False),
    Column("path", Code(Path), nullable=False),
    Column("stage_since", Moment),
    # What lists are sorted by: stage_since, or the day it was handed in while there is none.
    Column("waiting_since", Moment, nullable=False),
    Column("submitter", String, nullable=False),
    Column("submitted_at", Moment, nullable=False),
    Column("region", String, nullable=False),
    Column("hospital", String),
    Column("department", String, nullable=False),
    Column("municipalities", Words, nullable=False),
    Column("text", String, nullable=False),
    Column("title", String, nullable=False),
    Column("target_group", String, nullable=False),
    Column("technology", Words, nullable=False),
    Column("profession", String, nullable=False),
    Column("language", String, nullable=False),
    Column("verdict", Code(Verdict), nullable=False),
    Column("answered", Words, nullable=False),
    Column("solution", String),
    Column("handbook", String),
    Column("resting_from", Code(Stage)),
    Column("parked_until", Date),
    Column("merged_into", Integer),
    Column("next_step", String),
    Column("next_step_owner", String),
    Column("next_step_due", Date),
    Index(None, "region", "stage", "waiting_since"),
    Index(None, "stage", "waiting_since"),
    Index(None, "submitter"),
    Index(None, "solution"),
    sqlite_autoincrement=True,  # a number is never given twice
)

ENTRY = Table(
    "idea_entry",
    METADATA,
    Column("idea", ForeignKey("idea.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("kind", Code(EntryKind), nullable=False),
    Column("by", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("text", String, nullable=False),
    Column("code", String, nullable=False),
    Column("state", Code(EntryState), nullable=False),
    Column("on", Date),
    Column("owner", String),
    Column("details", Details, nullable=False),
    UniqueConstraint("idea", "position"),
)

# Two steps cannot take the same place in an idea's life: the last guard against two winners.
STEP = Table(
    "idea_step",
    METADATA,
    Column("idea", ForeignKey("idea.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("action", Code(Action), nullable=False),
    Column("source", Code(Stage), nullable=False),
    Column("target", Code(Stage), nullable=False),
    Column("by", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("version", Integer, nullable=False),
)

TEAM_PLACE = Table(
    "idea_team_place",
    METADATA,
    Column("idea", ForeignKey("idea.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("seat", Code(Seat), nullable=False),
    Column("place", String),
    Column("person", String),
)

ADOPTION = Table(
    "idea_adoption",
    METADATA,
    Column("idea", ForeignKey("idea.id"), primary_key=True),
    Column("place", String, primary_key=True),
    Column("department", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("state", Code(AdoptionState), nullable=False),
    Column("refusal", Code(Refusal)),
    Column("note", String, nullable=False),
    Column("by", String),
    Column("at", Moment),
)

FOLLOWER = Table(
    "idea_follower",
    METADATA,
    Column("idea", ForeignKey("idea.id"), primary_key=True),
    Column("person", String, primary_key=True),
    Index(None, "person"),
)

DRAFT = Table(
    "draft",
    METADATA,
    Column("id", String, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("person", String, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("reminded", Boolean, nullable=False),
    Column("body", JSON, nullable=False),
    Index(None, "person", "updated_at"),
    Index(None, "reminded", "updated_at"),
)

DEADLINE = Table(
    "deadline",
    METADATA,
    Column("id", String, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("idea", Integer, nullable=False),
    Column("kind", Code(DeadlineKind), nullable=False),
    Column("stage", Code(Stage), nullable=False),
    Column("due", Date, nullable=False),
    Column("state", Code(DeadlineState), nullable=False),
    Column("exemption", String, nullable=False),
    Index(None, "idea"),
    Index(None, "state", "due"),
)

DEADLINE_DAYS = Table(
    "deadline_days",
    METADATA,
    Column("team", String, primary_key=True),
    Column("kind", Code(DeadlineKind), primary_key=True),
    Column("days", Integer, nullable=False),
)
