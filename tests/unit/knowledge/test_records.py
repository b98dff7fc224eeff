"""Two states of a data set compared."""

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.records import Changed, Difference, EntryId, Record, difference

states = st.dictionaries(
    st.sampled_from("abcdef"), st.dictionaries(st.sampled_from("xyz"), st.integers(0, 2))
)


def records(state: dict[str, dict[str, int]]) -> list[Record]:
    """Make a record for each letter."""
    return [Record(EntryId("thing", key), body) for key, body in state.items()]


def test_a_difference_lists_each_entry_once_in_order() -> None:
    before = records({"a": {"x": 1}, "b": {"x": 1, "y": 1}, "c": {}})
    after = records({"e": {}, "d": {}, "b": {"x": 2, "z": 1}, "c": {}})
    assert difference(before, after) == Difference(
        (EntryId("thing", "d"), EntryId("thing", "e")),
        (Changed(EntryId("thing", "b"), ("x", "y", "z")),),
        (EntryId("thing", "a"),),
    )


@given(states, states)
@settings(max_examples=15)
def test_no_difference_means_the_same_content(
    one: dict[str, dict[str, int]], other: dict[str, dict[str, int]]
) -> None:
    assert bool(difference(records(one), records(other))) == (one != other)


@given(states, states)
@settings(max_examples=15)
def test_the_way_back_is_the_reverse(
    one: dict[str, dict[str, int]], other: dict[str, dict[str, int]]
) -> None:
    there, back = difference(records(one), records(other)), difference(records(other), records(one))
    assert there == Difference(back.removed, back.changed, back.added)
