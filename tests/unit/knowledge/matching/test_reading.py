"""Concepts found in a text."""

import pytest

from knowledge.matching.concepts import Concept, Facet
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.reading import TextReader

READER = TextReader(
    Lexicon(
        [
            Concept("kol", Facet.WHO, "KOL", ("rygerlung*", "KOL")),
            Concept("demens", Facet.WHO, "demens", ("demens",)),
            Concept("af", Facet.WHO, "atrieflimren", ("AF",)),
            Concept("måling", Facet.WHAT, "hjemmemåling", ("måle* + hjemme|derhjemme",)),
            Concept("egen-læge", Facet.WITH, "egen læge", ("egen læge",)),
            Concept("bostøtte", Facet.WHAT, "bostøtte", ("bostøtte",)),
            Concept("skin", Facet.WHO, "hud", english=("skin",)),
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Borgere med rygerlunger", "kol"),
        ("kan de måle blodtryk derhjemme", "måling"),
        ("derhjemme vil de gerne måle", "måling"),
        ("maale hjemme", "måling"),
        ("spørg egen læge", "egen-læge"),
        ("bostotte på skærm", "bostøtte"),
        ("bo støtte", "bostøtte"),
        ("bostøte", "bostøtte"),
        ("patient med AF", "af"),
    ],
)
def test_a_concept_is_found(text: str, concept: str) -> None:
    assert concept in READER.read(text).concepts


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("patienter af en vis alder", "af"),
        ("vi har set dem", "demens"),
        ("måle. Meget senere i en helt anden sammenhæng går de hjemme", "måling"),
        ("min egen kone er læge", "egen-læge"),
        ("nye skinner", "skin"),
    ],
)
def test_a_likeness_is_not_a_concept(text: str, concept: str) -> None:
    assert concept not in READER.read(text).concepts


def test_the_words_that_led_to_a_concept_are_quoted_as_written() -> None:
    reading = READER.read("Kan de Måle det derhjemme?")

    assert reading.words_for("måling") == ("Måle", "derhjemme")


def test_words_nobody_knows_are_told() -> None:
    assert READER.read("zebraerne og KOL").unknown == ("zebra",)
