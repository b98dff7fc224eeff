"""Where in Teams somebody or something can be reached, and what to do when it cannot any more."""

from dataclasses import dataclass, replace

from bot.chat.failing import Refused
from bot.couriers import Unreached
from bot.teams.line import Conversation, Line
from bot.teams.places import Place, channel_of
from bot.teams.viewers import CHANNEL
from bot.teams.watchers import Watchers
from workflows.ports import ConversationReference, Identity
from workflows.session import Session, Sessions

GONE = frozenset({"ConversationNotFound"})
"""Codes of a conversation that is not there; another may be made with the person."""

CLOSED = frozenset(
    {
        "BotNotInConversationRoster",
        "ConversationBlockedByUser",
        "ForbiddenOperationException",
        "MessageWritesBlocked",
    }
)
"""Codes of somebody who has not let the desk in, or has taken it out.

Source: msteams-docs, "Status codes from bot conversational APIs" and "Proactive messages".
"""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place whose conversation is known, and the address at which Teams takes what is for it."""

    place: Place
    service_url: str

    @property
    def key(self) -> str:
        """Name the place, the same every time."""
        return self.place.key

    @property
    def message(self) -> str:
        """Name the message something was done on."""
        return self.place.message

    @property
    def is_shared(self) -> bool:
        """Tell whether others than one person read it."""
        return self.place.is_shared

    @property
    def conversation(self) -> Conversation:
        """Return the conversation as the line wants it."""
        return Conversation(self.service_url, self.place.conversation)


class Reach:
    """Finds conversations among those the desk has been in, and begins one with a person."""

    def __init__(self, line: Line, sessions: Sessions) -> None:
        """Take the line to Teams, and where the conversations are kept."""
        self._line = line
        self._sessions = sessions
        self._watchers = Watchers(line, sessions.clock.now)

    async def spot_of(self, place: Place, named: str = "") -> Spot:
        """Find a place; raises Unreached, Busy, Refused, Silent and StoreUnavailable.

        Unreached is somebody who has never let the desk in, in a tenant it may know or not.
        ``named`` is the address that a verified request has just named, if there is one.
        """
        async with self._sessions.open() as session:
            known = await _known(session, place)
            url = known.service_url if known else named or await _any_url(session, place.tenant)
        if not url:
            raise Unreached("teams_tenant_not_met")
        if not place.is_person:
            return Spot(place, url)
        found = known.conversation if known else await self._begun(place, url)
        return Spot(replace(place, conversation=found), url)

    async def watchers_of(self, spot: Spot) -> tuple[str, ...]:
        """Return the ids that Teams gives the people who read a shared place."""
        return await self._watchers.of(spot.place.tenant, spot.conversation)

    async def lost(self, spot: Spot) -> None:
        """Forget a conversation that Teams says the desk is not in."""
        place = spot.place
        async with self._sessions.open() as session:
            conversation = channel_of(place.conversation)
            await session.unit.references.forget(CHANNEL, place.tenant, conversation)

    async def _begun(self, place: Place, url: str) -> str:
        """Begin a personal chat; asking twice gives the same one."""
        try:
            found = await self._line.create(url, place.tenant, place.user)
        except Refused as refused:
            if refused.code in CLOSED:
                raise Unreached("teams_not_let_in") from None
            raise
        reference = ConversationReference(CHANNEL, place.tenant, found, url, place.user)
        async with self._sessions.open() as session:
            await session.unit.references.note(reference, session.now)
        return found


async def _known(session: Session, place: Place) -> ConversationReference | None:
    references = session.unit.references
    if place.is_person:
        return await references.of(Identity(CHANNEL, place.tenant, place.user))
    conversation = channel_of(place.conversation)
    return await references.by_conversation(CHANNEL, place.tenant, conversation)


async def _any_url(session: Session, tenant: str) -> str | None:
    return await session.unit.references.service_url(CHANNEL, tenant)
