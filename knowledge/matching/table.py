"""Rows that are found by what they share with a wish, and that change a few at a time.

A table is a large block of rows and a small one. A change makes a new table: rows that are gone
are only marked so, new ones go into the small block, and now and then both blocks are joined. The
table before stays as it was, so whoever uses it is not disturbed. What a table answers depends on
its rows alone, never on how they came into it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import isqrt
from typing import Generic, NamedTuple, TypeVar

import numpy as np

from knowledge.matching.rows import Array, Row, Rows, joined, rows_of

Thing = TypeVar("Thing")

MOST_LOOKED_AT = 300_000
"""How many pairs of a row and a feature are looked at to find rows, the most telling first."""
MOST_COMPARED = 2_000
"""How many of the rows found so are compared by all the features that are wanted."""
MOST_EQUAL = 200
"""How many rows that share equally much are put in the order of their keys."""
SMALLEST_JOINED = 64
"""How many rows the small block may hold at least before it is joined with the large one."""

Wanted = Sequence[tuple[int, float]]
"""Features, and what each counts; the most telling first."""


class Found(NamedTuple):
    """Rows of one block that share something with what is wanted, and how much."""

    block: int
    numbers: Array
    shared: Array


@dataclass(frozen=True, slots=True, eq=False)
class Table(Generic[Thing]):
    """Rows by feature. Immutable, so threads may share it; ``changed`` makes the next one.

    ``gone`` tells for each row of each block whether it counts no more, ``counts`` how many rows
    have each feature.
    """

    blocks: tuple[Rows[Thing], ...] = ()
    gone: tuple[Array, ...] = ()
    counts: Array = field(default_factory=lambda: np.zeros(0, np.int64))

    def __len__(self) -> int:
        """Return the number of rows."""
        return sum(len(gone) - int(gone.sum()) for gone in self.gone)

    def count(self, feature: int | None) -> int:
        """Return how many rows have the feature."""
        return (
            int(self.counts[feature]) if feature is not None and feature < len(self.counts) else 0
        )

    def changed(self, gone: Collection[str], come: Iterable[Row[Thing]]) -> "Table[Thing]":
        """Return the table without the rows of some keys and with others; keys must be unique."""
        lost = [place for key in gone if (place := self.place_of(key)) is not None]
        marked = tuple(
            _marked(was, [number for at, number in lost if at == block])
            for block, was in enumerate(self.gone)
        )
        new = rows_of(come)
        left = [self.blocks[block].features_of(number) for block, number in lost]
        counts = _counted(self.counts, new.features, np.concatenate([new.features[:0], *left]))
        return Table((*self.blocks, new), (*marked, np.zeros(len(new), np.bool_)), counts)._tidied()

    def sharing(self, wanted: Wanted) -> Iterator[Found]:
        """Find all rows that have any of the features, with what these count together."""
        for block, (rows, gone) in enumerate(zip(self.blocks, self.gone, strict=True)):
            met = [rows.having(feature) for feature, _ in wanted]
            counts = np.repeat([weight for _, weight in wanted], list(map(len, met)))
            if len(counts):
                tally = np.bincount(np.concatenate(met), weights=counts, minlength=len(rows))
                tally[gone] = 0.0
                numbers = np.flatnonzero(tally != 0.0)  # several times as fast as without !=
                yield Found(block, numbers, tally[numbers])

    def best(self, wanted: Wanted, most: int) -> list[tuple[Rows[Thing], int]]:
        """Name the rows that share most, best first.

        Where very many rows have the features, only those that have the most telling are found.
        """
        looked_at = np.cumsum([self.count(feature) for feature, _ in wanted])
        enough = max(1, int(np.searchsorted(looked_at, MOST_LOOKED_AT, side="right")))
        found = list(self.sharing(wanted[:enough]))
        if wanted[enough:]:
            few = self._most(found, MOST_COMPARED)
            found = [self._compared(each, wanted[enough:]) for each in few]
        return self.highest(found, most)

    def highest(self, found: Sequence[Found], most: int) -> list[tuple[Rows[Thing], int]]:
        """Name the rows with the highest values, best first; of equal ones the first by key.

        Where very many are equal, those are taken whose keys have the lowest marks.
        """
        kept = list(self._most(found, most + MOST_EQUAL))
        values = (zip(each.shared.tolist(), each.numbers.tolist(), strict=True) for each in kept)
        ranked = sorted(
            (-value, self.blocks[each.block].keys[number], each.block, number)
            for each, pairs in zip(kept, values, strict=True)
            for value, number in pairs
        )
        return [(self.blocks[block], number) for _, _, block, number in ranked[:most]]

    def _most(self, found: Sequence[Found], most: int) -> Iterator[Found]:
        if sum(len(each.numbers) for each in found) <= most:
            yield from found
            return
        shared, marks = self._together(found)
        chosen = np.zeros(len(shared), np.bool_)
        chosen[_highest(shared, marks, most)] = True
        start = 0
        for each in found:
            kept = chosen[start : start + len(each.numbers)]
            start += len(each.numbers)
            if kept.any():
                yield Found(each.block, each.numbers[kept], each.shared[kept])

    def _compared(self, found: Found, more: Wanted) -> Found:
        values = np.zeros(len(self.counts))
        for feature, weight in more:
            if feature < len(values):
                values[feature] = weight
        added = self.blocks[found.block].added_up(found.numbers, values)
        return Found(found.block, found.numbers, found.shared + added)

    def _together(self, found: Sequence[Found]) -> tuple[Array, Array]:
        marks = [self.blocks[each.block].marks[each.numbers] for each in found]
        return np.concatenate([each.shared for each in found]), np.concatenate(marks)

    def place_of(self, key: str) -> tuple[int, int] | None:
        """Return the block and the number of the row with a key."""
        for block, (rows, gone) in enumerate(zip(self.blocks, self.gone, strict=True)):
            number = rows.find(key)
            if number is not None and not gone[number]:
                return block, number
        return None

    def _tidied(self) -> "Table[Thing]":
        """Join the newest block with the small one, and the small one with the large if need be."""
        sizes = [len(rows) for rows in self.blocks]
        room = max(SMALLEST_JOINED, 4 * isqrt(sizes[0]))
        if len(sizes) == 1:
            return self
        start = 0 if sum(sizes[1:]) + int(self.gone[0].sum()) > room else 1
        kept = [
            (rows, np.flatnonzero(~gone))
            for rows, gone in zip(self.blocks[start:], self.gone[start:], strict=True)
        ]
        whole = joined(kept)
        return Table(
            (*self.blocks[:start], whole),
            (*self.gone[:start], np.zeros(len(whole), np.bool_)),
            self.counts,
        )


def _highest(values: Array, marks: Array, most: int) -> Array:
    """Name the places of the highest values; of equal ones those with the lowest marks."""
    cut = np.partition(values, len(values) - most)[len(values) - most]
    above, level = np.flatnonzero(values > cut), np.flatnonzero(values == cut)
    room = most - len(above)
    if len(level) > room:
        level = level[np.argpartition(marks[level], room - 1)[:room]]
    return np.concatenate((above, level))


def _marked(gone: Array, numbers: Iterable[int]) -> Array:
    marked = gone.copy()
    marked[list(numbers)] = True
    return marked


def _counted(before: Array, come: Array, left: Array) -> Array:
    more, less = np.bincount(come), np.bincount(left)
    counts = np.zeros(max(len(before), len(more)), np.int64)
    counts[: len(before)] = before
    counts[: len(more)] += more
    counts[: len(less)] -= less
    return counts
