"""How well each system answers the labelled ideas and searches over the real registry."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement, product
from statistics import mean

from benchmarks.ranking import Rank
from benchmarks.registry import IDEAS, SEARCHES, ideas, searches
from knowledge.loading.starter import starter_knowledge
from knowledge.matching import Answer, Match, Matcher, Verdict
from knowledge.matching.examples import SAME, Example, Figures, figures_of
from knowledge.registry import SolutionId

LIMIT = 10
FEWEST_WORDS = range(1, 6)
"""Below how many words a text may be called unclear for a peer, which has no notion of its own."""
STEPS = 40
"""How many thresholds are tried, spread evenly over the scores that were given."""


@dataclass(frozen=True, slots=True)
class Quality:
    """What a system reaches, each from 0 to 1."""

    figures: Figures
    verdicts: float
    """The mean of the F1 of each verdict."""
    recall: float
    rank: float


def quality_of_desk() -> Quality:
    """Measure this desk; whatever the author of an idea or a search said is forgotten meanwhile."""
    known = starter_knowledge()
    matcher = Matcher(known.registry.solutions, known.vocabulary.groups)
    answers = [matcher.match(each.text, LIMIT, forgotten=each.is_near) for each in ideas()]

    def found(search: Example) -> Sequence[SolutionId]:
        return [m.solution for m in matcher.search(search.text, LIMIT, _of_their_author)]

    return _quality(answers, found)


def _of_their_author(example: Example) -> bool:
    return example.source in {IDEAS, SEARCHES}


def quality_of_peer(rank: Rank) -> Quality:
    """Measure a peer, with the thresholds for its scores that suit these ideas best."""
    ranked = [rank(each.text, LIMIT) for each in ideas()]
    answers = [
        Answer(Verdict.UNCLEAR, tuple(Match(solution, score) for solution, score in found))
        for found in ranked
    ]
    best = max(_judged(answers), key=_worth)
    return _quality(best, lambda each: [solution for solution, _ in rank(each.text, LIMIT)])


def _quality(
    answers: Sequence[Answer], found: Callable[[Example], Sequence[SolutionId]]
) -> Quality:
    results = [(found(each), _meant(each)) for each in searches()]
    return Quality(
        figures_of(ideas(), answers),
        _worth(answers),
        mean(len(meant.intersection(got[:5])) / min(5, len(meant)) for got, meant in results),
        mean(_reciprocal_rank(got, meant) for got, meant in results),
    )


def _meant(search: Example) -> frozenset[SolutionId]:
    return frozenset(name for name, grade in search.relevant.items() if grade >= SAME)


def _judged(answers: Sequence[Answer]) -> Iterator[list[Answer]]:
    """Give the answers with verdicts by every pair of thresholds and every least length."""
    tops = [answer.matches[0].score if answer.matches else 0.0 for answer in answers]
    ranked = sorted(tops)
    steps = sorted({ranked[n * (len(ranked) - 1) // STEPS] for n in range(STEPS + 1)})
    pairs = combinations_with_replacement([*steps, float("inf")], 2)
    for (low, high), words in product(pairs, FEWEST_WORDS):
        yield [
            replace(answer, verdict=_verdict(top, low, high))
            if len(example.text.split()) >= words
            else replace(answer, verdict=Verdict.UNCLEAR)
            for example, answer, top in zip(ideas(), answers, tops, strict=True)
        ]


def _verdict(top: float, low: float, high: float) -> Verdict:
    if top >= high:
        return Verdict.EXISTS
    return Verdict.RELATED if top >= low else Verdict.NEW


def _worth(answers: Sequence[Answer]) -> float:
    """Return the mean of the F1 of each verdict."""
    pairs = [(e.verdict, a.verdict) for e, a in zip(ideas(), answers, strict=True)]
    return mean(_f1(pairs, verdict) for verdict in Verdict)


def _f1(pairs: Sequence[tuple[Verdict, Verdict]], verdict: Verdict) -> float:
    right = sum(gold is said is verdict for gold, said in pairs)
    named = sum((gold is verdict) + (said is verdict) for gold, said in pairs)
    return 2 * right / named if named else 1.0


def _reciprocal_rank(found: Sequence[SolutionId], meant: frozenset[SolutionId]) -> float:
    return next((1 / place for place, each in enumerate(found, 1) if each in meant), 0.0)
