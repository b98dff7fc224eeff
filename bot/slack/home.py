"""The home tab: published when somebody looks at it, and again when their things have changed."""

from collections import OrderedDict
from collections.abc import Sequence

import structlog

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.profiles import ProfileUnknown
from bot.chat.shapes import Json
from bot.conversations.glances import Glances
from bot.messages.outgoing import Card
from bot.slack.asking import asked
from bot.slack.card import draw_card
from bot.slack.idea_modal import IDEA
from bot.slack.limits import BUTTON_LABEL, VIEW_BLOCKS
from bot.slack.plain import plain_text
from bot.slack.profiles import Profiles
from bot.slack.viewers import viewer_of
from bot.slack.workspaces import Workspace
from bot.wording import Speech
from knowledge.ports import StoreUnavailable

MOST_SEEN = 5_000
"""People whose tab is kept up to date; others get theirs when they look at it."""

log = structlog.stdlib.get_logger()


class Homes:
    """Keeps the tabs of those who have looked at them up to date."""

    def __init__(self, profiles: Profiles, glances: Glances) -> None:
        """Begin with nobody having looked."""
        self._profiles = profiles
        self._glances = glances
        self._shown: OrderedDict[tuple[str, str], Json] = OrderedDict()

    async def opened(self, workspace: Workspace, user: str) -> None:
        """Show somebody the tab as things are now."""
        self._shown.pop((workspace.team, user), None)
        await self._publish(workspace, user)

    async def changed(self, workspace: Workspace, user: str) -> None:
        """Show it anew if they have looked at it and it is different now."""
        if (workspace.team, user) in self._shown:
            await self._publish(workspace, user)

    async def _publish(self, workspace: Workspace, user: str) -> None:
        try:
            viewer = await viewer_of(self._profiles, workspace, user)
            if viewer is None:
                return
            view = draw_home_tab(*await self._glances.home(viewer))
            key = (workspace.team, user)
            if self._shown.get(key) != view:
                await asked(workspace.client.views_publish(user_id=user, view=view))
                self._remember(key, view)
        except (ProfileUnknown, Busy, Refused, Silent, StoreUnavailable) as error:
            # It is drawn anew whenever they look at it.
            log.info("slack_home_not_shown", reason=type(error).__name__)

    def _remember(self, key: tuple[str, str], view: Json) -> None:
        self._shown[key] = view
        self._shown.move_to_end(key)
        if len(self._shown) > MOST_SEEN:
            self._shown.popitem(last=False)


def draw_home_tab(speech: Speech, cards: Sequence[Card]) -> Json:
    """Draw cards one below the other, after the button for a new idea; cut where it is full."""
    blocks: list[Json] = [_new_idea(speech)]
    for place, card in enumerate(cards):
        left = len(cards) - place
        room = (VIEW_BLOCKS - len(blocks)) // left - 1
        if blocks[1:]:
            blocks.append({"type": "divider"})
        blocks += draw_card(speech, card, room)
    return {"type": "home", "blocks": blocks[:VIEW_BLOCKS]}


def _new_idea(speech: Speech) -> Json:
    label = plain_text(speech.say("chat-idea-title"), BUTTON_LABEL)
    button = {"type": "button", "action_id": IDEA, "text": label, "style": "primary"}
    return {"type": "actions", "elements": [button]}
