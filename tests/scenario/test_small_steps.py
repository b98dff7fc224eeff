"""The steps that are taken back, repeated or written down along the way."""

from datetime import date

from tests.scenario.journeys import (
    ask_the_national_team,
    develop,
    follow_up,
    hand_in,
    prepare,
    spread,
    take_into_use,
    talk_it_through,
    write_requirements,
)
from tests.scenario.world import World


async def test_escalation_is_asked_for_held_back_and_sent_back(world: World) -> None:
    karen, leder, it = (world.somebody(each) for each in ("karen", "leder", "it"))
    national = world.somebody("national")
    number = await hand_in(karen)
    await talk_it_through(number, leder, it, world.somebody("kommune"))

    await it.says(f"eskaler {number}")
    await it.fills({"Er der noget, lederen skal vide?": "Vi er klar"})
    await world.hears(leder)
    leder.reads("Ib Eksempel bad om, at idéen bliver eskaleret", "Vi er klar")
    await leder.says("hvad venter")
    leder.reads("Der er bedt om eskalering.")
    await leder.says(f"vent med eskalering {number}")
    await leder.fills({"Hvad mangler?": "Kommunen skal også høres"})
    await world.next_morning()
    await world.hears(it)
    it.reads("Lis Eksempel vil vente med at eskalere.", "Kommunen skal også høres")

    await leder.says(f"godkend eskalering {number}")
    await leder.fills()
    await national.says(f"send tilbage {number}")
    await national.fills({"Hvad mangler I at vide?": "Hvor mange patienter?"})
    national.reads("Holdet taler idéen igennem")
    await world.hears(it)
    it.reads("Niels Eksempel sendte idéen tilbage", "Hvor mange patienter?")


async def test_the_submitter_corrects_and_adds(world: World) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    await karen.says("Gravide kunne måle deres blodtryk derhjemme")
    await karen.presses("Ret")
    await karen.fills({"Idéen, som den skal være": "Gravide kunne måle deres blodsukker hjemme"})
    await karen.presses("Tilføj")
    await karen.fills({"Hvad vil du tilføje?": "Især dem med diabetes"})
    await karen.presses("Send")
    karen.reads("Idé 1 er sendt")
    await karen.says("ret 1")
    await karen.fills({"Idéen, som den skal være": "Gravide med diabetes måler blodsukker hjemme"})
    karen.reads("Idé 1: Gravide med diabetes måler blodsukker hjemme")
    await karen.says("tilføj 1: Vi er to jordemødre om det")
    await leder.says("vis 1")
    await leder.presses("Alt, der er skrevet")
    leder.reads("Rettelser", "Især dem med diabetes", "Tilføjelser", "Vi er to jordemødre")


async def test_a_deadline_is_exempted_and_an_agreement_noted(world: World) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    number = await hand_in(karen)
    await world.hears(leder)
    await leder.says(f"fritag for en frist {number}")
    await leder.fills(
        {
            "Hvilken frist?": "Første svar",
            "Hvorfor?": "Ferie",
            "Senest hvornår?": "15. dec. 2026",
        }
    )
    leder.reads("Første svar: senest 15. dec. 2026")
    await leder.says(f"ny aftale {number}")
    await leder.fills(
        {"Hvornår blev det aftalt?": "i dag", "Hvad er aftalt?": "Kommunen er med fra start"}
    )
    await world.wait_until(date(2026, 12, 14))
    await world.is_left_alone(leder)
    await karen.says(f"historik {number}")
    karen.reads("Lis Eksempel fritog for en frist.", "Lis Eksempel noterede en aftale.")


async def test_a_solution_goes_back_to_development_before_it_is_good(world: World) -> None:
    karen, it = world.somebody("karen"), world.somebody("it")
    number, leder, national = await ask_the_national_team(world, karen)
    await national.says(f"svar ny {number}")
    await national.fills({"Hvorfor er den ny?": "Vi kender ingen"})
    await write_requirements(number, leder, national, karen)
    await develop(number, leder, it)
    await it.says(f"tilbage til udvikling {number}")
    await it.fills({"Hvad skal laves om?": "Den viser forkerte tal"})
    it.reads("Udvikling", "Målehuset ApS ved Lis Eksempel")
    await it.says(f"ny version {number}")
    await it.fills({"Version": "1.1"})
    await it.does("Overdrag til test", {"Version": "1.1", "Hvornår blev den overdraget?": "i dag"})
    it.reads("Test")


async def test_places_are_added_and_dropped_and_use_is_confirmed(world: World) -> None:
    karen, medico = world.somebody("karen"), world.somebody("medico")
    number, leder, national = await ask_the_national_team(world, karen)
    await national.says(f"svar findes {number}")
    await national.fills({"Hvilken løsning?": "NetKOL", "Hvorfor passer den?": "Den passer"})
    await prepare(number, world.somebody("konsulent"), world.somebody("laege"))
    await medico.says(f"håndbog {number}")
    await medico.fills({"Håndbog": "Virtuelle udskrivningskonferencer"})
    await medico.says(f"afslut aktivitet {number}")
    activity = medico.options_of("Hvilken aktivitet?")[0]
    await medico.fills(
        {
            "Hvilken aktivitet?": activity,
            "Er den gjort?": "Springes over",
            "Hvis den springes over: hvorfor?": "Den gælder ikke her",
        }
    )
    medico.reads("Du afsluttede en aktivitet i håndbogen.")
    await take_into_use(number, medico)
    await follow_up(number, karen, medico, leder)

    await leder.says(f"tilføj et sted {number}")
    await leder.fills({"Hospital": "Aarhus Universitetshospital", "Afdeling": "Lunger"})
    await leder.says(f"fjern sted {number}")
    gone = next(each for each in leder.options_of("Sted") if "Aarhus" in each)
    await leder.fills({"Sted": gone, "Hvorfor skal stedet ikke spørges?": "De har den allerede"})
    await spread(number, leder)
    await leder.says(f"forbrug {number}")
    await leder.fills({"Hvilken dag gælder tallet?": "i går", "Antal": "1.200"})
    await karen.says(f"bekræft, at den bruges {number}")
    await karen.fills({"Hvornår så du det sidst i brug?": "i dag"})
    karen.reads("Du bekræftede, at løsningen stadig bruges.")
    await karen.presses("Alt, der er skrevet")
    karen.reads("Forbrug", "1200", "Springes over", "Den gælder ikke her")
