"""What people write, change and delete, and where the desk is let in and taken out."""

from dataclasses import dataclass

from bot.chat.shapes import Json
from bot.messages.incoming import Edited
from bot.teams.incoming import Act, read_change, read_message, read_opening
from bot.teams.places import channel_of
from bot.teams.reception import Reception
from bot.teams.rooms import Rooms
from bot.teams.senders import person_of, sender_of, tenant_of


@dataclass(frozen=True, slots=True)
class Listening:
    """Takes words; their answers come by post. Every method raises what ``take`` raises."""

    reception: Reception
    rooms: Rooms

    async def said(self, body: Json) -> None:
        """Take a message; raises Stranger."""
        sender = person_of(body)
        act = read_message(body, sender)
        if act is not None and not await self.rooms.obeyed(act, body):
            await self._take(act)

    async def changed(self, body: Json) -> None:
        """Take the change of a message, into what the message told."""
        change = read_change(body, person_of(body))
        viewer = await self.reception.viewer(change.sender) if change else None
        if change is None or viewer is None:
            return
        before = await self.reception.glances.told(viewer, change.message)
        if before and before != change.after:
            await self._take(Act(change.delivery, change.sender, Edited(before, change.after)))

    async def arrived(self, body: Json) -> None:
        """Note where the desk was let in, and greet whoever did it in their personal chat."""
        sender = sender_of(body)
        if sender is None:
            return
        act = read_opening(body, sender)
        if act is not None:
            await self._take(act)
        elif await self.reception.viewer(sender) is not None:
            await self.reception.whereabouts.note(sender)

    async def left(self, body: Json) -> None:
        """Forget a conversation that the desk was taken out of."""
        conversation = channel_of(body["conversation"]["id"])
        await self.reception.whereabouts.forget(tenant_of(body), conversation)

    async def _take(self, act: Act) -> None:
        received = await self.reception.take(act)
        if received is not None and received.reply is None:
            self.reception.settle(received, act.sender)
