"""What can be picked in a dialog's field by the letters typed so far."""

from dataclasses import dataclass

from bot.chat.pressing import Unreadable
from bot.chat.shapes import Json, Malformed
from bot.teams.fields import draw_option, read_lookup
from bot.teams.invokes import found_choices
from bot.teams.limits import FOUND
from bot.teams.reception import Reception
from bot.teams.senders import person_of


@dataclass(frozen=True, slots=True)
class Lookups:
    """Looks things up for whoever fills in a form."""

    reception: Reception

    async def find(self, body: Json) -> Json:
        """Return choices; raises Stranger, Malformed, ProfileUnknown and StoreUnavailable."""
        sender = person_of(body)
        try:
            asked = read_lookup(body["value"]["dataset"])
        except Unreadable:
            raise Malformed from None
        viewer = await self.reception.viewer(sender)
        if viewer is None:
            return found_choices([])
        typed = body["value"].get("queryText", "")
        glances = self.reception.glances
        found = await glances.options(viewer, asked.press, asked.field, asked.among, typed)
        return found_choices([draw_option(each) for each in found[:FOUND]])
