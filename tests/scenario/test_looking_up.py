"""Somebody looks a solution up: where it is used, where it is not, and what nobody has examined."""

from tests.scenario.world import World


async def test_a_card_tells_where_a_solution_is_not_in_use(world: World) -> None:
    national = world.somebody("national")
    await national.says("søg COPD-Life")
    national.reads("Platformen er ikke undersøgt.")
    await national.presses("Vis COPD-Life")
    national.reads("Ikke i brug, så vidt jeg ved", "Region Nordjylland", "Holbæk Sygehus")
    national.reads("Ikke undersøgt. Spørg det nationale rejsehold")


async def test_the_card_tells_the_same_in_english(world: World) -> None:
    visitor = world.somebody("anna", "Anna")
    await visitor.says("English please")
    await visitor.says("search COPD-Life")
    visitor.reads("The platform is not examined.", "The registry's texts are in Danish.")
    await visitor.presses("Show COPD-Life")
    visitor.reads("Not in use, as far as I know", "North Denmark Region", "Holbæk Sygehus")
    visitor.reads("Not examined. Ask the national team", "The registry's texts are in Danish.")


async def test_a_region_that_is_named_as_a_whole_has_no_gaps(world: World) -> None:
    national = world.somebody("national")
    await national.says("søg TeleKOL Region Sjælland")
    await national.presses("Vis TeleKOL Region Sjælland")
    national.reads("Platform", "FUT", "Region Nordjylland og Region Syddanmark")
    national.reads_nothing_of("ikke nævnt")
