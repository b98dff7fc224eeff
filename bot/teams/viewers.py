"""Who looks at the desk from Teams."""

from bot.chat.profiles import Profile
from bot.conversations.glances import Viewer
from bot.teams.profiles import Profiles
from bot.teams.senders import Sender
from workflows.ports import Identity

CHANNEL = "teams"
"""The channel's name in identities, deliveries and postings."""


async def profile_of_ours(profiles: Profiles, sender: Sender) -> Profile | None:
    """Return the profile of somebody who belongs here; None for guests, bots, who has left.

    Raises ProfileUnknown.
    """
    profile = await profiles.of(sender)
    return profile if profile.is_ours else None


async def viewer_of(profiles: Profiles, sender: Sender) -> Viewer | None:
    """Return somebody who looks; None when they do not belong here. Raises ProfileUnknown."""
    profile = await profile_of_ours(profiles, sender)
    if profile is None:
        return None
    identity = Identity(CHANNEL, sender.tenant, sender.user)
    return Viewer(identity, profile.name, profile.email, sender.language)
