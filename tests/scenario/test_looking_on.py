"""People who look on: they search, follow, comment, and choose how they hear of things."""

from tests.scenario.journeys import hand_in
from tests.scenario.world import World


async def test_a_solution_is_found_and_shown_with_its_rivals(world: World) -> None:
    national = world.somebody("national")
    await national.says("søg efter KOL")
    await national.presses("Vis TeleCare Nord KOL")
    national.reads("Målgruppe: Borgere med KOL", "Platform: FUT", "Ligner også", "Kilder")
    await national.presses("Vis NetKOL")
    national.reads("Delprojekt", "Status")
    await national.presses("Søg i kataloget")
    await national.fills({"Skriv et par ord": "xyzzy"})
    national.reads("Jeg fandt ingen løsninger om »xyzzy«.")


async def test_somebody_follows_and_stops_following(world: World) -> None:
    karen, signe, leder = (world.somebody(each) for each in ("karen", "sjaelland", "leder"))
    number = await hand_in(karen)
    await signe.says(f"følg {number}")
    signe.reads("Du følger idéen.")
    await leder.says(f"sig nej {number}")
    await leder.fills({"Hvorfor siger I nej?": "Ikke i år"})
    await world.next_morning()
    await world.hears(signe)
    signe.reads("Lis Eksempel sagde nej til idéen.", "Ikke i år")
    await signe.says("mine idéer")
    await signe.says(f"følg ikke {number}")
    await leder.says(f"genåbn {number}")
    await leder.fills({"Hvorfor skal den op igen?": "Alligevel"})
    await world.next_morning()
    await world.is_left_alone(signe)


async def test_a_comment_reaches_the_submitter_in_the_digest(world: World) -> None:
    karen, anna = world.somebody("karen"), world.somebody("afdeling")
    number = await hand_in(karen)
    await anna.says(f"kommentar {number}: Vi har tre patienter, der gerne vil prøve")
    anna.reads("Du skrev en kommentar.")
    await world.is_left_alone(karen)
    await world.next_morning()
    await world.hears(karen)
    karen.reads("Anna Eksempel skrev en kommentar.", "Vi har tre patienter")


async def test_who_wants_no_digest_hears_at_once(world: World) -> None:
    karen, anna = world.somebody("karen"), world.somebody("afdeling")
    number = await hand_in(karen)
    await karen.says("hver besked for sig")
    karen.reads("Hver for sig, når der sker noget")
    await anna.says(f"kommentar {number}: Jeg er med")
    await world.hears(karen)
    karen.reads("Jeg er med")


async def test_the_plan_and_the_team_are_changed_with_a_reason(world: World) -> None:
    karen, leder, it = world.somebody("karen"), world.somebody("leder"), world.somebody("it")
    number = await hand_in(karen)
    await leder.says(f"ret holdet {number}")
    await leder.fills({"Sted": "Favrskov", "Hvorfor ændres holdet?": "De er ikke med denne gang"})
    leder.reads("Du ændrede holdet.")
    leder.reads_nothing_of("Kommune (Favrskov): Finn")
    await leder.says(f"næste skridt {number}")
    await leder.fills(
        {
            "Hvad er næste skridt?": "Ring til Aalborg",
            "Hvem gør det?": "Ib Eksempel",
            "Senest hvornår?": "om 2 uger",
        }
    )
    leder.reads("Plan: Ring til Aalborg (Ib Eksempel), senest 7. dec. 2026")
    await it.says(f"vis {number}")
    it.reads("Plan: Ring til Aalborg (dig), senest 7. dec. 2026")
    await leder.presses("Alt, der er skrevet")
    leder.reads("Ændringer i holdet", "De er ikke med denne gang")


async def test_the_lead_sees_the_whole_region(world: World) -> None:
    karen, leder, national = (world.somebody(each) for each in ("karen", "leder", "national"))
    await hand_in(karen)
    await leder.says("hele regionen")
    leder.reads("Idéer i Region Midtjylland", "Bolden ligger hos dig.")
    await national.says("hele regionen")
    national.reads("Du er ikke med i et regionalt rejsehold")
    for actor, text in ((karen, "Én besked er nok."), (leder, "hvad venter"), (national, "søg")):
        await actor.says("hej")
        actor.reads(text)
