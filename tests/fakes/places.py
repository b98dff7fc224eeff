"""Where the desk has written and how far it has read, in memory."""

from dataclasses import replace
from datetime import datetime

from tests.fakes.kept import Kept, KeptPostmark
from workflows.domain.events import NO_IDEA
from workflows.domain.idea import IdeaId
from workflows.ports import Postmark


class FakePostmarks:
    """Messages the desk posts, in one unit."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept.postmarks

    async def begin(
        self, key: str, channel: str, place: str, idea: IdeaId, now: datetime
    ) -> Postmark:
        known = self._kept.get(key)
        if known is not None:
            return Postmark(known.begun, known.message)
        self._kept[key] = KeptPostmark((channel, place, idea), now)
        return Postmark(now, new=True)

    async def keep(self, key: str, message: str) -> None:
        if key in self._kept:
            self._kept[key] = replace(self._kept[key], message=message)

    async def withdraw(self, key: str) -> None:
        if key in self._kept and self._kept[key].message is None:
            del self._kept[key]

    async def latest(self, channel: str, place: str, idea: IdeaId) -> str | None:
        there = [each for each in self._kept.values() if each.where == (channel, place, idea)]
        sent = [(each.begun, each.message) for each in there if each.message is not None]
        return max(sent)[1] if sent else None

    async def forget(self, before: datetime) -> int:
        old = [
            key
            for key, each in self._kept.items()
            if each.begun < before and each.where[2] == NO_IDEA
        ]
        for key in old:
            del self._kept[key]
        return len(old)


class FakeWatermarks:
    """How far each conversation has been read, in one unit."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept.watermarks

    async def all(self, channel: str) -> dict[str, str]:
        return {place: mark for (at, place), mark in sorted(self._kept.items()) if at == channel}

    async def follow(self, channel: str, place: str, mark: str) -> None:
        self._kept.setdefault((channel, place), mark)

    async def advance(self, channel: str, place: str, mark: str) -> None:
        if (channel, place) in self._kept:
            self._kept[channel, place] = max(self._kept[channel, place], mark)

    async def leave(self, channel: str, place: str) -> None:
        self._kept.pop((channel, place), None)


class FakeRooms:
    """Shared conversations of teams, in one unit."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept.rooms

    async def connect(self, channel: str, place: str, region: str) -> None:
        self._kept[channel, place] = region

    async def of(self, region: str) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(room for room, of in self._kept.items() if of == region))

    async def region_of(self, channel: str, place: str) -> str | None:
        return self._kept.get((channel, place))

    async def disconnect(self, channel: str, place: str) -> bool:
        return self._kept.pop((channel, place), None) is not None
