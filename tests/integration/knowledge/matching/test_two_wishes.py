"""Two wishes in one text, on the whole registry."""

from knowledge.matching import Matcher, Verdict


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
