"""Live knowledge shows a change by any process on the next question."""

import asyncio

import pytest

from knowledge.live import LiveKnowledge
from knowledge.loading.importing import import_file, import_starter
from knowledge.loading.starter import starter_text
from knowledge.records import Dataset
from knowledge.snapshot import Knowledge
from knowledge.storage.database import Database
from knowledge.storage.knowledge_store import SqlKnowledgeStore
from tests.fakes.knowledge_store import FakeKnowledgeStore


@pytest.fixture
async def store(database: Database) -> SqlKnowledgeStore:
    """Give a store with the starter files in it."""
    store = SqlKnowledgeStore(database)
    await import_starter(store, demo=True)
    return store


async def test_nothing_changed_means_the_same_object(store: SqlKnowledgeStore) -> None:
    live = LiveKnowledge(store)
    assert await live.current() is await live.current()


async def test_an_empty_store_gives_empty_knowledge() -> None:
    assert await LiveKnowledge(FakeKnowledgeStore()).current() == Knowledge()


async def test_a_change_by_another_process_shows_on_the_next_question(
    store: SqlKnowledgeStore, migrated_url: str
) -> None:
    live = LiveKnowledge(store)
    before = await live.current()
    elsewhere = Database(migrated_url)
    text = starter_text(Dataset.VOCABULARY).replace("canonical: skærmbesøg", "canonical: skærm")
    await import_file(SqlKnowledgeStore(elsewhere), Dataset.VOCABULARY, text)
    await elsewhere.dispose()
    after = await live.current()
    group = after.vocabulary.group("skærmbesøg")
    assert group is not None
    assert group.canonical == "skærm"
    assert after.revision == before.revision + 1


async def test_only_what_changed_is_made_anew(store: SqlKnowledgeStore) -> None:
    live = LiveKnowledge(store)
    before = await live.current()
    await import_file(store, Dataset.PEOPLE, "people: [{id: mig, name: Mig}]")
    after = await live.current()
    assert [each.id for each in after.register.people] == ["mig"]
    assert after.registry is before.registry
    assert after.organisations is before.organisations


async def test_many_questions_at_once_read_once(store: SqlKnowledgeStore) -> None:
    live = LiveKnowledge(store)
    answers = await asyncio.gather(*(live.current() for _ in range(10)))
    assert len({id(each) for each in answers}) == 1


async def test_a_database_put_back_in_time_is_read_anew() -> None:
    store = FakeKnowledgeStore()
    await import_file(store, Dataset.PEOPLE, "people: [{id: ole, name: Ole}]")
    earlier = store.copy()
    await import_file(store, Dataset.PEOPLE, "people: [{id: ida, name: Ida}]")
    live = LiveKnowledge(store)
    await live.current()
    store.put_back(earlier)
    assert [each.id for each in (await live.current()).register.people] == ["ole"]
