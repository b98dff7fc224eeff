"""Search the registry with one to four words: names, aliases, slips and beginnings of words."""

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from knowledge.matching.profile import Profile

NEARLY = 80.0
"""From how alike (0 to 100) a name counts as the one that was meant."""


def name_likeness(query: str, profile: Profile) -> float:
    """How alike a folded query and the entry's nearest name are, 0 to 1; 0 below ``NEARLY``."""
    best = max((_likeness(query, name) for name in profile.names), default=0.0)
    return best / 100.0 if best >= NEARLY else 0.0


def _likeness(query: str, name: str) -> float:
    if query == name:
        return 100.0
    if len(query) >= 3 and (name.startswith(query) or f" {query}" in name):
        return 90.0 + 8.0 * len(query) / len(name)
    whole = fuzz.ratio(query, name)
    joined = fuzz.ratio(query.replace(" ", ""), name.replace(" ", "")) - 2.0
    if len(query) < 5:
        return max(whole, joined)
    begun = fuzz.ratio(query, name[: len(query)]) - 4.0
    words = fuzz.token_set_ratio(query, name) - 8.0
    return max(whole, joined, begun, words)


def names_like(query: str, profiles: Sequence[Profile]) -> Mapping[str, float]:
    """For each entry whose name is like the query, how much."""
    found = {profile.solution: name_likeness(query, profile) for profile in profiles}
    return {solution: likeness for solution, likeness in found.items() if likeness}
