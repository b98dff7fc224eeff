"""The national team knows something: take it as it is, build on it, or choose between rivals."""

from tests.scenario.journeys import (
    ask_the_national_team,
    develop,
    follow_up,
    prepare,
    show_the_country,
    spread,
    take_into_use,
    try_it,
    write_requirements,
)
from tests.scenario.world import World


async def test_a_solution_that_exists_is_taken_into_use_without_development(world: World) -> None:
    karen, medico = world.somebody("karen"), world.somebody("medico")
    number, leder, national = await ask_the_national_team(world, karen)

    await national.says(f"svar findes {number}")
    await national.fills(
        {"Hvilken løsning?": "TeleCare Nord KOL", "Hvorfor passer den?": "Samme patienter"}
    )
    national.reads("Løsningen findes og kan tages i brug.", "TeleCare Nord KOL", "Tages i brug")
    await world.next_morning()
    await world.hears(karen)
    karen.reads("Niels Eksempel svarede", "Samme patienter", "TeleCare Nord KOL")

    await prepare(number, world.somebody("konsulent"), world.somebody("laege"))
    await take_into_use(number, medico)
    await follow_up(number, karen, medico, leder)
    leder.reads("Udbredelse")
    leder.cannot_press("Noter besøget")
    await spread(number, leder)


async def test_a_solution_that_can_be_extended_is_developed_further(world: World) -> None:
    karen, medico, it = world.somebody("karen"), world.somebody("medico"), world.somebody("it")
    number, leder, national = await ask_the_national_team(world, karen)

    await national.says(f"kan udvides {number}")
    await national.fills(
        {"Hvilken løsning?": "NetKOL", "Hvad mangler i den?": "Den kan ikke måle iltmætning"}
    )
    national.reads("En løsning findes og kan udvides.", "NetKOL", "Krav skrives")

    await write_requirements(number, leder, national, karen)
    await develop(number, leder, it)
    await prepare(number, world.somebody("konsulent"), world.somebody("laege"))
    await try_it(number, karen, it, leder)
    await take_into_use(number, medico)
    await follow_up(number, karen, medico, leder)
    await show_the_country(number, national)
    await spread(number, leder)


async def test_the_bodies_are_heard_before_one_of_two_rivals_is_chosen(world: World) -> None:
    karen, formand, kl = world.somebody("karen"), world.somebody("formand"), world.somebody("kl")
    number, leder, national = await ask_the_national_team(world, karen)

    await national.says(f"start høring {number}")
    await national.fills({"Hvilke løsninger?": "NetKOL", "Hvad skal afgøre valget?": "Prisen"})
    national.reads("Vælg mindst to.")
    await national.fills({"Hvilke løsninger?": "NetKOL; Epitalet"})
    national.reads("bad de nationale pladser vælge mellem flere løsninger")

    await formand.says(f"svar findes {number}")
    formand.reads("De nationale pladser er hørt om valget")
    await world.hears(kl)
    kl.reads("vælge mellem flere løsninger")
    await kl.does(
        "Giv en udtalelse", {"Hvilken løsning?": "NetKOL", "Hvad mener du?": "Den er billigst"}
    )
    await formand.says(f"svar findes {number}")
    await formand.fills({"Hvilken løsning?": "NetKOL", "Hvorfor passer den?": "Billigst i drift"})
    formand.reads("NetKOL", "Tages i brug")
    await formand.presses("Alt, der er skrevet")
    formand.reads("Løsninger, der vælges mellem", "Epitalet", "Den er billigst", "Klara Eksempel")

    medico = world.somebody("medico")
    await prepare(number, world.somebody("konsulent"), world.somebody("laege"))
    await take_into_use(number, medico)
    await follow_up(number, karen, medico, leder)
    await spread(number, leder)
