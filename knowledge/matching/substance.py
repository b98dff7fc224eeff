"""Tell whether a text says enough to be compared, and what to ask for if it does not.

An idea says what is to happen for somebody. Whoever names only a gadget, a whole field of medicine
or a mood has said less than one; so everything said has points, and few points are too little.
"""

from dataclasses import dataclass

from knowledge.matching.answers import Question
from knowledge.matching.concepts import Facet
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.passages import places_of_wish
from knowledge.matching.scoring import Wish

ENOUGH = 3
WHOLE, HALF, LITTLE = 3, 2, 1
"""What a purpose or a wish for the house is worth; a target group; a gadget or an unknown word."""
MOST_AROUND = 2
"""What those who take part, and the hopes, are worth at most."""
A_FIELD = 3
"""From how many narrower concepts on a target group is a whole field, which tells little."""
THIN_FROM = 12
WORDS_PER_POINT, MOST_NEEDED = 10, 4
"""A text of many words needs a point for every so many, up to the most."""
A_SENTENCE = 8
"""From how many words on a text says more than its names."""


@dataclass(frozen=True, slots=True)
class Substance:
    """How much a text says: concepts per facet, words nobody knows, and words in all.

    ``fields`` are those of ``who`` that are whole fields, ``gadgets`` those of ``how`` that stand
    in nearly every message, ``around`` who takes part and what is hoped for. ``apart`` is what
    those of ``outside`` and ``unknown`` are worth that stand outside a long text's wish.
    """

    who: int = 0
    fields: int = 0
    what: int = 0
    how: int = 0
    gadgets: int = 0
    around: int = 0
    outside: int = 0
    unknown: int = 0
    apart: int = 0
    words: int = 0

    @property
    def points(self) -> int:
        """Add up what is said."""
        named = HALF * (self.who + self.how) - LITTLE * (self.fields + self.gadgets)
        return (
            WHOLE * (self.what + self.outside)
            + named
            + LITTLE * (self.unknown + min(self.around, MOST_AROUND))
            + LITTLE * (self.words >= A_SENTENCE)
        )

    @property
    def too_little(self) -> bool:
        """Whether more must be said before anything can be compared."""
        if self.words < 2 or self.points < ENOUGH:
            return True
        if self.who or self.what or self.words <= THIN_FROM:
            return False
        return self.points - self.apart < min(self.words / WORDS_PER_POINT, MOST_NEEDED)


def substance_of(wish: Wish, lexicon: Lexicon) -> Substance:
    """Count what a text says."""
    reading, said = wish.reading, wish.concepts
    concepts, narrower = lexicon.concepts, lexicon.narrower
    wished = places_of_wish(reading.words)
    outside = {c for c in reading.concepts if concepts[c].facet is Facet.OUTSIDE}
    near = {m.concept for m in reading.mentions if not wished.isdisjoint(m.places)}
    near_stems = {reading.words[place].stem for place in wished}
    unknown = set(reading.unknown)
    return Substance(
        who=len(said[Facet.WHO]),
        fields=sum(narrower[concept] >= A_FIELD for concept in said[Facet.WHO]),
        what=len(said[Facet.WHAT]),
        how=len(said[Facet.HOW]),
        gadgets=sum(concepts[concept].low_weight for concept in said[Facet.HOW]),
        around=len(said[Facet.WITH]) + len(said[Facet.EFFECT]),
        outside=len(outside),
        unknown=len(unknown),
        apart=WHOLE * len(outside - near) + LITTLE * len(unknown - near_stems),
        words=len(reading.words),
    )


def question_for(substance: Substance) -> Question:
    """Choose the one thing to ask for that would help most."""
    if not (substance.who or substance.what or substance.how):
        return Question.ANYTHING
    if not substance.who:
        return Question.TARGET_GROUP
    return Question.TECHNOLOGY if substance.what else Question.PURPOSE
