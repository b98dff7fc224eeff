"""Units of work in memory: nothing is kept unless the unit ends well."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.fakes.contacts import FakeContacts, FakeWishes
from tests.fakes.deliveries import (
    FakeDeadLetters,
    FakeInbox,
    FakeMailbox,
    FakeOutbox,
    FakeOutboxKeeping,
)
from tests.fakes.ideas import FakeDeadlines, FakeDrafts, FakeIdeas, FakeJournal
from tests.fakes.kept import Kept
from tests.fakes.labels import FakeLabels
from tests.fakes.places import FakePostmarks, FakeRooms, FakeWatermarks
from tests.fakes.proposals import FakeProposals
from tests.fakes.recommendations import FakeRecommendations
from tests.fakes.references import FakeConversationReferences
from tests.fakes.registry import FakeRegistry
from tests.fakes.teaching import FakeTeaching


@dataclass(frozen=True)
class FakeUnit:
    """Everything that changes together."""

    ideas: FakeIdeas
    drafts: FakeDrafts
    idle_drafts: FakeDrafts
    journal: FakeJournal
    outbox: FakeOutbox
    outbox_keeping: FakeOutboxKeeping
    inbox: FakeInbox
    contacts: FakeContacts
    wishes: FakeWishes
    deadlines: FakeDeadlines
    labels: FakeLabels
    registry: FakeRegistry
    proposals: FakeProposals
    recommendations: FakeRecommendations
    teaching: FakeTeaching
    mailbox: FakeMailbox
    postmarks: FakePostmarks
    watermarks: FakeWatermarks
    rooms: FakeRooms
    references: FakeConversationReferences
    dead_letters: FakeDeadLetters

    @classmethod
    def on(cls, kept: Kept) -> "FakeUnit":
        """Return a unit that reads and changes these tables."""
        return cls(
            ideas=FakeIdeas(kept),
            drafts=FakeDrafts(kept),
            idle_drafts=FakeDrafts(kept),
            journal=FakeJournal(kept),
            outbox=FakeOutbox(kept),
            outbox_keeping=FakeOutboxKeeping(kept),
            inbox=FakeInbox(kept),
            contacts=FakeContacts(kept),
            wishes=FakeWishes(kept),
            deadlines=FakeDeadlines(kept),
            labels=FakeLabels(kept),
            registry=FakeRegistry(kept),
            proposals=FakeProposals(kept),
            recommendations=FakeRecommendations(kept),
            teaching=FakeTeaching(kept),
            mailbox=FakeMailbox(kept),
            postmarks=FakePostmarks(kept),
            watermarks=FakeWatermarks(kept),
            rooms=FakeRooms(kept),
            references=FakeConversationReferences(kept),
            dead_letters=FakeDeadLetters(kept),
        )


class FakeWork:
    """Opens one unit after the other, like SQLite; ``kept`` is what the last commit left."""

    def __init__(self) -> None:
        self.kept = Kept()
        self._turn = asyncio.Lock()
        self._writer: asyncio.Task[object] | None = None

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[FakeUnit]:
        """Open a unit; a unit opened inside another would wait for itself, so it is refused."""
        task = asyncio.current_task()
        if self._writer is task:
            raise RuntimeError("a unit is open already; a database would wait for it for ever")
        async with self._turn:
            self._writer = task
            try:
                changed = self.kept.copy()
                yield FakeUnit.on(changed)
                self.kept = changed
            finally:
                self._writer = None
