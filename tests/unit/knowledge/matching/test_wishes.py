"""Two wishes in one text."""

from knowledge.matching import Matcher, Verdict
from knowledge.matching.wishes import LONGEST, halves_of, taken_in_turn


def test_a_text_may_be_cut_at_a_new_sentence_or_an_and() -> None:
    assert list(halves_of("vi vil måle blodtryk hjemme og vi vil have tolk på skærm")) == [
        ("vi vil måle blodtryk hjemme", "vi vil have tolk på skærm")
    ]


def test_a_few_words_are_no_wish_of_their_own() -> None:
    assert list(halves_of("vægt og blodtryk målt derhjemme")) == []


def test_a_long_text_is_left_whole() -> None:
    assert list(halves_of("og ".join(["vi vil måle hjemme "] * LONGEST))) == []


def test_both_lists_are_taken_from_in_turn() -> None:
    assert taken_in_turn(["a", "b"], ["c", "a", "d"]) == ["a", "c", "b", "d"]


def test_two_wishes_for_different_people_are_both_answered(matcher: Matcher) -> None:
    answer = matcher.match(
        "Gravide med for højt blodtryk skal måle hjemme. "
        "Og fodterapeuten vil sende billeder af fodsår til sygehuset."
    )

    assert answer.verdict is Verdict.EXISTS
    assert [match.solution for match in answer.matches[:2]] == [
        "hjemmemonitorering-gravide",
        "plejenet-fodterapeuter",
    ]


def test_one_wish_in_two_sentences_is_answered_once(matcher: Matcher) -> None:
    text = "Gravide med for højt blodtryk ligger her i ugevis. Det kunne de måle hjemme."

    assert matcher.match(text).matches[0].solution == "hjemmemonitorering-gravide"
    assert matcher.match(text).matches[1].solution != "plejenet"
