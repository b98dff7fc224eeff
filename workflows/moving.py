"""Do something to an idea: the one way in from every button, form and sentence."""

from knowledge.people import PersonId
from workflows.domain import gate
from workflows.domain.actions import Action
from workflows.domain.events import Command, Outcome
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.moves import Move, open_to
from workflows.domain.needs import Need, missing
from workflows.domain.offers import is_worth_offering
from workflows.labelling import learn_from
from workflows.loading import load_idea, load_situation, roles_in
from workflows.recording import record
from workflows.session import Session


async def perform(session: Session, command: Command) -> Outcome:
    """Do what the command says; state, journal, deadlines and notices in the session's unit.

    A command that changes nothing (to follow twice) writes nothing. Raises the errors of
    ``workflows.domain.errors``. On ConcurrentChange try again in a fresh session: somebody else
    was faster, and the second try tells who.
    """
    idea = await load_idea(session, command.idea)
    situation = await load_situation(session, idea, _other_idea(idea, command))
    outcome = gate.apply(idea, command, roles_in(session, idea, command.person), situation)
    if outcome.idea == idea:
        return outcome
    await learn_from(session, outcome)
    return await record(session, outcome)


async def possible(session: Session, idea: Idea, person_id: PersonId) -> tuple[Move, ...]:
    """Return what the person may do to the idea now and what makes sense, in the table's order."""
    deadlines = await session.unit.deadlines.of(idea.id)
    rows = open_to(idea, roles_in(session, idea, person_id))
    return tuple(row for row in rows if is_worth_offering(row, idea, person_id, deadlines))


def missing_for(idea: Idea, move: Move) -> tuple[Need, ...]:
    """Return what must be filled in before the move, in the table's order."""
    return missing(move.needs, idea)


def _other_idea(idea: Idea, command: Command) -> IdeaId | None:
    if command.action is Action.UNMERGE:
        return idea.merged_into
    into = command.values.get("into", "").strip().removeprefix("#")
    is_number = into.isascii() and into.isdigit() and len(into) < 10
    return int(into) if command.action is Action.MERGE and is_number else None
