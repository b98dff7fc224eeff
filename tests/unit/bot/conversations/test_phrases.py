"""Commands in words: found in spite of slips, never found in an idea."""

import json
from pathlib import Path

import pytest

from bot.conversations.phrases import Command, Heard, hear
from bot.wording import LANGUAGES, Language, speech
from workflows.domain.actions import Action

DATA = Path(__file__).parents[3] / "data"
IDEAS = [
    json.loads(line)["text"]
    for name in ("ideas", "extraction")
    for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
]


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


def test_no_real_idea_is_taken_for_a_command() -> None:
    assert len(IDEAS) > 100
    assert [text for text in IDEAS if hear(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_label_of_every_action_asks_for_it(language: Language) -> None:
    said = {action: f"{speech(language).say(f'action-{action}')} 7" for action in Action}
    assert {action: hear(text) for action, text in said.items()} == {
        action: Heard(action, 7) for action in Action
    }
