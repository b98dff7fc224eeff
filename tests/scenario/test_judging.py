"""Those who know say whether a match is the same, and the desk remembers it."""

from tests.scenario.journeys import ask_the_national_team, hand_in
from tests.scenario.world import World

TEXT = "Kan patienter i blodfortyndende behandling måle INR derhjemme og sende tallene?"


async def test_a_lead_says_what_an_idea_is_like_and_changes_it_again(world: World) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    number = await hand_in(karen, TEXT)
    karen.cannot_press("Hvad ligner den?")
    await leder.says(f"vis {number}")
    await leder.presses("Hvad ligner den?")
    leder.reads(f"Det ligner idé {number}", "Det har ingen sagt endnu.", "Samme målgruppe")
    same = next(label for label in leder.screen.buttons if label.endswith(": det er det samme"))
    name = same.removesuffix(": det er det samme")
    await leder.presses(same)
    leder.reads("Tak. Det er gemt", "sagde 23. nov. 2026: det er det samme.")
    leder.cannot_press(same)
    await leder.presses(f"{name}: ikke det samme")
    leder.reads("sagde 23. nov. 2026: ikke det samme.")
    leder.can_press(same)
    await leder.presses("Vis flere")
    leder.can_press("Tilbage til idéen")

    await karen.says(f"historik {number}")
    karen.reads("sagde, om en løsning er det samme som idéen.")
    await karen.says(f"matcher {number}")
    karen.reads("Lederen af regionens rejsehold og det nationale rejsehold siger")


async def test_the_national_answer_is_learnt_from(world: World) -> None:
    karen = world.somebody("karen")
    number, _, national = await ask_the_national_team(world, karen, TEXT)
    await national.says("matcher")
    first = next(label for label in national.screen.buttons if label.endswith(": ligner"))
    name = first.removesuffix(": ligner")
    await national.says(f"svar findes {number}")
    await national.fills({"Hvilken løsning?": name, "Hvorfor passer den?": "Vi kender den"})
    await national.says(f"matcher {number}")
    national.reads("Det følger af det nationale svar: det er det samme.")


async def test_matches_are_judged_in_english(world: World) -> None:
    karen, leder = world.somebody("karen"), world.somebody("leder")
    number = await hand_in(karen, TEXT)
    await leder.says("English please")
    await leder.says(f"matches {number}")
    leder.reads("Is it the same as the idea? Nobody has said yet.")
    await leder.presses(next(each for each in leder.screen.buttons if each.endswith(": related")))
    leder.reads("Thank you. It is kept", "said on 23 Nov 2026: related.")
