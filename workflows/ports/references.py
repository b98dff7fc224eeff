"""How a channel's conversations are reached, for channels that only tell when they bring something.

Teams names the address of its connector with every activity, and knows no other way to it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from workflows.ports.contacts import Identity


@dataclass(frozen=True, slots=True)
class ConversationReference:
    """A conversation the desk is in, and the address at which its channel takes messages for it.

    ``user`` is whose personal conversation it is; empty for one that is shared. The address comes
    from a request that was verified, or the reference must not be noted.
    """

    channel: str
    space: str
    conversation: str
    service_url: str
    user: str = ""


class ConversationReferences(Protocol):
    """The conversations in which the desk may speak first."""

    async def note(self, reference: ConversationReference, now: datetime) -> None:
        """Keep a reference, in place of what was known of the conversation before."""
        ...

    async def of(self, identity: Identity) -> ConversationReference | None:
        """Return somebody's personal conversation, the one noted last; None when there is none."""
        ...

    async def by_conversation(
        self, channel: str, space: str, conversation: str
    ) -> ConversationReference | None:
        """Return what is known of a conversation."""
        ...

    async def service_url(self, channel: str, space: str) -> str | None:
        """Return the address that was noted last in a space, to begin a conversation there."""
        ...

    async def forget(self, channel: str, space: str, conversation: str) -> bool:
        """Forget a conversation the desk was taken out of; tell whether it was known."""
        ...
