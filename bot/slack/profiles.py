"""What Slack's profiles say of people: name, verified address, language, and whose they are."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bot.chat.failing import Refused
from bot.chat.profiles import KeptProfiles, Profile
from bot.slack.asking import asked
from bot.slack.workspaces import Workspace
from bot.wording import LANGUAGES, Language

_NOBODY = frozenset({"user_not_found", "user_not_visible", "users_not_found"})


class Profiles:
    """Asks Slack who somebody is, and believes it for an hour."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take a clock that gives seconds."""
        self._kept = KeptProfiles(clock)

    async def of(self, workspace: Workspace, user: str) -> Profile:
        """Return somebody's profile; raises ProfileUnknown."""
        return await self._kept.of(workspace.team, user, partial(_ask, workspace, user))


async def _ask(workspace: Workspace, user: str) -> Profile:
    try:
        call = workspace.client.users_info(user=user, include_locale=True)
        return read_profile((await asked(call)).get("user"), workspace.team)
    except Refused as refused:
        if refused.code not in _NOBODY:
            raise
        return Profile(is_ours=False)


async def user_with(workspace: Workspace, email: str) -> str | None:
    """Return the id of somebody of ours with this verified address; raises as Slack fails."""
    try:
        answer = await asked(workspace.client.users_lookupByEmail(email=email))
    except Refused as refused:
        if refused.code not in _NOBODY:
            raise
        return None
    profile = read_profile(answer.get("user"), workspace.team)
    is_theirs = (profile.email or "").casefold() == email.casefold()
    return str(answer["user"].get("id", "")) or None if profile.is_ours and is_theirs else None


def read_profile(user: object, team: str) -> Profile:
    """Read a user as Slack gives it.

    An address counts only when Slack has verified it: it decides whose seat somebody has.
    """
    if not isinstance(user, Mapping):
        return Profile(is_ours=False)
    told: Mapping[str, Any] = user
    profile = told.get("profile") or {}
    name = profile.get("real_name") or told.get("real_name") or told.get("name") or ""
    email = profile.get("email") if told.get("is_email_confirmed", True) else None
    return Profile(_is_ours(told, team), str(name), email or None, _language(told.get("locale")))


def _is_ours(user: Mapping[str, Any], team: str) -> bool:
    teams = {user.get("team_id"), *(user.get("enterprise_user") or {}).get("teams", ())}
    apart = ("deleted", "is_bot", "is_stranger", "is_workflow_bot")
    return team in teams and not any(user.get(each) for each in apart)


def _language(locale: object) -> Language | None:
    code = str(locale or "").partition("-")[0].lower()
    if not code:
        return None
    return next((each for each in LANGUAGES if each == code), "en")
