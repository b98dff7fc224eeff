"""The newest of many things, by name; older ones are forgotten."""

from collections import OrderedDict
from typing import Generic, TypeVar

MOST = 2_000
"""Things of one kind that are remembered at a time."""

_Kept = TypeVar("_Kept")


class Newest(Generic[_Kept]):
    """Remembers what was kept last."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    def keep(self, key: str, value: _Kept) -> None:
        """Remember a value under a name, in place of the one before."""
        self._kept[key] = value
        self._kept.move_to_end(key)
        if len(self._kept) > MOST:
            self._kept.popitem(last=False)

    def get(self, key: str) -> _Kept | None:
        """Return what is remembered under a name."""
        return self._kept.get(key)

    def take(self, key: str) -> _Kept | None:
        """Return what is remembered under a name, and forget it."""
        return self._kept.pop(key, None)
