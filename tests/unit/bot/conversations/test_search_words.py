"""Filters among the words of a search."""

import pytest

from bot.conversations.search_words import read_query
from workflows.searching import Progress, Query

REGIONS = {"nord": "nordjylland", "midtjylland": "midtjylland"}


@pytest.mark.parametrize(
    ("said", "query"),
    [
        ("kol", Query("kol")),
        ("kol region nord", Query("kol", region="nordjylland")),
        ("Region Midtjylland, sår", Query("sår", region="midtjylland")),
        ("sår stoppet", Query("sår", progress=Progress.STOPPED)),
        ("wounds stopped", Query("wounds", progress=Progress.STOPPED)),
        ("hjertesvigt i brug", Query("hjertesvigt", progress=Progress.IN_USE)),
        ("pilot", Query("", progress=Progress.PILOT)),
        ("video målgruppe børn", Query("video", target_group="børn")),
        ("børn teknik: video", Query("børn", technology="video")),
        (
            "kol region nord i brug teknik tablet",
            Query("kol", "nordjylland", Progress.IN_USE, technology="tablet"),
        ),
    ],
)
def test_filters_are_read_out_of_the_words(said: str, query: Query) -> None:
    assert read_query(said, REGIONS.get) == query


@pytest.mark.parametrize(
    "said", ["region atlantis", "TeleCare Nord KOL", "video til børn", "brug af video", "region"]
)
def test_other_words_stay_words(said: str) -> None:
    assert read_query(said, REGIONS.get) == Query(said)
