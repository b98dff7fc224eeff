"""What a person's decision says of a match between an idea and a solution."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from knowledge.registry import SolutionId
from workflows.domain.idea import EntryKind, Idea, IdeaId
from workflows.domain.roles import Role

BEST_SHOWN = 3
"""How many of the first answer's solutions the answer *new* speaks of: those people look at."""


class Grade(StrEnum):
    """How much a solution is what an idea asks for."""

    SAME = "same"
    RELATED = "related"
    DIFFERENT = "different"


class Ground(StrEnum):
    """Where a label comes from; what was said outright beats what a decision implies."""

    SAID = "said"
    IMPLIED = "implied"


@dataclass(frozen=True, slots=True)
class Label:
    """One judgement of one match. ``by`` is the role, for who it was stands in the journal."""

    idea: IdeaId
    solution: SolutionId
    grade: Grade
    ground: Ground
    by: Role
    at: datetime


def standing(before: Label | None, new: Label) -> Label:
    """Return which of two labels of one match stands: the later, but never implied over said."""
    if before and before.ground is Ground.SAID and new.ground is Ground.IMPLIED:
        return before
    return new


def implied_by(idea: Idea) -> tuple[Label, ...]:
    """Return what the national team's answer implies, or nothing while there is none.

    *exists* names the same, *extend* a related solution; *new* says that the best of those shown
    at intake are not the same.
    """
    answer = idea.latest(EntryKind.ANSWER)
    if answer is None:
        return ()
    named = answer.details.get("solution", "")
    solutions: tuple[SolutionId, ...] = (named,) if named else ()
    match answer.code:
        case "exists":
            grade = Grade.SAME
        case "extend":
            grade = Grade.RELATED
        case _:
            grade, solutions = Grade.DIFFERENT, idea.first_answer.solutions[:BEST_SHOWN]
    return tuple(
        Label(idea.id, each, grade, Ground.IMPLIED, Role.NATIONAL, answer.at) for each in solutions
    )
