"""Short texts answer the open question; new ideas never do."""

import json
from pathlib import Path

import pytest

import knowledge
from bot.conversations.answers import is_answer
from knowledge.understanding import Understood
from workflows.domain.drafts import Ask

IDEAS = Path(knowledge.__file__).parent / "data" / "examples" / "ideas.jsonl"
NOTHING = Understood()
A_THING = Understood(technology=("video",))


@pytest.mark.parametrize(
    ("asking", "text"),
    [
        (Ask.WORKPLACE, "Randers"),
        (Ask.WORKPLACE, "på Regionshospitalet Randers, lungemedicin"),
        (Ask.DEPARTMENT, "børneafdelingen"),
        (Ask.TARGET_GROUP, "ældre med hjertesvigt"),
        (Ask.PURPOSE, "så de slipper for at køre til kontrol hver uge"),
    ],
)
def test_a_few_words_are_an_answer(asking: Ask, text: str) -> None:
    assert is_answer(asking, text, NOTHING)


@pytest.mark.parametrize(
    ("asking", "text"),
    [
        (Ask.PURPOSE, "Kan vi holde møder med kommunen på video?"),
        (Ask.TARGET_GROUP, "Jeg har en idé til noget helt andet"),
        (Ask.WORKPLACE, "Findes der noget til sår"),
        (Ask.PURPOSE, "det ved jeg ikke men " * 5),
        (Ask.WORKPLACE, "et to tre fire fem seks syv otte ni"),
    ],
)
def test_a_new_idea_is_not(asking: Ask, text: str) -> None:
    assert not is_answer(asking, text, NOTHING)


def test_a_technology_is_no_workplace() -> None:
    assert not is_answer(Ask.WORKPLACE, "måling af blodtryk på video", A_THING)
    assert is_answer(Ask.PURPOSE, "måling af blodtryk på video", A_THING)


def test_hardly_any_real_idea_would_be_swallowed_as_a_workplace() -> None:
    texts = [json.loads(line)["text"] for line in IDEAS.read_text(encoding="utf-8").splitlines()]
    whole = [text for text in texts if len(text.split()) > 3]
    swallowed = [text for text in whole if is_answer(Ask.WORKPLACE, text, A_THING)]
    assert swallowed == []
