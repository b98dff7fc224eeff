"""Deliveries, committed before they are acknowledged, in the database."""

from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from workflows.domain.errors import ConcurrentChange
from workflows.ports import Delivery, Receipt
from workflows.storage.inserting import insert_all_once
from workflows.storage.tables_deliveries import DELIVERY


class StoredInbox:
    """The inbox, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def receive(self, *deliveries: Delivery) -> tuple[Receipt, ...]:
        """Store deliveries in their order; a repeat (same id or business key) is not stored again.

        Of two alike among them the second is the repeat. A repeat's stored reply is only given
        back to the person it was made for.
        """
        rows = [asdict(each) for each in deliveries]
        inserted = await insert_all_once(self._connection, DELIVERY, rows)
        new = {(row["channel"], row["id"]) for row in inserted}
        receipts = []
        for each in deliveries:
            name = (each.channel, each.id)
            receipts.append(Receipt(new=True) if name in new else await self._repeat(each))
            new.discard(name)
        return tuple(receipts)

    async def _repeat(self, delivery: Delivery) -> Receipt:
        columns = DELIVERY.c
        same = (columns.channel == delivery.channel) & (columns.id == delivery.id)
        alike = columns.business_key == delivery.business_key
        query = select(columns.person, columns.reply).where(same | alike).order_by(same.desc())
        known = (await self._connection.execute(query)).first()
        if known is None:  # it was forgotten in this very moment
            raise ConcurrentChange
        person, reply = known
        return Receipt(new=False, reply=reply if person == delivery.person else None)

    async def finish(self, channel: str, delivery_id: str, reply: str, now: datetime) -> bool:
        """Keep the reply; False when it was finished before (by another process).

        What the person wrote is no longer kept here: what it led to is kept where it belongs.
        """
        columns = DELIVERY.c
        this = (columns.channel == channel) & (columns.id == delivery_id)
        statement = (
            update(DELIVERY)
            .where(this, columns.finished_at.is_(None))
            .values(reply=reply, body="", finished_at=now)
        )
        return (await self._connection.execute(statement)).rowcount == 1

    async def reply(self, channel: str, delivery_id: str) -> str | None:
        """Return what was replied to a delivery; None when it is unknown or not finished."""
        columns = DELIVERY.c
        this = (columns.channel == channel) & (columns.id == delivery_id)
        found: str | None = await self._connection.scalar(select(columns.reply).where(this))
        return found

    async def unfinished(self, before: datetime, limit: int) -> tuple[Delivery, ...]:
        """Return deliveries received before the moment and not finished, oldest first."""
        columns = DELIVERY.c
        query = (
            select(*(columns[name] for name in _FIELDS))
            .where(columns.finished_at.is_(None), columns.received_at < before)
            .order_by(columns.received_at, columns.channel, columns.id)
            .limit(limit)
        )
        rows = (await self._connection.execute(query)).mappings()
        return tuple(Delivery(**row) for row in rows)

    async def forget(self, before: datetime) -> int:
        """Delete finished deliveries received before the moment; return how many."""
        columns = DELIVERY.c
        old = columns.finished_at.is_not(None) & (columns.received_at < before)
        return (await self._connection.execute(delete(DELIVERY).where(old))).rowcount


_FIELDS = [field.name for field in fields(Delivery)]
