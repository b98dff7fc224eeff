"""Importing: repeatable, told beforehand, all or nothing, careful with what the desk learned."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from knowledge.live import LiveKnowledge
from knowledge.loading import InvalidFile
from knowledge.loading.importing import export_file, import_file, import_starter
from knowledge.loading.starter import starter_knowledge, starter_text
from knowledge.records import Dataset, Difference
from knowledge.registering import SolutionIdTaken, UnknownSolution, confirm, register
from knowledge.registry import Confirmation, Solution, SolutionStatus, UsedIn
from knowledge.storage.database import Database
from knowledge.storage.knowledge_store import SqlKnowledgeStore

TODAY = date(2026, 11, 21)
LATER = date(2026, 11, 30)


@pytest.fixture
def empty(database: Database) -> SqlKnowledgeStore:
    """Give a store with nothing in it."""
    return SqlKnowledgeStore(database)


@pytest.fixture
async def store(empty: SqlKnowledgeStore) -> SqlKnowledgeStore:
    """Give a store with the starter files in it."""
    await import_starter(empty, demo=True)
    return empty


async def test_the_store_gives_back_what_the_files_say(store: SqlKnowledgeStore) -> None:
    knowledge = await LiveKnowledge(store).current()
    assert replace(knowledge, revision=0) == starter_knowledge()


async def test_the_same_files_again_change_nothing(store: SqlKnowledgeStore) -> None:
    revision = await store.revision()
    for dataset in Dataset:
        assert await import_file(store, dataset, starter_text(dataset)) == Difference()
    assert await store.revision() == revision


@pytest.mark.parametrize("dataset", list(Dataset))
async def test_an_exported_file_imports_to_no_difference(
    store: SqlKnowledgeStore, dataset: Dataset
) -> None:
    text = await export_file(store, dataset)
    assert await import_file(store, dataset, text) == Difference()
    assert not await import_file(store, dataset, text.encode())


async def test_an_empty_store_exports_a_file_that_can_be_imported(
    empty: SqlKnowledgeStore,
) -> None:
    for dataset in Dataset:
        assert not await import_file(empty, dataset, await export_file(empty, dataset))


async def test_a_dry_run_tells_what_would_change_and_changes_nothing(
    store: SqlKnowledgeStore,
) -> None:
    edited = starter_text(Dataset.SOLUTIONS).replace("name: SKARB\n", "name: SKARB 2\n")
    revision = await store.revision()
    told = await import_file(store, Dataset.SOLUTIONS, edited, dry_run=True)
    assert [(each.id.key, each.fields) for each in told.changed] == [("skarb", ("name",))]
    assert not told.added
    assert not told.removed
    assert await store.revision() == revision
    assert await import_file(store, Dataset.SOLUTIONS, edited) == told


async def test_what_a_file_leaves_out_is_removed(store: SqlKnowledgeStore) -> None:
    text = starter_text(Dataset.PEOPLE)
    without = "\n".join(line for line in text.splitlines() if "syddjurs" not in line)
    found = await import_file(store, Dataset.PEOPLE, without)
    assert {each.kind for each in found.removed} == {"person", "membership"}
    assert not found.added
    register_now = (await LiveKnowledge(store).current()).register
    assert register_now.person("syddjurs") is None


async def test_an_invalid_file_changes_nothing(store: SqlKnowledgeStore) -> None:
    revision = await store.revision()
    broken = starter_text(Dataset.SOLUTIONS).replace("id: skarb", "id: star")
    with pytest.raises(InvalidFile):
        await import_file(store, Dataset.SOLUTIONS, broken)
    assert await store.revision() == revision


async def test_places_are_checked_against_the_organisations_in_the_store(
    empty: SqlKnowledgeStore,
) -> None:
    text = starter_text(Dataset.PEOPLE).replace("place: rh-randers}", "place: rh-atlantis}")
    await import_file(empty, Dataset.PEOPLE, text)  # nothing to check against yet
    await import_file(empty, Dataset.ORGANISATIONS, starter_text(Dataset.ORGANISATIONS))
    with pytest.raises(InvalidFile):
        await import_file(empty, Dataset.PEOPLE, text)


async def test_an_organisation_that_is_still_named_cannot_vanish(store: SqlKnowledgeStore) -> None:
    revision = await store.revision()
    lines = starter_text(Dataset.ORGANISATIONS).replace("id: rh-randers", "id: rh-atlantis")
    with pytest.raises(InvalidFile) as refused:
        await import_file(store, Dataset.ORGANISATIONS, lines)
    told = {(each.entry, each.field) for each in refused.value.problems}
    assert ("person karen", "hospital") in told
    assert ("membership laege", "place") in told
    assert {each.values["value"] for each in refused.value.problems} == {"rh-randers"}
    assert await store.revision() == revision


async def test_an_organisation_that_nobody_names_may_vanish(empty: SqlKnowledgeStore) -> None:
    text = starter_text(Dataset.ORGANISATIONS)
    await import_file(empty, Dataset.ORGANISATIONS, text)
    found = await import_file(
        empty, Dataset.ORGANISATIONS, text.replace("id: rh-randers", "id: rh-atlantis")
    )
    assert found.removed


async def test_nine_imports_at_once_from_three_processes_end_as_one(
    empty: SqlKnowledgeStore, migrated_url: str
) -> None:
    text = starter_text(Dataset.SOLUTIONS)
    databases = [Database(migrated_url) for _ in range(3)]
    stores = [SqlKnowledgeStore(each) for each in databases]
    found = await asyncio.gather(
        *(import_file(store, Dataset.SOLUTIONS, text) for store in stores * 3)
    )
    for database in databases:
        await database.dispose()
    assert sum(bool(each) for each in found) == 1
    assert await empty.revision() == 1


async def test_the_starter_fills_only_what_is_empty(empty: SqlKnowledgeStore) -> None:
    own = "people: [{id: mig, name: Mig}]"
    await import_file(empty, Dataset.PEOPLE, own)
    await import_starter(empty, demo=True)
    knowledge = await LiveKnowledge(empty).current()
    assert [each.id for each in knowledge.register.people] == ["mig"]
    assert len(knowledge.registry.solutions) == 111


async def test_the_made_up_team_comes_only_with_the_demo(empty: SqlKnowledgeStore) -> None:
    await import_starter(empty, demo=False)
    knowledge = await LiveKnowledge(empty).current()
    assert knowledge.register.people == ()
    assert len(knowledge.organisations.regions) == 6


async def test_a_confirmation_outlives_the_starter_file(store: SqlKnowledgeStore) -> None:
    await confirm(store, "skarb", Confirmation(TODAY, "Lis Eksempel"))
    assert not await import_file(store, Dataset.SOLUTIONS, starter_text(Dataset.SOLUTIONS))
    registry = (await LiveKnowledge(store).current()).registry
    solution = registry.get("skarb")
    assert solution is not None
    assert solution.confirmed_on == TODAY
    assert solution.confirmed_by == "Lis Eksempel"
    assert solution.next_check == date(2027, 11, 21)
    assert not registry.is_stale(solution, LATER)


async def test_the_later_confirmation_wins_wherever_it_is(store: SqlKnowledgeStore) -> None:
    await confirm(store, "skarb", Confirmation(TODAY, "Lis Eksempel"))
    older = await export_file(store, Dataset.SOLUTIONS)
    await confirm(store, "skarb", Confirmation(LATER, "Stig Eksempel"))
    newer = await export_file(store, Dataset.SOLUTIONS)
    assert not await import_file(store, Dataset.SOLUTIONS, older)
    await confirm(store, "skarb", Confirmation(TODAY, "Lis Eksempel"))
    assert not await import_file(store, Dataset.SOLUTIONS, newer)


async def test_confirming_twice_is_confirming_once(store: SqlKnowledgeStore) -> None:
    await confirm(store, "skarb", Confirmation(TODAY, "Lis Eksempel"))
    revision = await store.revision()
    await confirm(store, "skarb", Confirmation(TODAY, "Lis Eksempel"))
    assert await store.revision() == revision


async def test_nobody_confirms_what_is_not_there(store: SqlKnowledgeStore) -> None:
    with pytest.raises(UnknownSolution):
        await confirm(store, "atlantis", Confirmation(TODAY, "Lis Eksempel"))


HOMEMADE = Solution(
    "vejer-hjemme", "Vejer hjemme", "telemedicine", "Vægt sendes hjemmefra.", "Hjertesvigt",
    "Opdage vand i kroppen", "Færre indlæggelser", ("vægt",), "RH Randers",
    UsedIn(("region-midtjylland",), ("rh-randers",)), SolutionStatus.IMPLEMENTED,
    confirmed_on=TODAY, confirmed_by="Lis Eksempel",
)  # fmt: skip


async def test_a_solution_born_here_outlives_every_import(store: SqlKnowledgeStore) -> None:
    await register(store, HOMEMADE)
    await register(store, HOMEMADE)
    assert not await import_file(store, Dataset.SOLUTIONS, starter_text(Dataset.SOLUTIONS))
    registry = (await LiveKnowledge(store).current()).registry
    assert registry.get("vejer-hjemme") == HOMEMADE
    assert len(registry.solutions) == 112


async def test_two_solutions_do_not_share_an_id(store: SqlKnowledgeStore) -> None:
    with pytest.raises(SolutionIdTaken):
        await register(store, replace(HOMEMADE, id="skarb"))


async def test_a_solution_must_say_what_an_entry_says(store: SqlKnowledgeStore) -> None:
    with pytest.raises(ValueError, match="purpose"):
        await register(store, replace(HOMEMADE, purpose=""))
