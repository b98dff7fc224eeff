"""A solution is recommended from its card to where it is not in use, and the leads there answer."""

from tests.scenario.actor import Actor
from tests.scenario.world import World

NORD = "TeleCare Nord KOL"
WHY = "Patienterne hos jer kører langt for en kontrol"
WHERE = "Hvor skal den foreslås?"


async def recommends(actor: Actor, where: str) -> None:
    """Open the solution's card and recommend it."""
    await actor.says("søg efter KOL")
    await actor.presses(f"Vis {NORD}")
    await actor.presses("Foreslå til andre")
    await actor.fills({WHERE: where, "Hvorfor passer den dér?": WHY})


async def test_a_lead_takes_up_what_is_recommended(world: World) -> None:
    national, leder = world.somebody("national"), world.somebody("leder")
    await recommends(national, "Region Midtjylland")
    national.reads("Forslaget er sendt til Region Midtjylland.")

    await world.next_morning()
    await world.hears(leder)
    leder.reads(
        "Niels Eksempel foreslår, at TeleCare Nord KOL tages i brug i Region Midtjylland.",
        WHY,
        "Region Nordjylland",
    )
    await leder.presses("Tag den op hos os")
    leder.reads("Her er en kladde", "Findes", NORD)
    await leder.presses("Send")
    leder.reads("er sendt")
    await leder.says("hvor er min idé")
    leder.reads("Vi vil tage TeleCare Nord KOL i brug i Region Midtjylland")

    await world.next_morning()
    await world.hears(national)
    national.reads("Lis Eksempel tog TeleCare Nord KOL op i Region Midtjylland")


async def test_a_lead_says_no_with_a_reason(world: World) -> None:
    national, leder = world.somebody("national"), world.somebody("leder")
    await recommends(national, "Region Midtjylland")
    await world.next_morning()
    await world.hears(leder)
    await leder.presses("Ikke hos os")
    await leder.fills(
        {"Hvorfor ikke?": "Mangler tid eller penge", "Vil du uddybe?": "Måske til næste år"}
    )
    leder.reads("Tak. Svaret er gemt")
    await world.next_morning()
    await world.hears(national)
    national.reads("Lis Eksempel sagde nej", "Mangler tid eller penge", "Måske til næste år")


async def test_a_region_is_asked_once(world: World) -> None:
    national, formand = world.somebody("national"), world.somebody("formand")
    await recommends(national, "Region Midtjylland")
    await formand.says("søg efter KOL")
    await formand.presses(f"Vis {NORD}")
    await formand.presses("Foreslå til andre")
    options = formand.options_of(WHERE)
    assert options
    assert not [each for each in options if "Region Midtjylland" in each]


async def test_only_who_answers_for_the_solution_may_recommend_it(world: World) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    for actor in (karen, leder):
        await actor.says("søg efter KOL")
        await actor.presses(f"Vis {NORD}")
        actor.cannot_press("Foreslå til andre")
    await leder.says("søg AK-online")
    await leder.presses("Vis AK-online")
    leder.can_press("Foreslå til andre")


async def test_a_recommendation_is_read_in_english(world: World) -> None:
    national, leder = world.somebody("national"), world.somebody("leder")
    await leder.says("English please")
    await recommends(national, "Region Midtjylland")
    await world.next_morning()
    await world.hears(leder)
    leder.reads("Niels Eksempel recommends taking TeleCare Nord KOL into use")
    await leder.presses("Not here")
    await leder.fills({"Why not?": "Habits and culture"})
    leder.reads("Thank you. The answer is kept")
