"""What an entry of the registry is about: its concepts by facet, weighed by the field they are in.

The paper's test of a repeat is target group, purpose and effect; a concept in the field meant for
it counts most, one that is only mentioned in the summary counts less.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from knowledge.matching.concepts import Facet
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.phrasings import NONE, Phrasings
from knowledge.matching.reading import TextReader
from knowledge.matching.readings import Parts, Readings
from knowledge.matching.settings import Settings
from knowledge.matching.text import words_of
from knowledge.registry import Solution, SolutionId
from knowledge.vocabulary import GroupId

WEAK_KINDS = frozenset({"programme", "infrastructure", "registry", "related_not_telemedicine"})
"""Kinds of entry that are rarely themselves the answer to an idea."""
CONCEPT, NAME = "#", "@"
"""What concepts and names begin with among the features of an entry; no word begins so."""
KEPT = 4_096
"""How many texts are kept as they were read: entries often share a technology or a group."""
LONGEST_ASKED = 14
"""From how many words on a text is a description, not a way to ask."""


_Weighed = tuple[tuple[str, ...], tuple[tuple[GroupId, float], ...]]
"""The words of a text by stem, and its concepts with what they count in its field."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """One way to ask for an entry: the words it takes, and whether they name the target group."""

    stems: frozenset[str]
    who: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """An entry as the matching sees it.

    ``bag`` holds its words, by stem, weighed by field and added up, ``length`` what they weigh
    together; ``asked`` how people ask for it, by each word of it.
    """

    solution: SolutionId
    concepts: Mapping[Facet, Mapping[GroupId, float]]
    bag: Mapping[str, float]
    length: float
    asked: Mapping[str, Sequence[Asked]]
    weak: bool


class EntryReader:
    """Reads entries with the same eyes as a text. Immutable, so threads may share it."""

    def __init__(
        self,
        reader: TextReader,
        lexicon: Lexicon,
        settings: Settings,
        phrasings: Mapping[SolutionId, Phrasings],
        *,
        readings: Readings,
    ) -> None:
        """Read with a lexicon and weights; what is among the readings is not read again."""
        self._concepts = lexicon.concepts
        self._settings = settings
        self._phrasings = phrasings
        self._reader = reader
        self._readings = readings
        self._weighed = lru_cache(maxsize=KEPT)(self._weigh)
        self._parts = lru_cache(maxsize=KEPT)(self._read)

    def features(self, solution: Solution) -> Mapping[str, float]:
        """Read every field of an entry, and how people ask for it: what it is found by.

        These are its words by stem, its concepts (after ``CONCEPT``) and its folded names (after
        ``NAME``), with what each weighs in it.
        """
        concepts: dict[GroupId, float] = {}
        bag: dict[str, float] = defaultdict(float)
        for field, text in chain(_texts(solution), _asked_in(self._asked_for(solution))):
            weight, (stems, met) = self._settings.words[field], self._weighed(field, text)
            for stem in stems:
                bag[stem] += weight
            for concept, counts in met:
                if counts > concepts.get(concept, 0.0):
                    concepts[concept] = counts
        names = dict.fromkeys(map(_folded, (solution.name, *solution.aliases)))
        return {
            **bag,
            **{CONCEPT + concept: weight for concept, weight in concepts.items()},
            **{NAME + name: 1.0 for name in names},
        }

    def profile(self, solution: Solution, features: Iterable[tuple[str, float]]) -> Profile:
        """Make the profile of an entry from what was read before."""
        concepts: dict[Facet, dict[GroupId, float]] = {each: {} for each in self._settings.fields}
        bag: dict[str, float] = {}
        for feature, weight in features:
            if feature[0] == CONCEPT:
                concepts[self._concepts[feature[1:]].facet][feature[1:]] = weight
            elif feature[0] != NAME:
                bag[feature] = weight
        asked: dict[str, list[Asked]] = {}
        for phrasing in dict.fromkeys(_asked(solution, self._asked_for(solution))):
            for stem in phrasing.stems:
                asked.setdefault(stem, []).append(phrasing)
        weak = solution.kind in WEAK_KINDS
        return Profile(solution.id, concepts, bag, sum(bag.values()), asked, weak)

    def _weigh(self, field: str, text: str) -> _Weighed:
        stems, concepts = self._parts(text)
        found = ((concept, self._weight(concept, field)) for concept in concepts)
        return stems, tuple((concept, weight) for concept, weight in found if weight)

    def _read(self, text: str) -> Parts:
        known = self._readings.get(text)
        if known is not None:
            return known
        reading = self._reader.read(text)
        stems = tuple(word.stem for word in reading.words if len(word.stem) > 1)
        parts = stems, tuple(sorted(reading.concepts))
        self._readings.put(text, parts)
        return parts

    def _weight(self, concept: GroupId, field: str) -> float:
        return self._settings.fields.get(self._concepts[concept].facet, {}).get(field, 0.0)

    def _asked_for(self, solution: Solution) -> Phrasings:
        return self._phrasings.get(solution.id, NONE)


def _texts(solution: Solution) -> Iterator[tuple[str, str]]:
    yield "name", ". ".join((solution.name, *solution.aliases))
    yield "target_group", solution.target_group
    yield "purpose", solution.purpose
    yield "effect", solution.effect
    yield "summary", solution.summary
    yield "technology", ". ".join(solution.technology)
    yield "tags", ". ".join(solution.tags)


def _asked_in(phrasings: Phrasings) -> Iterator[tuple[str, str]]:
    yield "asked_who", ". ".join(phrasings.who)
    yield "asked_wish", ". ".join(phrasings.wish)
    yield "asked_gain", ". ".join(phrasings.gain)
    yield "asked_with", ". ".join(phrasings.tools)
    yield "asked_english", ". ".join(phrasings.english)


def _asked(solution: Solution, phrasings: Phrasings) -> Iterator[Asked]:
    for text in (solution.target_group, *phrasings.who):
        yield from _as_asked(text, who=True)
    for text in (solution.purpose, *phrasings.wish, *phrasings.english):
        yield from _as_asked(text, who=False)


@lru_cache(maxsize=20_000)
def _as_asked(text: str, who: bool) -> tuple[Asked, ...]:
    """Take a text for a way to ask, once for all the entries that share it."""
    stems = frozenset(word.stem for word in words_of(text) if len(word.stem) > 1)
    return (Asked(stems, who),) if 2 <= len(stems) <= LONGEST_ASKED else ()


@lru_cache(maxsize=KEPT)
def _folded(name: str) -> str:
    return " ".join(word.form for word in words_of(name))
