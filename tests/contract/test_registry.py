"""What the desk writes in the registry stands or falls with its unit."""

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest

from knowledge.ports import Revising
from knowledge.records import Dataset, EntryId, Record
from knowledge.registering import SolutionIdTaken, UnknownSolution
from knowledge.registry import Confirmation, Solution, SolutionStatus, UsedIn
from knowledge.storage.database import Database
from knowledge.storage.knowledge_store import SqlKnowledgeStore
from tests.fakes.unit import FakeWork
from workflows.ports import Work
from workflows.storage.unit import StoredWork

MONDAY = Confirmation(date(2026, 11, 23), "Lis Eksempel", date(2027, 11, 23), "Ringet til ejeren")
FRIDAY = Confirmation(date(2026, 11, 27), "Niels Eksempel", date(2027, 11, 27))
NEW = Solution(
    id="drone",
    name="Drone",
    kind="telemedicine",
    summary="En drone flyver blodprøver fra øen til laboratoriet.",
    target_group="Øboere",
    purpose="Hurtigere svar",
    effect="Svar samme dag",
    technology=("drone",),
    owner="Region Midtjylland",
    used_in=UsedIn(("midt",)),
    status=SolutionStatus.TEST,
)


@pytest.fixture(params=["fake", "sqlite", "postgresql"])
async def work(request: pytest.FixtureRequest) -> AsyncIterator[Work]:
    """Give storage of each kind that knows one solution."""
    if request.param == "fake":
        fake = FakeWork()
        await know_one(fake.kept.knowledge)
        yield fake
        return
    database = Database(request.getfixturevalue(f"migrated_{request.param}"))
    await know_one(SqlKnowledgeStore(database))
    yield StoredWork(database)
    await database.dispose()


async def know_one(store: Revising) -> None:
    """Put a solution into the store that nobody has confirmed."""
    entry = Record(EntryId("solution", "telekol"), {"id": "telekol", "name": "TeleKOL"})
    await store.revise(Dataset.SOLUTIONS, lambda _before: (entry,))


async def confirm(work: Work, confirmation: Confirmation, solution: str = "telekol") -> object:
    """Confirm in a unit of its own; return what stands."""
    async with work.unit() as unit:
        return await unit.registry.confirm(solution, confirmation)


async def test_a_confirmation_stands_with_all_that_was_said(work: Work) -> None:
    assert await confirm(work, MONDAY) == MONDAY


async def test_a_later_confirmation_takes_the_place_of_an_earlier(work: Work) -> None:
    await confirm(work, MONDAY)
    assert await confirm(work, FRIDAY) == FRIDAY


async def test_an_earlier_confirmation_changes_nothing(work: Work) -> None:
    await confirm(work, FRIDAY)
    assert await confirm(work, MONDAY) == FRIDAY


async def test_a_confirmation_without_a_next_check_is_due_a_year_later(work: Work) -> None:
    standing = await confirm(work, Confirmation(date(2028, 2, 29), "Lis Eksempel"))
    assert standing == Confirmation(date(2028, 2, 29), "Lis Eksempel", date(2029, 3, 1))


async def test_what_nobody_knows_cannot_be_confirmed(work: Work) -> None:
    with pytest.raises(UnknownSolution):
        await confirm(work, MONDAY, "atlantis")


async def test_a_confirmation_in_a_unit_that_fails_is_not_kept(work: Work) -> None:
    with suppress(ZeroDivisionError):
        async with work.unit() as unit:
            await unit.registry.confirm("telekol", FRIDAY)
            raise ZeroDivisionError
    assert await confirm(work, MONDAY) == MONDAY


async def test_a_registered_solution_is_kept_with_its_unit_and_once(work: Work) -> None:
    async with work.unit() as unit:
        await unit.registry.register(NEW)
    async with work.unit() as unit:
        await unit.registry.register(NEW)
        with pytest.raises(SolutionIdTaken):
            await unit.registry.register(replace(NEW, summary="Noget andet"))
    assert await confirm(work, MONDAY, NEW.id) == MONDAY


async def test_a_solution_registered_in_a_unit_that_fails_is_not_kept(work: Work) -> None:
    with suppress(ZeroDivisionError):
        async with work.unit() as unit:
            await unit.registry.register(NEW)
            raise ZeroDivisionError
    with pytest.raises(UnknownSolution):
        await confirm(work, MONDAY, NEW.id)
