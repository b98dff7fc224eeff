"""How a channel's conversations are reached, in the database."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Select, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from workflows.ports import ConversationReference, Identity
from workflows.storage.inserting import put
from workflows.storage.tables_places import CONVERSATION_REFERENCE as REFERENCE

Whole = Select[tuple[str, str, str, str, str]]

_NEWEST = (REFERENCE.c.noted.desc(), REFERENCE.c.conversation.desc())


class StoredConversationReferences:
    """Conversations in which the desk may speak first, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def note(self, reference: ConversationReference, now: datetime) -> None:
        """Keep a reference, in place of what was known of the conversation before."""
        await put(self._connection, REFERENCE, {**asdict(reference), "noted": now})

    async def of(self, identity: Identity) -> ConversationReference | None:
        """Return somebody's personal conversation, the one noted last; None when there is none."""
        if not identity.user:
            return None
        theirs = _whole().filter_by(
            channel=identity.channel, space=identity.space, user=identity.user
        )
        return await self._first(theirs.order_by(*_NEWEST))

    async def by_conversation(
        self, channel: str, space: str, conversation: str
    ) -> ConversationReference | None:
        """Return what is known of a conversation."""
        there = _whole().filter_by(channel=channel, space=space, conversation=conversation)
        return await self._first(there)

    async def service_url(self, channel: str, space: str) -> str | None:
        """Return the address that was noted last in a space, to begin a conversation there."""
        known = await self._first(
            _whole().filter_by(channel=channel, space=space).order_by(*_NEWEST)
        )
        return known.service_url if known is not None else None

    async def forget(self, channel: str, space: str, conversation: str) -> bool:
        """Forget a conversation the desk was taken out of; tell whether it was known."""
        columns = REFERENCE.c
        this = (columns.channel == channel) & (columns.space == space)
        there = this & (columns.conversation == conversation)
        return (await self._connection.execute(delete(REFERENCE).where(there))).rowcount == 1

    async def _first(self, query: Whole) -> ConversationReference | None:
        row = (await self._connection.execute(query.limit(1))).mappings().first()
        return ConversationReference(**row) if row is not None else None


def _whole() -> Whole:
    columns = REFERENCE.c
    return select(
        columns.channel,
        columns.space,
        columns.conversation,
        columns.service_url,
        columns.user,
    )
