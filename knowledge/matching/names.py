"""The names of all entries, to find those that are written like a few words."""

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from knowledge.matching.numbering import Numbers
from knowledge.matching.rows import Row
from knowledge.matching.search import name_likeness
from knowledge.matching.table import Found, Table

MOST_COMPARED = 400
"""How many names are compared letter by letter: those that share most runs of three letters."""
RUN = 3


class Names:
    """Folded names by their runs of letters. Immutable, so threads may share it."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """Know these names."""
        self._runs: Numbers[str] = Numbers()
        table: Table[str] = Table()
        self._table = table.changed((), _rows(sorted(set(names)), self._runs))

    def changed(self, gone: Collection[str], come: Collection[str]) -> "Names":
        """Return names without some and with others."""
        if not gone and not come:
            return self
        after = Names.__new__(Names)
        after._runs = self._runs
        after._table = self._table.changed(gone, _rows(sorted(come), self._runs))
        return after

    def like(self, query: str) -> Mapping[str, float]:
        """Find the names like a folded query, with how like they are (0 to 1), likest first."""
        numbers = map(self._runs.get, _runs_of(query))
        wanted = [(number, 1.0) for number in numbers if number is not None]
        found = [self._shorter_first(each) for each in self._table.sharing(wanted)]
        near = (rows.things[n] for rows, n in self._table.highest(found, MOST_COMPARED))
        likeness = {name: name_likeness(query, name) for name in near}
        best = sorted(likeness, key=lambda name: (-likeness[name], name))
        return {name: likeness[name] for name in best if likeness[name]}

    def _shorter_first(self, found: Found) -> Found:
        lengths = np.diff(self._table.blocks[found.block].starts)[found.numbers]
        return found._replace(shared=found.shared - lengths / (1.0 + lengths))


def _rows(names: Sequence[str], runs: Numbers[str]) -> list[Row[str]]:
    return [Row(name, name, runs.of(_runs_of(name))) for name in names]


def _runs_of(name: str) -> Sequence[str]:
    framed = (f"^{word}$" for word in name.split())
    return tuple(
        dict.fromkeys(word[n : n + RUN] for word in framed for n in range(len(word) - RUN + 1))
    )
