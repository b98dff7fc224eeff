"""Made-up ideas, events and notices for the contract."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from knowledge.matching.answers import Verdict
from workflows.domain.actions import Action
from workflows.domain.deadlines import Deadline, DeadlineKind
from workflows.domain.drafts import Draft
from workflows.domain.events import Event, Notice
from workflows.domain.idea import Description, Entry, EntryKind, FirstAnswer, Idea, Step, Workplace
from workflows.domain.stages import Stage
from workflows.ports import Delivery, Posting, Unit, Work

NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)
"""Noon on a Monday in Denmark."""

NEW_IDEA = Idea(
    id=0,
    version=0,
    stage=Stage.CAPTURED,
    submitter="karen",
    submitted_at=NOON,
    region="midt",
    workplace=Workplace("randers", "medicinsk", ("730",)),
    description=Description("Kan patienter med KOL måle iltmætning derhjemme?", "Iltmætning"),
    first_answer=FirstAnswer(Verdict.RELATED, ("telekol",)),
    stage_since=NOON,
)


def later(**duration: float) -> datetime:
    """Return a moment after noon."""
    return NOON + timedelta(**duration)


def idea(**changes: Any) -> Idea:
    """Return a new idea."""
    return replace(NEW_IDEA, **changes)


def entry(number: int, **changes: Any) -> Entry:
    """Return an entry that somebody wrote."""
    return replace(Entry(f"1.{number}", EntryKind.COMMENT, "karen", NOON, "en tanke"), **changes)


def step(version: int, by: str = "leder") -> Step:
    """Return the step by which the lead's escalation was approved."""
    action = Action.APPROVE_ESCALATION
    return Step(action, Stage.DIALOGUE, Stage.CLARIFICATION, by, NOON, version)


def event(idea: int = 1, **changes: Any) -> Event:
    """Return an event with facts only."""
    source, target = Stage.CAPTURED, Stage.DIALOGUE
    return replace(Event("gather_team", idea, "leder", NOON, source, target), **changes)


def draft(name: str = "d1", **changes: Any) -> Draft:
    """Return a half-told idea."""
    return replace(Draft(name, "karen", "En idé om sår", NOON), **changes)


def deadline(name: str = "f1", **changes: Any) -> Deadline:
    """Return a deadline due the day before noon."""
    kind, due = DeadlineKind.FIRST_ANSWER, date(2026, 11, 22)
    return replace(Deadline(name, 1, kind, Stage.CAPTURED, due), **changes)


def delivery(name: str = "m1", **changes: Any) -> Delivery:
    """Return a delivery from the terminal."""
    return replace(Delivery(name, "console", "karen", '{"text": "hej"}', NOON), **changes)


async def put(unit: Unit, name: str, person: str = "karen", **changes: Any) -> None:
    """Put a notice into the outbox, due at noon unless told otherwise."""
    line = changes.pop("line", 1)
    due = changes.pop("due", NOON)
    await unit.outbox.put(name, Notice(person, 1, "gather_team", **changes), line, due)


async def claim(work: Work, moment: datetime = NOON, limit: int = 50) -> tuple[Posting, ...]:
    """Claim what is due at the moment for a minute, in a unit of its own."""
    async with work.unit() as unit:
        return await unit.outbox.claim(moment, 60, limit)
