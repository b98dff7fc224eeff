"""Where the desk has written on channels that keep its messages, so that it can find them again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from workflows.domain.idea import IdeaId


@dataclass(frozen=True, slots=True)
class Postmark:
    """What is known of a message that was to be posted; ``message`` is its id once it stands there.

    ``new`` tells that nobody has begun to post it before.
    """

    begun: datetime
    message: str | None = None
    new: bool = False


class Postmarks(Protocol):
    """Messages the desk posts, written down before they are posted.

    A channel's ``place`` is a conversation or a thread, by the name the channel gives it. ``idea``
    is NO_IDEA for a message that is about none.
    """

    async def begin(
        self, key: str, channel: str, place: str, idea: IdeaId, now: datetime
    ) -> Postmark:
        """Note that a message is about to be posted; return what was known of its key before."""
        ...

    async def keep(self, key: str, message: str) -> None:
        """Note the id that the posted message got."""
        ...

    async def withdraw(self, key: str) -> None:
        """Forget a message that certainly was not posted, so that it may be tried at once."""
        ...

    async def latest(self, channel: str, place: str, idea: IdeaId) -> str | None:
        """Return the message about the idea that was posted last in a place."""
        ...

    async def forget(self, before: datetime) -> int:
        """Delete what was begun before the moment and is about no idea; return how many."""
        ...


class Watermarks(Protocol):
    """How far each conversation of a channel has been read, for a sweep that catches up."""

    async def all(self, channel: str) -> dict[str, str]:
        """Return the conversations that are followed, each with the last message read."""
        ...

    async def follow(self, channel: str, place: str, mark: str) -> None:
        """Begin to follow a conversation from a message; one that is followed stays as it is."""
        ...

    async def advance(self, channel: str, place: str, mark: str) -> None:
        """Note that a conversation has been read up to a message; marks sort as texts."""
        ...

    async def leave(self, channel: str, place: str) -> None:
        """Follow a conversation no longer."""
        ...


class Rooms(Protocol):
    """Shared conversations in which a team sees its ideas."""

    async def connect(self, channel: str, place: str, region: str) -> None:
        """Let a conversation show the ideas of a region's team; it shows one team's only."""
        ...

    async def of(self, region: str) -> tuple[tuple[str, str], ...]:
        """Return the rooms that show the ideas of a region's team: channel and name, sorted."""
        ...

    async def region_of(self, channel: str, place: str) -> str | None:
        """Return the region whose ideas a conversation shows."""
        ...

    async def disconnect(self, channel: str, place: str) -> bool:
        """Let a conversation show nothing any more; tell whether it did."""
        ...
