"""What a channel offers so that notices reach its people, and how that can fail."""

from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from bot.messages.outgoing import Card, Messages
from knowledge.people import Person
from workflows.ports import Identity


class Courier(Protocol):
    """Brings cards to the people of one channel."""

    async def deliver(self, identity: Identity, posting_id: str, card: Card) -> None:
        """Bring the card; returns when the channel has taken it.

        ``posting_id`` is the same when the same notices are tried again, so that a channel which
        may have taken the card the last time can find that out. Raises TryLater when the channel
        cannot take it now, Unreached when the person is not to be found there, and Undeliverable
        when it never will; any other exception is a fault of ours and is tried again as well.
        """
        ...


class Postman(Courier, Protocol):
    """A courier of a channel whose answers leave by post."""

    async def find(self, person: Person) -> Identity | None:
        """Find somebody of the team register whom the desk has not met on the channel.

        None where the channel cannot tell, or does not know them; raises TryLater.
        """
        ...

    async def answer(self, delivery_id: str, messages: Messages) -> None:
        """Bring the answer to a delivery to where the delivery came from.

        May be called again with the same answer; raises as ``deliver`` does.
        """
        ...


class TryLater(Exception):
    """The channel cannot take the card now; ``after`` is how long it asked to be left alone."""

    def __init__(self, after: timedelta | None = None) -> None:
        """Take the time the channel named, or None when it named none."""
        super().__init__(after)
        self.after = after


class Unreached(Exception):
    """The person has not let the desk in on this channel, or not any more; ``reason`` is a code.

    What was to be brought is left where they find it without the channel.
    """

    def __init__(self, reason: str) -> None:
        """Take the reason's code."""
        super().__init__(reason)
        self.reason = reason


class Broken(StrEnum):
    """What keeps a message from arriving until somebody does something about it."""

    PLACE = "channel_place_gone"
    PERMISSION = "channel_permission_missing"
    CREDENTIALS = "channel_token_refused"
    PERSON = "channel_person_gone"


class Undeliverable(Exception):
    """The channel will never take the card; ``reason`` is a code, never a person's words.

    ``broken`` says what somebody could mend, if anything.
    """

    def __init__(self, reason: str, broken: Broken | None = None) -> None:
        """Take the reason's code and what is broken."""
        super().__init__(reason)
        self.reason = reason
        self.broken = broken
