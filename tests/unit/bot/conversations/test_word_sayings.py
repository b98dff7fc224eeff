"""Changes of the vocabulary said in a sentence."""

import pytest

from bot.conversations.commands import Command, Heard
from bot.conversations.phrases import hear


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("tilføj ord rygerlunger til KOL", Heard(Command.ADD_WORD, None, "rygerlunger\nKOL")),
        (
            "Tilføj ordet »dårlige lunger« til KOL.",
            Heard(Command.ADD_WORD, None, "dårlige lunger\nKOL"),
        ),
        ("add word bad lungs to KOL", Heard(Command.ADD_WORD, None, "bad lungs\nKOL")),
        (
            "tilføj ord adgang til data til epj",
            Heard(Command.ADD_WORD, None, "adgang til data\nepj"),
        ),
        ("tilføj ord", Heard(Command.ADD_WORD)),
        ("KOL er ikke det samme som astma", Heard(Command.TELL_APART, None, "KOL\nastma")),
        ("asthma is not the same as KOL", Heard(Command.TELL_APART, None, "asthma\nKOL")),
        ("ordforråd", Heard(Command.VOCABULARY)),
        ("fortryd", Heard(Command.UNDO)),
        ("ny ordgruppe", Heard(Command.ADD_GROUP)),
    ],
)
def test_a_change_of_the_words_is_heard(said: str, heard: Heard) -> None:
    assert hear(said) == heard


@pytest.mark.parametrize(
    "said",
    [
        "En telefon er ikke det samme som at se patienten på skærmen, så vi vil gerne have video",
        "Kan vi tilføje ord til journalen, når vi taler til den?",
    ],
)
def test_an_idea_is_no_change_of_the_words(said: str) -> None:
    assert hear(said) is None
