"""The national team enters a solution, and sees first whether it is there already."""

import pytest

from tests.scenario.world import World

DRONE = {
    "Hvad hedder den?": "Blodprøvedronen",
    "Hvad gør den?": "En drone flyver blodprøver fra øen til laboratoriet på fastlandet.",
    "Hvem er den til?": "Indbyggere på øer uden bro",
    "Hvad er formålet?": "Blodprøver skal hurtigere frem",
    "Hvad er virkningen?": "Svar samme dag",
    "Hvilken teknik bruger den?": "drone, køletaske",
    "Hvem ejer den?": "Region Midtjylland",
    "Status": "Afprøves",
    "I hvilken region bruges den?": "Region Midtjylland",
}
AGAIN = DRONE | {
    "Hvad hedder den?": "AK hjemme",
    "Hvad gør den?": "Patienter i blodfortyndende behandling måler selv INR og taster tallet ind.",
    "Hvem er den til?": "Patienter i blodfortyndende behandling (AK)",
    "Hvad er formålet?": "Selvmåling og selvstyret behandling hjemme",
}


@pytest.fixture
def world(teachable_world: World) -> World:
    """Give a desk that reads what it knows from the database it writes it in."""
    return teachable_world


async def test_a_new_solution_is_in_the_catalogue_at_once(world: World) -> None:
    national, karen = world.somebody("national"), world.somebody("karen")
    await national.says("ny løsning")
    await national.fills(DRONE)
    national.reads("Blodprøvedronen står nu i kataloget.")
    await karen.says("søg blodprøver drone")
    karen.reads("Blodprøvedronen")
    await national.says("ny løsning")
    await national.fills(DRONE)
    national.reads("Det er der allerede.")


async def test_a_solution_that_repeats_one_is_kept_only_after_it_was_seen(world: World) -> None:
    national = world.somebody("national")
    await national.says("registrér løsning")
    await national.fills(AGAIN)
    national.reads("Den nye er ikke gemt endnu", "AK-")
    await national.fills({"Er det en anden løsning, som skal registreres alligevel?": "Ja"})
    national.reads("AK hjemme står nu i kataloget.")


async def test_others_are_told_who_enters_solutions(world: World) -> None:
    for name in ("karen", "leder"):
        actor = world.somebody(name)
        await actor.says("new solution")
        actor.reads("Det nationale rejsehold skriver løsninger i kataloget.")
