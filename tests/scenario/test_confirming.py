"""Somebody who answers for a solution says that the catalogue is still right about it."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from knowledge.loading.importing import import_starter
from knowledge.storage.database import Database
from knowledge.storage.knowledge_store import SqlKnowledgeStore
from tests.scenario.actor import Actor
from tests.scenario.conftest import world_through
from tests.scenario.world import KnownFromStore, World
from workflows.storage.unit import StoredWork

NORD = "Vis TeleCare Nord KOL"


@pytest.fixture
async def world(database: Database, through: str) -> AsyncIterator[World]:
    """Give a desk that reads the registry from the database it writes it in."""
    store = SqlKnowledgeStore(database)
    await import_starter(store, demo=True)
    async with world_through(through, StoredWork(database), KnownFromStore(store)) as world:
        yield world


async def looks_at(actor: Actor, label: str = NORD, search: str = "søg efter KOL") -> None:
    """Find the solution and open its card."""
    await actor.says(search)
    await actor.presses(label)


async def test_a_confirmation_shows_on_the_card_and_in_the_answer(world: World) -> None:
    national, karen = world.somebody("national"), world.somebody("karen")
    await looks_at(national)
    national.reads("Ejeren har aldrig bekræftet det.")
    await national.presses("Bekræft")
    await national.fills({"Bemærkning": "Ringet til ejeren"})
    national.reads("Tak. Løsningen er bekræftet.", "Ved bekræftelsen: Ringet til ejeren")
    confirmed = "23. nov. 2026 af Niels Eksempel. Skal bekræftes igen senest 23. nov. 2027."
    national.reads(confirmed)

    await looks_at(karen)
    karen.reads(confirmed)
    karen.cannot_press("Bekræft")
    await karen.says("Kan patienter med KOL måle iltmætning derhjemme som i TeleCare Nord KOL?")
    karen.reads("TeleCare Nord KOL", confirmed)


async def test_a_confirmation_that_is_too_old_is_shown_as_stale(world: World) -> None:
    national, karen = world.somebody("national"), world.somebody("karen")
    await looks_at(national)
    await national.presses("Bekræft")
    await national.fills({"Hvilken dag blev det bekræftet?": "24.11.2026"})
    national.reads("Vælg i dag eller en dag, der er gået.")
    await national.fills({"Hvilken dag blev det bekræftet?": "30.11.2025"})
    national.reads("Bekræftet: 30. nov. 2025 af Niels Eksempel.")
    await world.wait_until(date(2026, 12, 1))
    await looks_at(karen)
    karen.reads("30. nov. 2025. Det er ved at være længe siden, så spørg, om det stadig passer.")


async def test_a_later_confirmation_is_not_undone_by_an_earlier(world: World) -> None:
    national, formand = world.somebody("national"), world.somebody("formand")
    await looks_at(national)
    await national.does("Bekræft", {})
    await looks_at(formand)
    await formand.does("Bekræft", {"Hvilken dag blev det bekræftet?": "1.11.2026"})
    formand.reads("allerede bekræftet på en senere dag", "23. nov. 2026 af Niels Eksempel")


async def test_a_lead_confirms_what_is_used_in_the_region_and_nothing_else(world: World) -> None:
    leder = world.somebody("leder")
    await looks_at(leder)
    leder.reads("Region Nordjylland")
    leder.cannot_press("Bekræft")
    await looks_at(leder, "Vis AK-online", "søg AK-online")
    leder.reads("Region Midtjylland")
    await leder.does("Bekræft", {})
    leder.reads("Bekræftet: 23. nov. 2026 af Lis Eksempel.")


async def test_the_confirmation_speaks_english(world: World) -> None:
    national = world.somebody("national")
    await national.says("English please")
    await looks_at(national, "Show TeleCare Nord KOL", "search for KOL")
    await national.does("Confirm", {"Note": "The owner was called"})
    national.reads("Thank you. The solution is confirmed.", "When confirmed: The owner was called")
    national.reads("Confirmed: 23 Nov 2026 by Niels Eksempel.")
    national.reads("To be confirmed again by 23 Nov 2027.")
