"""The vocabulary, owned by the national team: propose a change, see it tried, decide, undo."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from knowledge.people import NATIONAL_TEAM, Person, PersonId
from knowledge.trials import Trial, basis_of
from knowledge.vocabulary import Change, ChangeId, ChangeKind, Taught
from workflows.domain.errors import NotYourVocabulary
from workflows.domain.events import NO_IDEA, Event, Notice
from workflows.domain.permissions import NATIONAL_SEATS
from workflows.domain.proposals import Proposal, ProposalId
from workflows.domain.stages import Stage
from workflows.session import Session
from workflows.vocabulary_forms import read_change

VOCABULARY_CHANGED = "vocabulary_changed"
VOCABULARY_UNDONE = "vocabulary_undone"
"""The journal's names; their facts are the change's id and kind, never its words."""

VOCABULARY_TRIED = "vocabulary_tried"
"""The notice to whoever proposed a change that has been tried."""

_NO_LINE = 0


@dataclass(frozen=True, slots=True)
class Owned:
    """The vocabulary as its owners see it: what waits, and what they have changed, newest first."""

    groups: int
    proposals: tuple[Proposal, ...]
    taught: tuple[Taught, ...]


def may_change(session: Session, person_id: PersonId) -> bool:
    """Tell whether the person is of the national team today."""
    knowledge = session.knowledge
    held = knowledge.register.seats_of(person_id, session.today, knowledge.organisations)
    return any(each.team == NATIONAL_TEAM and each.seat in NATIONAL_SEATS for each in held)


async def owned(session: Session, person: Person) -> Owned:
    """Return what waits and what is in effect; raises NotYourVocabulary."""
    _check(session, person)
    vocabulary = session.knowledge.vocabulary
    waiting = await session.unit.proposals.all()
    return Owned(len(vocabulary.groups), waiting, tuple(reversed(vocabulary.taught)))


async def propose(
    session: Session, person: Person, kind: ChangeKind, values: Mapping[str, str]
) -> Proposal:
    """Let the change be tried on the examples; whoever proposed it hears how that went.

    ``values`` are the form's answers (``read_change``). Raises NotYourVocabulary and UnfitAnswers.
    """
    _check(session, person)
    change = read_change(session.knowledge.vocabulary, kind, values)
    proposal = Proposal(session.ids.new(), change, person.id, session.now)
    await session.unit.proposals.save(proposal)
    return proposal


async def untried(session: Session) -> Proposal | None:
    """Return the oldest proposal that nobody has tried."""
    waiting = await session.unit.proposals.all()
    return next((each for each in waiting if each.trial is None), None)


async def note_trial(session: Session, proposal_id: ProposalId, trial: Trial) -> None:
    """Keep what trying the proposal showed, and tell whoever proposed it.

    They are waiting for it, so it goes out at once. Nothing happens to one that is gone or that
    another process has tried meanwhile.
    """
    proposal = await session.unit.proposals.get(proposal_id)
    if proposal is None or proposal.trial is not None:
        return
    await session.unit.proposals.save(replace(proposal, trial=trial))
    notice = Notice(proposal.by, NO_IDEA, VOCABULARY_TRIED, urgent=True)
    posting_id = f"tried.{proposal.id}.{session.now.timestamp():.0f}"
    await session.unit.outbox.put(posting_id, notice, _NO_LINE, session.now)


async def accept(session: Session, person: Person, proposal_id: ProposalId) -> Taught | None:
    """Put a change that passed its trial into effect for everybody; journalled.

    Where other words or weights have come into effect since the trial, it is tried again first.
    None when it cannot be put into effect now: gone, not tried or not passed. Raises
    NotYourVocabulary.
    """
    _check(session, person)
    proposal = await session.unit.proposals.get(proposal_id)
    if proposal is None or proposal.trial is None or not proposal.trial.passed:
        return None
    if proposal.trial.basis != basis_of(session.knowledge):
        await session.unit.proposals.save(replace(proposal, trial=None))
        return None
    taught = Taught(proposal.id, proposal.change, person.id, session.now)
    await session.unit.proposals.remove(proposal.id)
    await session.unit.teaching.teach(taught)
    await session.unit.journal.append(
        _event(person, session.now, VOCABULARY_CHANGED, taught.id, taught.change)
    )
    return taught


async def drop(session: Session, person: Person, proposal_id: ProposalId) -> bool:
    """Forget a proposal; tell whether it was there. Raises NotYourVocabulary."""
    _check(session, person)
    return await session.unit.proposals.remove(proposal_id)


async def undo(session: Session, person: Person, change_id: ChangeId) -> Taught | None:
    """Take a change out of effect and return it; journalled. None when it was undone before.

    Raises NotYourVocabulary.
    """
    _check(session, person)
    known = session.knowledge.vocabulary.taught
    taught = next((each for each in known if each.id == change_id), None)
    if taught is None or not await session.unit.teaching.unteach(change_id):
        return None
    await session.unit.journal.append(
        _event(person, session.now, VOCABULARY_UNDONE, taught.id, taught.change)
    )
    return taught


def _check(session: Session, person: Person) -> None:
    if not may_change(session, person.id):
        raise NotYourVocabulary


def _event(person: Person, at: datetime, name: str, change_id: ChangeId, change: Change) -> Event:
    facts = {"change": change_id, "kind": change.kind.value}
    nowhere = Stage.CAPTURED  # an event that concerns no idea has no stage of its own
    return Event(name, NO_IDEA, person.id, at, nowhere, nowhere, facts=facts)
