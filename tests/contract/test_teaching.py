"""What people teach the matching stands or falls with its unit, and can be taken back."""

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass

import pytest

from knowledge.live import LiveKnowledge
from knowledge.ports import KnowledgeStore
from knowledge.snapshot import Knowledge
from knowledge.storage.database import Database
from knowledge.storage.knowledge_store import SqlKnowledgeStore
from knowledge.vocabulary import Category, Change, ChangeKind, Taught
from knowledge.weights import Weights
from tests.contract.samples import NOON, later
from tests.fakes.unit import FakeWork
from workflows.ports import Work
from workflows.storage.unit import StoredWork

FIRST = Weights("w-1", {"bias": -5.0, "who": 1.25}, {"exists": {"ahead": 0.5}}, NOON, 506, 12)
SECOND = Weights("w-0", {"bias": -4.0, "who": 0.0}, {"exists": {"ahead": 0.0}}, later(hours=1))


@dataclass
class Taughts:
    """Storage, and how to read what it knows now."""

    work: Work
    fake: FakeWork | None
    store: KnowledgeStore | None

    async def known(self) -> Knowledge:
        """Read everything anew, as another process would."""
        store = self.fake.kept.knowledge if self.fake else self.store
        assert store is not None
        return await LiveKnowledge(store).current()


@pytest.fixture(params=["fake", "sqlite", "postgresql"])
async def taught(request: pytest.FixtureRequest) -> AsyncIterator[Taughts]:
    """Give empty storage of each kind."""
    if request.param == "fake":
        fake = FakeWork()
        yield Taughts(fake, fake, None)
        return
    database = Database(request.getfixturevalue(f"migrated_{request.param}"))
    yield Taughts(StoredWork(database), None, SqlKnowledgeStore(database))
    await database.dispose()


async def weigh(taught: Taughts, *weights: Weights) -> None:
    """Let weights count, in a unit of their own."""
    async with taught.work.unit() as unit:
        for each in weights:
            await unit.teaching.weigh(each)


async def test_the_newest_weights_come_last_with_all_they_hold(taught: Taughts) -> None:
    await weigh(taught, SECOND, FIRST)
    assert (await taught.known()).weights == (FIRST, SECOND)


async def test_the_same_weights_twice_are_kept_once(taught: Taughts) -> None:
    await weigh(taught, FIRST, FIRST)
    assert (await taught.known()).weights == (FIRST,)


async def test_the_newest_weights_are_taken_back_first(taught: Taughts) -> None:
    await weigh(taught, FIRST, SECOND)
    taken = []
    for _ in range(3):
        async with taught.work.unit() as unit:
            taken.append(await unit.teaching.unweigh())
    assert taken == [SECOND, FIRST, None]
    assert (await taught.known()).weights == ()


async def test_weights_of_a_unit_that_fails_do_not_count(taught: Taughts) -> None:
    with suppress(ZeroDivisionError):
        async with taught.work.unit() as unit:
            await unit.teaching.weigh(FIRST)
            raise ZeroDivisionError
    assert (await taught.known()).weights == ()


WORD = Taught("c-1", Change(ChangeKind.WORD, "kol", ("rygerlunger",)), "niels", NOON)
GROUP = Taught(
    "c-2",
    Change(
        ChangeKind.GROUP, "astma", ("astma", "åndenød"), category=Category.CONDITION, other="kol"
    ),
    "frida",
    later(hours=1),
)
ENGLISH = Taught("c-3", Change(ChangeKind.WORD, "kol", ("COPD",), english=True), "niels", NOON)
APART = Taught("c-0", Change(ChangeKind.UNLIKE, "astma", other="kol"), "frida", later(hours=2))


async def teach(taught: Taughts, *changes: Taught) -> None:
    """Teach words, in a unit of their own."""
    async with taught.work.unit() as unit:
        for each in changes:
            await unit.teaching.teach(each)


async def test_changes_of_the_words_come_in_their_order_with_all_they_hold(
    taught: Taughts,
) -> None:
    await teach(taught, APART, ENGLISH, GROUP, WORD)
    known = (await taught.known()).vocabulary
    assert known.taught == (WORD, ENGLISH, GROUP, APART)
    (astma,) = known.groups
    assert (astma.canonical, astma.broader, astma.unlike) == ("astma", ("kol",), ("kol",))


async def test_a_change_taught_twice_is_kept_once(taught: Taughts) -> None:
    await teach(taught, WORD, WORD)
    assert (await taught.known()).vocabulary.taught == (WORD,)


async def test_any_change_can_be_undone_and_only_once(taught: Taughts) -> None:
    await teach(taught, WORD, GROUP)
    for expected in (True, False):
        async with taught.work.unit() as unit:
            assert await unit.teaching.unteach(WORD.id) is expected
    assert (await taught.known()).vocabulary.taught == (GROUP,)
