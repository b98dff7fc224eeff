"""What the fakes keep in memory: plain tables of frozen values."""

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Self

from knowledge.people import Person, PersonId
from tests.fakes.knowledge_store import FakeKnowledgeStore
from workflows.domain.deadlines import Deadline, DeadlineKind
from workflows.domain.drafts import Draft, DraftId
from workflows.domain.events import Notice
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.labels import Label
from workflows.domain.proposals import Proposal, ProposalId
from workflows.domain.recommendations import Recommendation
from workflows.ports import (
    ConversationReference,
    Delivery,
    Identity,
    JournalLine,
    PostingState,
    Preferences,
)


@dataclass(frozen=True, slots=True)
class KeptPosting:
    """A notice on its way out, with everything the outbox knows of it."""

    id: str
    notice: Notice
    event_line: int
    due: datetime
    state: PostingState = PostingState.WAITING
    attempt: int = 0
    fence: int = 0
    leased_until: datetime | None = None
    settled_at: datetime | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class KeptDelivery:
    """A delivery and, once it is finished, its reply."""

    delivery: Delivery
    reply: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A message in the terminal's mailbox."""

    person: PersonId
    message: str
    at: datetime
    read_at: datetime | None = None


@dataclass(frozen=True)
class KeptPostmark:
    """A message that was begun, in a channel's place about an idea."""

    where: tuple[str, str, IdeaId]
    begun: datetime
    message: str | None = None


@dataclass
class Kept:
    """Every table. A unit works on a copy, which replaces the original when it commits."""

    ideas: dict[IdeaId, Idea] = field(default_factory=dict)
    drafts: dict[DraftId, Draft] = field(default_factory=dict)
    lines: list[JournalLine] = field(default_factory=list)
    deadlines: dict[str, Deadline] = field(default_factory=dict)
    days: dict[tuple[str, DeadlineKind], int] = field(default_factory=dict)
    postings: dict[str, KeptPosting] = field(default_factory=dict)
    fences: dict[PersonId, int] = field(default_factory=dict)
    deliveries: dict[tuple[str, str], KeptDelivery] = field(default_factory=dict)
    letters: dict[str, Letter] = field(default_factory=dict)
    people: dict[PersonId, Person] = field(default_factory=dict)
    identities: dict[Identity, PersonId] = field(default_factory=dict)
    wishes: dict[PersonId, Preferences] = field(default_factory=dict)
    labels: dict[tuple[IdeaId, str], Label] = field(default_factory=dict)
    proposals: dict[ProposalId, Proposal] = field(default_factory=dict)
    postmarks: dict[str, KeptPostmark] = field(default_factory=dict)
    watermarks: dict[tuple[str, str], str] = field(default_factory=dict)
    rooms: dict[tuple[str, str], str] = field(default_factory=dict)
    references: dict[tuple[str, str, str], tuple[datetime, ConversationReference]] = field(
        default_factory=dict
    )
    recommendations: dict[tuple[str, str], Recommendation] = field(default_factory=dict)
    knowledge: FakeKnowledgeStore = field(default_factory=FakeKnowledgeStore)

    def copy(self) -> Self:
        """Return tables of their own; the values in them are frozen and shared."""
        return type(self)(**{each.name: getattr(self, each.name).copy() for each in fields(self)})
