"""The national team owns the words: each change is tried before it counts, and can be undone."""

import pytest

from bot.trying_out import TryingOut
from knowledge.matching.answers import Verdict
from knowledge.matching.examples import Example
from tests.scenario.insight import StarterInsight, starter
from tests.scenario.world import World

KOL = "Kan folk med grumsepust måle iltmætning derhjemme og sende tallene til os?"
KNEES = "Kan patienter med knirkeben måle derhjemme og sende tallene til os?"
EXAMPLES = (Example(KOL, Verdict.EXISTS, {"telecare-nord-kol": 2}, "kol"),)


def right_as_it_is(text: str) -> Example:
    """Return an example that is answered right as long as nothing changes."""
    answer = StarterInsight().of(starter()).match(text)
    return Example(text, answer.verdict, {answer.matches[0].solution: 2}, "")


@pytest.fixture
def world(teachable_world: World) -> World:
    """Give a desk that reads what it knows from the database it writes it in."""
    return teachable_world


async def test_a_word_is_tried_takes_effect_for_everybody_and_is_undone(world: World) -> None:
    national, karen = world.somebody("national"), world.somebody("karen")
    await national.says("tilføj ord grumsepust til KOL")
    national.reads("»grumsepust« betyder det samme som KOL", "Jeg prøver det af på")
    assert await TryingOut(world.sessions, EXAMPLES).try_next()
    await world.hears(national)
    national.reads("Prøvet af: Det gør ikke svarene dårligere.", "Rigtigt svar: ")
    await national.presses("Tag i brug")
    national.reads("Det gælder fra nu af, for alle.")
    await karen.says("Kan folk med grumsepust få en skærm?")
    karen.reads("du skrev »grumsepust«")

    await national.says("ordforråd")
    national.reads(
        "Det har I ændret", "»grumsepust« betyder det samme som KOL. Siden 23. nov. 2026"
    )
    undo = next(label for label in national.screen.buttons if label.startswith("Fortryd: "))
    await national.presses(undo)
    national.reads("Det gælder ikke mere.")
    await karen.says("slet")
    await karen.says("Kan folk med grumsepust få en skærm?")
    karen.reads_nothing_of("du skrev »grumsepust«")


async def test_a_word_that_makes_the_answers_worse_takes_no_effect(world: World) -> None:
    formand = world.somebody("formand")
    await formand.says("tilføj ord")
    await formand.fills({"Hvilket ord?": "knirkeben", "Hvad betyder det samme?": "gravide"})
    assert await TryingOut(world.sessions, (*EXAMPLES, right_as_it_is(KNEES))).try_next()
    await world.hears(formand)
    formand.reads("Det gør svarene dårligere, så det bliver ikke taget i brug.", KNEES)
    formand.cannot_press("Tag i brug")
    await formand.says("ordforråd")
    await formand.presses("Drop den")
    formand.reads("Den er droppet. Intet er ændret.")


async def test_groups_are_made_and_told_apart_by_form(world: World) -> None:
    national = world.somebody("national")
    await national.says("ny ordgruppe")
    await national.fills(
        {
            "Hvad skal gruppen hedde?": "grumsepust",
            "Hvilke ord betyder det samme?": "bøvlelunge, pustemare",
            "Hvad er det?": "En sygdom eller målgruppe",
            "Hører den under noget bredere?": "ingenting",
        }
    )
    national.reads("Det kunne jeg ikke finde.")
    await national.fills({"Hører den under noget bredere?": "KOL"})
    national.reads("Ny gruppe under KOL: grumsepust, bøvlelunge, pustemare.")
    await national.says("hjertesvigt er ikke det samme som atrieflimren")
    national.reads("hjertesvigt er ikke det samme som atrieflimren", "Jeg prøver det af")


async def test_others_are_told_who_decides_and_what_they_can_do(world: World) -> None:
    for name in ("karen", "leder"):
        actor = world.somebody(name)
        for said in ("tilføj ord pustemare til KOL", "ordforråd", "tilføj ord", "fortryd"):
            await actor.says(said)
            actor.reads("Det nationale rejsehold bestemmer", "skriv det i en kommentar")


async def test_the_words_are_changed_in_english(world: World) -> None:
    national = world.somebody("national")
    await national.says("English please")
    await national.says("add word grumsepust to KOL")
    national.reads('"grumsepust" means the same as KOL.', "I am trying it on")
    await national.says("vocabulary")
    national.reads("It is being tried now.", "word groups")
    await national.presses("Drop it")
    national.reads("It is dropped. Nothing is changed.")
