"""What came in and what must go out: inbox, outbox, mailbox."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from knowledge.people import PersonId
from workflows.domain.events import Notice


class PostingState(StrEnum):
    """Where a notice is on its way out."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Posting:
    """One claimed notice. ``fence`` proves whose claim it is; ``attempt`` counts from 1."""

    id: str
    notice: Notice
    event_line: int
    attempt: int
    fence: int
    due: datetime


class Outbox(Protocol):
    """Notices that must reach people, kept until they have."""

    async def put(self, posting_id: str, notice: Notice, event_line: int, due: datetime) -> None:
        """Store a notice to send at ``due`` or later; the same id twice is stored once."""
        ...

    async def claim(self, now: datetime, lease_seconds: int, limit: int) -> tuple[Posting, ...]:
        """Take due notices that are free or whose lease ran out; nobody else gets them meanwhile.

        When one notice of a person is due, all of that person's due notices come with it.
        """
        ...

    async def sent(self, posting: Posting, now: datetime) -> bool:
        """Mark it sent; False when the claim was lost to somebody else meanwhile."""
        ...

    async def retry(self, posting: Posting, due: datetime, error: str) -> bool:
        """Give it back to be sent later; False when the claim was lost."""
        ...

    async def bury(self, posting: Posting, error: str) -> bool:
        """Put it aside for an admin to look at; False when the claim was lost."""
        ...


class OutboxKeeping(Protocol):
    """The outbox as its keeper sees it: how far behind it is, and what it may forget."""

    async def oldest_due(self, now: datetime) -> datetime | None:
        """Return when the notice was due that waits longest to be taken; None when none waits."""
        ...

    async def forget(self, before: datetime) -> int:
        """Delete notices sent before the moment; return how many.

        What waits, is under way or was put aside stays, however old it is.
        """
        ...


class DeadLetters(Protocol):
    """Notices that could not be delivered."""

    async def all(self) -> tuple[tuple[Posting, str], ...]:
        """Return the postings put aside, each with its error, oldest first."""
        ...

    async def revive(self, posting_id: str, due: datetime) -> bool:
        """Put one back in line; tell whether it was there."""
        ...


@dataclass(frozen=True, slots=True)
class Delivery:
    """One delivery from a channel, already screened.

    ``id`` is the channel's own id for it. ``business_key``, when set, names the one effect it may
    have however often and under whatever id it comes (a form's token). ``body`` is the action.
    """

    id: str
    channel: str
    person: PersonId
    body: str
    received_at: datetime
    business_key: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """Whether a delivery is new, and the stored reply of one that was answered before."""

    new: bool
    reply: str | None = None


class Inbox(Protocol):
    """Deliveries, committed before they are acknowledged."""

    async def receive(self, *deliveries: Delivery) -> tuple[Receipt, ...]:
        """Store deliveries in their order; a repeat (same id or business key) is not stored again.

        Of two alike among them the second is the repeat.
        """
        ...

    async def finish(self, channel: str, delivery_id: str, reply: str, now: datetime) -> bool:
        """Keep the reply and empty the body; False when it was finished before (elsewhere).

        Two channels may use the same id, so the channel is part of the delivery's name.
        """
        ...

    async def reply(self, channel: str, delivery_id: str) -> str | None:
        """Return what was replied to a delivery; None when it is unknown or not finished."""
        ...

    async def unfinished(self, before: datetime, limit: int) -> tuple[Delivery, ...]:
        """Return deliveries received before the moment and not finished, oldest first."""
        ...

    async def forget(self, before: datetime) -> int:
        """Delete finished deliveries older than the moment; return how many."""
        ...


class Mailbox(Protocol):
    """Notices for people who read them when they open the terminal."""

    async def drop(self, posting_id: str, person: PersonId, message: str, at: datetime) -> None:
        """Leave a message; the same posting twice is left once."""
        ...

    async def collect(self, person: PersonId, at: datetime) -> tuple[str, ...]:
        """Return the unread messages, oldest first, and mark them read."""
        ...

    async def forget(self, before: datetime) -> int:
        """Delete messages read before the moment; return how many. Unread ones stay."""
        ...
