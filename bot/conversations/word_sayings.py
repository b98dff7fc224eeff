"""Hear a change of the vocabulary in a sentence, such as "tilføj ord X til Y"."""

from collections.abc import Iterable
from functools import cache

from bot.wording import LANGUAGES, speech

MOST_WORDS = 5
"""Words on either side; whoever writes more is telling something else."""


def heard_word(text: str) -> tuple[str, str] | None:
    """Return the word to add and the word whose group it belongs to; None for anything else."""
    said = text.strip(" .!?")
    for opening in _openings():
        if said.casefold().startswith(f"{opening} "):
            return _pair(said[len(opening) :], _add_links())
    return None


def heard_unlike(text: str) -> tuple[str, str] | None:
    """Return the two words that are not the same; None for anything else."""
    return _pair(text.strip(" .!?"), _unlike_links())


def _pair(said: str, links: tuple[str, ...]) -> tuple[str, str] | None:
    found = (_split(said, link) for link in links)
    return next((pair for pair in found if pair), None)


def _split(said: str, link: str) -> tuple[str, str] | None:
    """Split at the last place where the link stands between two short sides."""
    place = said.casefold().rfind(f" {link} ")
    if place < 0:
        return None
    sides = tuple(_bare(side) for side in (said[:place], said[place + len(link) + 2 :]))
    fits = all(side and len(side.split()) <= MOST_WORDS for side in sides)
    return (sides[0], sides[1]) if fits else None


def _bare(side: str) -> str:
    return side.strip(" »«\"'“”,:")


@cache
def _openings() -> tuple[str, ...]:
    return _listed(speech(spoken).say("vocabulary-add-words") for spoken in LANGUAGES)


@cache
def _add_links() -> tuple[str, ...]:
    return _listed(speech(spoken).say("vocabulary-add-links") for spoken in LANGUAGES)


@cache
def _unlike_links() -> tuple[str, ...]:
    return _listed(speech(spoken).say("vocabulary-unlike-words") for spoken in LANGUAGES)


def _listed(sentences: Iterable[str]) -> tuple[str, ...]:
    return tuple(each.strip().casefold() for said in sentences for each in said.split("|"))
