"""A team's channel: its lead lets the region's ideas be shown there, each in its own thread."""

from dataclasses import dataclass

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.rooms import OFF, connect, disconnect, spellings
from bot.chat.shapes import Json
from bot.slack.asking import asked
from bot.slack.places import is_direct
from bot.slack.profiles import Profiles
from bot.slack.viewers import CHANNEL, viewer_of
from bot.slack.workspaces import Workspace
from bot.wording import Speech
from workflows.ports import Identity
from workflows.session import Sessions

_SHARED = ("is_ext_shared", "is_pending_ext_shared", "is_org_shared")


@dataclass(frozen=True, slots=True)
class Rooms:
    """Connects channels to teams."""

    profiles: Profiles
    sessions: Sessions

    async def obey(self, workspace: Workspace, body: Json, rest: str, words: Speech) -> str:
        """Connect the channel the command was written in, or end that; return what to say.

        Idempotent. Raises ProfileUnknown and StoreUnavailable.
        """
        viewer = await viewer_of(self.profiles, workspace, body["user_id"])
        if viewer is None:
            return ""
        room = Identity(CHANNEL, workspace.team, body["channel_id"])
        if rest.casefold() in spellings(OFF):
            return await disconnect(self.sessions, viewer, room, words)
        obstacle = await _obstacle(workspace, room.user)
        return (
            words.say(obstacle) if obstacle else await connect(self.sessions, viewer, room, words)
        )


async def _obstacle(workspace: Workspace, channel: str) -> str:
    """Return the sentence that says why ideas cannot be shown here; empty when they can."""
    if is_direct(channel):
        return "chat-room-not-a-channel"
    try:
        answer = await asked(workspace.client.conversations_info(channel=channel))
    except (Busy, Refused, Silent):
        return "slack-room-not-in"
    told = answer.get("channel") or {}
    if any(told.get(each) for each in _SHARED):
        return "chat-room-shared"
    return "" if told.get("is_member") else "slack-room-not-in"
