"""Hand in an idea: one message, at most three questions, one confirmation."""

from dataclasses import dataclass

from knowledge.matching.answers import Answer
from knowledge.organisations import HospitalId, RegionId
from knowledge.people import Person
from knowledge.understanding import Understood
from workflows.domain.drafts import Draft, DraftId
from workflows.domain.idea import Idea
from workflows.session import Session


@dataclass(frozen=True, slots=True)
class Told:
    """What the desk made of what somebody told it; ``draft.asking`` is its next question."""

    draft: Draft
    answer: Answer
    understood: Understood


async def start_draft(session: Session, person: Person, text: str, language: str) -> Told:
    """Read a new idea, answer "does it exist?", and keep it as a draft until it is sent."""
    raise NotImplementedError


async def answer_question(session: Session, person: Person, draft_id: DraftId, text: str) -> Told:
    """Take the text as the answer to the draft's open question; raises UnknownDraft."""
    raise NotImplementedError


async def skip_question(session: Session, person: Person, draft_id: DraftId) -> Told:
    """Leave the open question unanswered; raises UnknownDraft."""
    raise NotImplementedError


async def rewrite_draft(session: Session, person: Person, draft_id: DraftId, text: str) -> Told:
    """Replace everything told so far; raises UnknownDraft."""
    raise NotImplementedError


async def add_to_draft(session: Session, person: Person, draft_id: DraftId, text: str) -> Told:
    """Add to what was told; raises UnknownDraft."""
    raise NotImplementedError


async def choose_workplace(
    session: Session,
    person: Person,
    draft_id: DraftId,
    hospital: HospitalId | None,
    department: str,
    *,
    region: RegionId | None = None,
) -> Told:
    """Set the workplace by hand; a region alone is enough to be routed. Raises UnknownDraft."""
    raise NotImplementedError


async def drop_draft(session: Session, person: Person, draft_id: DraftId) -> None:
    """Delete the draft and its text; raises UnknownDraft when it is gone or another person's."""
    raise NotImplementedError


async def send_draft(session: Session, person: Person, draft_id: DraftId) -> Idea:
    """Hand the idea in: it gets its number, its team, its first deadline, and its draft goes.

    Raises UnknownDraft when it was sent or dropped before, so that a double press sends once.
    """
    raise NotImplementedError
