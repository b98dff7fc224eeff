"""Whether enough is said, and what to ask for if not."""

import pytest

from knowledge.matching.answers import Question
from knowledge.matching.substance import Substance, question_for


@pytest.mark.parametrize(
    "substance",
    [
        Substance(words=0),
        Substance(who=1, words=1),
        Substance(words=12),
        Substance(how=1, gadgets=1, words=4),
        Substance(who=1, fields=1, how=1, gadgets=1, words=3),
        Substance(unknown=1, words=3),
        Substance(outside=3, unknown=10, apart=19, words=100),
    ],
)
def test_too_little_is_said(substance: Substance) -> None:
    assert substance.too_little


@pytest.mark.parametrize(
    "substance",
    [
        Substance(who=1, words=8),
        Substance(what=1, words=3),
        Substance(outside=1, words=2),
        Substance(who=1, how=1, gadgets=1, words=2),
        Substance(who=1, fields=1, how=1, words=3),
        Substance(unknown=2, words=9),
        Substance(outside=2, unknown=9, apart=9, words=100),
    ],
)
def test_enough_is_said(substance: Substance) -> None:
    assert not substance.too_little


@pytest.mark.parametrize(
    ("substance", "question"),
    [
        (Substance(), Question.ANYTHING),
        (Substance(how=1), Question.TARGET_GROUP),
        (Substance(who=1), Question.PURPOSE),
        (Substance(who=1, what=1), Question.TECHNOLOGY),
    ],
)
def test_the_question_asks_for_what_is_missing(substance: Substance, question: Question) -> None:
    assert question_for(substance) is question
