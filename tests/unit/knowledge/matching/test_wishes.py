"""Two wishes in one text."""

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
