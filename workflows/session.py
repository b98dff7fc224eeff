"""One open unit of work, with the knowledge and the time that everything in it sees."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime

from knowledge.snapshot import Knowledge
from knowledge.working_days import danish_day
from workflows.ports import Clock, Ids, Insight, InsightSource, KnowledgeSource, Unit, Work


@dataclass(frozen=True, slots=True)
class Session:
    """What a use case works with; nothing in it is kept unless the session ends well."""

    unit: Unit
    knowledge: Knowledge
    insight: Insight
    now: datetime
    ids: Ids

    @property
    def today(self) -> date:
        """Return the day it is in Denmark."""
        return danish_day(self.now)


@dataclass(frozen=True, slots=True)
class Sessions:
    """Opens sessions."""

    work: Work
    clock: Clock
    ids: Ids
    knowledge: KnowledgeSource
    insight: InsightSource

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Session]:
        """Open a session that commits when the block ends and rolls back when it raises."""
        knowledge = await self.knowledge.current()
        async with self.work.unit() as unit:
            yield Session(unit, knowledge, self.insight.of(knowledge), self.clock.now(), self.ids)
