"""Find out which of several things somebody means by a number or by words."""

from collections.abc import Sequence

PUNCTUATION = " \t.,;:!?»«\"'()[]"


def plain(text: str) -> str:
    """Return the words for comparison: no case, no punctuation round them, single spaces."""
    return " ".join(text.casefold().split()).strip(PUNCTUATION)


def named(said: str, labels: Sequence[str]) -> tuple[int, ...]:
    """Return the indexes meant by a number from 1, or by a whole label.

    More than one index means that several labels read the same.
    """
    words = plain(said)
    if words.isdecimal() and len(words) < 4:
        number = int(words)
        return (number - 1,) if 1 <= number <= len(labels) else ()
    return tuple(index for index, label in enumerate(labels) if words and plain(label) == words)


def hinted(said: str, labels: Sequence[str]) -> tuple[int, ...]:
    """Return the indexes meant by a number, a whole label, or any part of one.

    A label that begins with the words goes before one that only has them inside.
    """
    found = named(said, labels)
    words = plain(said)
    if found or not words or words.isdecimal():
        return found
    begins = tuple(index for index, label in enumerate(labels) if plain(label).startswith(words))
    inside = (index for index, label in enumerate(labels) if words in plain(label))
    return begins if len(begins) == 1 else tuple(inside)
