"""Every word the desk ships is heard, and none of the ideas people tell it is a command."""

import json
from pathlib import Path

import pytest

import knowledge
from bot.conversations.commands import Command, Heard
from bot.conversations.phrases import hear, phrases
from bot.wording import LANGUAGES, Language, speech
from workflows.domain.actions import Action

DATA = Path(__file__).parents[2] / "data"
SHIPPED = Path(knowledge.__file__).parent / "data" / "examples"
FILES = (*SHIPPED.glob("ideas*.jsonl"), *DATA.glob("extraction*.jsonl"))
ROWS = [json.loads(line) for file in FILES for line in file.read_text("utf-8").splitlines()]
ASKING = {
    "hjælp",
    "kan man få hjælp",
    "hej, er her nogen?",
    "Hej",
    "kan I ringe til mig",
    "kan I ringe til mig?",
    "min idé fra i går",
}
"""What is among the ideas that say too little, and asks the desk for something indeed."""
IDEAS = [row["text"] for row in ROWS if row["text"] not in ASKING]


def test_a_slip_never_asks_for_something_else() -> None:
    said = [
        (action, f"{_swapped(word)} idé 7")
        for action in Action
        for spoken in LANGUAGES
        for phrase in speech(spoken).say(f"spoken-{action}").split("|")
        if len(word := phrase.strip()) > 5 and word.isalpha()
    ]
    assert len(said) > 20
    heard = [(action, hear(text)) for action, text in said]
    assert {each.command for _, each in heard if each} > {Action.DECLINE, Action.APPROVE_ESCALATION}
    assert [
        each for action, each in heard if each and each.command not in (action, Command.OPEN)
    ] == []


def _swapped(word: str) -> str:
    return f"{word[0]}{word[2]}{word[1]}{word[3:]}"


def test_no_real_idea_is_taken_for_a_command() -> None:
    assert len(IDEAS) > 1_000
    assert [text for text in IDEAS if hear(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_label_of_every_action_asks_for_it(language: Language) -> None:
    said = {action: f"{speech(language).say(f'action-{action}')} 7" for action in Action}
    assert {action: hear(text) for action, text in said.items()} == {
        action: Heard(action, 7) for action in Action
    }


def test_no_phrase_asks_for_two_things() -> None:
    asked: dict[str, set[str]] = {}
    for label, spoken in phrases().items():
        for phrase in spoken:
            asked.setdefault(phrase, set()).add(label)
    assert {phrase: both for phrase, both in asked.items() if len(both) > 1} == {}
