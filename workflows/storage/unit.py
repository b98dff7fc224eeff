"""Units of work in the database: one unit, one transaction, one commit."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.storage.database import Database
from workflows.ports import Audit
from workflows.storage.chain import Head
from workflows.storage.contacts import StoredContacts, StoredWishes
from workflows.storage.deadlines import StoredDeadlines
from workflows.storage.drafts import StoredDrafts
from workflows.storage.failures import failures_told
from workflows.storage.ideas import StoredIdeas
from workflows.storage.inbox import StoredInbox
from workflows.storage.journal import StoredJournal
from workflows.storage.labels import StoredLabels
from workflows.storage.mailbox import StoredMailbox
from workflows.storage.outbox import StoredDeadLetters, StoredOutbox, StoredOutboxKeeping
from workflows.storage.places import StoredPostmarks, StoredRooms, StoredWatermarks
from workflows.storage.proposals import StoredProposals
from workflows.storage.recommendations import StoredRecommendations
from workflows.storage.references import StoredConversationReferences
from workflows.storage.registry import StoredRegistry
from workflows.storage.teaching import StoredTeaching


@dataclass(frozen=True, slots=True)
class StoredUnit:
    """Everything that changes together."""

    ideas: StoredIdeas
    drafts: StoredDrafts
    idle_drafts: StoredDrafts
    journal: StoredJournal
    outbox: StoredOutbox
    outbox_keeping: StoredOutboxKeeping
    inbox: StoredInbox
    contacts: StoredContacts
    wishes: StoredWishes
    deadlines: StoredDeadlines
    labels: StoredLabels
    registry: StoredRegistry
    proposals: StoredProposals
    recommendations: StoredRecommendations
    teaching: StoredTeaching
    mailbox: StoredMailbox
    postmarks: StoredPostmarks
    watermarks: StoredWatermarks
    rooms: StoredRooms
    references: StoredConversationReferences
    dead_letters: StoredDeadLetters


@dataclass(frozen=True, slots=True)
class StoredWork:
    """Opens units of work on one database."""

    database: Database

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[StoredUnit]:
        """Open a unit that commits when the block ends and rolls back when it raises.

        Raises ConcurrentChange when somebody else was faster, StoreUnavailable when the database
        cannot answer now; after both, the whole unit may be tried again. StorageFault is ours to
        mend. Never open a unit inside another: on SQLite it would wait for itself.
        """
        async with self.database.transaction() as connection:
            with failures_told():
                yield _unit_in(connection)

    async def audit(self, *anchors: Head) -> Audit:
        """Check the journal's chain without holding up anybody who writes.

        ``anchors`` are heads noted earlier and kept elsewhere.
        """
        async with self.database.read() as connection:
            with failures_told():
                return await StoredJournal(connection).verify(*anchors)


def _unit_in(connection: AsyncConnection) -> StoredUnit:
    drafts = StoredDrafts(connection)
    return StoredUnit(
        ideas=StoredIdeas(connection),
        drafts=drafts,
        idle_drafts=drafts,
        journal=StoredJournal(connection),
        outbox=StoredOutbox(connection),
        outbox_keeping=StoredOutboxKeeping(connection),
        inbox=StoredInbox(connection),
        contacts=StoredContacts(connection),
        wishes=StoredWishes(connection),
        deadlines=StoredDeadlines(connection),
        labels=StoredLabels(connection),
        registry=StoredRegistry(connection),
        proposals=StoredProposals(connection),
        recommendations=StoredRecommendations(connection),
        teaching=StoredTeaching(connection),
        mailbox=StoredMailbox(connection),
        postmarks=StoredPostmarks(connection),
        watermarks=StoredWatermarks(connection),
        rooms=StoredRooms(connection),
        references=StoredConversationReferences(connection),
        dead_letters=StoredDeadLetters(connection),
    )
