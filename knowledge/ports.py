"""What the desk needs from outside to know things, and how that can fail."""

from collections.abc import Callable
from typing import Protocol

from knowledge.records import Changes, Dataset, Difference, Record

Revise = Callable[[tuple[Record, ...]], tuple[Record, ...]]
"""A pure function from all entries of a data set to what they become."""


class StoreUnavailable(Exception):
    """The database cannot answer now: gone, full, or locked by somebody else.

    Nothing was committed, so the same work may be tried again later.
    """


class Revising(Protocol):
    """What can be changed as a whole, wherever the change is committed."""

    async def revise(self, dataset: Dataset, change: Revise) -> Difference:
        """Change a data set while nobody else changes any; ``change`` may run more than once."""
        ...


class KnowledgeStore(Protocol):
    """Where what the desk knows is kept.

    Every change raises the revision by one, in the same commit; what changes nothing leaves it.
    """

    async def revision(self) -> int:
        """Return the revision; 0 when nothing was ever stored. Cheap enough for every message."""
        ...

    async def changes_since(self, revision: int) -> Changes:
        """Return what every entry changed after the revision is now; 0 gives everything."""
        ...

    async def revise(self, dataset: Dataset, change: Revise, dry_run: bool = False) -> Difference:
        """Change a data set as a whole; nobody else changes any between reading and writing.

        ``change`` may run more than once. A dry run only tells the difference.
        """
        ...
