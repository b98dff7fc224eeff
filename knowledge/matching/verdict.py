"""Say which of the four answers fits: exists, related, new, or unclear with a question.

The verdict is not the top score. First it is asked whether enough is said to tell
(``substance``). Then the evidence is weighed: is the target group that the text names the best
entry's own, and how telling is it; is the purpose shared; are the words alike; does the text speak
of running the house (furniture, food, rotas) rather than of patients. Each answer has its weights
in ``settings.verdict``, fitted to the examples, and the softmax of the sums is how often the answer
is right when it is given so.
"""

from collections.abc import Mapping, Sequence
from math import exp

from knowledge.matching.answers import Verdict
from knowledge.matching.concepts import Facet
from knowledge.matching.scoring import Scored, Wish
from knowledge.matching.substance import Substance

SCALE = 5.0
"""What brings the sums of a score to about 1."""
MOSTLY_OUTSIDE = 0.75
"""From what share of its concepts on a text is about running the house."""
OTHERS = 5
"""Which of the matches the best is compared with; rival entries often stand next to each other."""


def evidence_of(substance: Substance, wish: Wish, ranked: Sequence[Scored]) -> Mapping[str, float]:
    """Put what speaks for each answer into numbers from 0 to 1."""
    if not ranked:
        return {"one": 1.0, "outside": _share_outside(substance)}
    best = ranked[0]
    who, what = best.covered(Facet.WHO, wish), best.covered(Facet.WHAT, wish)
    fits = [each.covered(Facet.WHO, wish) * each.covered(Facet.WHAT, wish) for each in ranked]
    signals = best.signals
    return {
        "one": 1.0,
        "who_said": float(substance.who > 0),
        "who_part": who,
        "who_telling": max(wish.concepts[Facet.WHO].values(), default=0.0),
        "who_missed": signals["who_missed"],
        "what_said": float(substance.what > 0),
        "what_covered": what,
        "what_telling": signals["what_best"],
        "meant": best.meant / SCALE,
        "worded": best.worded / SCALE,
        "alike": signals["alike"],
        "outside": _share_outside(substance),
        "unknown": _share_unknown(substance),
        "no_means": float(not (substance.what or substance.how)),
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


def is_running_the_house(verdict: Verdict, evidence: Mapping[str, float]) -> bool:
    """Tell whether a new idea speaks of the house and next to nothing of patients."""
    return verdict is Verdict.NEW and evidence["outside"] >= MOSTLY_OUTSIDE


def _share_unknown(substance: Substance) -> float:
    known = substance.who + substance.what + substance.how
    return substance.unknown / (substance.unknown + known + 1)


def _share_outside(substance: Substance) -> float:
    clinical = substance.who + substance.what
    total = substance.outside + clinical
    return substance.outside / total if total else 0.0
