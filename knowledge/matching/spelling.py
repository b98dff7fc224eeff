"""Find what a word that nobody knows was meant to be: a compound, or a slip of the finger."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract_iter

from knowledge.matching.text import stem

SHORTEST_PART = 3
SHORTEST_TAIL = 4
SHORTEST_CORRECTED = 5
TWO_SLIPS_FROM = 12
EXCHANGED_FROM = 8
LINKS = ("", "s", "e")
"""The letters Danish puts between the parts of a compound."""


class Spelling:
    """Words known by their stems, for splitting and correcting others. Immutable once built.

    ``words`` are those that lead somewhere; ``plain`` ones only end a compound or stand in the
    way of a correction.
    """

    def __init__(self, words: Iterable[str], plain: Iterable[str]) -> None:
        every_day = frozenset(plain)
        self._words = frozenset(w for w in words if len(w) >= SHORTEST_PART)
        self._heads = self._words - every_day
        self._tails = self._words | every_day
        self._by_letter = _by_first_letter(self._tails)
        self._runs = frozenset(run for word in self._tails for run in _runs(word))

    def parts(self, form: str) -> tuple[str, ...]:
        """Split a compound into two known parts, the longest first part winning; else nothing."""
        for cut in range(len(form) - SHORTEST_TAIL, SHORTEST_PART - 1, -1):
            left, right = form[:cut], form[cut:]
            if self._is_tail(right):
                head = next(filter(self._is_head, _without_links(left)), None)
                if head:
                    return (head, right)
        return ()

    def corrected(self, stemmed: str) -> str | None:
        """Name the nearest known stem, one slip away or two in a long word; else ``None``.

        Ties go to the alphabetically first, so the answer never depends on order.
        """
        if len(stemmed) < SHORTEST_CORRECTED:
            return None
        allowed = 1 if len(stemmed) < TWO_SLIPS_FROM else 2
        lengths = range(len(stemmed) - allowed, len(stemmed) + allowed + 1)
        words = (self._by_letter.get((stemmed[0], length), ()) for length in lengths)
        near = (
            (distance, word)
            for some in words
            for word, distance, _ in extract_iter(
                stemmed, some, scorer=OSA.distance, score_cutoff=allowed
            )
            if not (len(stemmed) < EXCHANGED_FROM and _is_exchange(stemmed, word))
        )
        return min(near, default=(0, None))[1]

    def could_be_a_word(self, form: str) -> bool:
        """Tell a word nobody knows from letters typed at random, by its runs of three letters."""
        runs = _runs(form)
        return sum(run in self._runs for run in runs) * 2 >= len(runs)

    def _is_head(self, part: str) -> bool:
        return len(part) >= SHORTEST_PART and (part in self._heads or stem(part) in self._heads)

    def _is_tail(self, right: str) -> bool:
        begun = (right[:n] for n in range(max(SHORTEST_TAIL, len(right) - 4), len(right) + 1))
        whole = stem(right)
        known = len(whole) >= SHORTEST_TAIL and whole in self._tails
        return known or any(part in self._words for part in begun)


def _runs(word: str) -> tuple[str, ...]:
    return tuple(word[n : n + 3] for n in range(len(word) - 2))


def _without_links(left: str) -> tuple[str, ...]:
    return tuple(left.removesuffix(link) for link in LINKS if left.endswith(link))


def _is_exchange(one: str, other: str) -> bool:
    """Whether one letter stands for another, which in a short word makes another word."""
    return len(one) == len(other) and sorted(one) != sorted(other)


def _by_first_letter(words: Iterable[str]) -> Mapping[tuple[str, int], Sequence[str]]:
    grouped: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in sorted(words):
        if len(word) >= SHORTEST_CORRECTED - 1:
            grouped[word[0], len(word)].append(word)
    return grouped
