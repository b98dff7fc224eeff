"""Reads texts with the real matcher and reader, built once for all stories."""

from functools import cache

from knowledge.loading.starter import starter_knowledge
from knowledge.matching import Matcher
from knowledge.matching.answers import Answer, Match
from knowledge.snapshot import Knowledge
from knowledge.understanding import Reader, Understood


class RealInsight:
    """The matcher and the reader of one revision of the starter knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Build both."""
        vocabulary = knowledge.vocabulary.groups
        self._matcher = Matcher(knowledge.registry.solutions, vocabulary)
        self._reader = Reader(knowledge.organisations, vocabulary)

    def match(self, text: str, limit: int = 5) -> Answer:
        """Answer "does it exist?"."""
        return self._matcher.match(text, limit)

    def search(self, text: str, limit: int = 10) -> tuple[Match, ...]:
        """Find solutions by a few words."""
        return self._matcher.search(text, limit)

    def understand(self, text: str) -> Understood:
        """Read workplace, target group, technology and profession."""
        return self._reader.understand(text)


class StarterInsight:
    """Insight into the starter registry, whatever the day's register says of people."""

    def of(self, knowledge: Knowledge) -> RealInsight:
        """Return the one insight there is."""
        return _insight()


@cache
def starter() -> Knowledge:
    """Return the starter knowledge, read once."""
    return starter_knowledge()


@cache
def _insight() -> RealInsight:
    return RealInsight(starter())
