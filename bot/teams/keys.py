"""The keys the Bot Framework signs with: looked up where it publishes them, and kept for a day.

Whoever brings a known key never waits for the key server. An unknown one is looked up, and so a
change of keys is noticed at once; but seldom, for anybody can make a key's name up.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

import structlog

from bot.teams.key_server import Key, NoKeys

KEPT_SECONDS = 86_400
"""How long keys count; one that was taken back is refused a day later at the latest.

Source: learn.microsoft.com, "Authentication with the Bot Connector API".
"""

FRESH_SECONDS = 3_600
"""How old keys become before they are looked up anew, while they go on counting."""

SECONDS_PER_KID = 300
"""How long a name that is no key's is not asked about again."""

SECONDS_APART = 5
"""How long the key server is left alone, whatever names strangers make up."""

SECONDS_AFTER_FAILURE = 30
"""How long it is left alone after it did not answer; names it was asked about may come again."""

log = structlog.stdlib.get_logger()


class KeysUnavailable(Exception):
    """Whether a key is the Bot Framework's cannot be told now; it may be told later."""


class Keys:
    """The keys by name. ``clock`` gives seconds that only ever grow."""

    def __init__(
        self, look_up: Callable[[], Awaitable[Mapping[str, Key]]], clock: Callable[[], float]
    ) -> None:
        """Take how they are looked up; nothing is until the first token comes."""
        self._look_up = look_up
        self._clock = clock
        self._keys: Mapping[str, Key] = {}
        self._got = float("-inf")
        self._tried = float("-inf")
        self._failed = False
        self._asked: dict[str, float] = {}
        self._looking: asyncio.Task[None] | None = None

    async def of(self, kid: str) -> Key | None:
        """Return the key of this name, or None where the Bot Framework has none.

        Raises KeysUnavailable when the key server has not answered and that is why it is unknown.
        """
        found = self._known(kid)
        if found is not None:
            self._refresh_in_time()
            return found
        if self._may_ask(kid):
            await asyncio.shield(self._look())
        found = self._known(kid)
        if found is None and self._failed:
            raise KeysUnavailable
        return found

    async def close(self) -> None:
        """Stop looking, if somebody is."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.wait([self._looking])

    def _known(self, kid: str) -> Key | None:
        return self._keys.get(kid) if self._age() < KEPT_SECONDS else None

    def _age(self) -> float:
        return self._clock() - self._got

    def _refresh_in_time(self) -> None:
        """Look the keys up behind the back of whoever brought a known one."""
        if self._age() >= FRESH_SECONDS and self._is_rested():
            self._look()

    def _may_ask(self, kid: str) -> bool:
        """Tell whether this name may be asked about now, and note that it is."""
        if self._is_looking():
            return True
        now = self._clock()
        self._asked = {each: at for each, at in self._asked.items() if now - at < SECONDS_PER_KID}
        if kid in self._asked or not self._is_rested():
            return False
        self._asked[kid] = now
        return True

    def _is_looking(self) -> bool:
        return self._looking is not None and not self._looking.done()

    def _is_rested(self) -> bool:
        """Tell whether the key server has been left alone for long enough."""
        rest = SECONDS_AFTER_FAILURE if self._failed else SECONDS_APART
        return self._clock() - self._tried >= rest

    def _look(self) -> "asyncio.Task[None]":
        """Begin to look the keys up, or join who is at it."""
        if self._looking is None or self._looking.done():
            self._tried = self._clock()
            self._looking = asyncio.create_task(self._renew())
        return self._looking

    async def _renew(self) -> None:
        began = self._clock()
        try:
            self._keys = await self._look_up()
        except NoKeys as error:
            self._failed = True
            self._asked.clear()
            log.warning("teams_keys_not_found", reason=error.reason)
        else:
            self._got = began
            self._failed = False
