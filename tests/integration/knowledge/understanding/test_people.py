"""Whom a text is for, in a few plain words."""

import pytest

from knowledge.understanding import Reader
from knowledge.understanding.people import named, quoted


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("patienter med KOL måle iltmætning derhjemme", "patienter med KOL"),
        ("gravide med for højt blodtryk måler selv", "gravide med for højt blodtryk"),
        ("borgere med type 2-diabetes i kommunen", "borgere med type 2-diabetes"),
        ("hos hjertesvigtspatienter på AUH", "hjertesvigtspatienter"),
        ("patienter i kommunen så de slipper for turen", ""),
        ("gravide med en app", ""),
        ("folk med iltmåler hjemme", ""),
    ],
)
def test_a_plain_phrase_is_quoted_and_no_more(text: str, phrase: str) -> None:
    assert quoted(text) == phrase


def test_people_without_a_phrase_are_named_by_what_they_have() -> None:
    people = {"ældre": "ældre", "ak": "+ i blodfortyndende behandling"}
    names = {"ældre": "ældre", "kol": "KOL", "sår": "sår", "ak": "AK"}

    assert named(["ældre"], people, names, "borgere") == "ældre"
    assert named(["kol", "sår"], people, names, "borgere") == "borgere med KOL og sår"
    assert named(["ak"], people, names, "patienter") == "patienter i blodfortyndende behandling"


def test_a_municipality_has_citizens_and_a_hospital_patients(reader: Reader) -> None:
    assert reader.understand("Skive Kommune: måle ilt ved KOL").target_group == "borgere med KOL"
    assert reader.understand("AUH: måle ilt ved KOL").target_group == "patienter med KOL"
