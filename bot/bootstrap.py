"""Put the desk together: the only module that knows where things are kept and who brings them.

Nothing connects until it is used.
"""

import asyncio
import random
import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any
from uuid import uuid4

import knowledge.storage
import workflows.storage
from bot.conversations.desk import Desk
from bot.conversations.notices import draw_notices
from bot.couriers import Courier, Postman
from bot.delivery import NO_POSTMEN, Deliveries
from bot.insight import NewestInsight, make_ready
from bot.measuring import FrontDesk, MeasuredDesk
from bot.metrics import Metrics
from bot.misconfigured import BadSettings, Fault, Problem
from bot.surroundings import PREFIX, database_file, is_there
from bot.worker import Worker, chores
from knowledge.live import LiveKnowledge
from knowledge.loading.importing import import_starter
from knowledge.ports import KnowledgeStore, StoreUnavailable
from knowledge.records import Dataset, Difference
from knowledge.snapshot import Knowledge
from knowledge.storage.database import Database, UnsupportedDatabase
from knowledge.storage.knowledge_store import SqlKnowledgeStore
from knowledge.storage.migrating import is_current, upgrade
from knowledge.storage.outages import outages_told
from workflows.ports import Audit
from workflows.session import Sessions
from workflows.storage.failures import failures_told
from workflows.storage.unit import StoredWork

PACKAGES = {"knowledge": knowledge.storage, "workflows": workflows.storage}
"""The packages that keep something, each with migrations and a version table of its own."""

NO_COURIERS: Mapping[str, Courier] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Tables:
    """The database, for a channel's library that brings its own statements.

    ``guard`` says its failures as StoreUnavailable and those of ``workflows.storage.failures``.
    """

    engine: Any
    guard: Callable[[], AbstractContextManager[None]]


Postmen = Callable[[Sessions, Tables], Mapping[str, Postman]]
"""Makes the postmen by channel; the desk answers on their channels by post."""

_ADDRESS = re.compile(r"[\w+]+://")


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


class RandomIds:
    """Ids nobody can guess."""

    def new(self) -> str:
        """Return 32 hexadecimal digits."""
        return uuid4().hex


@dataclass(frozen=True, slots=True)
class Wired:
    """A desk with everything behind it."""

    address: str
    store: KnowledgeStore
    sessions: Sessions
    desk: FrontDesk
    deliveries: Deliveries
    worker: Worker
    metrics: Metrics
    database: Database = field(repr=False)

    async def audit(self) -> Audit:
        """Compute the journal's chain again."""
        return await StoredWork(self.database).audit()

    async def prepare(self, *, demo: bool) -> Mapping[Dataset, Difference]:
        """Fill what is empty from the starter files; a made-up team comes along in a demo."""
        return await import_starter(self.store, demo)

    async def warm_up(self) -> None:
        """Make ready to answer, beside the event loop. Raises StoreUnavailable."""
        known = await self.sessions.knowledge.current()
        await asyncio.to_thread(make_ready, self.sessions.insight.of(known))

    async def answers(self) -> bool:
        """Tell whether the database answers."""
        try:
            await self.store.revision()
        except StoreUnavailable:
            return False
        return True


@asynccontextmanager
async def wired(
    address: str,
    couriers: Mapping[str, Courier] = NO_COURIERS,
    postmen: Postmen = lambda *_: NO_POSTMEN,
) -> AsyncIterator[Wired]:
    """Put a desk together on a database, with who brings things by channel; close it at the end.

    Raises BadSettings for an address the desk cannot use.
    """
    database = _database(address)
    store, metrics = SqlKnowledgeStore(database), Metrics()
    sessions = Sessions(
        work=StoredWork(database),
        clock=SystemClock(),
        ids=RandomIds(),
        knowledge=LiveKnowledge(store),
        insight=NewestInsight(),
    )
    by_post = postmen(sessions, Tables(database.engine, guarded))
    desk = MeasuredDesk(Desk(sessions, by_post=by_post.keys()), metrics)
    # Chance here spreads retries over time; nothing secret depends on it.
    dice = random.Random().random  # noqa: S311
    deliveries = Deliveries(sessions, couriers, draw_notices, metrics, dice, postmen=by_post)
    worker = Worker(chores(sessions, deliveries, desk), deliveries, metrics)
    try:
        yield Wired(
            address=address,
            store=store,
            sessions=sessions,
            desk=desk,
            deliveries=deliveries,
            worker=worker,
            metrics=metrics,
            database=database,
        )
    finally:
        await database.dispose()


def upgrade_database(address: str) -> None:
    """Make the database, or bring it up to date; safe to repeat and in several processes at once.

    Blocks, so call it before there is an event loop. Raises BadSettings and StoreUnavailable.
    """
    _database(address)
    _make_file(address)
    for name, package in PACKAGES.items():
        upgrade(address, _migrations(package.__file__), f"alembic_version_{name}")


def is_database_current(address: str) -> bool:
    """Tell whether every migration is applied; blocks. Raises StoreUnavailable."""
    _database(address)
    return all(
        is_current(address, _migrations(package.__file__), f"alembic_version_{name}")
        for name, package in PACKAGES.items()
    )


def is_ready(address: str) -> bool:
    """Tell whether there is a database with every migration; blocks. Raises StoreUnavailable."""
    return is_there(address) and is_database_current(address)


async def kept_knowledge(address: str) -> Knowledge | None:
    """Return what the store knows; None when it is not made yet, or empty."""
    if not await asyncio.to_thread(is_ready, address):
        return None
    database = _database(address)
    try:
        knowledge = await LiveKnowledge(SqlKnowledgeStore(database)).current()
    finally:
        await database.dispose()
    return knowledge if knowledge.revision else None


@contextmanager
def guarded() -> Iterator[None]:
    """Say what goes wrong with the database as the storages do."""
    with outages_told(), failures_told():
        yield


def _database(address: str) -> Database:
    try:
        if not _ADDRESS.match(address):
            raise UnsupportedDatabase  # not even an address
        return Database(address)
    except ValueError:
        raise BadSettings(Problem(f"{PREFIX}DATABASE_URL", Fault.NOT_A_DATABASE)) from None


def _make_file(address: str) -> None:
    file = database_file(address)
    if file is None:
        return
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)  # what people have written is nobody else's on this machine
    except OSError:
        raise BadSettings(Problem(f"{PREFIX}DATABASE_URL", Fault.NO_FOLDER)) from None


def _migrations(package_file: str | None) -> Path:
    assert package_file is not None  # noqa: S101  (our packages are files)
    return Path(package_file).parent / "migrations"
