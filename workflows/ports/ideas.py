"""Where ideas, drafts, the journal and deadlines are kept."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from knowledge.people import PersonId
from knowledge.registry import SolutionId
from workflows.domain.deadlines import Deadline, DeadlineKind
from workflows.domain.drafts import Draft, DraftId
from workflows.domain.events import Event
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.stages import Stage


@dataclass(frozen=True, slots=True)
class IdeaQuery:
    """Which ideas to list; empty tuples and None mean any.

    ``back_by`` keeps only parked ideas whose day to come back is this one or earlier.
    """

    regions: tuple[str, ...] = ()
    stages: tuple[Stage, ...] = ()
    submitter: PersonId | None = None
    follower: PersonId | None = None
    solution: SolutionId | None = None
    back_by: date | None = None
    limit: int = 200


class Ideas(Protocol):
    """The ideas in hand."""

    async def add(self, idea: Idea) -> Idea:
        """Store a new idea (its id is ignored) and return it with its number and version 1."""
        ...

    async def get(self, idea: IdeaId) -> Idea | None:
        """Return the idea with everything that belongs to it."""
        ...

    async def save(self, idea: Idea) -> Idea:
        """Store a changed idea and return it with its version raised by one.

        Raises ConcurrentChange when the stored version is not the one the idea was read with.
        """
        ...

    async def find(self, query: IdeaQuery) -> tuple[Idea, ...]:
        """Return the ideas that fit, those longest in their stage first."""
        ...

    async def count(self) -> dict[Stage, int]:
        """Return how many ideas are in each stage that any is in."""
        ...


class Drafts(Protocol):
    """Half-told ideas."""

    async def of(self, person: PersonId) -> tuple[Draft, ...]:
        """Return the person's drafts, newest first."""
        ...

    async def newest_of(self, people: Collection[PersonId]) -> Mapping[PersonId, Draft]:
        """Return each person's newest draft; nobody stands there who has none."""
        ...

    async def get(self, draft: DraftId) -> Draft | None:
        """Return the draft with this id."""
        ...

    async def save(self, draft: Draft) -> None:
        """Store the draft, new or changed."""
        ...

    async def remove(self, draft: DraftId) -> bool:
        """Delete the draft and its text; tell whether it was there."""
        ...


class IdleDrafts(Protocol):
    """Half-told ideas that nobody goes on with."""

    async def idle(self, before: datetime, limit: int) -> tuple[Draft, ...]:
        """Return drafts last changed before the moment and not reminded of, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line of the journal: what happened, and the hash that chains it to the line before."""

    number: int
    event: Event
    hash: str


@dataclass(frozen=True, slots=True)
class Audit:
    """The result of checking the whole chain; ``broken_at`` is the first line that does not fit."""

    lines: int
    head: str
    broken_at: int | None = None


class Journal(Protocol):
    """Append-only record of what happened, chained by hashes, without people's words."""

    async def append(self, event: Event) -> JournalLine:
        """Add one line at the end of the chain."""
        ...

    async def of(self, idea: IdeaId) -> tuple[JournalLine, ...]:
        """Return the idea's lines, oldest first."""
        ...

    async def verify(self) -> Audit:
        """Recompute the chain from its beginning."""
        ...


class Deadlines(Protocol):
    """Deadlines of ideas, and what each team has set."""

    async def of(self, idea: IdeaId) -> tuple[Deadline, ...]:
        """Return the idea's deadlines, oldest first."""
        ...

    async def save(self, deadline: Deadline) -> None:
        """Store the deadline, new or changed."""
        ...

    async def late(self, now: datetime, limit: int) -> tuple[Deadline, ...]:
        """Return open and reminded deadlines whose day is past in Copenhagen, oldest day first."""
        ...

    async def days_for(self, team: str) -> dict[DeadlineKind, int]:
        """Return the lengths the team has set itself, in working days."""
        ...

    async def set_days(self, team: str, kind: DeadlineKind, days: int) -> None:
        """Set how long the team allows for this kind."""
        ...
