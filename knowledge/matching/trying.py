"""Try a change of the vocabulary on the labelled examples before it takes effect."""

from collections.abc import Iterable, Sequence

from knowledge.changing import changed
from knowledge.matching.answers import Answer, Verdict
from knowledge.matching.examples import SAME, Example, Figures, figures_of
from knowledge.matching.fitting import worth
from knowledge.matching.matcher import Matcher
from knowledge.matching.weighing import settings_with
from knowledge.snapshot import Knowledge
from knowledge.trials import Counted, Trial, basis_of
from knowledge.vocabulary import Change, VocabularyGroup


def tried(
    known: Knowledge,
    change: Change,
    examples: Sequence[Example],
    before: Sequence[Answer] | None = None,
) -> Trial:
    """Answer the examples without and with the change; ten seconds and more for some hundred.

    ``before`` are the answers without it, where they are at hand.

    It passes if they are answered at least as well, all in all, by the same measure as new
    weights. Nothing is kept of it, so any number may be tried at once.
    """
    groups = known.vocabulary.groups
    before = answered(known, examples) if before is None else before
    after = _answers(known, changed(groups, change), examples)
    gains = [
        (worth(figures_of([e], [new])) - worth(figures_of([e], [old])), e.text)
        for e, old, new in zip(examples, before, after, strict=True)
    ]
    whole = worth(figures_of(examples, after)) - worth(figures_of(examples, before))
    return Trial(
        basis=basis_of(known),
        examples=len(examples),
        before=_counted(examples, before),
        after=_counted(examples, after),
        worse=tuple(text for gain, text in sorted(gains) if gain < 0),
        better=tuple(text for gain, text in sorted(gains, reverse=True) if gain > 0),
        passed=whole >= 0,
    )


def answered(known: Knowledge, examples: Sequence[Example]) -> list[Answer]:
    """Answer the examples as things are."""
    return _answers(known, known.vocabulary.groups, examples)


def _answers(
    known: Knowledge, groups: Sequence[VocabularyGroup], examples: Iterable[Example]
) -> list[Answer]:
    matcher = Matcher(known.registry.solutions, groups, settings_with(known.weights))
    # An idea that was remembered would be found by itself, whatever the words are.
    return [matcher.match(each.text, forgotten=each.is_near) for each in examples]


def _counted(examples: Sequence[Example], answers: Sequence[Answer]) -> Counted:
    told: Figures = figures_of(examples, answers)
    there = sum(SAME in example.relevant.values() for example in examples)
    new = sum(example.verdict is Verdict.NEW for example in examples)
    return Counted(
        verdict=round(told.verdict * len(examples)),
        first=round(told.first * there),
        false_exists=round(told.false_exists * new),
    )
