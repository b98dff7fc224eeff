"""What one process changes in the registry, all others answer with from their next question on."""

from collections.abc import AsyncIterator, Callable

import pytest

from bot.insight import KnowingInsight, NewestInsight
from knowledge.live import LiveKnowledge
from knowledge.loading.importing import import_starter
from knowledge.loading.solutions import SOLUTION
from knowledge.records import Dataset, EntryId, Record
from knowledge.storage.database import Database
from knowledge.storage.knowledge_store import SqlKnowledgeStore

TEXT = "Kan marsvinene få en kravlegård med tovejslyd?"
NEW = EntryId(SOLUTION, "marsvin")


class Replica:
    """What one process of the desk has of its own: a pool, a snapshot and an index."""

    def __init__(self, address: str) -> None:
        self.database = Database(address)
        self.store = SqlKnowledgeStore(self.database)
        self._live, self._insight = LiveKnowledge(self.store), NewestInsight()

    async def insight(self) -> KnowingInsight:
        """Give what a message is answered with."""
        return self._insight.of(await self._live.current())

    async def found(self) -> list[str]:
        """Search by a word that only the new entry holds."""
        return [match.solution for match in (await self.insight()).search("kravlegård")]


@pytest.fixture
async def replicas(migrated_url: str) -> AsyncIterator[tuple[Replica, Replica]]:
    """Give two processes on one database that both have answered before."""
    both = Replica(migrated_url), Replica(migrated_url)
    await import_starter(both[0].store, demo=True)
    for each in both:
        assert NEW.key not in await each.found()
    yield both
    for each in both:
        await each.database.dispose()


def saying(**changed: str) -> Callable[[tuple[Record, ...]], tuple[Record, ...]]:
    """Change the registry: add the new entry, or say something else in it."""

    def change(before: tuple[Record, ...]) -> tuple[Record, ...]:
        model = next(each for each in before if each.id.kind == SOLUTION)
        body = {**model.body, "id": NEW.key, "name": "Tovejslyd", "aliases": [], **changed}
        return (*(each for each in before if each.id != NEW), Record(NEW, body))

    return change


def without(before: tuple[Record, ...]) -> tuple[Record, ...]:
    """Take the entry out again."""
    return tuple(each for each in before if each.id != NEW)


async def test_a_new_an_edited_and_a_removed_entry_show_at_the_next_question(
    replicas: tuple[Replica, Replica],
) -> None:
    here, there = replicas
    await here.store.revise(Dataset.SOLUTIONS, saying(purpose="kravlegård til marsvin"))
    assert (await there.found())[:1] == [NEW.key]
    await here.store.revise(Dataset.SOLUTIONS, saying(purpose="høns"))
    assert NEW.key not in (await there.found())[:1]
    await here.store.revise(Dataset.SOLUTIONS, without)
    assert NEW.key not in await there.found()


async def test_after_an_edit_both_answer_as_one_that_starts_now(
    replicas: tuple[Replica, Replica], migrated_url: str
) -> None:
    here, there = replicas
    await there.store.revise(Dataset.SOLUTIONS, saying(summary="marsvin og tovejslyd"))
    started = Replica(migrated_url)
    answers = [(await each.insight()).match(TEXT) for each in (here, there, started)]
    await started.database.dispose()
    assert answers[0] == answers[1] == answers[2]
    assert answers[0].matches[0].solution == NEW.key


async def test_an_edit_leaves_the_entries_it_did_not_touch_as_they_are(
    replicas: tuple[Replica, Replica],
) -> None:
    here, there = replicas
    before = (await there.insight()).knowledge.registry
    await here.store.revise(Dataset.SOLUTIONS, saying())
    after = (await there.insight()).knowledge.registry
    assert all(after.get(each.id) is each for each in before.solutions)
