"""Tell whether a text holds two wishes that want an answer each.

People hang a second wish on the first with "og" or a new sentence. Cutting one wish in two would
do more harm than leaving two together, so a text is only cut when it is short and has exactly one
place to cut, and the matcher keeps the cut only if both halves have an answer of their own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from typing import TypeVar

from knowledge.matching.text import clean, words_of

LONGEST = 50
SHORTEST_HALF = 4
_SENTENCE = re.compile(r"[.!?;\n]+\s+|[!?;\n]")
_LINK = re.compile(
    r",?\s+(?:og(?:så| så)?|samt|desuden|derudover|and(?: also)?|plus)\s+", re.IGNORECASE
)

Item = TypeVar("Item")


def halves_of(text: str) -> Iterator[tuple[str, str]]:
    """Cut a short text in two at each place where a second wish may begin."""
    whole = clean(text)
    if len(words_of(whole)) > LONGEST:
        return
    for cut in chain(_SENTENCE.finditer(whole), _LINK.finditer(whole)):
        first, second = whole[: cut.start()], whole[cut.end() :]
        if min(len(words_of(first)), len(words_of(second))) >= SHORTEST_HALF:
            yield first, second


def taken_in_turn(first: Sequence[Item], second: Sequence[Item]) -> list[Item]:
    """Take from both in turn, leaving out what was taken before."""
    pairs = chain.from_iterable(zip_longest(first, second))
    return list(dict.fromkeys(item for item in pairs if item is not None))
