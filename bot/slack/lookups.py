"""What can be picked in a modal's field by the letters typed so far."""

from dataclasses import dataclass

from bot.chat.shapes import Json
from bot.conversations.glances import Glances
from bot.slack.fields import LOOKUP, draw_option
from bot.slack.incoming import form_of
from bot.slack.limits import OPTION_VALUE, OPTIONS
from bot.slack.profiles import Profiles
from bot.slack.viewers import viewer_of
from bot.slack.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class Lookups:
    """Looks things up for whoever fills in a form."""

    profiles: Profiles
    glances: Glances

    async def find(self, workspace: Workspace, body: Json) -> list[Json]:
        """Return Slack's options; raises Malformed, ProfileUnknown and StoreUnavailable."""
        kind, _, among = body["action_id"].partition(":")
        viewer = await viewer_of(self.profiles, workspace, body["user"]["id"])
        if kind != LOOKUP or viewer is None:
            return []
        press, field, typed = form_of(body).press, body["block_id"], body["value"]
        found = await self.glances.options(viewer, press, field, among, typed)
        fitting = [each for each in found if 0 < len(each.value) <= OPTION_VALUE]
        return [draw_option(each) for each in fitting[:OPTIONS]]
