"""A team finds that a deadline does not suit it, and sets its own."""

from tests.scenario.journeys import ask_the_national_team, hand_in
from tests.scenario.world import World


async def test_a_lead_gives_the_team_its_own_deadlines(world: World) -> None:
    karen, leder, it = (world.somebody(each) for each in ("karen", "leder", "it"))
    first = await hand_in(karen)

    await leder.says("frister")
    leder.reads("Frister for Region Midtjylland", "Første svar: 3 arbejdsdage (standard)")
    leder.reads("Besked til lægen: 21 dage (standard)", "Bekræftelse: 12 måneder (standard)")
    leder.reads_nothing_of("Nationalt svar")
    await leder.presses("Ret")
    assert "Nationalt svar" not in leder.options_of("Hvilken frist?")
    await leder.fills({"Hvilken frist?": "Første svar", "Hvor mange arbejdsdage?": "121"})
    leder.reads("Skriv et tal fra 1 til 120.")
    await leder.fills({"Hvor mange arbejdsdage?": "1"})
    leder.reads("»Første svar« er nu én arbejdsdag.", "Første svar: én arbejdsdag, sat af jer")
    await leder.does("Ret", {"Hvilken frist?": "Samtale i holdet", "Hvor mange arbejdsdage?": "5"})
    leder.reads("Samtale i holdet: 5 arbejdsdage, sat af jer")

    # What has begun keeps its day; what begins now gets the new length.
    await it.says(f"vis {first}")
    it.reads("Første svar: senest 26. nov. 2026")
    second = await hand_in(karen, "Gravide kunne måle blodtryk hjemme og sende det til os")
    await it.says(f"vis {second}")
    it.reads("Første svar: senest 24. nov. 2026")
    await leder.says(f"saml holdet {first}")
    await leder.fills()
    leder.reads("Samtale i holdet: senest 30. nov. 2026")


async def test_the_national_team_sets_how_long_its_answer_may_take(world: World) -> None:
    karen, formand = world.somebody("karen"), world.somebody("formand")
    await formand.says("ret frister")
    formand.reads("Frister for det nationale rejsehold")
    formand.reads("Nationalt svar: 10 arbejdsdage (standard)")
    formand.reads_nothing_of("Første svar")
    await formand.does("Ret", {"Hvilken frist?": "Nationalt", "Hvor mange arbejdsdage?": "4"})
    formand.reads("Nationalt svar: 4 arbejdsdage, sat af jer")
    _, leder, _ = await ask_the_national_team(world, karen)
    leder.reads("Nationalt svar: senest 27. nov. 2026")


async def test_nobody_else_is_offered_the_deadlines(world: World) -> None:
    karen, it, stig = (world.somebody(each) for each in ("karen", "it", "stedfortraeder"))
    for actor in (karen, it, stig):
        await actor.says("frister")
        actor.reads("Lederen af regionens rejsehold sætter regionens frister")
        actor.cannot_press("Ret")


async def test_the_deadlines_are_read_and_set_in_english(world: World) -> None:
    leder, karen = world.somebody("leder"), world.somebody("karen")
    await leder.says("English please")
    await leder.says("our deadlines")
    leder.reads("Deadlines of", "Test: 30 working days (default)")
    await leder.does("Change", {"Which deadline?": "Test", "How many working days?": "12"})
    leder.reads("“Test” is now 12 working days.", "Test: 12 working days, set by you")
    await leder.says("help")
    leder.reads("“Deadlines” shows how long your team allows")
    await karen.says("English please")
    await karen.says("deadlines")
    karen.reads("The lead of a regional team sets the region's deadlines")
