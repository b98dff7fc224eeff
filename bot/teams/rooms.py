"""A team's channel: its lead lets the region's ideas be shown there, each in its own thread."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.chat.rooms import OFF, ROOM, connect, disconnect, spellings
from bot.chat.shapes import Json
from bot.conversations.glances import Viewer
from bot.messages.incoming import Said
from bot.messages.outgoing import Card, Paragraph
from bot.teams.incoming import Act, is_open_to_others
from bot.teams.places import Place, channel_of, place_of
from bot.teams.reception import Reception
from bot.teams.viewers import CHANNEL
from bot.wording import Speech
from workflows.ports import Identity
from workflows.session import Sessions

Offer = Callable[[Place, str, Card], Awaitable[None]]
"""Posts a card in a place under a key, once."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """Connects channels to teams, where somebody mentions the desk with the word for it."""

    reception: Reception
    sessions: Sessions
    offer: Offer

    async def obeyed(self, act: Act, body: Json) -> bool:
        """Connect the channel a message was written in, or end that; False for other messages.

        Idempotent. Raises ProfileUnknown and StoreUnavailable.
        """
        words = act.incoming.text.casefold().split() if isinstance(act.incoming, Said) else []
        if act.sender.is_alone or not words or words[0] not in spellings(ROOM) or words[2:]:
            return False
        viewer = await self.reception.viewer(act.sender)
        if viewer is None:
            return True
        await self.reception.whereabouts.note(act.sender)
        spoken = await self.reception.glances.speech(viewer)
        said = await self._done(viewer, act, body, spoken, ends=words[1:])
        card = Card((Paragraph(said),))
        offering = self.offer(place_of(act.delivery), f"{act.delivery}#room", card)
        self.reception.start(act.sender, _awaited(offering))
        return True

    async def _done(
        self, viewer: Viewer, act: Act, body: Json, words: Speech, *, ends: list[str]
    ) -> str:
        room = Identity(CHANNEL, act.sender.tenant, channel_of(act.sender.conversation))
        if ends and ends[0] in spellings(OFF):
            return await disconnect(self.sessions, viewer, room, words)
        if act.sender.kind != "channel":
            return words.say("chat-room-not-a-channel")
        if is_open_to_others(body):
            return words.say("chat-room-shared")
        return await connect(self.sessions, viewer, room, words)


async def _awaited(offering: Awaitable[None]) -> None:
    await offering
