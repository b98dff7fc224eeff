"""Fitting the weights to labelled ideas, on a registry of three."""

import json
from dataclasses import replace

import pytest

from knowledge.matching import Matcher, Verdict
from knowledge.matching.examples import Example, examples_from, figures_of
from knowledge.matching.fitting import NoGainError, fitted, refit, refuse_if_worse
from knowledge.matching.settings import Settings, fitted_settings
from tests.unit.knowledge.matching.registry_of_three import SOLUTIONS, VOCABULARY

OWN = "KOL-patienter måler ilt hjemme og sender tallene"
EXAMPLES = (
    Example(OWN, Verdict.EXISTS, {"lungekassen": 2}, "kol"),
    Example("folk med rygerlunger måler derhjemme", Verdict.EXISTS, {"lungekassen": 2}, "kol"),
    Example("astmapatienter måler hjemme", Verdict.RELATED, {"lungekassen": 1}, "astma"),
    Example("nye stole til kantinen", Verdict.NEW, {}, "stole"),
)
SHIPPED = fitted_settings()
WEIGHTLESS = replace(SHIPPED, score=dict.fromkeys(SHIPPED.score, 0.0))


def build(settings: Settings) -> Matcher:
    return Matcher(SOLUTIONS, VOCABULARY, settings)


def test_weights_are_found_from_examples_alone() -> None:
    found = refit(build, WEIGHTLESS, EXAMPLES)

    assert found.after.first == 1.0
    assert found.after.verdict >= found.before.verdict


def test_the_same_examples_give_the_same_weights() -> None:
    assert fitted(build, SHIPPED, EXAMPLES) == fitted(build, SHIPPED, EXAMPLES)


def test_a_fit_that_does_worse_is_refused() -> None:
    good = figures_of(EXAMPLES, [build(SHIPPED).match(example.text) for example in EXAMPLES])

    refuse_if_worse(good, good)
    with pytest.raises(NoGainError):
        refuse_if_worse(good, replace(good, false_exists=good.false_exists + 0.1))


def test_examples_are_read_from_lines_and_measured() -> None:
    line = json.dumps({"text": OWN, "verdict": "exists", "relevant": {"lungekassen": 2}})
    (example,) = examples_from(line + "\n\n")
    figures = figures_of([example], [build(SHIPPED).match(OWN)])

    assert (figures.first, figures.gain, figures.false_exists) == (1.0, 1.0, 0.0)
    assert figures_of([example], [build(SHIPPED).match("")]).first == 0.0


@pytest.mark.parametrize("examples", [(), EXAMPLES[:1]])
def test_too_few_examples_leave_the_weights_as_they_are(examples: tuple[Example, ...]) -> None:
    assert fitted(build, SHIPPED, examples).verdict == SHIPPED.verdict
