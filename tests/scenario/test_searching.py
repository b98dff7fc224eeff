"""A member of a team searches with filters, a page at a time."""

from tests.scenario.world import World


async def test_a_search_is_narrowed_by_words_and_read_a_page_at_a_time(world: World) -> None:
    leder = world.somebody("leder")
    await leder.says("søg kol region nord")
    leder.reads("Kun Region Nordjylland.", "TeleCare Nord KOL")
    await leder.says("søg sår stoppet")
    leder.reads("Kun stoppet.", "Sår i Syd")
    await leder.says("søg region syd")
    leder.reads("Alle løsninger", "Viser 1 til 8 af")
    await leder.presses("Vis flere")
    leder.reads("Viser 9 til 16 af", "Kun Region Syddanmark.")
    await leder.says("søg rumfart region nord stoppet")
    leder.reads("Ingen løsninger passer.", "Region Nordjylland, stoppet")


async def test_a_search_is_narrowed_in_english(world: World) -> None:
    leder = world.somebody("leder")
    await leder.says("English please")
    await leder.says("search kol region nord in use")
    leder.reads("Only North Denmark", "in use")
