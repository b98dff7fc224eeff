"""Who reads a shared conversation, so that Teams shows each of them their own view of a card."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.shapes import Json
from bot.teams.line import Conversation, Line

FRESH = timedelta(hours=1)
"""How long a list of readers is believed."""

MOST_KEPT = 1_000


class Watchers:
    """Asks who is in a conversation, once an hour; nobody where Teams does not say."""

    def __init__(self, line: Line, now: Callable[[], datetime]) -> None:
        """Take the line to Teams and a clock."""
        self._line = line
        self._now = now
        self._kept: dict[tuple[str, str], tuple[datetime, tuple[str, ...]]] = {}

    async def of(self, tenant: str, conversation: Conversation) -> tuple[str, ...]:
        """Return the ids that Teams gives people of the tenant; guests are none of them."""
        key = (tenant, conversation.id)
        known = self._kept.get(key)
        if known is not None and self._now() < known[0]:
            return known[1]
        try:
            found = await self._line.members(conversation)
        except (Busy, Refused, Silent):
            return known[1] if known else ()
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        watchers = tuple(_id(each) for each in found if _is_ours(each, tenant))
        self._kept[key] = (self._now() + FRESH, watchers)
        return watchers


def _is_ours(member: Json, tenant: str) -> bool:
    is_person = _id(member).startswith("29:")
    return is_person and member.get("userRole") == "user" and member.get("tenantId") == tenant


def _id(member: Json) -> str:
    found: Any = member.get("id")
    return found if isinstance(found, str) else ""
