"""Words that are written alike: other endings, parts of compounds, slips and foreign spellings.

Two words are alike as far as they share runs of three to five letters, rare runs counting more. A
word within another (``sår`` in ``sårklinik``) is alike by most of itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from math import log

RUNS = (3, 4, 5)
ALIKE_FROM = 0.5
STEEP = 1.5
"""The power that keeps half-alike words well below the same word."""
PART_OF_ANOTHER = 0.8
SHORTEST_PART = 4
MOST = 6

Near = tuple[tuple[str, float], ...]


class Neighbours:
    """Known words by their runs of letters. Thread-safe: it changes nothing but its cache."""

    def __init__(self, stems: Iterable[str]) -> None:
        known = sorted(set(stems))
        runs = {stem: _runs(stem) for stem in known}
        counts = Counter(chain.from_iterable(runs.values()))
        self._unmet = log(2.0 * len(known) + 2.0)
        self._rarity = {run: log((len(known) + 1.0) / (n + 0.5)) for run, n in counts.items()}
        self._size = {stem: sum(map(self._rarity.__getitem__, runs[stem])) for stem in known}
        self._by_run: dict[str, list[str]] = defaultdict(list)
        for stem, of_one in runs.items():
            for run in of_one:
                self._by_run[run].append(stem)
        self.of = lru_cache(maxsize=50_000)(self._of)

    def _of(self, stem: str) -> Near:
        """Name the known words most like one, with how alike (0 to 1), best first."""
        runs = _runs(stem)
        shared: dict[str, float] = defaultdict(float)
        for run in runs:
            weight = self._rarity.get(run, self._unmet)
            for other in self._by_run.get(run, ()):
                shared[other] += weight
        size = sum(self._rarity.get(run, self._unmet) for run in runs)
        alike = ((other, self._alike(stem, size, other, both)) for other, both in shared.items())
        near = sorted((a for a in alike if a[1] >= ALIKE_FROM), key=lambda a: (-a[1], a[0]))
        return tuple((other, value**STEEP) for other, value in near[:MOST])

    def _alike(self, stem: str, size: float, other: str, both: float) -> float:
        if stem == other:
            return 1.0
        whole = 2.0 * both / (size + self._size[other])
        if min(len(stem), len(other)) < SHORTEST_PART:
            return whole
        return max(whole, PART_OF_ANOTHER * both / min(size, self._size[other]))


def _runs(stem: str) -> Sequence[str]:
    framed = f"^{stem}$"
    return tuple({framed[n : n + size] for size in RUNS for n in range(len(framed) - size + 1)})
