"""Who looks at the desk from Slack."""

from bot.chat.profiles import Profile
from bot.conversations.glances import Viewer
from bot.slack.profiles import Profiles
from bot.slack.workspaces import Workspace
from workflows.ports import Identity

CHANNEL = "slack"
"""The channel's name in identities, deliveries and postings."""


async def profile_of_ours(profiles: Profiles, workspace: Workspace, user: str) -> Profile | None:
    """Return the profile of somebody who belongs here; None for bots, strangers, who has left.

    Raises ProfileUnknown.
    """
    profile = await profiles.of(workspace, user)
    return profile if profile.is_ours else None


async def viewer_of(profiles: Profiles, workspace: Workspace, user: str) -> Viewer | None:
    """Return somebody who looks; None when they do not belong here. Raises ProfileUnknown."""
    profile = await profile_of_ours(profiles, workspace, user)
    if profile is None:
        return None
    identity = Identity(CHANNEL, workspace.team, user)
    return Viewer(identity, profile.name, profile.email, profile.language)
