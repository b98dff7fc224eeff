"""What a reason says was used: without its words the score is another."""

from collections.abc import Iterator

import pytest

from knowledge.matching import Field, Match, Matcher, Reason, Stance, Verdict
from knowledge.matching.examples import Example, shipped_examples

EVERY = 9
"""Of the labelled ideas, each so-manyth is tried: enough of every author's and kind."""
EXAMPLES = shipped_examples()[::EVERY]
ANSWERED = frozenset({Verdict.EXISTS, Verdict.RELATED})


def answered(matcher: Matcher) -> Iterator[tuple[Example, Match]]:
    """Give each idea with its best match; its author's own ideas are forgotten."""
    for example in EXAMPLES:
        answer = matcher.match(example.text, forgotten=example.is_near)
        if answer.verdict in ANSWERED:
            yield example, answer.matches[0]


def without(text: str, reason: Reason) -> str:
    for word in reason.words:
        text = text.replace(word, " ")
    return text


def test_every_answer_that_names_a_solution_says_why(matcher: Matcher) -> None:
    unexplained = [
        example.text
        for example, best in answered(matcher)
        if not any(reason.stance is Stance.SHARED for reason in best.reasons)
    ]

    assert unexplained == []


def test_removing_the_words_of_a_reason_changes_the_score(matcher: Matcher) -> None:
    unchanged = []
    for example, best in answered(matcher):
        for reason in filter(lambda r: r.words, best.reasons):
            shorter = matcher.match(without(example.text, reason), 200, example.is_near).matches
            score = next((m.score for m in shorter if m.solution == best.solution), 0.0)
            if score == best.score:
                unchanged.append((example.text, reason))

    assert unchanged == []


@pytest.mark.parametrize("field", [Field.WORDING, Field.ASKED])
def test_likeness_of_words_is_told_in_the_persons_own(matcher: Matcher, field: Field) -> None:
    told = [(e, r) for e, best in answered(matcher) for r in best.reasons if r.field is field]

    assert told
    assert all(reason.words and not reason.concept for _, reason in told)
    assert all(word in example.text for example, reason in told for word in reason.words)
