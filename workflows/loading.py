"""Read what a rule needs to know about an idea before it is asked."""

from knowledge.people import PersonId
from workflows.domain.errors import UnknownIdea
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.permissions import roles_of
from workflows.domain.roles import Role
from workflows.domain.routing import team_in_charge
from workflows.domain.situation import Situation
from workflows.session import Session


async def load_idea(session: Session, idea_id: IdeaId) -> Idea:
    """Return the idea; raises UnknownIdea."""
    idea = await session.unit.ideas.get(idea_id)
    if idea is None:
        raise UnknownIdea(idea_id)
    return idea


async def load_situation(session: Session, idea: Idea, other: IdeaId | None = None) -> Situation:
    """Return the world around a move of the idea; ``other`` is an idea the move also concerns."""
    organisations = session.knowledge.organisations
    team = team_in_charge(idea, organisations, session.today)
    return Situation(
        now=session.now,
        today=session.today,
        knowledge=session.knowledge,
        deadlines=await session.unit.deadlines.of(idea.id),
        days=await session.unit.deadlines.days_for(team),
        other=await session.unit.ideas.get(other) if other is not None else None,
    )


def roles_in(session: Session, idea: Idea, person_id: PersonId) -> frozenset[Role]:
    """Return what the person is to the idea right now."""
    knowledge = session.knowledge
    return roles_of(person_id, idea, knowledge.register, knowledge.organisations, session.today)
