"""What is asked for in words that are near to no single phrase."""

import pytest

from knowledge.matching.requests import Recognised, Requests

REQUESTS = Requests(
    {
        "price": ("hvad koster det", "hvem betaler", "er det gratis"),
        "wait": ("hvor længe skal jeg vente på svar", "hvornår får jeg svar"),
        "stop": ("jeg vil ikke have min idé med", "stop min idé"),
        "send": ("send min idé", "jeg vil have min idé med"),
    },
    same=(("idé", "ideen", "forslag"), ("svar", "besked")),
)


def named(text: str) -> str | None:
    """Return the label of the nearest request."""
    near = REQUESTS.recognise(text)
    return near.label if near else None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("hvad kommer det til at koste", "price"),
        ("hvornår mon jeg får et svar", "wait"),
        ("hvornår får jeg besked", "wait"),
        ("stop mit forslag", "stop"),
        ("hvem skal betale", "price"),
        ("betaller vi", "price"),
    ],
)
def test_the_telling_words_decide(text: str, label: str) -> None:
    assert named(text) == label


def test_a_denial_is_not_overheard() -> None:
    assert named("jeg vil gerne have min idé med") == "send"
    assert named("jeg vil bestemt ikke have min idé med") == "stop"


def test_words_of_care_speak_against_every_request() -> None:
    plain, of_care = (
        REQUESTS.recognise("hvad koster den"),
        REQUESTS.recognise("hvad koster insulin"),
    )
    assert plain
    assert of_care
    assert of_care.telling == 1
    assert of_care.nearness < plain.nearness
    assert REQUESTS.recognise("hvad koster insulin til diabetes og blodtryk ved KOL") is None


@pytest.mark.parametrize("text", ["", "!?", "hej", "banan", "ord " * 13 + "koster"])
def test_what_leads_nowhere_is_no_request(text: str) -> None:
    assert named(text) is None


def test_what_is_set_apart_is_not_thought_of() -> None:
    assert named("hvad koster det") == "price"
    near = REQUESTS.recognise("hvad koster det", apart=("price",))
    assert near is None or near.label != "price"


def test_the_same_words_are_as_near_as_can_be() -> None:
    assert REQUESTS.recognise("Hvad koster det?") == Recognised("price", 1.0, 1.0)
