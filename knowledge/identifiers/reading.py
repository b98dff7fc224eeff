"""Read a text as a person sees it: one spelling for each digit, dash, space and letter.

Every character becomes exactly one, so a position in the plain text is the position in the
original. That is why this is not NFKC, which makes one character into several.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain

INVISIBLE = "\u00ad"
"""Stands for what has no width: soft hyphens, joiners, direction marks, combining marks."""

_SCRIPTS = (
    range(0x3400),
    range(0xA000, 0xAC00),
    range(0xF900, 0x12000),
    range(0x16A00, 0x17000),
    range(0x1D000, 0x1F200),
    range(0xE0000, 0xE0200),
)
"""Where Unicode keeps its digits, dashes, spaces and marks; ideographs and emoji lie between."""

_EVERYDAY_LETTERS = 0x250
_SIGNS = (
    dict.fromkeys("\u2212\u2043\u02d7\u207b\u208b\u2796\u30fc", "-")
    | dict.fromkeys("\u2044\u2215", "/")
    | dict.fromkeys("\t\u2800\u3164\uffa0", " ")
    | dict.fromkeys("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n")
)
_SIGNS_OF_CATEGORY = {"Pd": "-", "Zs": " "} | dict.fromkeys(("Cf", "Mn", "Me", "Cc"), INVISIBLE)


def plain(text: str) -> str:
    """Fold digits, dashes, spaces, line ends and letter case; the length stays the same."""
    return text.translate(_folding())


@cache
def _folding() -> dict[int, str]:
    return dict(_folded_characters())


def _folded_characters() -> Iterator[tuple[int, str]]:
    for code in chain.from_iterable(_SCRIPTS):
        folded = _fold(chr(code))
        # An entry that changes nothing spares `translate` a costly miss on everyday letters.
        if folded != chr(code) or code < _EVERYDAY_LETTERS:
            yield code, folded


def _fold(character: str) -> str:
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if character in _SIGNS:
        return _SIGNS[character]
    category = unicodedata.category(character)
    return _SIGNS_OF_CATEGORY.get(category) or _letter(character)


def _letter(character: str) -> str:
    """Fold case and the full-width forms; leave what would become several characters."""
    if ord(character) < _EVERYDAY_LETTERS or "\uff00" < character < "\uff5f":
        folded = unicodedata.normalize("NFKC", character).lower()
        return folded if len(folded) == 1 else character
    return character
