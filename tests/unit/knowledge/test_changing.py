"""What a team's change makes of the vocabulary, and of the matching."""

import pytest

from knowledge.changing import changed, named
from knowledge.matching import Matcher
from knowledge.vocabulary import Category, Change, ChangeKind, VocabularyGroup
from tests.unit.knowledge.matching.registry_of_three import SOLUTIONS, VOCABULARY

KOL = VOCABULARY[0]
WORD = Change(ChangeKind.WORD, "kol", ("grumsepust",))
HEARD = "Folk med grumsepust måler hjemme"


def ids(groups: tuple[VocabularyGroup, ...]) -> dict[str, VocabularyGroup]:
    """Return the groups by id."""
    return {each.id: each for each in groups}


def score(groups: tuple[VocabularyGroup, ...], text: str, solution: str = "lungekassen") -> float:
    """Return how much a text is like a solution."""
    matches = Matcher(SOLUTIONS, groups).match(text).matches
    return next((each.score for each in matches if each.solution == solution), 0.0)


def test_a_word_is_added_once_and_leads_to_the_group() -> None:
    once = changed(VOCABULARY, WORD)
    assert ids(once)["kol"].synonyms == (*KOL.synonyms, "grumsepust")
    assert changed(once, WORD) == once
    assert changed(VOCABULARY, Change(ChangeKind.WORD, "kol", ("KOL",))) == VOCABULARY
    assert score(once, HEARD) > score(VOCABULARY, HEARD)


def test_an_english_word_is_kept_with_the_english() -> None:
    english = changed(VOCABULARY, Change(ChangeKind.WORD, "kol", ("bad lungs",), english=True))
    assert ids(english)["kol"].english == ("bad lungs",)
    assert ids(english)["kol"].synonyms == KOL.synonyms


def test_a_new_group_has_its_name_its_words_and_its_place() -> None:
    change = Change(
        ChangeKind.GROUP, "astma", ("astma", "åndenød"), category=Category.CONDITION, other="kol"
    )
    made = ids(changed(VOCABULARY, change))["astma"]
    assert (made.canonical, made.synonyms) == ("astma", ("åndenød",))
    assert (made.category, made.broader) == (Category.CONDITION, ("kol",))


def test_a_group_that_is_there_already_gets_the_words() -> None:
    change = Change(ChangeKind.GROUP, "kol", ("KOL", "kronisk bronkitis"))
    assert ids(changed(VOCABULARY, change))["kol"].synonyms == ("rygerlunger", "kronisk bronkitis")


def test_a_change_of_a_group_that_is_gone_changes_nothing() -> None:
    for change in (
        Change(ChangeKind.WORD, "borte", ("ord",)),
        Change(ChangeKind.UNLIKE, "borte", other="væk"),
    ):
        assert changed(VOCABULARY, change) == VOCABULARY


def test_unlike_groups_count_as_nothing_of_each_other() -> None:
    under = Change(ChangeKind.GROUP, "astma", ("astma",), category=Category.CONDITION, other="kol")
    near = changed(VOCABULARY, under)
    apart = changed(near, Change(ChangeKind.UNLIKE, "astma", other="kol"))
    assert ids(apart)["astma"].unlike == ("kol",)
    assert ids(apart)["kol"].unlike == ("astma",)
    text = "Folk med astma måler hjemme"
    assert score(near, text) > score(apart, text)
    assert changed(apart, Change(ChangeKind.UNLIKE, "kol", other="astma")) == apart


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("kol", ["kol"]),
        (" KOL ", ["kol"]),
        ("Rygerlunger", ["kol"]),
        ("pt", ["patient"]),
        ("tablet", ["ipad/tablet"]),
        ("rygerlung", []),
    ],
)
def test_a_group_is_named_by_any_of_its_words(word: str, found: list[str]) -> None:
    assert [each.id for each in named(VOCABULARY, word)] == found


def test_the_name_of_a_group_beats_a_word_in_another() -> None:
    lungs = VocabularyGroup("lunger", Category.CONDITION, "lunger", ("KOL",))
    assert [each.id for each in named((lungs, *VOCABULARY), "kol")] == ["kol"]
    assert len(named((lungs, VocabularyGroup("a", Category.FORM, "b", ("x", "KOL"))), "kol")) == 2
