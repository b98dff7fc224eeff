"""Which language a text is in."""

import json
from pathlib import Path

import pytest

import knowledge
from bot.conversations.tongue import is_english

IDEAS = Path(knowledge.__file__).parent / "data" / "examples" / "ideas.jsonl"


@pytest.mark.parametrize(
    "text",
    [
        "Can patients with COPD measure their oxygen at home and send us the numbers?",
        "We would like the patients to have video calls with the nurse",
    ],
)
def test_english_is_heard(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text", ["KOL", "video", "home monitoring", "Kan vi bruge en app som Follow me at home?"]
)
def test_an_english_term_is_not_english(text: str) -> None:
    assert not is_english(text)


def test_no_danish_idea_is_taken_for_english_and_few_english_ones_are_missed() -> None:
    ideas = [json.loads(line) for line in IDEAS.read_text(encoding="utf-8").splitlines()]
    english = [idea["text"] for idea in ideas if idea["style"] == "e"]
    danish = [idea["text"] for idea in ideas if idea["style"] != "e"]
    assert [text for text in danish if is_english(text)] == []
    assert sum(map(is_english, english)) >= len(english) - 4
