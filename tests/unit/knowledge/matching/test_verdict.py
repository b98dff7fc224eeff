"""The four answers."""

import pytest

from knowledge.matching.answers import Question, Verdict
from knowledge.matching.settings import fitted_settings
from knowledge.matching.verdict import Substance, question_for, verdict_of

WEIGHTS = fitted_settings().verdict


def said(
    *, who: int = 0, what: int = 0, how: int = 0, outside: int = 0, unknown: int = 0, words: int = 9
) -> Substance:
    return Substance(who, what, how, outside, unknown, words)


@pytest.mark.parametrize(
    "substance",
    [
        said(words=0),
        said(who=1, words=1),
        said(words=12),
        said(how=1, words=4),
        said(unknown=1, words=3),
    ],
)
def test_too_little_is_said(substance: Substance) -> None:
    assert substance.too_little


@pytest.mark.parametrize(
    "substance",
    [said(who=1), said(what=1, words=3), said(outside=1, words=2), said(who=1, how=1, words=4)],
)
def test_enough_is_said(substance: Substance) -> None:
    assert not substance.too_little


COVERED = {"who_said": 1.0, "what_said": 1.0, "what_covered": 1.0}


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        ({**COVERED, "who_part": 1, "meant": 1.4, "worded": 0.6, "ahead": 1}, Verdict.EXISTS),
        ({**COVERED, "meant": 0.5, "who_missed": 1}, Verdict.RELATED),
        ({"outside": 1, "nothing": 1}, Verdict.NEW),
    ],
)
def test_the_evidence_decides(evidence: dict[str, float], verdict: Verdict) -> None:
    chosen, probability = verdict_of({"one": 1.0, "what_telling": 0.5, **evidence}, WEIGHTS)

    assert chosen is verdict
    assert 1 / 3 < probability <= 1


def test_the_probability_grows_with_the_evidence() -> None:
    some = {"one": 1.0, **COVERED, "who_part": 1.0, "meant": 1.4, "worded": 0.6, "ahead": 0.8}

    for name in ("worded", "ahead", "asked_wish"):
        more = {**some, name: some.get(name, 0.0) + 0.5}
        assert verdict_of(more, WEIGHTS)[1] > verdict_of(some, WEIGHTS)[1]


@pytest.mark.parametrize(
    ("substance", "question"),
    [
        (said(), Question.ANYTHING),
        (said(how=1), Question.TARGET_GROUP),
        (said(who=1), Question.PURPOSE),
        (said(who=1, what=1), Question.TECHNOLOGY),
    ],
)
def test_the_question_asks_for_what_is_missing(substance: Substance, question: Question) -> None:
    assert question_for(substance) is question
