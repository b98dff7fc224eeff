"""Numbers for words, concepts and weights, so that tables of them can be kept as plain arrays."""

from collections.abc import Hashable, Iterable
from threading import Lock
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Numbers(Generic[Thing]):
    """Things numbered in the order they are first met.

    It only grows, so threads may read it while one adds, and old tables stay valid.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._numbers: _Growing[Thing] = _Growing()
        self.things = self._numbers.things

    def __len__(self) -> int:
        """Return how many things have a number."""
        return len(self.things)

    def get(self, thing: Thing) -> int | None:
        """Return the number of a thing that has been met."""
        return self._numbers.get(thing)

    def of(self, things: Iterable[Thing]) -> list[int]:
        """Return the numbers of things, new ones for those never met."""
        return list(map(self._numbers.__getitem__, things))


class _Growing(dict[Thing, int]):
    """Gives whatever it is asked for the next number."""

    def __init__(self) -> None:
        super().__init__()
        self.things: list[Thing] = []
        self._adding = Lock()

    def __missing__(self, thing: Thing) -> int:
        with self._adding:
            if thing not in self:
                self.things.append(thing)
                self[thing] = len(self.things) - 1
            return self[thing]
