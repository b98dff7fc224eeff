"""Recognise a short command among labelled phrases in spite of slips.

Made for precision: a text is only a command if every one of its words is like a word of the
phrase and the other way round, so an idea that happens to contain "status" stays an idea.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from knowledge.matching.text import words_of

LONGEST_COMMAND = 10
FILLERS = frozenset(
    {"jeg", "vil", "gerne", "kan", "du", "lige", "hej", "tak", "please", "venligst", "mig", "nu"}
)
"""Words people put around a command."""


def closest(
    text: str, phrases: Mapping[str, Sequence[str]], cutoff: float
) -> tuple[str, float] | None:
    """Name the label whose phrase is most like the whole text, with how alike they are (0 to 1).

    ``None`` if none reaches the cutoff or the text is too long to be a command. A number in a
    phrase or text must be the same in both, except that the phrase word ``#`` stands for any.
    Ties go to the label that comes first in the mapping.
    """
    said = _words(text)
    if not said or len(said) > LONGEST_COMMAND:
        return None
    scored = ((label, _likeness(said, phrase)) for label, phrase in _phrases(phrases))
    best = max(scored, key=lambda pair: pair[1], default=None)
    return best if best is not None and best[1] >= cutoff else None


def _phrases(phrases: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Sequence[str]]]:
    for label, written in phrases.items():
        for phrase in written:
            yield label, _words(phrase.replace("#", " anynumber "))


@lru_cache(maxsize=4_096)
def _words(text: str) -> Sequence[str]:
    return tuple(word.form for word in words_of(text))


def _likeness(said: Sequence[str], phrase: Sequence[str]) -> float:
    heard = _without_fillers(said, phrase)
    both = (_covered(heard, phrase) + _covered(phrase, heard)) / 2
    return round(both if both < 1.0 or heard == list(phrase) else 0.98, 4)


def _without_fillers(said: Sequence[str], phrase: Sequence[str]) -> list[str]:
    kept = [word for word in said if word not in FILLERS or word in phrase]
    return kept or list(said)


def _covered(words: Sequence[str], others: Sequence[str]) -> float:
    """How well the worst and the average of the words are found among the others."""
    if not words or not others:
        return 0.0
    found = [max(_alike(word, other) for other in others) for word in words]
    return (min(found) + sum(found) / len(found)) / 2


@lru_cache(maxsize=65_536)
def _alike(one: str, other: str) -> float:
    if one == other or (one.isdigit() and other == "anynumber"):
        return 1.0
    if other.isdigit() and one == "anynumber":
        return 1.0
    if one.isdigit() or other.isdigit() or min(len(one), len(other)) < 3:
        return 0.0
    likeness = float(OSA.normalized_similarity(one, other))
    return likeness if likeness >= 0.6 else 0.0
