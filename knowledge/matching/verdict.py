"""Say which of the four answers fits: exists, related, new, or unclear with a question.

The verdict is not the top score. It asks, in this order: is enough said to tell; is it about
running the house (furniture, food, rotas) rather than about patients; is the target group that
the text names the entry's own; and is the purpose shared.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.matching.answers import Question, Verdict
from knowledge.matching.concepts import Facet
from knowledge.matching.scoring import Scored, Wish


@dataclass(frozen=True, slots=True)
class Substance:
    """How much a text says: concepts per facet, words nobody knows, and words in all."""

    who: int
    what: int
    how: int
    outside: int
    unknown: int
    words: int

    @property
    def too_little(self) -> bool:
        """Whether more must be said before anything can be compared."""
        if self.words < 2:
            return True
        if self.outside or self.what:
            return False
        return self.unknown + 2 * (self.who + self.how) < 5


def substance_of(wish: Wish, outside: int) -> Substance:
    """Count what a text says."""
    return Substance(
        who=len(wish.concepts[Facet.WHO]),
        what=len(wish.concepts[Facet.WHAT]),
        how=len(wish.concepts[Facet.HOW]),
        outside=outside,
        unknown=len(set(wish.reading.unknown)),
        words=len(wish.reading.words),
    )


def verdict_of(
    substance: Substance, ranked: Sequence[Scored], thresholds: Mapping[str, float]
) -> Verdict:
    """Weigh what was said against the best candidates."""
    if substance.too_little:
        return Verdict.UNCLEAR
    best = max((scored.score for scored in ranked), default=0.0)
    best -= thresholds["outside"] * min(substance.outside, 2)
    if best >= thresholds["exists"]:
        return Verdict.EXISTS
    return Verdict.RELATED if best >= thresholds["related"] else Verdict.NEW


def question_for(substance: Substance) -> Question:
    """Choose the one thing to ask for that would help most."""
    if not (substance.who or substance.what or substance.how):
        return Question.ANYTHING
    if not substance.who:
        return Question.TARGET_GROUP
    return Question.TECHNOLOGY if substance.what else Question.PURPOSE
