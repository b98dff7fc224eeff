"""Commands in words: found in spite of slips, never found in an idea."""

import pytest

from bot.conversations.commands import Command, Heard
from bot.conversations.phrases import hear
from workflows.domain.actions import Action


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("hvor er min idé?", Heard(Command.MINE)),
        ("Hej, hvor er min ide", Heard(Command.MINE)),
        ("hovr er min ide?", Heard(Command.MINE)),
        ("hvor er min idé 12", Heard(Command.MINE, 12)),
        ("Where is my idea?", Heard(Command.MINE)),
        ("12 historik", Heard(Command.HISTORY, 12)),
        ("historik idé 12", Heard(Command.HISTORY, 12)),
        ("histroik 12", Heard(Command.HISTORY, 12)),
        ("12", Heard(Command.OPEN, 12)),
        ("#12", Heard(Command.OPEN, 12)),
        ("idé nr. 12", Heard(Command.OPEN, 12)),
        ("godkend eskalering 12", Heard(Action.APPROVE_ESCALATION, 12)),
        ("Godkend eskalerign 12", Heard(Action.APPROVE_ESCALATION, 12)),
        ("approve escalation 12", Heard(Action.APPROVE_ESCALATION, 12)),
        ("saml holdet", Heard(Action.GATHER_TEAM)),
        ("følg 3", Heard(Action.FOLLOW, 3)),
        ("følg ikke længere 3", Heard(Action.UNFOLLOW, 3)),
        ("kommentar 12: Vi prøvede det i 2019", Heard(Action.COMMENT, 12, "Vi prøvede det i 2019")),
        ("søg KOL", Heard(Command.SEARCH, None, "KOL")),
        ("søg efter sår på fødder", Heard(Command.SEARCH, None, "sår på fødder")),
        ("search for COPD", Heard(Command.SEARCH, None, "COPD")),
        ("søg", Heard(Command.SEARCH)),
        ("English please", Heard(Command.ENGLISH)),
        ("dansk tak", Heard(Command.DANISH)),
        ("hjælp", Heard(Command.HELP)),
        ("tusind tak for hjælpen!", Heard(Command.THANKS)),
        ("det er noget lort", Heard(Command.ANGER)),
        ("ved ikke", Heard(Command.SKIP)),
    ],
)
def test_a_command_is_found(said: str, heard: Heard) -> None:
    assert hear(said) == heard


@pytest.mark.parametrize(
    "said",
    [
        "Kan vi få hjælp til at følge KOL-patienter hjemme?",
        "Vi har et behov for en app",
        "søg efter patienter, der ikke er mødt op til deres kontrol, og skriv så til dem",
        "En plan for hvordan 12 patienter får hjælp",
        "Randers",
        "video",
        "kommentarer: de gamle",
        "12 patienter og 3 sygeplejersker",
        "patienter i eget hjem",
        "",
    ],
)
def test_anything_else_is_no_command(said: str) -> None:
    assert hear(said) is None


NO, YES = Action.DECLINE, Action.APPROVE_ESCALATION


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("sig nej til idé 1", Heard(NO, 1)),
        ("Nej tak til idé 3", Heard(NO, 3)),
        ("jeg vil gerne sige nej til ide 3", Heard(NO, 3)),
        ("afvsi idé 2", Heard(NO, 2)),
        ("idé 4 skal afvises", Heard(NO, 4)),
        ("afvis idé 2, fordi 3 andre har den", Heard(NO, 2, "fordi 3 andre har den")),
        ("Idé 2: sig nej", Heard(NO, 2)),
        ("no thanks to idea 2", Heard(NO, 2)),
        ("we would like to reject idea 2", Heard(NO, 2)),
        ("reject idea 2 because it exists", Heard(NO, 2, "because it exists")),
        ("godkend idé 4", Heard(YES, 4)),
        ("gdokend ide4", Heard(YES, 4)),
        ("ja til idé 2", Heard(YES, 2)),
        ("vi siger ja til idé 2", Heard(YES, 2)),
        ("yes to idea 2", Heard(YES, 2)),
        ("hvad er status på idé 12?", Heard(Command.OPEN, 12)),
        ("luk idé 3", Heard(Command.OPEN, 3)),
    ],
)
def test_whoever_names_an_idea_is_not_telling_a_new_one(said: str, heard: Heard) -> None:
    assert hear(said) == heard


@pytest.mark.parametrize(
    "said",
    [
        "Idé: patienter siger nej til at møde op",
        "Idé: patienter siger nej til 2 kontroller om året",
        "Idé 1: Patienter måler blodtryk hjemme",
        "1: Patienter måler blodtryk hjemme",
        "Kan vi bygge videre på idé 3 og lade patienter sende billeder?",
        "Kan vi bygge videre på idé 3 og idé 4?",
        "patienter med id 12",
        "Godkend recepter på video",
        "Idea: patients say no to 2 visits a year",
    ],
)
def test_an_idea_that_says_no_or_has_a_number_stays_an_idea(said: str) -> None:
    assert hear(said) is None
