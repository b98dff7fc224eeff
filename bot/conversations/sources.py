"""Hear whose ideas somebody asks for: "idéer fra Randers", "hvad har Karen sendt"."""

from collections.abc import Iterable
from functools import cache

from bot.wording import LANGUAGES, speech

MOST_WORDS = 4
"""Words in the name of a person or a place; whoever writes more is telling something else."""

_AROUND = " .,!?»«\"'“”:"


def heard_source(text: str) -> str:
    """Return the person or place whose ideas are asked for; nothing for anything else."""
    said = text.strip(_AROUND)
    named = _opened(said) or _framed(said)
    return named if len(named.split()) <= MOST_WORDS else ""


def _opened(said: str) -> str:
    for opening in _openings():
        if said.casefold().startswith(f"{opening} "):
            return said[len(opening) :].strip(_AROUND)
    return ""


def _framed(said: str) -> str:
    for before, after in _frames():
        begins, ends = said.casefold().startswith(f"{before} "), said.casefold().endswith(after)
        if begins and ends and len(said) > len(before) + len(after):
            return said[len(before) : len(said) - len(after)].strip(_AROUND)
    return ""


@cache
def _openings() -> tuple[str, ...]:
    said = _listed(speech(spoken).say("find-openings") for spoken in LANGUAGES)
    return tuple(sorted(said, key=len, reverse=True))


@cache
def _frames() -> tuple[tuple[str, str], ...]:
    """Return what stands before and after the name, the longest ending first."""
    said = _listed(speech(spoken).say("find-frames") for spoken in LANGUAGES)
    parted = [each.partition("*") for each in said]
    frames = ((before.strip(), f" {after.strip()}") for before, _, after in parted)
    return tuple(sorted(frames, key=lambda frame: len(frame[1]), reverse=True))


def _listed(sentences: Iterable[str]) -> tuple[str, ...]:
    return tuple(each.strip().casefold() for said in sentences for each in said.split("|"))
