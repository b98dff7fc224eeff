"""Where an idea is, who has the ball, and everything that happened to it."""

from dataclasses import dataclass
from datetime import datetime

from knowledge.people import PersonId
from knowledge.registry import Solution
from workflows.domain.deadlines import Deadline
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.moves import Move
from workflows.domain.needs import Need
from workflows.ports import JournalLine
from workflows.session import Session


@dataclass(frozen=True, slots=True)
class View:
    """An idea as people look at it.

    ``holders`` have the ball, since ``since``; ``step`` is the next move forward (None at the end
    of the journey and at rest) and ``missing`` what it still needs. ``deadlines`` are those still
    running. ``similar`` are the solutions named in the first answer that the registry still knows.
    """

    idea: Idea
    holders: tuple[PersonId, ...]
    since: datetime
    deadlines: tuple[Deadline, ...]
    step: Move | None
    missing: tuple[Need, ...]
    similar: tuple[Solution, ...]


async def mine(session: Session, person_id: PersonId) -> tuple[Idea, ...]:
    """Return the ideas the person handed in, newest first, then those they follow."""
    raise NotImplementedError


async def show(session: Session, idea_id: IdeaId) -> View:
    """Return the idea with its ball holders, deadlines and next step; raises UnknownIdea."""
    raise NotImplementedError


async def history(session: Session, idea_id: IdeaId) -> tuple[JournalLine, ...]:
    """Return everything that happened to the idea, oldest first; raises UnknownIdea."""
    raise NotImplementedError
