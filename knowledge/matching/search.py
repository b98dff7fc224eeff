"""Compare a few words with a name: with slips, joined or apart, and as it is being typed."""

from rapidfuzz import fuzz

NEARLY = 80.0
"""From how alike (0 to 100) a name counts as the one that was meant."""


def name_likeness(query: str, name: str) -> float:
    """How alike a folded query and a folded name are, 0 to 1; 0 below ``NEARLY``."""
    alike = _likeness(query, name)
    return alike / 100.0 if alike >= NEARLY else 0.0


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
