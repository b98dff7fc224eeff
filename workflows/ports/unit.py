"""The unit of work: everything that changes together, in one commit."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from workflows.ports.contacts import Contacts, Wishes
from workflows.ports.deliveries import DeadLetters, Inbox, Mailbox, Outbox, OutboxKeeping
from workflows.ports.ideas import Deadlines, Drafts, Ideas, IdleDrafts, Journal
from workflows.ports.labels import Labels
from workflows.ports.places import Postmarks, Rooms, Watermarks
from workflows.ports.proposals import Proposals
from workflows.ports.recommendations import Recommendations
from workflows.ports.references import ConversationReferences
from workflows.ports.registry import RegistryKeeping
from workflows.ports.teaching import Teaching


class Unit(Protocol):
    """Everything that changes together: state, journal, outbox and inbox in one commit."""

    @property
    def ideas(self) -> Ideas:
        """Return the ideas."""
        ...

    @property
    def drafts(self) -> Drafts:
        """Return the drafts."""
        ...

    @property
    def idle_drafts(self) -> IdleDrafts:
        """Return the drafts as who reminds of them sees them."""
        ...

    @property
    def journal(self) -> Journal:
        """Return the journal."""
        ...

    @property
    def outbox(self) -> Outbox:
        """Return the outbox."""
        ...

    @property
    def outbox_keeping(self) -> OutboxKeeping:
        """Return the outbox as its keeper sees it."""
        ...

    @property
    def inbox(self) -> Inbox:
        """Return the inbox."""
        ...

    @property
    def contacts(self) -> Contacts:
        """Return the contacts."""
        ...

    @property
    def wishes(self) -> Wishes:
        """Return how people want to hear from the desk."""
        ...

    @property
    def deadlines(self) -> Deadlines:
        """Return the deadlines."""
        ...

    @property
    def labels(self) -> Labels:
        """Return what people have said of matches."""
        ...

    @property
    def registry(self) -> RegistryKeeping:
        """Return what can be written in the registry."""
        ...

    @property
    def proposals(self) -> Proposals:
        """Return the changes of the vocabulary that wait."""
        ...

    @property
    def recommendations(self) -> Recommendations:
        """Return the solutions that are recommended to regions."""
        ...

    @property
    def teaching(self) -> Teaching:
        """Return what people teach the matching."""
        ...

    @property
    def mailbox(self) -> Mailbox:
        """Return the terminal's mailbox."""
        ...

    @property
    def postmarks(self) -> Postmarks:
        """Return the messages the desk posts where they are kept."""
        ...

    @property
    def watermarks(self) -> Watermarks:
        """Return how far conversations have been read."""
        ...

    @property
    def rooms(self) -> Rooms:
        """Return the teams' shared conversations."""
        ...

    @property
    def references(self) -> ConversationReferences:
        """Return how conversations are reached."""
        ...

    @property
    def dead_letters(self) -> DeadLetters:
        """Return the notices that could not be delivered."""
        ...


class Work(Protocol):
    """Opens units of work."""

    def unit(self) -> AbstractAsyncContextManager[Unit]:
        """Open a unit that commits when the block ends and rolls back when it raises."""
        ...
