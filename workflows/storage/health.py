"""How the storage is doing, for ``rejsehold doctor``."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sqlalchemy import Select, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.storage.database import Database
from workflows.ports import PostingState
from workflows.storage.chain import Head
from workflows.storage.journal import StoredJournal
from workflows.storage.schema import is_current
from workflows.storage.tables_deliveries import DELIVERY, POSTING
from workflows.storage.tables_ideas import DRAFT, IDEA

_NOTHING: Mapping[str, int] = MappingProxyType({})

_COUNTED: Mapping[str, Select[int]] = {
    "ideas": select(func.count()).select_from(IDEA),
    "drafts": select(func.count()).select_from(DRAFT),
    "deliveries_unfinished": select(func.count()).where(DELIVERY.c.finished_at.is_(None)),
    "notices_waiting": select(func.count()).where(POSTING.c.state == PostingState.WAITING),
    "notices_sending": select(func.count()).where(POSTING.c.state == PostingState.SENDING),
    "notices_dead": select(func.count()).where(POSTING.c.state == PostingState.DEAD),
}

_DURABILITY = {
    "sqlite": ("PRAGMA journal_mode", "PRAGMA synchronous"),
    "postgresql": ("SHOW wal_level", "SHOW synchronous_commit"),
}


@dataclass(frozen=True, slots=True)
class StorageHealth:
    """What the database says of itself.

    ``log`` and ``sync`` tell whether a commit survives a power cut: on SQLite ``wal`` and ``2``,
    on PostgreSQL anything but ``off``. Without current migrations nothing is counted. ``head`` is
    where the journal ends; kept elsewhere, it shows later whether lines were taken away.
    """

    dialect: str
    migrated: bool
    log: str
    sync: str
    counts: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    head: Head | None = None

    @property
    def durable(self) -> bool:
        """Tell whether what was acknowledged survives a power cut."""
        if self.dialect == "sqlite":
            return (self.log, self.sync) == ("wal", "2")
        return self.sync != "off"


async def storage_health(database: Database) -> StorageHealth:
    """Look at the database; raises StoreUnavailable when it cannot be reached."""
    address = database.url.render_as_string(hide_password=False)
    migrated = await asyncio.to_thread(is_current, address)
    async with database.read() as connection:
        log, sync = [
            str(await connection.scalar(text(question)))
            for question in _DURABILITY[database.dialect]
        ]
        if not migrated:
            return StorageHealth(database.dialect, migrated, log, sync)
        head = await StoredJournal(connection).head()
        counts = await _counts(connection)
        return StorageHealth(database.dialect, migrated, log, sync, counts, head)


async def _counts(connection: AsyncConnection) -> dict[str, int]:
    found = {name: await connection.scalar(query) for name, query in _COUNTED.items()}
    return {name: count or 0 for name, count in found.items()}
