"""What an entry of the registry is about: its concepts by facet, weighed by the field they are in.

The paper's test of a repeat is target group, purpose and effect; a concept in the field meant for
it counts most, one that is only mentioned in the summary counts less.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.matching.concepts import Facet
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.reading import TextReader
from knowledge.matching.settings import Settings
from knowledge.matching.text import words_of
from knowledge.registry import Solution, SolutionId
from knowledge.vocabulary import GroupId

WEAK_KINDS = frozenset({"programme", "infrastructure", "registry", "related_not_telemedicine"})
"""Kinds of entry that are rarely themselves the answer to an idea."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An entry as the matching sees it."""

    solution: SolutionId
    concepts: Mapping[Facet, Mapping[GroupId, float]]
    stems: frozenset[str]
    names: tuple[str, ...]
    weak: bool


def profile_of(
    solution: Solution, reader: TextReader, lexicon: Lexicon, settings: Settings
) -> Profile:
    """Read every field of an entry with the same eyes as a text."""
    concepts: dict[Facet, dict[GroupId, float]] = {facet: {} for facet in settings.fields}
    stems: set[str] = set()
    for field, text in _texts(solution):
        reading = reader.read(text)
        stems.update(word.stem for word in reading.words if len(word.stem) > 1)
        for concept in reading.concepts:
            facet = lexicon.concepts[concept].facet
            weight = settings.fields.get(facet, {}).get(field, 0.0)
            if weight > concepts.get(facet, {}).get(concept, 0.0):
                concepts[facet][concept] = weight
    names = tuple(dict.fromkeys(_folded(name) for name in (solution.name, *solution.aliases)))
    return Profile(solution.id, concepts, frozenset(stems), names, solution.kind in WEAK_KINDS)


def _texts(solution: Solution) -> Iterator[tuple[str, str]]:
    yield "name", ". ".join((solution.name, *solution.aliases))
    yield "target_group", solution.target_group
    yield "purpose", solution.purpose
    yield "effect", solution.effect
    yield "summary", solution.summary
    yield "technology", ". ".join(solution.technology)
    yield "tags", ". ".join(solution.tags)


def _folded(name: str) -> str:
    return " ".join(word.form for word in words_of(name))
