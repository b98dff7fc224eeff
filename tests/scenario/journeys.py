"""Stretches of an idea's journey that several stories share, each acted out through chat."""

from tests.scenario.actor import Actor
from tests.scenario.world import World

KOL = "Kan patienter med KOL måle iltmætning derhjemme og sende tallene til os?"


async def hand_in(karen: Actor, text: str = KOL) -> str:
    """Tell an idea and send it; return its number."""
    await karen.says(text)
    await karen.presses("Send")
    karen.reads("Bolden ligger nu hos")
    shows = next(label for label in karen.screen.buttons if label.startswith("Vis idé "))
    return shows.removeprefix("Vis idé ")


async def talk_it_through(number: str, leder: Actor, it: Actor, kommune: Actor) -> None:
    """Gather the team, and write down barriers, consequences and needs, one by each."""
    await leder.says(f"saml holdet {number}")
    await leder.fills()
    leder.reads("Du samlede holdet.", "Holdet taler idéen igennem")
    await it.says(f"barriere {number}")
    await it.fills({"Hvad kan stå i vejen?": "Målingerne skal kunne læses i journalen"})
    it.reads("Du skrev en barriere ned.")
    await kommune.says(f"konsekvens {number}: Hjemmesygeplejen får nye opgaver")
    kommune.reads("Du skrev en konsekvens ned.")
    await leder.says(f"behov {number}: Udstyr til tyve patienter")
    leder.reads("Du skrev et behov ned.")


async def escalate(number: str, leder: Actor) -> None:
    """Approve that the national team is asked."""
    await leder.says(f"godkend eskalering {number}")
    await leder.fills({"Er der noget særligt, I vil spørge om?": "Findes den hos andre?"})
    leder.reads("Du godkendte eskaleringen.", "National afklaring")


async def ask_the_national_team(
    world: World, karen: Actor, text: str = KOL
) -> tuple[str, Actor, Actor]:
    """Take an idea from its first message to the national team; return it, lead and national."""
    leder, national = world.somebody("leder"), world.somebody("national")
    number = await hand_in(karen, text)
    await talk_it_through(number, leder, world.somebody("it"), world.somebody("kommune"))
    await escalate(number, leder)
    return number, leder, national


async def write_requirements(number: str, leder: Actor, national: Actor, karen: Actor) -> None:
    """Write both lists of requirements and declare them ready."""
    await national.says(f"nationalt krav {number}: Data skal følge den nationale standard")
    national.reads("Du skrev et nationalt teknisk krav.")
    await karen.says(f"lokalt krav {number}: Den skal kunne betjenes med handsker")
    karen.reads("Du skrev et lokalt praktisk krav.")
    await leder.says(f"kravene er klar {number}")
    leder.reads("Udviklingspartner søges")


async def develop(number: str, leder: Actor, it: Actor) -> None:
    """Find a partner on the paper's terms and get the first version."""
    await leder.says(f"noter kontakt {number}")
    await leder.fills({"Virksomhedens navn": "Målehuset ApS", "Hvornår?": "i dag"})
    await leder.does(
        "En udviklingspartner er med",
        {
            "Virksomhedens navn": "Målehuset ApS",
            "Er det aftalt, at virksomheden ejer produktet?": "Ja",
            "Er det aftalt, at virksomheden må sælge til de andre regioner?": "Ja",
            "Hvad er ellers aftalt?": "Fri support det første år",
        },
    )
    leder.reads("Udvikling", "Målehuset ApS")
    await it.says(f"overdrag {number}")
    await it.fills({"Version": "1.0", "Hvornår blev den overdraget?": "i går"})
    it.reads("Test")


async def prepare(number: str, konsulent: Actor, laege: Actor) -> None:
    """Brief everybody together, assign the preparation and finish it."""
    await laege.says(f"fælles orientering {number}")
    await laege.fills(
        {
            "Hvornår var orienteringen?": "i dag",
            "Er afdelingen orienteret?": "Ja",
            "Er kommunerne orienteret?": "Ja",
            "Er lægerne orienteret?": "Ja",
        }
    )
    await konsulent.says(f"fordel forberedelse {number}")
    await konsulent.fills(
        {"Hvem gør det?": "Kaj Eksempel", "Hvad skal gøres klar?": "Nye arbejdsgange"}
    )
    await konsulent.does("En forberedelse er færdig", {"Hvilken forberedelse?": "Nye arbejdsgange"})
    konsulent.reads("Du meldte en forberedelse færdig.")


async def try_it(number: str, karen: Actor, it: Actor, leder: Actor) -> None:
    """Write a test, fail it, pass it, evaluate, and approve."""
    await karen.says(f"ny test {number}: Fem patienter måler i en uge")
    await it.says(f"testresultat {number}")
    await it.fills({"Hvilken test?": "Fem patienter", "Hvordan gik det?": "Ikke bestået"})
    await it.does(
        "Noter et testresultat",
        {"Hvilken test?": "Fem patienter", "Hvordan gik det?": "Bestået"},
    )
    await it.says(f"evaluering {number}: Den er nem at bruge")
    await leder.says(f"godkend testen {number}")
    leder.reads("Du godkendte testen.", "Tages i brug")


async def take_into_use(number: str, medico: Actor) -> None:
    """Choose that no handbook fits, and take the solution into use."""
    await medico.says(f"håndbog {number}")
    await medico.fills(
        {"Håndbog": "Ingen", "Hvorfor denne håndbog?": "Ingen af dem handler om KOL"}
    )
    await medico.does("Tag i brug", {"Hvornår blev den taget i brug?": "i dag"})
    medico.reads("Opfølgning")


async def follow_up(number: str, karen: Actor, medico: Actor, leder: Actor) -> None:
    """Report a problem, solve it, follow up, and declare it ready."""
    await karen.says(f"meld problem {number}: Tallene kommer for sent")
    karen.reads("Du meldte et problem.")
    await leder.says(f"meld klar {number}")
    leder.reads("skal dette være på plads", "Alle meldte problemer er løst")
    await medico.says(f"løs problem {number}")
    await medico.fills({"Hvilket problem?": "Tallene kommer", "Hvad hjalp?": "En ny modtager"})
    await medico.does(
        "Noter opfølgning", {"Hvornår fulgte I op?": "i dag", "Hvordan går det?": "Godt"}
    )
    await leder.says(f"meld klar {number}")
    leder.reads("Du meldte løsningen klar.")


async def show_the_country(number: str, national: Actor) -> None:
    """Visit, assess, inform the other regions and start the spread."""
    await national.says(f"noter besøg {number}")
    await national.fills({"Hvornår var besøget?": "i dag", "Hvad så I?": "Den virker"})
    await national.says(f"vurder platformen {number}")
    await national.fills(
        {
            "Passer den med den fælles platform?": "Passer delvist",
            "Hvad bygger I det på?": "Den sender i det fælles format",
        }
    )
    await national.says(f"økonomi {number}")
    await national.fills({"Hvad betyder det for økonomien?": "Færre indlæggelser"})
    await national.does(
        "Orientér de andre regioner", {"Hvornår?": "i dag", "Hvad fik regionerne at vide?": "Alt"}
    )
    await national.presses("Start udbredelsen")
    national.reads("Du startede udbredelsen.", "Udbredelse")


async def spread(number: str, leder: Actor) -> None:
    """Get an answer from every place, one of them a no with its reason, and end in operation."""
    await leder.says(f"noter svar {number}")
    places = leder.options_of("Sted")
    assert len(places) > 2
    await leder.fills({"Sted": places[1], "Hvor langt er de?": "Sagt nej"})
    leder.reads("Skriv også hvorfor.")
    await leder.fills({"Hvis de siger nej: hvorfor?": "Mangler tid eller penge"})
    for place in places[2:]:
        await leder.says(f"noter svar {number}")
        await leder.fills({"Sted": place, "Hvor langt er de?": "I brug"})
    await leder.says(f"udbredelsen er færdig {number}")
    leder.reads("Løsningen er i drift.", "I drift")
