"""People ask the desk about itself and their own things, and leads ask for lists."""

from datetime import date

import pytest

from tests.scenario.journeys import KOL, hand_in
from tests.scenario.world import World


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("er du et menneske?", ("Jeg er et program", "Lis Eksempel i Region Midtjylland")),
        ("er der nogen der læser det her", ("Det er mennesker, der læser",)),
        ("hvem bestemmer", ("Lis Eksempel leder rejseholdet", "Det nationale rejsehold svarer")),
        ("hvor lang tid tager det", ("inden for 3 arbejdsdage", "26. nov. 2026", "10 arbejdsdage")),
        ("hvem kan se min idé", ("En kladde kan kun du se", "Dit navn og din arbejdsplads")),
        ("er det anonymt", ("Den er ikke anonym",)),
        ("gemmer I det jeg skriver", ("så spørg Lis Eksempel", "CPR-numre")),
        ("hvad koster det", ("Det koster ikke noget at sende en idé",)),
        ("kan jeg ringe til nogen", ("Lis Eksempel leder", "leder@rejsehold.example")),
        ("må jeg skrive om en patient", ("Skriv aldrig CPR-nummer", "Skriv i stedet om gruppen")),
        ("hvad sker der nu", ("Når du trykker på Send", "Én besked er nok")),
        ("jeg fortryder", ("Du har ingen idé eller kladde",)),
        ("hvor mange ideer er der", ("Du har 0 idéer",)),
        ("hvilke er over fristen", ("Kun rejseholdene kan se lister",)),
        ("who decides?", ("leder rejseholdet",)),
    ],
)
async def test_a_question_about_the_desk_is_answered(
    world: World, asked: str, read: tuple[str, ...]
) -> None:
    karen = world.somebody("karen")
    await karen.says(asked)
    karen.reads(*read)


async def test_the_answers_are_in_english_too(world: World) -> None:
    karen = world.somebody("karen")
    await karen.says("English please")
    for asked, read in (
        ("are you human?", "I am a program"),
        ("how long does it take?", "within 3 working days"),
        ("do you keep what I write", "ask Lis Eksempel"),
        ("who can I call", "Lis Eksempel leads the team of"),
    ):
        await karen.says(asked)
        karen.reads(read)


async def test_a_wrong_workplace_is_chosen_anew_on_the_draft(world: World) -> None:
    karen = world.somebody("karen")
    await karen.says("det er ikke min afdeling")
    karen.reads("i din næste idé")
    await karen.says(KOL)
    await karen.says("jeg arbejder ikke der længere")
    karen.reads("Det retter vi.")
    await karen.presses("Vælg arbejdsplads")
    await karen.fills({"Hospital": "Regionshospitalet Horsens"})
    karen.reads("Regionshospitalet Horsens")


async def test_words_that_are_only_guessed_delete_nothing(world: World) -> None:
    karen = world.somebody("karen")
    await karen.says(KOL)
    await karen.says("jeg vil gerne af med mit udkast, kan du slette det")
    karen.can_press("Send", "Slet")
    await karen.says("jeg fortryder at jeg skrev")
    karen.reads("Kladden er ikke sendt")
    await karen.presses("Slet")
    await karen.says("kan jeg se mine udkast")
    karen.reads("Du har ingen kladder")


async def test_whoever_regrets_an_idea_gets_its_form(world: World) -> None:
    karen = world.somebody("karen")
    number = await hand_in(karen)
    await karen.says("kan jeg trække min idé tilbage?")
    await karen.fills({"Hvorfor trækker du den tilbage?": "Den findes allerede"})
    karen.reads(f"Idé {number}", "Trukket tilbage")


async def test_a_lead_asks_for_the_lists(world: World) -> None:
    karen, leder, national = (world.somebody(each) for each in ("karen", "leder", "national"))
    sjaelland = world.somebody("sjaelland")
    number = await hand_in(karen)
    await leder.says("er der nyt")
    leder.reads(f"{number}. Kan patienter med KOL")
    await leder.says("hvad har Karen sendt")
    leder.reads("Idéer fra Karen", f"{number}. Kan patienter med KOL")
    await leder.says("ideer fra Randers")
    leder.reads(f"{number}. Kan patienter med KOL")
    await leder.says("ideer fra Viborg")
    leder.reads("Jeg fandt ingen åbne idéer fra »Viborg«")
    await leder.says("hvilke er over fristen")
    leder.reads("Ingen åbne idéer er over fristen.")
    await world.wait_until(date(2026, 12, 14))
    await leder.says("hvilke er over fristen")
    leder.reads(f"{number}. Kan patienter med KOL", "over fristen siden")
    await leder.says("vis de ældste")
    leder.can_press(f"Vis idé {number}")
    await national.says("how many ideas are there")
    national.reads("Én åben idé", "Én er over fristen", "Modtaget: 1")
    await sjaelland.says("hvor mange idéer er der")
    sjaelland.reads("0 åbne idéer")


async def test_an_idea_about_running_the_house_is_told_whom_it_is_for(world: World) -> None:
    karen = world.somebody("karen")
    await karen.says("Kaffemaskinen på personalestuen er i stykker, vi vil gerne have en ny")
    karen.reads("husets egen drift", "afdelingens egen ledelse", "Du kan sende idéen alligevel")
    karen.can_press("Send")
    await karen.says(KOL)
    karen.reads_nothing_of("husets egen drift")


async def test_ideas_for_the_same_solution_are_seen_across_regions(world: World) -> None:
    karen, nora = world.somebody("karen"), world.somebody("laerke", "Lærke Prøve")
    national = world.somebody("national")
    await national.says("hvilke idéer overlapper")
    national.reads("Ingen åbne idéer peger på den samme løsning.")
    text = (
        "Kan patienter med KOL måle iltmætning derhjemme og sende tallene som i TeleCare Nord KOL?"
    )
    first = await hand_in(karen, text)
    second = await hand_in(nora, f"Sjællands Universitetshospital Roskilde: {text}")
    await national.says("hvilke idéer overlapper")
    national.reads("i 2 regioner", "(Region Midtjylland)", "(Region Sjælland)")
    national.can_press(f"Vis idé {first}", f"Vis idé {second}")
    await karen.says("overlap")
    karen.reads("Kun rejseholdene kan se lister")


async def test_what_no_team_asks_for_is_an_idea(world: World) -> None:
    karen = world.somebody("karen")
    await karen.says("Forslag fra pårørende")
    karen.reads_nothing_of("Kun rejseholdene")
    await karen.says("forslag fra Randers")
    karen.reads("Kun rejseholdene")
