"""Find the entries worth scoring: an inverted index from concepts and words to entries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from knowledge.matching.concepts import Facet
from knowledge.matching.profile import Profile
from knowledge.vocabulary import GroupId

MOST_CANDIDATES = 60


class Index:
    """Entries by concept and by word, and how rare each of them is. Immutable once built."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = tuple(profiles)
        self._by_concept: dict[GroupId, list[int]] = defaultdict(list)
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        for number, profile in enumerate(self.profiles):
            for concepts in profile.concepts.values():
                for concept in concepts:
                    self._by_concept[concept].append(number)
            for stem in sorted(profile.stems):
                self._by_stem[stem].append(number)

    def rarity(self, concept: GroupId) -> float:
        """Tell how rare a concept is among entries: near 0 if all have it, about 1 if none has."""
        return self._rarity(len(self._by_concept.get(concept, ())))

    def stem_rarity(self, stem: str) -> float:
        """Tell the same of a word."""
        return self._rarity(len(self._by_stem.get(stem, ())))

    def candidates(
        self, concepts: Mapping[GroupId, float], stems: Iterable[str]
    ) -> Sequence[Profile]:
        """Name the entries that share most with a text, at most ``MOST_CANDIDATES``."""
        tally: dict[int, float] = defaultdict(float)
        for concept, weight in concepts.items():
            for number in self._by_concept.get(concept, ()):
                tally[number] += weight * self.rarity(concept)
        for stem in stems:
            for number in self._by_stem.get(stem, ()):
                tally[number] += 0.3 * self.stem_rarity(stem)
        best = sorted(tally, key=lambda number: (-tally[number], number))[:MOST_CANDIDATES]
        return tuple(self.profiles[number] for number in best)

    def _rarity(self, holders: int) -> float:
        return log((len(self.profiles) + 1.0) / (holders + 0.5)) / log(2 * len(self.profiles) + 2)


FACETS_THAT_MATCH = (Facet.WHO, Facet.WHAT, Facet.HOW, Facet.WITH, Facet.EFFECT)
