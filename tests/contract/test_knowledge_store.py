"""What every knowledge store promises: the one in memory, SQLite and PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from knowledge.ports import KnowledgeStore, Revise
from knowledge.records import Change, Changed, Changes, Dataset, EntryId, Origin, Record
from knowledge.storage.database import Database
from knowledge.storage.knowledge_store import SqlKnowledgeStore
from tests.fakes.knowledge_store import FakeKnowledgeStore


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
async def store(request: pytest.FixtureRequest) -> AsyncIterator[KnowledgeStore]:
    """Give an empty store of each kind."""
    if request.param == "memory":
        yield FakeKnowledgeStore()
        return
    database = Database(request.getfixturevalue(f"migrated_{request.param}"))
    yield SqlKnowledgeStore(database)
    await database.dispose()


def record(key: str, text: str = "æøå", origin: Origin = Origin.FILE) -> Record:
    """Make a small record."""
    return Record(EntryId("thing", key), {"id": key, "text": text}, origin)


def become(*records: Record) -> Revise:
    """Make a change that forgets what was there before."""
    return lambda _before: records


async def kept(store: KnowledgeStore, dataset: Dataset = Dataset.SOLUTIONS) -> set[str]:
    """Return the keys of the entries in a data set."""
    changes = (await store.changes_since(0)).changes
    return {each.id.key for each in changes if each.record and each.dataset is dataset}


async def test_a_new_store_is_empty_at_revision_0(store: KnowledgeStore) -> None:
    assert await store.revision() == 0
    assert await store.changes_since(0) == Changes(0)


async def test_what_goes_in_comes_out_unchanged(store: KnowledgeStore) -> None:
    body = {"id": "a", "list": ["x", {"deep": "1"}], "yes": True, "number": 12, "text": "Ærø\n🩺"}
    written = Record(EntryId("thing", "a"), body, Origin.DESK)
    await store.revise(Dataset.SOLUTIONS, become(written))
    assert (await store.changes_since(0)).changes == (
        Change(Dataset.SOLUTIONS, written.id, written),
    )


async def test_a_difference_names_what_was_added_changed_and_removed(
    store: KnowledgeStore,
) -> None:
    await store.revise(Dataset.SOLUTIONS, become(record("a"), record("b"), record("c")))
    found = await store.revise(
        Dataset.SOLUTIONS, become(record("d"), record("b", "new"), record("c"))
    )
    assert [each.key for each in found.added] == ["d"]
    assert found.changed == (Changed(EntryId("thing", "b"), ("text",)),)
    assert [each.key for each in found.removed] == ["a"]


async def test_the_same_again_changes_nothing_not_even_the_revision(
    store: KnowledgeStore,
) -> None:
    await store.revise(Dataset.SOLUTIONS, become(record("a")))
    revision = await store.revision()
    found = await store.revise(Dataset.SOLUTIONS, become(record("a")))
    assert not found
    assert await store.revision() == revision


async def test_a_dry_run_tells_the_difference_and_changes_nothing(store: KnowledgeStore) -> None:
    await store.revise(Dataset.SOLUTIONS, become(record("a")))
    revision = await store.revision()
    dry = await store.revise(Dataset.SOLUTIONS, become(record("b")), dry_run=True)
    assert await store.revision() == revision
    assert await kept(store) == {"a"}
    assert dry == await store.revise(Dataset.SOLUTIONS, become(record("b")))


async def test_each_change_raises_the_revision_by_one(store: KnowledgeStore) -> None:
    found = [await store.revision()]
    for text in ("one", "two", "three"):
        await store.revise(Dataset.SOLUTIONS, become(record("a", text)))
        found.append(await store.revision())
    assert found == [0, 1, 2, 3]


async def test_only_what_changed_since_is_told(store: KnowledgeStore) -> None:
    await store.revise(Dataset.SOLUTIONS, become(record("a"), record("b"), record("c")))
    revision = await store.revision()
    await store.revise(Dataset.SOLUTIONS, become(record("a"), record("b", "new")))
    await store.revise(Dataset.VOCABULARY, become(record("d")))
    news = await store.changes_since(revision)
    told = {each.id.key: each.record and each.record.body["text"] for each in news.changes}
    assert news.revision == revision + 2
    assert told == {"b": "new", "c": None, "d": "æøå"}


async def test_what_was_removed_can_come_back(store: KnowledgeStore) -> None:
    await store.revise(Dataset.SOLUTIONS, become(record("a")))
    await store.revise(Dataset.SOLUTIONS, become())
    assert await kept(store) == set()
    await store.revise(Dataset.SOLUTIONS, become(record("a")))
    assert await kept(store) == {"a"}


async def test_data_sets_do_not_disturb_each_other(store: KnowledgeStore) -> None:
    await store.revise(Dataset.SOLUTIONS, become(record("a")))
    await store.revise(Dataset.VOCABULARY, become(record("a", "other")))
    await store.revise(Dataset.VOCABULARY, become())
    assert await kept(store) == {"a"}


async def test_a_change_that_fails_changes_nothing(store: KnowledgeStore) -> None:
    await store.revise(Dataset.SOLUTIONS, become(record("a")))

    def fail(_before: tuple[Record, ...]) -> tuple[Record, ...]:
        raise LookupError

    with pytest.raises(LookupError):
        await store.revise(Dataset.SOLUTIONS, fail)
    assert await kept(store) == {"a"}
    assert await store.revision() == 1


async def test_twenty_changes_at_once_all_count(store: KnowledgeStore) -> None:
    def adding(key: str) -> Revise:
        return lambda before: (*before, record(key))

    keys = [f"key-{number}" for number in range(20)]
    await asyncio.gather(*(store.revise(Dataset.SOLUTIONS, adding(key)) for key in keys))
    assert await kept(store) == set(keys)
    assert await store.revision() == 20
