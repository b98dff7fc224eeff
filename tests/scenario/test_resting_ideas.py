"""Ideas that rest: every no, every pause and every merge can be undone."""

from datetime import date

from tests.scenario.journeys import KOL, hand_in, talk_it_through
from tests.scenario.world import World


async def test_a_declined_idea_is_opened_again_where_it_was(world: World) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    number = await hand_in(karen)
    await talk_it_through(number, leder, world.somebody("it"), world.somebody("kommune"))

    await leder.says(f"sig nej {number}")
    await leder.fills({"Hvorfor siger I nej?": "Der er ingen penge i år"})
    leder.reads("Du sagde nej til idéen.", "Ingen. Idéen er lukket.")
    await world.next_morning()
    await world.hears(karen)
    karen.reads("Lis Eksempel sagde nej til idéen.", "Der er ingen penge i år")
    karen.cannot_press("Genåbn")

    await leder.says(f"genåbn {number}")
    await leder.fills({"Hvorfor skal den op igen?": "Der er fundet penge"})
    leder.reads("Holdet taler idéen igennem")
    await karen.says("hvad er der sket med min idé")
    karen.reads("Lis Eksempel sagde nej til idéen.", "Lis Eksempel åbnede idéen igen.")


async def test_a_parked_idea_comes_back_by_itself_on_its_day(world: World) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    number = await hand_in(karen)

    await leder.says(f"læg til side {number}")
    await leder.fills(
        {"Hvornår skal idéen komme tilbage?": "i går", "Hvad venter I på?": "Et nyt budget"}
    )
    leder.reads("Vælg en dag, der ligger efter i dag.")
    await leder.fills({"Hvornår skal idéen komme tilbage?": "1. feb. 2027"})
    leder.reads("Den kommer tilbage 1. feb. 2027.")
    await karen.says(f"hvor er min idé {number}")
    karen.reads("Lagt til side", "1. feb. 2027")

    await world.wait_until(date(2027, 1, 29))
    await leder.says("hvad venter")
    leder.reads("Der venter ikke noget på dig lige nu.")
    await world.wait_until(date(2027, 2, 1))
    await leder.says("hvad venter")
    leder.reads(KOL, "Modtaget")
    await karen.says(f"historik {number}")
    karen.reads("Jeg tog idéen op igen.")


async def test_merged_ideas_are_both_kept_and_can_be_taken_apart(world: World) -> None:
    karen, anna, leder = (world.somebody(each) for each in ("karen", "afdeling", "leder"))
    first = await hand_in(karen)
    second = await hand_in(anna, "KOL-patienter kunne måle deres ilt hjemme og sende den ind")

    await leder.says(f"læg sammen {second}")
    await leder.fills(
        {
            "Hvilken idé skal den lægges sammen med?": first,
            "Hvorfor hører de sammen?": "Det er den samme idé",
        }
    )
    leder.reads("Lagt sammen med en anden idé", f"Idé {first}")
    await world.next_morning()
    await world.hears(anna)
    anna.reads("Lis Eksempel lagde idéen sammen med en anden.", "Det er den samme idé")
    await karen.says(f"historik {first}")
    karen.reads("Lis Eksempel lagde en anden idé ind i denne.")

    await leder.says(f"skil ad igen {second}")
    await leder.fills({"Hvorfor skal de skilles ad?": "Den ene er til børn"})
    leder.reads("Modtaget")
    await karen.says(f"historik {first}")
    karen.reads("Lis Eksempel tog den anden idé ud af denne igen.")


async def test_the_submitter_withdraws_and_nobody_else_can(world: World) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    number = await hand_in(karen)

    await leder.says(f"træk tilbage {number}")
    leder.reads("Idéhaver kan gøre det.")
    await karen.says("træk min idé tilbage")
    await karen.fills({"Hvorfor trækker du den tilbage?": "Vi har fået noget andet"})
    karen.reads("Du trak idéen tilbage.", "Trukket tilbage")
    await world.next_morning()
    await world.hears(leder)
    leder.reads("Karen Eksempel trak idéen tilbage.", "Vi har fået noget andet")
    await karen.says(f"tilføj {number}: en sidste ting")
    karen.reads("kan ikke lade sig gøre nu", "Trukket tilbage")
