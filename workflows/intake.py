"""Hand in an idea: one message, at most three questions, one confirmation."""

from dataclasses import dataclass, replace
from functools import partial

from knowledge.matching.answers import Answer
from knowledge.organisations import HospitalId, RegionId
from knowledge.people import Person
from knowledge.understanding import Understood
from workflows.domain.deadline_rules import first_deadline
from workflows.domain.drafts import Draft, DraftId
from workflows.domain.errors import UnknownDraft
from workflows.domain.idea import FirstAnswer, Idea, Workplace
from workflows.domain.nearness import nearest_first
from workflows.domain.places import heard_region, heard_workplace, own_workplace
from workflows.domain.questions import asking_next
from workflows.domain.replies import adding, taking_reply, whole_text
from workflows.domain.routing import NO_REGION, propose_team, region_for, team_in_charge
from workflows.domain.submission import received, submitted
from workflows.recording import announce, notices_of
from workflows.rooms import notices_for_rooms
from workflows.session import Session

MOST_COMPARED = 10
"""How many entries are looked at for one that is in use nearby."""
MOST_MATCHES = 5
"""How many entries an answer names."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the desk made of what somebody told it; ``draft.asking`` is its next question."""

    draft: Draft
    answer: Answer
    understood: Understood


async def start_draft(session: Session, person: Person, text: str, language: str) -> Told:
    """Read a new idea, answer "does it exist?", and keep it as a draft until it is sent.

    The workplace in the person's record is theirs until they say another.
    """
    draft = Draft(
        id=session.ids.new(),
        person=person.id,
        text=text,
        updated_at=session.now,
        language=language,
        workplace=own_workplace(person),
        profession=person.profession,
    )
    return await _tell(session, _placed(session, draft, text))


async def answer_question(session: Session, person: Person, draft_id: DraftId, text: str) -> Told:
    """Take the text as the answer to the draft's open question; raises UnknownDraft.

    What does not answer it, and any text when nothing is asked, is kept as an addition.
    """
    draft = await _own(session, person, draft_id)
    understood = session.insight.understand(text)
    return await _tell(
        session, taking_reply(draft, text, understood, session.knowledge.organisations)
    )


async def skip_question(session: Session, person: Person, draft_id: DraftId) -> Told:
    """Leave the open question unanswered; raises UnknownDraft."""
    return await _tell(session, await _own(session, person, draft_id))


async def rewrite_draft(session: Session, person: Person, draft_id: DraftId, text: str) -> Told:
    """Replace everything told so far; raises UnknownDraft.

    The workplace stays unless the new text names another.
    """
    draft = await _own(session, person, draft_id)
    fresh = replace(draft, text=text, additions=(), target_group="")
    return await _tell(session, _placed(session, fresh, text))


async def add_to_draft(session: Session, person: Person, draft_id: DraftId, text: str) -> Told:
    """Add to what was told; raises UnknownDraft."""
    draft = await _own(session, person, draft_id)
    return await _tell(session, _placed(session, adding(draft, text), text))


async def choose_workplace(  # noqa: PLR0917 - the three fields of one form, in their order
    session: Session,
    person: Person,
    draft_id: DraftId,
    hospital: HospitalId | None,
    department: str,
    region: RegionId | None = None,
) -> Told:
    """Set the workplace by hand; a region alone is enough to be routed. Raises UnknownDraft.

    A hospital or region that nobody knows counts as none given.
    """
    draft = await _own(session, person, draft_id)
    organisations = session.knowledge.organisations
    known = hospital if hospital and organisations.hospital(hospital) else None
    named = region if region and organisations.region(region) else None
    moved = known != draft.workplace.hospital
    municipalities = () if moved else draft.workplace.municipalities
    chosen = Workplace(known, department, municipalities)
    return await _tell(session, replace(draft, workplace=chosen, region=named))


def read_again(session: Session, draft: Draft) -> Told:
    """Answer a draft with what is known today; nothing is kept."""
    return Told(draft, _answer(session, draft), session.insight.understand(whole_text(draft)))


async def drop_draft(session: Session, person: Person, draft_id: DraftId) -> None:
    """Delete the draft and its text; raises UnknownDraft when it is gone or another person's."""
    draft = await _own(session, person, draft_id)
    await session.unit.drafts.remove(draft.id)


async def send_draft(session: Session, person: Person, draft_id: DraftId) -> Idea:
    """Hand the idea in: it gets its number, its team, its first deadline, and its draft goes.

    Raises UnknownDraft when it was sent or dropped before, so that a double press sends once.
    """
    draft = await _own(session, person, draft_id)
    # Deleting comes first: of two that send the same draft at once, only one finds it there.
    if not await session.unit.drafts.remove(draft.id):
        raise UnknownDraft(draft.id)
    idea = await session.unit.ideas.add(_submitted(session, draft))
    outcome = received(idea)
    line = await session.unit.journal.append(outcome.event)
    await _open_first_deadline(session, idea)
    rooms = await notices_for_rooms(session, outcome)
    await announce(session, line, [*notices_of(session, outcome), *rooms])
    return idea


async def _own(session: Session, person: Person, draft_id: DraftId) -> Draft:
    draft = await session.unit.drafts.get(draft_id)
    if draft is None or draft.person != person.id:
        raise UnknownDraft(draft_id)
    return draft


def _placed(session: Session, draft: Draft, said: str) -> Draft:
    """Read the place out of the new words alone, so that one set by hand before them stands."""
    understood = session.insight.understand(said)
    organisations = session.knowledge.organisations
    workplace = heard_workplace(draft.workplace, understood, organisations)
    return replace(draft, workplace=workplace, region=heard_region(draft.region, understood))


async def _tell(session: Session, draft: Draft) -> Told:
    """Read the whole draft again, decide what to ask, and keep it."""
    understood = session.insight.understand(whole_text(draft))
    organisations, today = session.knowledge.organisations, session.today
    region = region_for(draft.workplace, organisations, today) or draft.region
    answer = _answer(session, replace(draft, region=region))
    solutions = tuple(match.solution for match in answer.matches)
    read = replace(
        draft,
        updated_at=session.now,
        region=region,
        target_group=draft.target_group or understood.target_group,
        technology=understood.technology,
        profession=understood.profession or draft.profession,
        first_answer=FirstAnswer(answer.verdict, solutions),
        reminded=False,
    )
    asking = asking_next(read, understood, answer, organisations, today)
    await session.unit.drafts.save(asking)
    return Told(asking, answer, understood)


def _answer(session: Session, draft: Draft) -> Answer:
    """Answer "does it exist?", among equally good entries with those in use nearby first."""
    found = session.insight.match(whole_text(draft), MOST_COMPARED)
    organisations, registry = session.knowledge.organisations, session.knowledge.registry
    today = partial(organisations.region_on, day=session.today)
    ordered = nearest_first(found, draft.region, registry, today)
    return replace(ordered, matches=ordered.matches[:MOST_MATCHES])


def _submitted(session: Session, draft: Draft) -> Idea:
    organisations, register = session.knowledge.organisations, session.knowledge.register
    known = region_for(draft.workplace, organisations, session.today) or draft.region or NO_REGION
    region = organisations.region_on(known, session.today)
    team = propose_team(draft.workplace, region, organisations, register, session.today)
    return submitted(draft, region, team, session.now)


async def _open_first_deadline(session: Session, idea: Idea) -> None:
    team = team_in_charge(idea, session.knowledge.organisations, session.today)
    days = await session.unit.deadlines.days_for(team)
    await session.unit.deadlines.save(first_deadline(idea, session.today, days))
