"""Where an idea is, who has the ball, and everything that happened to it."""

from dataclasses import dataclass
from datetime import datetime

from knowledge.people import PersonId
from knowledge.registry import Solution
from workflows.domain.deadline_rules import RUNNING
from workflows.domain.deadlines import Deadline
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.moves import Move, next_move
from workflows.domain.needs import Need, missing
from workflows.domain.routing import ball_holders
from workflows.loading import load_idea
from workflows.ports import IdeaQuery, JournalLine
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
    submitted = await session.unit.ideas.find(IdeaQuery(submitter=person_id))
    followed = await session.unit.ideas.find(IdeaQuery(follower=person_id))
    own = sorted(submitted, key=lambda idea: idea.id, reverse=True)
    others = sorted(followed, key=lambda idea: idea.id, reverse=True)
    return tuple({idea.id: idea for idea in (*own, *others)}.values())


async def show(session: Session, idea_id: IdeaId) -> View:
    """Return the idea with its ball holders, deadlines and next step; raises UnknownIdea."""
    idea = await load_idea(session, idea_id)
    knowledge = session.knowledge
    step = next_move(idea)
    deadlines = await session.unit.deadlines.of(idea_id)
    similar = (knowledge.registry.get(each) for each in idea.first_answer.solutions)
    return View(
        idea=idea,
        holders=ball_holders(idea, knowledge.register, knowledge.organisations, session.today),
        since=idea.stage_since or idea.submitted_at,
        deadlines=tuple(each for each in deadlines if each.state in RUNNING),
        step=step,
        missing=missing(step.needs, idea) if step else (),
        similar=tuple(solution for solution in similar if solution),
    )


async def history(session: Session, idea_id: IdeaId) -> tuple[JournalLine, ...]:
    """Return everything that happened to the idea, oldest first; raises UnknownIdea."""
    await load_idea(session, idea_id)
    return await session.unit.journal.of(idea_id)
