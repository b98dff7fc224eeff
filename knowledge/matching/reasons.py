"""Tell why an entry matches, from what its score used and from nothing else."""

from collections.abc import Iterator, Mapping

from knowledge.matching.answers import Field, Reason, Stance
from knowledge.matching.concepts import Concept, Facet
from knowledge.matching.scoring import Scored, Wish
from knowledge.vocabulary import GroupId

FIELD_OF = {
    Facet.WHO: Field.TARGET_GROUP,
    Facet.WHAT: Field.PURPOSE,
    Facet.EFFECT: Field.EFFECT,
    Facet.HOW: Field.TECHNOLOGY,
    Facet.WITH: Field.PLACE,
}
MOST_PER_FIELD = 2
SAME_FROM = 0.5
"""From what likeness two concepts are told as shared; brothers and sisters are not."""
TOLD_WHEN_MISSING = (Facet.WHO, Facet.WHAT)


def reasons_for(
    scored: Scored, wish: Wish, concepts: Mapping[GroupId, Concept]
) -> tuple[Reason, ...]:
    """List what is shared, strongest first in each field, then what differs."""
    return (*_shared(scored, wish, concepts), *_differing(scored, wish, concepts))


def _shared(scored: Scored, wish: Wish, concepts: Mapping[GroupId, Concept]) -> Iterator[Reason]:
    for facet, field in FIELD_OF.items():
        mine = sorted(
            (s for s in scored.shared if s.facet is facet and s.likeness >= SAME_FROM),
            key=lambda s: (-s.weight, s.concept),
        )
        for shared in mine[:MOST_PER_FIELD]:
            words = wish.reading.words_for(shared.concept)
            yield Reason(field, Stance.SHARED, concepts[shared.common].name, words)


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
