"""Whatever somebody writes first, they get a fitting answer, and nothing of a patient is kept."""

import pytest

from tests.scenario.journeys import KOL, hand_in
from tests.scenario.world import World

PATIENT = "Fru Berggren 251248-9996 kunne måle sin ilt hjemme"
"""A test person published by the Danish health authorities."""


async def test_one_message_is_enough_for_an_answer(world: World) -> None:
    karen = world.somebody("karen")
    await karen.says(KOL)
    karen.reads("Findes", "TeleKOL i Midtjylland", "Samme målgruppe: KOL")
    karen.reads("I brug", "Region Midtjylland")
    karen.reads("Ring til", "ejeren, ", "Lis Eksempel, som leder rejseholdet i")
    karen.reads("Ejeren har aldrig bekræftet det. Oplysningen står i kataloget fra 21. nov. 2026.")
    karen.reads("Arbejdsplads", "Regionshospitalet Randers")
    karen.reads("får Lis Eksempel i Region Midtjylland idéen og svarer senest 26. nov. 2026")
    karen.can_press("Send", "Ret", "Tilføj", "Slet")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("video", "»video« kan være mange ting."),
        ("asdf qwer", "Det forstod jeg ikke helt."),
        ("🙂🙂", "Skriv et par ord"),
        ("", "Der stod ikke noget i beskeden."),
        ("tak for hjælpen", "Selv tak."),
        ("hej", "Hej Karen"),
        ("det er noget lort", "Det er ærgerligt, at det driller."),
        ("hvad kan du?", "Det kan jeg hjælpe med"),
        ("English please", "It is kept."),
        ("søg KOL", "TeleCare Nord KOL"),
        ("godkend eskalering 12", "Jeg kan ikke finde en idé med det nummer."),
        ("hvor er min idé", "Du har ingen idéer her endnu."),
        (PATIENT, "et CPR-nummer"),
    ],
)
async def test_every_kind_of_first_word_gets_a_fitting_answer(
    world: World, said: str, answer: str
) -> None:
    karen = world.somebody("karen")
    await karen.says(said)
    karen.reads(answer)
    karen.reads_nothing_of("Noget gik galt", "251248")


async def test_somebody_new_is_asked_at_most_three_things_and_may_skip_them_all(
    world: World,
) -> None:
    rosa = world.somebody("rosa-ny", "Rosa Nymand")
    await rosa.says("Noget med video til dem, der har svært ved at komme herind")
    asked = 0
    while "Spring over" in rosa.screen.buttons:
        asked += 1
        await rosa.presses("Spring over")
    assert 1 <= asked <= 3
    await rosa.presses("Send")
    rosa.reads("Idé 1 er sendt", "Frida Eksempel")
    formand = world.somebody("formand")
    await formand.says("hvad venter")
    await formand.presses("Vis idé 1")
    await formand.does(
        "Flyt til en anden region",
        {"Region": "Region Nordjylland", "Hvorfor flytter idéen?": "Rosa arbejder i Aalborg"},
    )
    formand.reads("Region Nordjylland", "Nora Eksempel")


async def test_questions_are_answered_by_just_writing(world: World) -> None:
    rosa = world.somebody("rosa-ny", "Rosa Nymand")
    await rosa.says("Kan patienter med KOL måle deres ilt hjemme og sende tallene ind?")
    rosa.reads("Hvor arbejder du?")
    await rosa.says("Aalborg Universitetshospital")
    rosa.reads("Arbejdsplads: Aalborg Universitetshospital", "Nora Eksempel")
    await rosa.says("Kunne vi også se sår på video hjemme hos borgeren, så de slipper for turen?")
    await rosa.says("kladder")
    rosa.reads("måle deres ilt hjemme", "se sår på video")


async def test_twenty_thousand_characters_are_kept(world: World) -> None:
    karen = world.somebody("karen")
    text = "Vi vil gerne gøre noget for patienterne i hverdagen på afdelingen. " * 299
    await karen.says(text)
    karen.can_press("Send")
    karen.reads_nothing_of("Noget gik galt")
    await karen.presses("Send")
    karen.reads("Idé 1 er sendt")


async def test_nothing_of_a_patient_is_kept_in_a_form_either(world: World) -> None:
    karen = world.somebody("karen")
    number = await hand_in(karen)
    await karen.says(f"kommentar {number}")
    await karen.fills({"Kommentar": PATIENT})
    karen.reads("et CPR-nummer", "skriv den igen uden")
    karen.reads_nothing_of("Berggren")
    await karen.says(f"historik {number}")
    karen.reads_nothing_of("kommentar")
