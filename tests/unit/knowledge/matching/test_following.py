"""A matcher that followed a registry's changes answers as one that read it all at once."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.matching import Matcher
from knowledge.registry import Solution
from tests.unit.knowledge.matching.registry_of_three import SOLUTIONS, VOCABULARY

EMPTY = Matcher((), VOCABULARY)
NAMES = ("Lungekassen", "Lungekasse", "Sårbilleder", "Boblen")
SAID = ("Borgere med KOL", "Borgere med bensår", "", "Måling af ilt i hjemmet", "Læssetove ærinder")
TEXTS = ("KOL-patienter måler ilt hjemme", "bensår", "lungekase", "iltmålinger")

entries = st.builds(
    replace,
    st.sampled_from(SOLUTIONS),
    id=st.sampled_from("abcdef"),
    name=st.sampled_from(NAMES),
    aliases=st.lists(st.sampled_from(NAMES), max_size=2).map(tuple),
    target_group=st.sampled_from(SAID),
    purpose=st.sampled_from(SAID),
)
registries = st.lists(entries, max_size=6, unique_by=lambda entry: entry.id)


def said_by(matcher: Matcher) -> list[object]:
    """Ask everything that can be asked."""
    return [(matcher.match(t), matcher.search(t), matcher.compared(t)) for t in TEXTS]


@settings(max_examples=25, deadline=None)
@given(st.lists(registries, min_size=2, max_size=4))
def test_it_answers_as_one_made_anew(history: list[Sequence[Solution]]) -> None:
    matcher = EMPTY
    for solutions in history:
        matcher = matcher.following(solutions)
    assert said_by(matcher) == said_by(EMPTY.following(history[-1]))


def test_the_one_before_goes_on_as_it_was() -> None:
    before = EMPTY.following(SOLUTIONS)
    said = said_by(before)
    before.following(SOLUTIONS[1:])
    assert said_by(before) == said


def test_a_new_name_is_found_and_the_old_one_is_not() -> None:
    first, *others = SOLUTIONS
    before = EMPTY.following(SOLUTIONS)
    after = before.following((replace(first, name="Boblen"), *others))
    assert before.search("bolben") == ()
    assert after.search("bolben")[0].solution == first.id
    assert after.search("lungekassen") != before.search("lungekassen")


def test_nothing_new_is_the_same_matcher() -> None:
    matcher = EMPTY.following(SOLUTIONS)
    assert matcher.following([replace(each) for each in SOLUTIONS]) is matcher


def test_every_entry_may_go() -> None:
    assert EMPTY.following(SOLUTIONS).following(()).match(TEXTS[0]).matches == ()
