"""Say which of the four answers fits: exists, related, new, or unclear with a question.

The verdict is not the top score. First it is asked whether enough is said to tell. Then the
evidence is weighed: is the target group that the text names the best entry's own; is the purpose
shared, and how telling is it; does the text speak of running the house (furniture, food, rotas)
rather than of patients. Each answer has its weights in ``settings.verdict``, fitted to the
examples, and the softmax of the sums is how often the answer is right when it is given so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from knowledge.matching.answers import Question, Verdict
from knowledge.matching.concepts import Facet
from knowledge.matching.scoring import Scored, Wish

SCALE = 5.0
"""What brings the sums of a score to about 1."""
OTHERS = 5
"""Which of the matches the best is compared with; rival entries often stand next to each other."""
THIN_FROM = 12
WORDS_PER_TOLD = 15
"""A text of many words needs one in so many that tells something."""
TELLING_LENGTH = 7
"""From how many words on a text that names somebody says enough."""
SHORTEST_OF_UNKNOWN = 4
"""From how many words on a text about something nobody here knows says enough."""


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
        if self.words < 2 or self._is_thin:
            return True
        if self.outside or self.what or (self.who and self.words >= TELLING_LENGTH):
            return False
        if self.words < SHORTEST_OF_UNKNOWN:
            return True
        if self.unknown > 1 and self.words >= SHORTEST_OF_UNKNOWN:
            return False
        return self.unknown + 2 * (self.who + self.how) < 4 + (not self.who)

    @property
    def _is_thin(self) -> bool:
        """Whether many words say next to nothing."""
        told = 2 * (self.who + self.what + self.outside) + self.how + self.unknown
        return self.words > THIN_FROM and told * WORDS_PER_TOLD < self.words


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


def evidence_of(substance: Substance, wish: Wish, ranked: Sequence[Scored]) -> Mapping[str, float]:
    """Put what speaks for each answer into numbers from 0 to 1."""
    if not ranked:
        return {"one": 1.0, "outside": _share_outside(substance), "nothing": 1.0}
    best = ranked[0]
    who, what = best.covered(Facet.WHO, wish), best.covered(Facet.WHAT, wish)
    fits = [each.covered(Facet.WHO, wish) * each.covered(Facet.WHAT, wish) for each in ranked]
    signals = best.signals
    return {
        "one": 1.0,
        "who_said": float(substance.who > 0),
        "who_part": who,
        "who_missed": signals["who_missed"],
        "what_said": float(substance.what > 0),
        "what_covered": what,
        "what_telling": signals["what_best"],
        "meant": best.meant / SCALE,
        "worded": best.worded / SCALE,
        "asked_wish": signals["alike_wish"],
        "ahead": _ahead(ranked),
        "outside": _share_outside(substance),
        "unknown": _share_unknown(substance),
        "nothing": float(not (substance.who or substance.what)),
        "both": fits[0],
        # Rivals for the same group and purpose speak for each other, though none is far ahead.
        "agreeing": sum(fits[:OTHERS]) / OTHERS,
        "remembered": signals["remembered"],
        **{f"like_{verdict}": alike for verdict, alike in wish.recalled.verdicts.items()},
        **{f"vote_{verdict}": share for verdict, share in wish.recalled.votes.items()},
    }


def verdict_of(
    evidence: Mapping[str, float], weights: Mapping[str, Mapping[str, float]]
) -> tuple[Verdict, float]:
    """Choose among exists, related and new, with the probability that the choice is right."""
    sums = {
        verdict: exp(sum(weight * evidence.get(name, 0.0) for name, weight in parts.items()))
        for verdict, parts in weights.items()
    }
    best = max(sums, key=lambda verdict: sums[verdict])
    return Verdict(best), sums[best] / sum(sums.values())


def question_for(substance: Substance) -> Question:
    """Choose the one thing to ask for that would help most."""
    if not (substance.who or substance.what or substance.how):
        return Question.ANYTHING
    if not substance.who:
        return Question.TARGET_GROUP
    return Question.TECHNOLOGY if substance.what else Question.PURPOSE


def _ahead(ranked: Sequence[Scored]) -> float:
    """How far the best entry is ahead of those that are only about something like it."""
    best, other = ranked[0], ranked[min(OTHERS, len(ranked) - 1)]
    return (best.meant + best.worded - other.meant - other.worded) / SCALE


def _share_unknown(substance: Substance) -> float:
    known = substance.who + substance.what + substance.how
    return substance.unknown / (substance.unknown + known + 1)


def _share_outside(substance: Substance) -> float:
    clinical = substance.who + substance.what
    total = substance.outside + clinical
    return substance.outside / total if total else 0.0
