"""Find the sentences of a long text in which its wish stands.

People tell how it came about before they say what they want, and what they tell names illnesses,
places and gadgets that are not meant. In a long text the wish stands in the sentences with a sign
of one ("kunne vi", "jeg drømmer om", "findes der", "what if"). A short text, and one without any
such sign, is a wish throughout. The signs are data: ``concepts.yaml``.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from knowledge.matching.datafile import data_file
from knowledge.matching.text import Word

LONG_FROM = 30
"""From how many words on a text may have sentences that say nothing of its wish."""
ABBREVIATED = 4
"""A full stop behind so short a word, before a small letter, ends no sentence."""


def places_of_wish(words: Sequence[Word]) -> frozenset[int]:
    """Name the places of the words in sentences that say a wish; all, if none does so."""
    everywhere = frozenset(range(len(words)))
    if len(words) < LONG_FROM:
        return everywhere
    wished = (sentence for sentence in _sentences(words) if _says_a_wish(words, sentence))
    return frozenset(place for sentence in wished for place in sentence) or everywhere


def _sentences(words: Sequence[Word]) -> Iterator[range]:
    start = 0
    for place in range(1, len(words)):
        if _ends(words[place - 1], words[place]):
            yield range(start, place)
            start = place
    yield range(start, len(words))


def _ends(word: Word, following: Word) -> bool:
    if following.position - word.position == 1:
        return False
    return len(word.form) > ABBREVIATED or not following.written[0].islower()


def _says_a_wish(words: Sequence[Word], sentence: range) -> bool:
    return bool(_signs().search(" ".join(words[place].form for place in sentence)))


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(data_file('concepts')['wishes'])})\b")
