"""Time passes: somebody is away, nobody answers, the map of the country changes."""

from datetime import date

from tests.scenario.journeys import hand_in
from tests.scenario.world import MONDAY, World


async def test_a_deputy_acts_while_the_lead_is_away(world: World) -> None:
    karen, leder, stig = (world.somebody(each) for each in ("karen", "leder", "stedfortraeder"))
    world.away("leder", MONDAY, date(2026, 11, 27))
    number = await hand_in(karen)
    karen.reads("Stig Eksempel")

    await world.hears(stig)
    stig.reads("Bolden ligger hos dig.")
    await stig.does("Saml holdet", {})
    stig.reads("Du samlede holdet.")

    await world.wait_until(date(2026, 11, 30))
    await stig.says(f"sig nej {number}")
    stig.reads("Lederen af regionens rejsehold kan gøre det.")
    await leder.says(f"historik {number}")
    leder.reads("Stig Eksempel samlede holdet.")


async def test_a_silent_team_is_reminded_and_then_all_of_it_hears(world: World) -> None:
    karen, leder, it = (world.somebody(each) for each in ("karen", "leder", "it"))
    number = await hand_in(karen)
    await world.hears(leder)

    await world.wait_until(date(2026, 11, 26))
    await world.is_left_alone(leder)
    await world.wait_until(date(2026, 11, 27))
    await world.hears(leder)
    leder.reads("Fristen »Første svar« gik 26. nov. 2026.")
    await world.is_left_alone(it)

    await world.wait_until(date(2026, 12, 1))
    await world.wait_until(date(2026, 12, 2))
    await world.hears(it)
    it.reads("gjorde hele holdet opmærksom", "Fristen »Første svar« gik 26. nov. 2026.")
    await karen.says(f"hvor er min idé {number}")
    karen.reads("Første svar: skulle være sket 26. nov. 2026")
    await leder.says("hvad venter")
    leder.reads("over fristen siden 26. nov. 2026")


async def test_an_idea_from_roskilde_wakes_up_in_region_oestdanmark(world: World) -> None:
    rosa = world.somebody("rosa", "Rosa Madsen")
    signe, helle = world.somebody("sjaelland"), world.somebody("hovedstaden")
    await world.wait_until(date(2026, 12, 30))
    number = await hand_in(
        rosa, "På Sjællands Universitetshospital Roskilde vil vi gerne se sår på video hos borgeren"
    )
    rosa.reads("Signe Eksempel")
    await rosa.says("hvor er min idé")
    rosa.reads("Region Sjælland")

    await world.wait_until(date(2027, 1, 1))
    await rosa.says(f"hvor er min idé {number}")
    rosa.reads("Region Østdanmark", "Signe Eksempel")
    rosa.reads_nothing_of("Region Sjælland")
    await rosa.presses("Historik")
    rosa.reads("Du sendte idéen.", "Idéen hører nu til Region Østdanmark.")

    await helle.says(f"saml holdet {number}")
    helle.reads("Lederen af regionens rejsehold kan gøre det.")
    await signe.says(f"saml holdet {number}")
    await signe.fills()
    signe.reads("Du samlede holdet.")
