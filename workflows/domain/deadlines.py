"""Deadlines: how long each stage may take, and what happens when it takes longer."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workflows.domain.idea import IdeaId
from workflows.domain.stages import Stage


class DeadlineKind(StrEnum):
    """What must have happened by the day."""

    FIRST_ANSWER = "first_answer"
    DIALOGUE = "dialogue"
    CLARIFICATION = "clarification"
    SPECIFICATION = "specification"
    PARTNERING = "partnering"
    DEVELOPMENT = "development"
    TEST = "test"
    IMPLEMENTATION = "implementation"
    FOLLOW_UP = "follow_up"
    DECLARE_READY = "declare_ready"
    READY = "ready"
    SPREADING = "spreading"
    CONFIRMATION = "confirmation"
    GP_NOTICE = "gp_notice"


class DeadlineState(StrEnum):
    """Open deadlines run; reminded and raised ones are late; the others no longer count."""

    OPEN = "open"
    REMINDED = "reminded"
    RAISED = "raised"
    MET = "met"
    EXEMPTED = "exempted"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which the ball holder should have moved the idea on."""

    id: str
    idea: IdeaId
    kind: DeadlineKind
    stage: Stage
    due: date
    state: DeadlineState = DeadlineState.OPEN
    exemption: str = ""
