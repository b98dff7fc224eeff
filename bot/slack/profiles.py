"""What Slack's profiles say of people: name, verified address, language, and whose they are."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.chat.failing import Busy, Refused, Silent
from bot.slack.asking import asked
from bot.slack.workspaces import Workspace
from bot.wording import LANGUAGES, Language

FRESH_SECONDS = 3_600
"""How long a profile is believed."""

PATIENCE_SECONDS = 1.5
"""How long to wait for one: whoever acted waits at most three seconds for an acknowledgement."""

MOST_KEPT = 20_000

_NOBODY = frozenset({"user_not_found", "user_not_visible", "users_not_found"})


class ProfileUnknown(Exception):
    """Slack could not be asked who somebody is, and nobody knows from before."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of somebody; ``is_ours`` is False for bots, strangers and who has left."""

    is_ours: bool
    name: str = ""
    email: str | None = None
    language: Language | None = None


class Profiles:
    """Asks once and remembers for an hour; an old answer is better than none."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take a clock that gives seconds."""
        self._clock = clock
        self._kept: dict[tuple[str, str], tuple[float, Profile]] = {}
        self._asking: dict[tuple[str, str], asyncio.Task[Profile]] = {}

    async def of(self, workspace: Workspace, user: str) -> Profile:
        """Return somebody's profile; raises ProfileUnknown."""
        key = (workspace.team, user)
        known = self._kept.get(key)
        if known is not None and self._clock() < known[0]:
            return known[1]
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                return await asyncio.shield(self._shared(workspace, key))
        except (Busy, Refused, Silent, TimeoutError):
            if known is not None:
                return known[1]
            raise ProfileUnknown from None

    def _shared(self, workspace: Workspace, key: tuple[str, str]) -> asyncio.Task[Profile]:
        """Ask, or wait with whoever is asking already."""
        if key not in self._asking:
            task = asyncio.create_task(self._ask(workspace, key))
            self._asking[key] = task
            task.add_done_callback(lambda done: self._asked(key, done))
        return self._asking[key]

    def _asked(self, key: tuple[str, str], done: asyncio.Task[Profile]) -> None:
        del self._asking[key]
        if not done.cancelled():
            done.exception()  # told to whoever waits; nobody else has to hear of it

    async def _ask(self, workspace: Workspace, key: tuple[str, str]) -> Profile:
        try:
            call = workspace.client.users_info(user=key[1], include_locale=True)
            profile = read_profile((await asked(call)).get("user"), workspace.team)
        except Refused as refused:
            if refused.code not in _NOBODY:
                raise
            profile = Profile(is_ours=False)
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[key] = (self._clock() + FRESH_SECONDS, profile)
        return profile


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
