"""Where the desk has written and how far it has read, in the database."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from workflows.domain.events import NO_IDEA
from workflows.domain.idea import IdeaId
from workflows.ports import Postmark
from workflows.storage.inserting import insert_once, put
from workflows.storage.tables_places import POSTMARK, ROOM, WATERMARK


class StoredPostmarks:
    """Messages the desk posts, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def begin(
        self, key: str, channel: str, place: str, idea: IdeaId, now: datetime
    ) -> Postmark:
        """Note that a message is about to be posted; return what was known of its key before."""
        row = {"key": key, "channel": channel, "place": place, "idea": idea, "begun": now}
        if await insert_once(self._connection, POSTMARK, row):
            return Postmark(now, new=True)
        columns = POSTMARK.c
        query = select(columns.begun, columns.message).where(columns.key == key)
        begun, message = (await self._connection.execute(query)).one()
        return Postmark(begun, message)

    async def keep(self, key: str, message: str) -> None:
        """Note the id that the posted message got."""
        this = POSTMARK.c.key == key
        await self._connection.execute(update(POSTMARK).where(this).values(message=message))

    async def withdraw(self, key: str) -> None:
        """Forget a message that certainly was not posted; one that was posted stays."""
        unsent = (POSTMARK.c.key == key) & POSTMARK.c.message.is_(None)
        await self._connection.execute(delete(POSTMARK).where(unsent))

    async def latest(self, channel: str, place: str, idea: IdeaId) -> str | None:
        """Return the message about the idea that was posted last in a place."""
        columns = POSTMARK.c
        there = (columns.channel == channel) & (columns.place == place) & (columns.idea == idea)
        query = select(columns.message).where(there, columns.message.is_not(None))
        ordered = query.order_by(columns.begun.desc(), columns.message.desc()).limit(1)
        found: str | None = await self._connection.scalar(ordered)
        return found

    async def forget(self, before: datetime) -> int:
        """Delete what was begun before the moment and is about no idea; return how many."""
        old = (POSTMARK.c.begun < before) & (POSTMARK.c.idea == NO_IDEA)
        return (await self._connection.execute(delete(POSTMARK).where(old))).rowcount


class StoredWatermarks:
    """How far each conversation has been read, in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def all(self, channel: str) -> dict[str, str]:
        """Return the conversations that are followed, each with the last message read."""
        columns = WATERMARK.c
        query = select(columns.place, columns.mark).where(columns.channel == channel)
        rows = await self._connection.execute(query.order_by(columns.place))
        return {place: mark for place, mark in rows}  # noqa: C416  (rows are no pairs to mypy)

    async def follow(self, channel: str, place: str, mark: str) -> None:
        """Begin to follow a conversation from a message; one that is followed stays as it is."""
        row = {"channel": channel, "place": place, "mark": mark}
        await insert_once(self._connection, WATERMARK, row)

    async def advance(self, channel: str, place: str, mark: str) -> None:
        """Note that a conversation has been read up to a message; never goes back."""
        columns = WATERMARK.c
        behind = (columns.channel == channel) & (columns.place == place) & (columns.mark < mark)
        await self._connection.execute(update(WATERMARK).where(behind).values(mark=mark))

    async def leave(self, channel: str, place: str) -> None:
        """Follow a conversation no longer."""
        this = (WATERMARK.c.channel == channel) & (WATERMARK.c.place == place)
        await self._connection.execute(delete(WATERMARK).where(this))


class StoredRooms:
    """Shared conversations of teams, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def connect(self, channel: str, place: str, region: str) -> None:
        """Let a conversation show the ideas of a region's team; it shows one team's only."""
        row = {"channel": channel, "place": place, "region": region}
        await put(self._connection, ROOM, row)

    async def of(self, region: str) -> tuple[tuple[str, str], ...]:
        """Return the rooms that show the ideas of a region's team: channel and name, sorted."""
        columns = ROOM.c
        theirs = select(columns.channel, columns.place).where(columns.region == region)
        rows = await self._connection.execute(theirs.order_by(columns.channel, columns.place))
        return tuple((channel, place) for channel, place in rows)

    async def region_of(self, channel: str, place: str) -> str | None:
        """Return the region whose ideas a conversation shows."""
        this = (ROOM.c.channel == channel) & (ROOM.c.place == place)
        found: str | None = await self._connection.scalar(select(ROOM.c.region).where(this))
        return found

    async def disconnect(self, channel: str, place: str) -> bool:
        """Let a conversation show nothing any more; tell whether it did."""
        this = (ROOM.c.channel == channel) & (ROOM.c.place == place)
        return (await self._connection.execute(delete(ROOM).where(this))).rowcount == 1
