"""What every system under measurement does: rank entries for a text."""

from collections.abc import Callable

Ranked = list[tuple[str, float]]
"""Ids of entries with their scores, best first."""

Rank = Callable[[str, int], Ranked]
"""Ranks the entries for a text, at most so many."""
