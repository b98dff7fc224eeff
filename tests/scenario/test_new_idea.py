"""A new idea travels from Karen's first message to operation."""

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


async def test_a_new_idea_ends_in_operation(world: World) -> None:
    karen = world.somebody("karen")
    text = "Vi vil gerne have en robot, der synger fødselsdagssange for indlagte børn på skærmen"
    number, leder, national = await ask_the_national_team(world, karen, text)
    it, konsulent = world.somebody("it"), world.somebody("konsulent")
    medico, laege = world.somebody("medico"), world.somebody("laege")

    await national.says("hvad venter")
    national.reads(text[:40], "National afklaring")
    await national.presses(f"Vis idé {number}")
    await national.does("Svar: er ny", {"Hvorfor er den ny?": "Vi fandt intet i kataloget"})
    national.reads("Idéen er ny.", "Krav skrives")

    await write_requirements(number, leder, national, karen)
    await develop(number, leder, it)
    await prepare(number, konsulent, laege)
    await try_it(number, karen, it, leder)
    await take_into_use(number, medico)
    await follow_up(number, karen, medico, leder)
    leder.reads("Meldt klar")
    await show_the_country(number, national)
    await spread(number, leder)

    await karen.says("hvor er min idé?")
    karen.reads("I drift", "Bolden ligger hos: Lis Eksempel")
    await karen.presses("Historik")
    karen.reads("Du sendte idéen.", "Lis Eksempel samlede holdet.", "Løsningen er i drift.")
