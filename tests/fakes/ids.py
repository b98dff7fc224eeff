"""Ids that are the same in every run."""

from itertools import count


class FakeIds:
    """Counts: ``id-0001``, ``id-0002`` ..."""

    def __init__(self, prefix: str = "id") -> None:
        """Start counting; the prefix keeps two sources apart."""
        self._prefix = prefix
        self._numbers = count(1)

    def new(self) -> str:
        """Return the next id."""
        return f"{self._prefix}-{next(self._numbers):04d}"
