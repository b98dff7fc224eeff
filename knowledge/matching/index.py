"""Find the entries worth scoring: an inverted index from concepts, words and names to entries.

The index follows the registry: ``changed`` reads only the entries that are new or other than
before, and the index before stays as it was.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import log

import numpy as np

from knowledge.matching.names import Names
from knowledge.matching.neighbours import Neighbours
from knowledge.matching.numbering import Numbers
from knowledge.matching.profile import CONCEPT, NAME, EntryReader, Profile
from knowledge.matching.rows import Array, Row, Rows
from knowledge.matching.table import Table
from knowledge.registry import Solution, SolutionId
from knowledge.vocabulary import GroupId

OF_A_WORD = 0.3
"""How much a word counts beside a concept when entries are looked for."""
MOST_OF_A_NAME = 200
"""How many entries of one name are found by it."""
KEPT = 4_096
"""How many profiles are kept ready."""
MOST_RARITIES = 100_000
"""How many words are kept with how rare they are; people may write any."""


class Index:
    """Entries by concept, word and name, and how rare each of them is. Immutable once built."""

    def __init__(self, reader: EntryReader, solutions: Sequence[Solution] = ()) -> None:
        """Read every entry; takes some milliseconds for each that says something new."""
        self._reader = reader
        self._features: Numbers[str] = Numbers()
        self._weights: Numbers[float] = Numbers()
        empty: Table[Solution] = Table()
        table = empty.changed((), self._rows(solutions))
        self._take(
            table, Neighbours(_words(self._features.things)), Names(_names(self._features.things))
        )

    def changed(self, gone: Collection[SolutionId], come: Sequence[Solution]) -> "Index":
        """Return the index without some entries and with others; reads only these."""
        after = Index.__new__(Index)
        after._reader, after._features = self._reader, self._features
        after._weights = self._weights
        after._take(self._table.changed(gone, self._rows(come)), self.neighbours, self._names)
        out, new = after._turned(self._table.counts)
        after.neighbours = self.neighbours.changed(_words(out), _words(new))
        after._names = self._names.changed(_names(out), _names(new))
        return after

    def rarity(self, concept: GroupId) -> float:
        """Tell how rare a concept is among entries: near 0 if all have it, about 1 if none has."""
        return self._rarity(CONCEPT + concept)

    def stem_rarity(self, stem: str) -> float:
        """Tell the same of a word."""
        return self._rarity(stem)

    def candidates(
        self, concepts: Mapping[GroupId, float], stems: Iterable[str], most: int
    ) -> list[Profile]:
        """Name the entries that share most with a text, best first."""
        wanted = {CONCEPT + each: weight * self.rarity(each) for each, weight in concepts.items()}
        wanted |= {stem: OF_A_WORD * self.stem_rarity(stem) for stem in stems}
        telling = sorted(wanted, key=lambda feature: (-wanted[feature], feature))
        known = ((self._features.get(feature), wanted[feature]) for feature in telling)
        met = [(number, weight) for number, weight in known if number is not None]
        return [self._profile(rows, number) for rows, number in self._table.best(met, most)]

    def named(self, query: str) -> Mapping[SolutionId, tuple[float, Profile]]:
        """Find the entries with a name like a folded query, and how like it is (0 to 1)."""
        found: dict[SolutionId, tuple[float, Profile]] = {}
        for name, likeness in self._names.like(query).items():
            feature = self._features.get(NAME + name)
            wanted = [(feature, 1.0)] if feature is not None else []
            for rows, number in self._table.best(wanted, MOST_OF_A_NAME):
                found.setdefault(rows.things[number].id, (likeness, self._profile(rows, number)))
            if len(found) >= MOST_OF_A_NAME:
                break
        return found

    def profile(self, solution: SolutionId) -> Profile | None:
        """Return one entry; None when there is no such entry."""
        return self._entry(solution)

    def holds(self, solution: SolutionId) -> bool:
        """Tell whether there is such an entry."""
        return self._table.place_of(solution) is not None

    def _take(self, table: Table[Solution], neighbours: Neighbours, names: Names) -> None:
        self._table, self.neighbours, self._names = table, neighbours, names
        self._size = len(table)
        self._profile = lru_cache(maxsize=KEPT)(self._read_back)
        self._entry = lru_cache(maxsize=KEPT)(self._look_up)
        self._rarity = lru_cache(maxsize=MOST_RARITIES)(self._rarity_of)

    def _look_up(self, solution: SolutionId) -> Profile | None:
        place = self._table.place_of(solution)
        return self._profile(self._table.blocks[place[0]], place[1]) if place else None

    def _rarity_of(self, feature: str) -> float:
        holders = self._table.count(self._features.get(feature))
        return log((self._size + 1.0) / (holders + 0.5)) / log(2 * self._size + 2)

    def _rows(self, solutions: Iterable[Solution]) -> Iterator[Row[Solution]]:
        return (self._row(each, self._reader.features(each)) for each in solutions)

    def _row(self, solution: Solution, features: Mapping[str, float]) -> Row[Solution]:
        numbers, weights = self._features.of(features), self._weights.of(features.values())
        return Row(solution, solution.id, numbers, weights)

    def _read_back(self, rows: Rows[Solution], number: int) -> Profile:
        features = map(self._features.things.__getitem__, rows.features_of(number).tolist())
        weights = map(self._weights.things.__getitem__, rows.weights_of(number).tolist())
        return self._reader.profile(rows.things[number], zip(features, weights, strict=True))

    def _turned(self, before: Array) -> tuple[list[str], list[str]]:
        """Name the features that no entry has any more, and those that one has now."""
        now = self._table.counts > 0
        was = np.zeros(len(now), np.bool_)
        was[: len(before)] = before > 0
        gone, come = np.flatnonzero(was & ~now), np.flatnonzero(now & ~was)
        things = self._features.things
        return [things[n] for n in gone.tolist()], [things[n] for n in come.tolist()]


def _words(features: Iterable[str]) -> list[str]:
    return [each for each in features if each[0] not in (CONCEPT, NAME)]


def _names(features: Iterable[str]) -> list[str]:
    return [each[1:] for each in features if each[0] == NAME]
