"""What a text says it is not about."""

import pytest

from knowledge.matching.denials import denied_places, old_things
from knowledge.matching.text import words_of


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Ikke apnø, kun narkolepsi", ["apnø"]),
        ("Det er ikke hjertepatienterne, det er dem med KOL", ["hjertepatienterne"]),
        ("Jeg mener ikke et videomøde", ["et", "videomøde"]),
        ("Der skal ikke måles noget", ["måles", "noget"]),
        ("Det er ikke eksem men sår", ["eksem"]),
        ("I modsætning til diabetes kan det ses", ["diabetes", "kan", "det", "ses"]),
        ("not the dermatologist, but the wound nurse", ["the", "dermatologist"]),
    ],
)
def test_what_is_marked_off_is_denied(text: str, denied: list[str]) -> None:
    words = words_of(text)

    assert [words[place].written for place in sorted(denied_places(words))] == denied


@pytest.mark.parametrize(
    "text", ["De kan ikke gå op ad trappen", "Vi når det ikke i tide", "He does not sleep"]
)
def test_a_trouble_is_no_denial(text: str) -> None:
    assert not denied_places(words_of(text))


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("den gamle printer skal skiftes", ["gamle"]),
        ("en ny, for den gamle kaffemaskine lækker", ["gamle"]),
        ("the old machine", ["old"]),
        ("den gamle mand falder", []),
        ("de gamle skal måles", []),
        ("vi hjælper de gamle. Maskiner har vi", []),
    ],
)
def test_an_old_thing_is_no_old_person(text: str, old: list[str]) -> None:
    words = words_of(text)

    assert [words[place].written for place in sorted(old_things(words))] == old
