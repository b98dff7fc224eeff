"""A half-told idea: kept until its person sends or drops it, over restarts and channels."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from knowledge.people import PersonId
from workflows.domain.idea import FirstAnswer, Workplace

DraftId = str


class Ask(StrEnum):
    """One of the few things the desk asks at intake; every one can be skipped."""

    WORKPLACE = "workplace"
    DEPARTMENT = "department"
    MUNICIPALITY = "municipality"
    TARGET_GROUP = "target_group"
    PURPOSE = "purpose"


@dataclass(frozen=True, slots=True)
class Draft:
    """What the desk has understood so far. ``asked`` holds what was asked or skipped already.

    ``reminded`` is set once its person has been reminded of it.
    """

    id: DraftId
    person: PersonId
    text: str
    updated_at: datetime
    language: str = "da"
    workplace: Workplace = field(default_factory=Workplace)
    region: str | None = None
    target_group: str = ""
    technology: tuple[str, ...] = ()
    profession: str = ""
    first_answer: FirstAnswer | None = None
    asking: Ask | None = None
    asked: frozenset[Ask] = frozenset()
    additions: tuple[str, ...] = ()
    reminded: bool = False
