"""Knowledge that follows the store, whichever process changed it.

Every question begins by asking the store for its revision, one row of one table, so what any
process commits counts for the next question in all of them: there is nothing to wait for.
"""

import asyncio

from knowledge.loading.datasets import assembled
from knowledge.ports import KnowledgeStore
from knowledge.records import Changes, Dataset, EntryId, Record
from knowledge.snapshot import Knowledge


def told_by(changes: Changes) -> Knowledge:
    """Make a snapshot of everything that a store ever told."""
    records: dict[Dataset, list[Record]] = {}
    for change in changes.changes:
        if change.record:
            records.setdefault(change.dataset, []).append(change.record)
    return assembled(records, changes.revision)


class LiveKnowledge:
    """Keeps one snapshot and renews the parts of it that have changed."""

    def __init__(self, store: KnowledgeStore) -> None:
        """Start empty; the first question reads everything."""
        self._store = store
        self._knowledge = Knowledge()
        self._records: dict[Dataset, dict[EntryId, Record]] = {each: {} for each in Dataset}
        self._renewing = asyncio.Lock()

    async def current(self) -> Knowledge:
        """Return the newest knowledge; the same object as long as nothing has changed."""
        if await self._store.revision() != self._knowledge.revision:
            async with self._renewing:
                await self._renew()
        return self._knowledge

    async def _renew(self) -> None:
        revision = await self._store.revision()
        if revision == self._knowledge.revision:
            return  # somebody else renewed it while we waited
        if revision < self._knowledge.revision:
            self._start_over()  # the database was put back to an earlier state
        news = await self._store.changes_since(self._knowledge.revision)
        touched = {change.dataset for change in news.changes}
        for change in news.changes:
            if change.record:
                self._records[change.dataset][change.id] = change.record
            else:
                self._records[change.dataset].pop(change.id, None)
        records = {each: tuple(self._records[each].values()) for each in touched}
        changed = {change.id for change in news.changes}
        # Building a large registry takes a while, and the loop has messages to answer.
        self._knowledge = await asyncio.to_thread(
            assembled, records, news.revision, self._knowledge, changed
        )

    def _start_over(self) -> None:
        self._knowledge = Knowledge()
        self._records = {each: {} for each in Dataset}
