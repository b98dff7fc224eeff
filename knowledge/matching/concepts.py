"""What words stand for: concepts, the words that lead to them, and what is broader than what.

A concept is a vocabulary group with two things the vocabulary does not say: which *facet* of an
idea it belongs to, and which concepts are broader (``hjertesvigt`` lies under ``hjertesygdom``).
Both come from ``knowledge/data/concepts.yaml``, which also adds words to the vocabulary's groups
and takes words away that say too little to lead to a match.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any

from knowledge.matching.datafile import data_file
from knowledge.vocabulary import Category, GroupId, VocabularyGroup


class Facet(StrEnum):
    """The side of an idea that a concept speaks of."""

    WHO = "who"
    WHAT = "what"
    HOW = "how"
    WITH = "with"
    EFFECT = "effect"
    OUTSIDE = "outside"
    NONE = "none"


FACET_OF_CATEGORY = {
    Category.CONDITION: Facet.WHO,
    Category.FORM: Facet.WHAT,
    Category.ACTION: Facet.WHAT,
    Category.SYSTEM: Facet.HOW,
    Category.PERSON: Facet.WITH,
    Category.SECTOR: Facet.WITH,
    Category.PROCESS: Facet.NONE,
}


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept with every phrase that leads to it.

    English phrases are kept apart because English words have no Danish endings to cut.
    A phrase is one or more words that follow each other; ``a + b`` means both words near each
    other in any order, and ``word*`` any word that begins so. It counts as none of the ``unlike``
    ones, whatever lies above them both.
    """

    id: GroupId
    facet: Facet
    name: str
    phrases: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    broader: tuple[GroupId, ...] = ()
    low_weight: bool = False
    unlike: tuple[GroupId, ...] = ()


def concepts_of(vocabulary: Sequence[VocabularyGroup]) -> tuple[Concept, ...]:
    """Join the vocabulary with the concept file; the vocabulary's names win."""
    known = {group.id: _from_group(group) for group in vocabulary}
    for entry in _entries():
        known[entry["id"]] = _extended(known.get(entry["id"]), entry)
    return tuple(known.values())


@cache
def plain_words() -> frozenset[str]:
    """List the every-day words that are spelled right and stand for nothing in particular."""
    return frozenset(str(data_file("concepts")["plain_words"]).split())


def word_sets() -> Mapping[str, str]:
    """Read the named alternatives that phrases use as ``$name``."""
    sets: Mapping[str, str] = data_file("concepts")["sets"]
    return sets


def ancestors(concepts: Iterable[Concept]) -> Mapping[GroupId, frozenset[GroupId]]:
    """Find for each concept all that are broader, nearest and farthest alike."""
    broader = {concept.id: concept.broader for concept in concepts}

    def above(concept: GroupId, seen: frozenset[GroupId]) -> frozenset[GroupId]:
        for parent in broader.get(concept, ()):
            if parent not in seen:
                seen = above(parent, seen | {parent})
        return seen

    return {concept: above(concept, frozenset()) for concept in broader}


def _from_group(group: VocabularyGroup) -> Concept:
    words = (group.canonical, *group.synonyms, *group.abbreviations, *group.typos)
    facet = FACET_OF_CATEGORY[group.category]
    return Concept(
        group.id,
        facet,
        group.canonical,
        words,
        group.english,
        group.broader,
        group.low_weight,
        group.unlike,
    )


def _extended(concept: Concept | None, entry: Mapping[str, Any]) -> Concept:
    base = concept or Concept(entry["id"], Facet.NONE, entry.get("canonical", entry["id"]))
    added = (str(w) for key in ("synonyms", "abbreviations") for w in entry.get(key, ()))
    own = () if concept else (base.name,)
    dropped = frozenset(entry.get("without", ()))
    return replace(
        base,
        facet=Facet(entry.get("facet", base.facet)),
        phrases=_kept((*own, *base.phrases, *added), dropped),
        english=_kept((*base.english, *map(str, entry.get("english", ()))), dropped),
        broader=tuple(dict.fromkeys((*base.broader, *entry.get("broader", ())))),
        low_weight=entry.get("match_weight", "low" if base.low_weight else "") == "low",
    )


def _kept(phrases: Iterable[str], dropped: frozenset[str]) -> tuple[str, ...]:
    return tuple(phrase for phrase in phrases if phrase not in dropped)


def _entries() -> Sequence[Mapping[str, Any]]:
    groups: Sequence[Mapping[str, Any]] = data_file("concepts")["groups"]
    return groups
