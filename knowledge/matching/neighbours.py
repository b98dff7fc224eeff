"""Words that are written alike: other endings, parts of compounds, slips and foreign spellings.

Two words are alike as far as they share runs of three to five letters, rare runs counting more. A
word within another (``sår`` in ``sårklinik``) is alike by most of itself.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

import numpy as np

from knowledge.matching.numbering import Numbers
from knowledge.matching.rows import Array, Row
from knowledge.matching.table import Found, Table

RUNS = (3, 4, 5)
ALIKE_FROM = 0.5
STEEP = 1.5
"""The power that keeps half-alike words well below the same word."""
PART_OF_ANOTHER = 0.8
SHORTEST_PART = 4
MOST = 6
TINY = 1e-9

Near = tuple[tuple[str, float], ...]


class Neighbours:
    """Known words by their runs of letters. Thread-safe: it changes nothing but its caches."""

    def __init__(self, stems: Iterable[str]) -> None:
        """Know these words."""
        runs: Numbers[str] = Numbers()
        table: Table[str] = Table()
        self._take(runs, table.changed((), _rows(sorted(set(stems)), runs)))

    def changed(self, gone: Collection[str], come: Collection[str]) -> "Neighbours":
        """Return neighbours that know some words no more, and others; asks for no old word anew."""
        if not gone and not come:
            return self
        after = Neighbours.__new__(Neighbours)
        after._take(self._runs, self._table.changed(gone, _rows(sorted(come), self._runs)))
        return after

    def _take(self, runs: Numbers[str], table: Table[str]) -> None:
        self._runs, self._table = runs, table
        self.of = lru_cache(maxsize=50_000)(self._of)

    def _of(self, stem: str) -> Near:
        """Name the known words most like one, with how alike (0 to 1), best first."""
        rarity = self._rarity
        numbers = [self._runs.get(run) for run in _runs(stem)]
        wanted = [(n, float(rarity[n])) for n in numbers if n is not None and n < len(rarity)]
        size = sum(weight for _, weight in wanted) + self._unmet * (len(numbers) - len(wanted))
        found = self._table.sharing(wanted)
        alike = (near for each in found for near in self._alike(stem, size, each))
        near = sorted((a for a in alike if a[1] >= ALIKE_FROM), key=lambda a: (-a[1], a[0]))
        return tuple((other, value**STEEP) for other, value in near[:MOST])

    def _alike(self, stem: str, size: float, found: Found) -> Iterator[tuple[str, float]]:
        sizes = self._sizes[found.block][found.numbers]
        wholes = 2.0 * found.shared / (size + sizes)
        parts = PART_OF_ANOTHER * found.shared / np.minimum(size, sizes)
        things = self._table.blocks[found.block].things
        for place in np.flatnonzero(np.maximum(wholes, parts) > ALIKE_FROM - TINY).tolist():
            other = things[found.numbers[place]]
            whole, part = float(wholes[place]), float(parts[place])
            if stem == other:
                yield other, 1.0
            elif min(len(stem), len(other)) < SHORTEST_PART:
                yield other, whole
            else:
                yield other, max(whole, part)

    @cached_property
    def _unmet(self) -> float:
        return float(np.log(2.0 * len(self._table) + 2.0))

    @cached_property
    def _rarity(self) -> Array:
        rarity: Array = np.log((len(self._table) + 1.0) / (self._table.counts + 0.5))
        return rarity

    @cached_property
    def _sizes(self) -> Sequence[Array]:
        every = (np.arange(len(rows)) for rows in self._table.blocks)
        return [
            rows.added_up(numbers, self._rarity)
            for rows, numbers in zip(self._table.blocks, every, strict=True)
        ]


def _rows(stems: Sequence[str], runs: Numbers[str]) -> list[Row[str]]:
    return [Row(stem, stem, runs.of(_runs(stem))) for stem in stems]


def _runs(stem: str) -> Sequence[str]:
    framed = f"^{stem}$"
    found: list[str] = []
    for size in RUNS:
        found += [framed[n : n + size] for n in range(len(framed) - size + 1)]
    return tuple(dict.fromkeys(found))
