"""Write down what happened: state, journal, deadlines and notices, in the session's one unit."""

from collections.abc import Iterable
from dataclasses import replace

from knowledge.people import PersonId
from workflows.domain.deadline_rules import changed_by
from workflows.domain.events import Notice, Outcome
from workflows.domain.notices import notices_for
from workflows.domain.routing import team_in_charge
from workflows.notifying import when_due
from workflows.ports import JournalLine
from workflows.rooms import notices_for_rooms
from workflows.session import Session

Told = frozenset[PersonId]


async def record(session: Session, outcome: Outcome, told: Told = frozenset()) -> Outcome:
    """Store what the outcome made, and return it with the ideas as stored.

    Those in ``told`` hear nothing of it: they hear of the same thing by another notice. Raises
    ConcurrentChange, and then nothing of the unit may be kept.
    """
    saved = await session.unit.ideas.save(outcome.idea)
    line = await session.unit.journal.append(outcome.event)
    await _keep_deadlines(session, outcome)
    notices = [each for each in notices_of(session, outcome) if each.person not in told]
    await announce(session, line, [*notices, *await notices_for_rooms(session, outcome)])
    heard = told | {each.person for each in notices}
    also = [await record(session, other, heard) for other in outcome.also]
    return replace(outcome, idea=saved, also=tuple(also))


def notices_of(session: Session, outcome: Outcome) -> tuple[Notice, ...]:
    """Return who hears of the outcome, by today's register."""
    knowledge = session.knowledge
    return notices_for(outcome, knowledge.register, knowledge.organisations, session.today)


async def announce(session: Session, line: JournalLine, notices: Iterable[Notice]) -> None:
    """Put the notices of one journal line into the outbox, each for when its person wants it."""
    for notice in notices:
        wishes = await session.unit.wishes.of(notice.person)
        due = when_due(notice, wishes, session.now)
        posting_id = f"{line.number}.{notice.person}"
        await session.unit.outbox.put(posting_id, notice, line.number, due)


async def _keep_deadlines(session: Session, outcome: Outcome) -> None:
    idea, deadlines = outcome.idea, session.unit.deadlines
    team = team_in_charge(idea, session.knowledge.organisations, session.today)
    known, days = await deadlines.of(idea.id), await deadlines.days_for(team)
    for deadline in changed_by(outcome, known, session.today, days):
        await deadlines.save(deadline)
