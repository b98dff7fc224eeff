"""What a service's profiles say of people: name, verified address, language, and whose they are."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.chat.failing import Busy, Refused, Silent
from bot.wording import Language

FRESH_SECONDS = 3_600
"""How long a profile is believed."""

PATIENCE_SECONDS = 1.5
"""How long to wait for one: whoever acted waits at most three seconds for an acknowledgement."""

MOST_KEPT = 20_000

Ask = Callable[[], Awaitable["Profile"]]
"""Asks the service who somebody is; raises Busy, Refused and Silent."""


class ProfileUnknown(Exception):
    """The service could not be asked who somebody is, and nobody knows from before."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of somebody; ``is_ours`` is False for bots, strangers and who has left."""

    is_ours: bool
    name: str = ""
    email: str | None = None
    language: Language | None = None


class KeptProfiles:
    """Asks once and remembers for an hour; an old answer is better than none."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take a clock that gives seconds."""
        self._clock = clock
        self._kept: dict[tuple[str, str], tuple[float, Profile]] = {}
        self._asking: dict[tuple[str, str], asyncio.Task[Profile]] = {}

    async def of(self, space: str, user: str, ask: Ask) -> Profile:
        """Return the profile of somebody in a space; raises ProfileUnknown."""
        key = (space, user)
        known = self._kept.get(key)
        if known is not None and self._clock() < known[0]:
            return known[1]
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                return await asyncio.shield(self._shared(key, ask))
        except (Busy, Refused, Silent, TimeoutError):
            if known is not None:
                return known[1]
            raise ProfileUnknown from None

    def _shared(self, key: tuple[str, str], ask: Ask) -> asyncio.Task[Profile]:
        """Ask, or wait with whoever is asking already."""
        if key not in self._asking:
            task = asyncio.create_task(self._ask(key, ask))
            self._asking[key] = task
            task.add_done_callback(lambda done: self._asked(key, done))
        return self._asking[key]

    def _asked(self, key: tuple[str, str], done: asyncio.Task[Profile]) -> None:
        del self._asking[key]
        if not done.cancelled():
            done.exception()  # told to whoever waits; nobody else has to hear of it

    async def _ask(self, key: tuple[str, str], ask: Ask) -> Profile:
        profile = await ask()
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[key] = (self._clock() + FRESH_SECONDS, profile)
        return profile
