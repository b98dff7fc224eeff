"""A desk that works without pause until it is killed, and says what it has acknowledged.

Every unit does what the real use cases do: it takes a delivery, changes an idea by one version
(or adds one), writes one journal line and one notice per change, and finishes the delivery. What
must be true of every database it leaves behind is in ``faults``.
"""

import asyncio
import os
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.connection import Connection

from sqlalchemy import func, select, text

from knowledge.storage.database import Database
from tests.contract.samples import NOON, delivery, entry, event, idea, put, step
from workflows.domain.errors import ConcurrentChange
from workflows.domain.idea import Idea
from workflows.ports import IdeaQuery, Unit
from workflows.storage.tables_deliveries import DELIVERY, POSTING
from workflows.storage.unit import StoredWork

WRITERS = 3


def work_until_killed(address: str, run: int, told: Connection) -> None:
    """Work; tell the name of every delivery when its unit is open, and once it is committed."""
    asyncio.run(_work(address, run, told.fileno()))


async def _work(address: str, run: int, told: int) -> None:
    work = StoredWork(Database(address))
    await asyncio.gather(*(_write(work, f"{run}-{n}", told) for n in range(WRITERS)))


async def _write(work: StoredWork, writer: str, told: int) -> None:
    for number in range(100_000):
        name = f"{writer}-{number}"
        try:
            async with work.unit() as unit:
                os.write(told, f"open {name}\n".encode())
                await _one_delivery(unit, name, number)
        except ConcurrentChange:
            continue
        os.write(told, f"kept {name}\n".encode())


async def _one_delivery(unit: Unit, name: str, number: int) -> None:
    await unit.inbox.receive(delivery(name))
    changed = await unit.ideas.add(idea()) if number % 4 == 0 else await _grow(unit, number)
    line = await unit.journal.append(event(changed.id, entries=(name,)))
    await put(unit, name, f"person-{number % 5}", line=line.number)
    await unit.inbox.finish("console", name, f"idé {changed.id}", NOON)


async def _grow(unit: Unit, number: int) -> Idea:
    ideas = await unit.ideas.find(IdeaQuery(limit=5))
    read = ideas[number % len(ideas)]
    grown = read.noting(entry(read.version), entry(read.version + 10_000))
    return await unit.ideas.save(replace(grown, steps=(*read.steps, step(read.version + 1))))


async def faults(database: Database, acknowledged: set[str]) -> list[str]:
    """Return everything that is wrong with what was left behind."""
    work = StoredWork(database)
    async with work.unit() as unit:
        ideas = await unit.ideas.find(IdeaQuery(limit=100_000))
        found = [fault for idea in ideas for fault in _half_written(idea)]
        audit = await unit.journal.verify()
        lines = [line for idea in ideas for line in await unit.journal.of(idea.id)]
    deliveries, postings = await _names(database)
    journalled = {line.event.entries[0] for line in lines}
    checks = {
        "the journal is broken": audit.broken_at is not None,
        "a change without its line": audit.lines != sum(idea.version for idea in ideas),
        "lines of ideas that are not there": len(lines) != audit.lines,
        "a line without its delivery": journalled != deliveries,
        "a line without its notice": journalled != postings,
        "an acknowledged delivery is lost": bool(acknowledged - deliveries),
        "the file is damaged": not await _intact(database),
    }
    return found + [fault for fault, is_so in checks.items() if is_so]


def _half_written(idea: Idea) -> Iterator[str]:
    changes = idea.version - 1
    if len(idea.steps) != changes or len(idea.entries) != 2 * changes:
        yield f"idea {idea.id} is half written"
    if [step.version for step in idea.steps] != list(range(2, idea.version + 1)):
        yield f"idea {idea.id} was changed twice from one version"


async def _names(database: Database) -> tuple[set[str], set[str]]:
    finished = select(DELIVERY.c.id).where(DELIVERY.c.finished_at.is_not(None))
    async with database.read() as connection:
        deliveries = set(await connection.scalars(finished))
        total = await connection.scalar(select(func.count()).select_from(DELIVERY))
        postings = set(await connection.scalars(select(POSTING.c.id)))
    return (deliveries if total == len(deliveries) else set()), postings


async def _intact(database: Database) -> bool:
    if database.dialect == "postgresql":
        return True
    async with database.read() as connection:
        return bool(await connection.scalar(text("PRAGMA integrity_check")) == "ok")
