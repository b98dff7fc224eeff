"""Find what a word that nobody knows was meant to be: a compound, or a slip of the finger."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import OSA

SHORTEST_PART = 3
SHORTEST_CORRECTED = 5
LINKS = ("", "s", "e")
"""The letters Danish puts between the parts of a compound."""


class Spelling:
    """Words known by their stems, for splitting and correcting others. Immutable once built."""

    def __init__(self, stems: Iterable[str], beginnings: Iterable[str]) -> None:
        self._words = frozenset(w for w in (*stems, *beginnings) if len(w) >= SHORTEST_PART)
        self._by_letter = _by_first_letter(self._words)

    def parts(self, form: str) -> tuple[str, ...]:
        """Split a compound into two known parts, the longest first part winning; else nothing."""
        for cut in range(len(form) - SHORTEST_PART, SHORTEST_PART - 1, -1):
            left, right = form[:cut], form[cut:]
            if self._is_word(left) and self._is_tail(right):
                return (left, right)
        return ()

    def corrected(self, stemmed: str) -> str | None:
        """Name the nearest known stem, at most two slips away; ``None`` if none is near.

        Ties go to the alphabetically first, so the answer never depends on order.
        """
        if len(stemmed) < SHORTEST_CORRECTED:
            return None
        allowed = 1 if len(stemmed) < 8 else 2
        near = (
            (distance, word)
            for word in self._by_letter.get(stemmed[0], ())
            if abs(len(word) - len(stemmed)) <= allowed
            and (distance := OSA.distance(stemmed, word, score_cutoff=allowed)) <= allowed
        )
        return min(near, default=(0, None))[1]

    def _is_word(self, left: str) -> bool:
        return any(
            left.removesuffix(link) in self._words
            for link in LINKS
            if left.endswith(link) and len(left) - len(link) >= SHORTEST_PART
        )

    def _is_tail(self, right: str) -> bool:
        return any(right[:n] in self._words for n in range(max(4, len(right) - 4), len(right) + 1))


def _by_first_letter(words: Iterable[str]) -> Mapping[str, Sequence[str]]:
    grouped: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        if len(word) >= SHORTEST_CORRECTED - 1:
            grouped[word[0]].append(word)
    return grouped
