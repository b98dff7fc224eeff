"""Words in their normal form."""

import pytest

from knowledge.matching.text import MAX_WORDS, bare, fold, forms_of, stem, words_of


@pytest.mark.parametrize(("one", "other"), [("Sår", "saar"), ("Ærø", "aeroe"), ("café", "cafe")])
def test_a_word_is_folded_to_the_letters_every_keyboard_has(one: str, other: str) -> None:
    assert fold(one) == other


def test_a_word_without_any_danish_letters_meets_its_right_spelling() -> None:
    assert bare(fold("bostøtte")) == bare("bostotte")


def test_endings_are_cut() -> None:
    assert stem("maalingerne") == stem("maaling")


def test_a_full_stop_puts_words_apart() -> None:
    near, far = words_of("måle hjemme"), words_of("måle. hjemme")

    assert far[1].position - far[0].position > near[1].position - near[0].position


def test_only_the_first_words_of_a_long_text_are_read() -> None:
    assert len(words_of("ord " * 5_000)) == MAX_WORDS


@pytest.mark.parametrize(
    "text", ["", "\x00", "\ud800 hej", "🙂🙂", "مرحبا", "a" * 20_000, "\n" * 50]
)
def test_any_text_can_be_split_into_words(text: str) -> None:
    words_of(text)


@pytest.mark.parametrize(
    "text", ["Måle ilt, hjemme!", "ord_med_streger – og 3 tal", "a" * 99, "ord, " * 5_000, "\ud800"]
)
def test_the_forms_of_a_text_are_those_of_its_words(text: str) -> None:
    assert forms_of(text) == tuple(word.form for word in words_of(text))


def test_feet_are_no_births() -> None:
    assert stem("foedderne") == stem("foedder") != stem("foedende")
