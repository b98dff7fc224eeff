"""Answers on a registry of three."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.matching import Answer, Field, Matcher, Question, Stance, Verdict
from tests.unit.knowledge.matching.registry_of_three import SOLUTIONS, VOCABULARY

MATCHER = Matcher(SOLUTIONS, VOCABULARY)
IDEA = "Kan folk med rygerlunger måle ilten derhjemme på en tablet og sende tallene til os?"


def score_of(answer: Answer, solution: str) -> float:
    return next((m.score for m in answer.matches if m.solution == solution), 0.0)


def test_an_idea_finds_the_entry_for_the_same_people_and_purpose() -> None:
    answer = MATCHER.match(IDEA)

    assert answer.verdict is Verdict.EXISTS
    assert answer.matches[0].solution == "lungekassen"


def test_another_target_group_makes_it_related() -> None:
    assert MATCHER.match("astmapatienter måler hjemme og sender tallene ind").verdict is (
        Verdict.RELATED
    )


def test_patients_nobody_here_knows_are_another_target_group() -> None:
    answer = MATCHER.match("zebrapatienter måler hjemme og sender tallene ind")

    assert answer.verdict is Verdict.RELATED


@pytest.mark.parametrize(
    "text", ["Nye stole til kantinen", "skilte så folk kan finde parkeringspladsen"]
)
def test_running_the_house_is_new(text: str) -> None:
    assert MATCHER.match(text).verdict is Verdict.NEW


@pytest.mark.parametrize("text", ["", " ", "video", "KOL", "🙂🙂", "?!", "kan man ikke gøre noget"])
def test_too_little_said_is_unclear_and_asks_one_question(text: str) -> None:
    answer = MATCHER.match(text)

    assert answer.verdict is Verdict.UNCLEAR
    assert answer.question is not None


def test_the_question_is_the_one_that_would_help_most() -> None:
    assert MATCHER.match("KOL").question is Question.PURPOSE
    assert MATCHER.match("en tablet").question is Question.TARGET_GROUP
    assert MATCHER.match("").question is Question.ANYTHING


def test_reasons_quote_the_words_and_name_what_is_shared() -> None:
    reasons = MATCHER.match(IDEA).matches[0].reasons
    shared = {(r.field, r.concept): r.words for r in reasons if r.stance is Stance.SHARED}

    assert shared[Field.TARGET_GROUP, "KOL"] == ("rygerlunger", "måle", "ilten")


def test_a_reason_tells_what_differs() -> None:
    match = MATCHER.match("astmapatienter måler hjemme og sender tallene ind").matches[0]

    assert any(r.stance is Stance.DIFFERS and "astmapatienter" in r.words for r in match.reasons)


def test_the_same_text_gets_the_same_answer() -> None:
    assert MATCHER.match(IDEA) == Matcher(SOLUTIONS, VOCABULARY).match(IDEA)


def test_no_more_matches_are_given_than_asked_for() -> None:
    assert len(MATCHER.match(IDEA, limit=1).matches) == 1


@given(st.text(max_size=300))
@settings(max_examples=15, deadline=None)
def test_no_text_stops_the_desk(text: str) -> None:
    MATCHER.match(text)
    MATCHER.search(text)


@pytest.mark.parametrize("text", ["kol " * 5_000, "\ud800", "\x00", "م" * 20_000, "a.b" * 7_000])
def test_no_strange_text_stops_the_desk(text: str) -> None:
    MATCHER.match(text)
    MATCHER.search(text)


def test_an_empty_registry_answers_too() -> None:
    assert Matcher((), VOCABULARY).match(IDEA).matches == ()


@pytest.mark.parametrize("query", ["lungekassen", "lungekasen", "lunge kassen", "lungek", "KOL"])
def test_a_search_finds_a_name_in_spite_of_slips_and_from_its_beginning(query: str) -> None:
    assert MATCHER.search(query)[0].solution == "lungekassen"


def test_a_search_for_nothing_finds_nothing() -> None:
    assert MATCHER.search("") == ()
