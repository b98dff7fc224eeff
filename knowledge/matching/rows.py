"""A block of rows, each with its features and their weights, found by row and by feature.

Everything is kept in a handful of arrays: about ten bytes for each feature of each row, so that a
million entries fit into memory. A block never changes; ``table`` joins several into one.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

Thing = TypeVar("Thing")
Array = NDArray[Any]


class Row(NamedTuple, Generic[Thing]):
    """A thing, what it is known by, the numbers of its features and of their weights."""

    thing: Thing
    key: str
    features: Sequence[int]
    weights: Sequence[int] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Rows(Generic[Thing]):
    """Rows one after the other: row ``n`` has the features from ``starts[n]`` to the next start.

    ``docs`` are the same pairs sorted by feature: the rows that have it, in their order. ``marks``
    are numbers made of the keys alone, to find rows by and to order them, whatever their block.
    """

    things: Sequence[Thing]
    keys: Sequence[str]
    marks: Array
    by_mark: Array
    starts: Array
    features: Array
    weights: Array
    docs: Array
    docs_from: Array

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.things)

    def find(self, key: str) -> int | None:
        """Return the number of the row with a key."""
        mark = np.uint64(mark_of(key))
        place = int(np.searchsorted(self.marks, mark, sorter=self.by_mark))
        number = int(self.by_mark[place]) if place < len(self.by_mark) else None
        return number if number is not None and self.keys[number] == key else None

    def having(self, feature: int) -> Array:
        """Return the rows that have a feature, by their numbers."""
        if feature + 1 >= len(self.docs_from):
            return self.docs[:0]
        return self.docs[self.docs_from[feature] : self.docs_from[feature + 1]]

    def features_of(self, row: int) -> Array:
        """Return the features of a row."""
        return self.features[self.starts[row] : self.starts[row + 1]]

    def weights_of(self, row: int) -> Array:
        """Return the numbers of the weights of those features."""
        return self.weights[self.starts[row] : self.starts[row + 1]]

    def added_up(self, rows: Array, values: Array) -> Array:
        """Add up the values of the features of some rows; ``values`` are by feature."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        ends = np.cumsum(lengths)
        places = np.arange(lengths.sum()) + np.repeat(self.starts[rows] - (ends - lengths), lengths)
        weighed = values[self.features[places]]
        telling = np.flatnonzero(weighed != 0.0)  # few are; the others would only be carried along
        owners = np.searchsorted(ends, telling, side="right")
        return np.bincount(owners, weights=weighed[telling], minlength=len(rows))


def rows_of(rows: Iterable[Row[Thing]]) -> Rows[Thing]:
    """Put rows into a block, in their order; each is dropped as soon as it is taken over."""
    things: list[Thing] = []
    keys: list[str] = []
    lengths, features, weights = array("L"), array("L"), array("L")
    for row in rows:
        things.append(row.thing)
        keys.append(row.key)
        lengths.append(len(row.features))
        features.extend(row.features)
        weights.extend(row.weights)
    marks = np.fromiter(map(mark_of, keys), np.uint64, len(keys))
    named = _Named(tuple(things), tuple(keys), marks)
    return _sorted_both_ways(
        named, np.array(lengths, np.int64), _narrow(np.array(features)), _narrow(np.array(weights))
    )


def joined(blocks: Sequence[tuple[Rows[Thing], Array]]) -> Rows[Thing]:
    """Make one block of several, each with the numbers of the rows to keep."""
    kept = [(rows, _within(rows, numbers), numbers) for rows, numbers in blocks]
    named = _Named(
        tuple(rows.things[n] for rows, _, numbers in kept for n in numbers.tolist()),
        tuple(rows.keys[n] for rows, _, numbers in kept for n in numbers.tolist()),
        np.concatenate([rows.marks[numbers] for rows, _, numbers in kept]),
    )
    return _sorted_both_ways(
        named,
        np.concatenate([np.diff(rows.starts)[numbers] for rows, _, numbers in kept]),
        np.concatenate([rows.features[within] for rows, within, _ in kept]),
        np.concatenate([rows.weights[within[: len(rows.weights)]] for rows, within, _ in kept]),
    )


def mark_of(key: str) -> int:
    """Make a number of a key, always the same and next to never that of another key."""
    return int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def _within(rows: Rows[Any], numbers: Array) -> Array:
    """Tell which of the features belong to the rows to keep."""
    kept = np.zeros(len(rows), np.bool_)
    kept[numbers] = True
    return np.repeat(kept, np.diff(rows.starts))


class _Named(NamedTuple, Generic[Thing]):
    things: Sequence[Thing]
    keys: Sequence[str]
    marks: Array


def _sorted_both_ways(
    named: _Named[Thing], lengths: Array, features: Array, weights: Array
) -> Rows[Thing]:
    owners = np.repeat(np.arange(len(named.things), dtype=np.uint32), lengths)
    order = np.argsort(features, kind="stable")
    return Rows(
        *named,
        by_mark=np.argsort(named.marks),
        starts=_summed(lengths),
        features=features,
        weights=weights,
        docs=owners[order],
        docs_from=_summed(np.bincount(features)),
    )


def _summed(lengths: Array) -> Array:
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))


def _narrow(numbers: Array) -> Array:
    """Keep numbers in as few bytes as the largest needs."""
    return numbers.astype(np.min_scalar_type(int(numbers.max(initial=0))))
