"""Fit the weights of the matching to labelled ideas, and say what that changes.

Two fits in turn: the weights of the score, so that an entry of a higher grade comes before one of
a lower; then, with these, the weights of the verdict. Nothing is drawn by lot, so the same examples
give the same weights. A fit that answers its examples worse than before is refused.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from zlib import crc32

from knowledge.matching.answers import Answer, Verdict
from knowledge.matching.examples import SAME, Example, Figures, figures_of
from knowledge.matching.matcher import Compared, Matcher
from knowledge.matching.newton import multinomial, pairwise
from knowledge.matching.settings import Settings
from knowledge.registry import SolutionId

SCORE_PENALTY, VERDICT_PENALTY = 0.02, 0.0003
MOST_BETTER, MOST_WORSE = 3, 6
"""How many entries of a higher and of a lower grade are compared per idea, best first."""
STEPS_OF_GRADE = ((2, 0, 1.0), (2, 1, 0.5), (1, 0, 0.4))
"""A higher grade, a lower, and how much it matters that they come in that order."""
CHOSEN = (Verdict.EXISTS, Verdict.RELATED, Verdict.NEW)
NAMING = frozenset({Verdict.EXISTS, Verdict.RELATED})
"""The answers that show a solution; in the others nobody reads which came first."""
BALANCE = 0.5
"""How far a rare verdict is weighed up: 0 not at all, 1 until all weigh the same."""
FOLDS = 5
DIGITS = 2
STEPS = (1.0, 0.5, 0.25)
"""How far to go towards the weights that were found: all the way, or less where that does harm."""

Build = Callable[[Settings], Matcher]


@dataclass(frozen=True, slots=True)
class Refit:
    """New settings, what they reach beside the old, and what is answered otherwise.

    ``judged_before`` and ``judged_after`` are of the ideas that people here have judged.
    """

    settings: Settings
    before: Figures
    after: Figures
    changed: tuple[Example, ...]
    judged_before: Figures
    judged_after: Figures


class NoGainError(Exception):
    """The examples would be answered worse than before; carries both figures."""

    def __init__(self, before: Figures, after: Figures) -> None:
        super().__init__(f"the examples would be answered worse: {before} became {after}")
        self.before, self.after = before, after


def refit(
    build: Build,
    settings: Settings,
    examples: Sequence[Example],
    judged: Sequence[Example] = (),
) -> Refit:
    """Fit the weights anew; ``build`` makes a matcher with given settings.

    Where the whole way to what was found does harm, half of it and a quarter are tried. Raises
    ``NoGainError`` if every step does worse on the examples, or on the ideas that people here have
    judged: neither is paid for with the other. Takes some seconds per hundred examples.
    """
    both = (*examples, *judged)
    old = _answers(build(settings), both)
    found = fitted(build, settings, both)
    refused: list[NoGainError] = []
    for step in STEPS:
        new = _between(settings, found, step)
        try:
            return _compared(new, (examples, judged), old, _answers(build(new), both))
        except NoGainError as error:
            refused.append(error)
    raise refused[0]


def refuse_if_worse(before: Figures, after: Figures) -> None:
    """Raise ``NoGainError`` if the later figures are the worse, all in all."""
    if worth(after) < worth(before):
        raise NoGainError(before, after)


def worth(figures: Figures) -> float:
    """Put figures into one number, by which better is told from worse."""
    return figures.first + figures.gain + figures.verdict - figures.false_exists


def expected(build: Build, settings: Settings, examples: Sequence[Example]) -> Figures:
    """Tell what to expect on kinds of idea not seen: each kind answered without its examples."""
    answered: list[tuple[Example, Answer]] = []
    for fold in range(FOLDS):
        left_out = [example for example in examples if _fold(example) == fold]
        if left_out:
            rest = [example for example in examples if _fold(example) != fold]
            matcher = build(fitted(build, settings, rest))
            answered += [(e, matcher.match(e.text, forgotten=e.is_near)) for e in left_out]
    return figures_of([e for e, _ in answered], [a for _, a in answered])


def fitted(build: Build, settings: Settings, examples: Sequence[Example]) -> Settings:
    """Fit the weights of the score, then those of the verdict, whether or not they do better.

    Every idea is answered with its memories and without any: an entry that nobody has asked for
    yet must be found by what it says.
    """
    score = _score(_with_and_without(build(settings), examples), settings.score)
    better = replace(settings, score=score)
    verdict = _verdict(_with_and_without(build(better), examples), settings.verdict)
    return replace(better, verdict=verdict)


def _with_and_without(
    matcher: Matcher, examples: Sequence[Example]
) -> list[tuple[Example, Compared]]:
    remembering = [(e, matcher.compared(e.text, e.is_near)) for e in examples]
    return remembering + [(e, matcher.compared(e.text, _everything)) for e in examples]


def _everything(_: Example) -> bool:
    return True


def _compared(
    settings: Settings,
    both: tuple[Sequence[Example], Sequence[Example]],
    old: Sequence[Answer],
    new: Sequence[Answer],
) -> Refit:
    """Hold the old and new answers to both kinds of example up against each other."""
    (examples, judged), cut = both, len(both[0])
    before, after = figures_of(examples, old[:cut]), figures_of(examples, new[:cut])
    refuse_if_worse(before, after)
    judged_before, judged_after = figures_of(judged, old[cut:]), figures_of(judged, new[cut:])
    refuse_if_worse(judged_before, judged_after)
    told = zip((*examples, *judged), old, new, strict=True)
    changed = tuple(each for each, o, n in told if _answer(o) != _answer(n))
    return Refit(settings, before, after, changed, judged_before, judged_after)


def _between(old: Settings, new: Settings, step: float) -> Settings:
    """Go a part of the way from the old weights to the new."""
    verdict = {name: _mixed(old.verdict[name], new.verdict[name], step) for name in new.verdict}
    return replace(new, score=_mixed(old.score, new.score, step), verdict=verdict)


def _mixed(old: Mapping[str, float], new: Mapping[str, float], step: float) -> Mapping[str, float]:
    return {name: round(old[name] + step * (new[name] - old[name]), DIGITS) for name in old}


def _answers(matcher: Matcher, examples: Sequence[Example]) -> list[Answer]:
    return [matcher.match(example.text, forgotten=example.is_near) for example in examples]


def _score(
    compared: Sequence[tuple[Example, Compared]], weights: Mapping[str, float]
) -> Mapping[str, float]:
    names = [name for name in weights if name != "bias"]
    rows: list[list[float]] = []
    counts: list[float] = []
    for example, seen in compared:
        for high, low, matters in STEPS_OF_GRADE:
            better = _signals_of_grade(example, seen, high)[:MOST_BETTER]
            worse = _signals_of_grade(example, seen, low)[:MOST_WORSE]
            for one, other in product(better, worse):
                rows.append([one[name] - other[name] for name in names])
                counts.append(matters / (len(better) * len(worse)))
    if not rows:
        return weights
    found = pairwise(rows, counts, SCORE_PENALTY)
    return {"bias": weights["bias"], **_rounded(names, found)}


def _signals_of_grade(
    example: Example, seen: Compared, grade: int
) -> Sequence[Mapping[str, float]]:
    def graded(solution: SolutionId) -> int | None:
        if solution in example.relevant or not example.partial:
            return min(SAME, example.relevant.get(solution, 0))
        # Nobody has looked at it. What is the same comes before it; more is not known.
        return 0 if SAME in example.relevant.values() else None

    return [signals for solution, signals in seen.signals if graded(solution) == grade]


def _verdict(
    compared: Sequence[tuple[Example, Compared]], weights: Mapping[str, Mapping[str, float]]
) -> Mapping[str, Mapping[str, float]]:
    names = list(dict.fromkeys(name for parts in weights.values() for name in parts))
    told = [(e, seen.evidence) for e, seen in compared if e.verdict in CHOSEN]
    often = Counter(example.verdict for example, _ in told)
    if len(often) < len(CHOSEN):
        return weights
    rows = [[evidence.get(name, 0.0) for name in names] for _, evidence in told]
    labels = [CHOSEN.index(example.verdict) for example, _ in told]
    counts = [(len(told) / often[example.verdict]) ** BALANCE for example, _ in told]
    found = multinomial(rows, labels, counts, VERDICT_PENALTY)
    return {
        verdict.value: _rounded(names, of_one)
        for verdict, of_one in zip(CHOSEN, found, strict=True)
    }


def _rounded(names: Sequence[str], values: Sequence[float]) -> Mapping[str, float]:
    return {name: round(value, DIGITS) for name, value in zip(names, values, strict=True)}


def _answer(answer: Answer) -> tuple[Verdict, tuple[SolutionId, ...]]:
    named = answer.matches[:1] if answer.verdict in NAMING else ()
    return answer.verdict, tuple(match.solution for match in named)


def _fold(example: Example) -> int:
    """Keep a kind together; ideas of no entry's kind have nothing in common but that."""
    alone = example.verdict in (Verdict.NEW, Verdict.UNCLEAR) or not example.kind
    return crc32((example.text if alone else example.kind).encode()) % FOLDS
