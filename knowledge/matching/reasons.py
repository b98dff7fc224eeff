"""Tell why an entry matches, from what its score used and from nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from knowledge.matching.answers import Field, Reason, Stance
from knowledge.matching.concepts import Concept, Facet
from knowledge.matching.datafile import data_file
from knowledge.matching.likeness import Wordings
from knowledge.matching.memory import Memory
from knowledge.matching.scoring import Scored, Wish
from knowledge.vocabulary import GroupId

FIELD_OF = {
    Facet.WHO: Field.TARGET_GROUP,
    Facet.WHAT: Field.PURPOSE,
    Facet.EFFECT: Field.EFFECT,
    Facet.HOW: Field.TECHNOLOGY,
}
FIELDS = (*FIELD_OF.values(), Field.PLACE)
MOST_PER_FIELD = 2
SAME_FROM = 0.5
"""From what likeness two concepts are told as shared; brothers and sisters are not."""
TOLD_WHEN_MISSING = (Facet.WHO, Facet.WHAT)
MOST_WORDS = 3
REMEMBERED_FROM = 0.2
"""From how like an earlier idea a text must be for the idea to be spoken of."""


def reasons_for(
    scored: Scored,
    wish: Wish,
    concepts: Mapping[GroupId, Concept],
    wordings: Wordings,
    memory: Memory,
) -> tuple[Reason, ...]:
    """List what is shared, strongest first in each field, then what differs."""
    shared = tuple(_shared(scored, wish, concepts))
    asked = tuple(_asked(scored, wish, memory))
    worded = () if _meant_says_it(scored, shared) else tuple(_worded(scored, wish, wordings))
    return (*shared, *asked, *worded, *_differing(scored, wish, concepts))


def _meant_says_it(scored: Scored, shared: Sequence[Reason]) -> bool:
    """Whether what the words stand for gave more to the score than the words themselves."""
    return bool(shared) and scored.meant >= scored.worded


def _worded(scored: Scored, wish: Wish, wordings: Wordings) -> Iterator[Reason]:
    words = wordings.telling(wish.reading.words, scored.profile, MOST_WORDS)
    if words:
        yield Reason(Field.WORDING, Stance.SHARED, "", words)


def _asked(scored: Scored, wish: Wish, memory: Memory) -> Iterator[Reason]:
    number = wish.recalled.ideas.get(scored.profile.solution)
    if number is not None and scored.signals["remembered"] >= REMEMBERED_FROM:
        words = memory.words_shared(number, wish.reading.words)
        yield Reason(Field.ASKED, Stance.SHARED, "", words)


def _shared(scored: Scored, wish: Wish, concepts: Mapping[GroupId, Concept]) -> Iterator[Reason]:
    alike = [s for s in scored.shared if s.likeness >= SAME_FROM]
    for field in FIELDS:
        mine = [s for s in alike if _field(concepts[s.common]) is field]
        for shared in sorted(mine, key=lambda s: (-s.weight, s.concept))[:MOST_PER_FIELD]:
            words = wish.reading.words_for(shared.concept)
            yield Reason(field, Stance.SHARED, _told(concepts[shared.common]), words)


def _field(concept: Concept) -> Field | None:
    """Name the part of an entry a concept is told of; who takes part is told of none."""
    return Field.PLACE if concept.id in _places() else FIELD_OF.get(concept.facet)


def _told(concept: Concept) -> str:
    told_as: Mapping[str, str] = data_file("concepts")["reasons"]["told_as"]
    return told_as.get(concept.id, concept.name)


@cache
def _places() -> frozenset[str]:
    return frozenset(str(data_file("concepts")["reasons"]["places"]).split())


def _differing(scored: Scored, wish: Wish, concepts: Mapping[GroupId, Concept]) -> Iterator[Reason]:
    met = {s.concept for s in scored.shared if s.likeness >= SAME_FROM}
    for facet in TOLD_WHEN_MISSING:
        missed = [c for c in wish.concepts[facet] if c not in met]
        for concept in sorted(missed, key=lambda c: (-wish.concepts[facet][c], c))[:MOST_PER_FIELD]:
            words = wish.reading.words_for(concept)
            yield Reason(FIELD_OF[facet], Stance.DIFFERS, concepts[concept].name, words)
    if scored.signals["who_unsaid"]:
        held = scored.profile.concepts[Facet.WHO]
        first = min(held, key=lambda c: (-held[c], c))
        yield Reason(Field.TARGET_GROUP, Stance.DIFFERS, concepts[first].name)
