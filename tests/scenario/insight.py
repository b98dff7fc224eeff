"""Reads texts with the real matcher and reader, built once for all stories."""

from functools import cache

from bot.insight import KnowingInsight
from knowledge.loading.starter import starter_knowledge
from knowledge.snapshot import Knowledge


class StarterInsight:
    """Insight into the starter registry, whatever the day's register says of people."""

    def of(self, knowledge: Knowledge) -> KnowingInsight:
        """Return the one insight there is."""
        return _insight()


@cache
def starter() -> Knowledge:
    """Return the starter knowledge, read once."""
    return starter_knowledge()


@cache
def _insight() -> KnowingInsight:
    return KnowingInsight(starter())
