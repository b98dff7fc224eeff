"""What an entry of the registry is about: its concepts by facet, weighed by the field they are in.

The paper's test of a repeat is target group, purpose and effect; a concept in the field meant for
it counts most, one that is only mentioned in the summary counts less.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from knowledge.matching.concepts import Facet
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.phrasings import NONE, Phrasings
from knowledge.matching.reading import TextReader
from knowledge.matching.settings import Settings
from knowledge.matching.text import words_of
from knowledge.registry import Solution, SolutionId
from knowledge.vocabulary import GroupId

WEAK_KINDS = frozenset({"programme", "infrastructure", "registry", "related_not_telemedicine"})
"""Kinds of entry that are rarely themselves the answer to an idea."""
LONGEST_ASKED = 14
"""From how many words on a text is a description, not a way to ask."""


class Asked(NamedTuple):
    """One way to ask for an entry: the words it takes, and whether they name the target group."""

    stems: frozenset[str]
    who: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """An entry as the matching sees it.

    ``bag`` holds its words, by stem, weighed by field and added up; ``asked`` how people ask for
    it, each phrasing by itself.
    """

    solution: SolutionId
    concepts: Mapping[Facet, Mapping[GroupId, float]]
    bag: Mapping[str, float]
    asked: tuple[Asked, ...]
    names: tuple[str, ...]
    weak: bool

    @property
    def stems(self) -> frozenset[str]:
        """All its words, for finding it."""
        return frozenset(self.bag)


def profile_of(
    solution: Solution,
    reader: TextReader,
    lexicon: Lexicon,
    settings: Settings,
    phrasings: Phrasings = NONE,
) -> Profile:
    """Read every field of an entry, and how people ask for it, with the same eyes as a text."""
    concepts: dict[Facet, dict[GroupId, float]] = {facet: {} for facet in settings.fields}
    bag: dict[str, float] = defaultdict(float)
    for field, text in chain(_texts(solution), _asked_in(phrasings)):
        reading = reader.read(text)
        for word in reading.words:
            if len(word.stem) > 1:
                bag[word.stem] += settings.words[field]
        for concept in reading.concepts:
            facet = lexicon.concepts[concept].facet
            weight = settings.fields.get(facet, {}).get(field, 0.0)
            if weight > concepts.get(facet, {}).get(concept, 0.0):
                concepts[facet][concept] = weight
    names = tuple(dict.fromkeys(_folded(name) for name in (solution.name, *solution.aliases)))
    asked = tuple(_asked(solution, phrasings))
    return Profile(solution.id, concepts, bag, asked, names, solution.kind in WEAK_KINDS)


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


def _folded(name: str) -> str:
    return " ".join(word.form for word in words_of(name))
