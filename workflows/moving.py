"""Do something to an idea: the one way in from every button, form and sentence."""

from knowledge.people import PersonId
from workflows.domain.events import Command, Outcome
from workflows.domain.idea import Idea
from workflows.domain.moves import Move
from workflows.domain.needs import Need, missing
from workflows.session import Session


async def perform(session: Session, command: Command) -> Outcome:
    """Do what the command says; state, journal, deadlines and notices in the session's unit.

    Raises the errors of ``workflows.domain.errors``. On ConcurrentChange try again in a fresh
    session: somebody else was faster, and the second try tells who.
    """
    raise NotImplementedError


async def possible(session: Session, idea: Idea, person_id: PersonId) -> tuple[Move, ...]:
    """Return what the person may do to the idea now and what makes sense, in the table's order."""
    raise NotImplementedError


def missing_for(idea: Idea, move: Move) -> tuple[Need, ...]:
    """Return what must be filled in before the move, in the table's order."""
    return missing(move.needs, idea)
