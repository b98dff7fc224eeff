"""Read filters out of search words: "kol region nord", "sår stoppet", "video målgruppe børn"."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from bot.wording import LANGUAGES, speech
from workflows.searching import Progress, Query

RegionCalled = Callable[[str], str | None]


def read_query(text: str, region_called: RegionCalled) -> Query:
    """Split words into what to look for and what it must fit; the rest of the words stay.

    A filter nobody can make out, such as a region that does not exist, stays among the words.
    """
    query, words, kept = Query(), text.split(), list[str]()
    while words:
        read = _progress(words) or _region(words, region_called) or _named(words)
        if read is None:
            kept.append(words.pop(0))
            continue
        changes, taken = read
        query = replace(query, **changes)
        del words[:taken]
    return replace(query, text=" ".join(kept))


_Read = tuple[dict[str, Any], int]
"""What the first words say of the query, and how many they are."""


def _progress(words: list[str]) -> _Read | None:
    """Read "stoppet", or two words such as "i brug"."""
    for count in (2, 1):
        said = " ".join(map(_bare, words[:count]))
        for progress in Progress:
            if len(words) >= count and said in _words_for(progress):
                return {"progress": progress}, count
    return None


def _region(words: list[str], region_called: RegionCalled) -> _Read | None:
    if len(words) < 2 or _bare(words[0]) not in _region_words():
        return None
    region = region_called(_bare(words[1]))
    return ({"region": region}, 2) if region else None


def _named(words: list[str]) -> _Read | None:
    """Read "målgruppe børn" or "teknik video"."""
    if len(words) > 1 and _bare(words[0]) in _group_words():
        return {"target_group": _bare(words[1])}, 2
    if len(words) > 1 and _bare(words[0]) in _technology_words():
        return {"technology": _bare(words[1])}, 2
    return None


def _bare(word: str) -> str:
    return word.casefold().strip(" ,.:")


@cache
def _words_for(progress: Progress) -> frozenset[str]:
    return _listed(speech(spoken).say(f"search-words-{progress}") for spoken in LANGUAGES)


@cache
def _region_words() -> frozenset[str]:
    return _listed(speech(spoken).say("search-words-region") for spoken in LANGUAGES)


@cache
def _group_words() -> frozenset[str]:
    return _listed(speech(spoken).say("search-words-group") for spoken in LANGUAGES)


@cache
def _technology_words() -> frozenset[str]:
    return _listed(speech(spoken).say("search-words-technology") for spoken in LANGUAGES)


def _listed(sentences: Iterable[str]) -> frozenset[str]:
    return frozenset(each.strip().casefold() for said in sentences for each in said.split("|"))
