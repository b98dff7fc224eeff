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
        self.things: list[Thing] = []
        self._numbers: dict[Thing, int] = {}
        self._adding = Lock()

    def __len__(self) -> int:
        """Return how many things have a number."""
        return len(self.things)

    def get(self, thing: Thing) -> int | None:
        """Return the number of a thing that has been met."""
        return self._numbers.get(thing)

    def of(self, things: Iterable[Thing]) -> list[int]:
        """Return the numbers of things, new ones for those never met."""
        known = self._numbers
        return [known[each] if each in known else self._added(each) for each in things]

    def _added(self, thing: Thing) -> int:
        with self._adding:
            if thing not in self._numbers:
                self.things.append(thing)
                self._numbers[thing] = len(self.things) - 1
            return self._numbers[thing]
