"""Which sentences of a long text say its wish."""

import pytest

from knowledge.matching.passages import places_of_wish
from knowledge.matching.text import words_of

PREAMBLE = (
    "Jeg hedder Bodil og er sygeplejerske i et sundhedshus nær havnen. Kaffemaskinen er gået i "
    "stykker, og elevatoren holder stille hver mandag. "
)


def wished(text: str) -> str:
    words = words_of(text)
    return " ".join(words[place].form for place in sorted(places_of_wish(words)))


@pytest.mark.parametrize(
    "wish",
    [
        "Kunne vi følge folk med astma på en skærm hver uge?",
        "Jeg drømmer om, at de puster hjemme og sender tallet.",
        "Findes der en app til børn med astma?",
        "It would be great if they could measure at home.",
    ],
)
def test_the_sentence_with_a_sign_of_a_wish_is_found(wish: str) -> None:
    assert wished(PREAMBLE + wish) == wished(wish)


def test_a_short_text_is_a_wish_throughout() -> None:
    assert wished("Elevatoren er i stykker. Kan vi få en ny?").startswith("elevatoren")


def test_a_long_text_without_any_sign_is_taken_as_a_whole() -> None:
    assert wished(PREAMBLE + PREAMBLE).startswith("jeg hedder bodil")


def test_an_abbreviation_ends_no_sentence() -> None:
    text = PREAMBLE + "Vi vil gerne have, at pt. med svær kol måler ilt."

    assert wished(text).endswith("at pt med svaer kol maaler ilt")
