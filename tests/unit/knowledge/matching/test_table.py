"""Tables find the rows that share most, however the rows came into them."""

import random
from collections.abc import Mapping, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.matching.rows import Row
from knowledge.matching.table import MOST_LOOKED_AT, Table

FEATURES = 12

Contents = Mapping[str, frozenset[int]]

rows = st.frozensets(st.integers(0, FEATURES - 1), max_size=5)
keys = st.sampled_from("abcdefghij")
contents = st.dictionaries(keys, rows, max_size=10)
wishes = st.lists(
    st.tuples(st.integers(0, FEATURES + 2), st.sampled_from([0.25, 0.5, 1.0, 2.0])),
    unique_by=lambda pair: pair[0],
    max_size=6,
)


def table_of(rows_by_key: Contents) -> Table[str]:
    """Make a table at once."""
    empty: Table[str] = Table()
    return empty.changed((), made(rows_by_key))


def made(rows_by_key: Contents) -> list[Row[str]]:
    """Make rows whose thing is their key."""
    return [Row(key, key, sorted(has)) for key, has in rows_by_key.items()]


def followed(table: Table[str], before: Contents, after: Contents) -> Table[str]:
    """Change a table from one content to another."""
    gone = [key for key in before if before[key] != after.get(key)]
    come = {key: has for key, has in after.items() if has != before.get(key)}
    return table.changed(gone, made(come))


def best(table: Table[str], wanted: Sequence[tuple[int, float]], most: int = 4) -> list[str]:
    """Name the best rows."""
    return [found.things[number] for found, number in table.best(wanted, most)]


def best_by_hand(
    content: Contents, wanted: Sequence[tuple[int, float]], most: int = 4
) -> list[str]:
    """Name them by looking at every row."""
    shared = {key: sum(w for f, w in wanted if f in has) for key, has in content.items()}
    met = [key for key in shared if shared[key]]
    return sorted(met, key=lambda key: (-shared[key], key))[:most]


@settings(max_examples=40)
@given(contents, wishes)
def test_the_best_rows_are_those_that_share_most(
    content: Contents, wanted: list[tuple[int, float]]
) -> None:
    assert best(table_of(content), wanted) == best_by_hand(content, wanted)


@settings(max_examples=40)
@given(st.lists(contents, min_size=2, max_size=4), wishes)
def test_a_table_that_changed_answers_as_one_made_anew(
    history: list[Contents], wanted: list[tuple[int, float]]
) -> None:
    table = table_of(history[0])
    for before, after in pairwise(history):
        table = followed(table, before, after)
    assert best(table, wanted) == best_by_hand(history[-1], wanted)
    assert len(table) == len(history[-1])
    counted = [sum(f in has for has in history[-1].values()) for f in range(FEATURES)]
    assert [table.count(feature) for feature in range(FEATURES)] == counted


@pytest.mark.parametrize("seed", range(3))
def test_hundreds_of_changes_leave_two_blocks_and_the_right_answers(seed: int) -> None:
    dice = random.Random(seed)
    content = {f"row {n}": frozenset(dice.sample(range(FEATURES), 3)) for n in range(200)}
    table = table_of(content)
    for _ in range(300):
        after = dict(content)
        after.pop(dice.choice(sorted(after)))
        after[f"row {dice.randrange(400)}"] = frozenset(dice.sample(range(FEATURES), 3))
        table, content = followed(table, content, after), after
    assert len(table.blocks) <= 2
    assert sum(map(len, table.blocks)) < 2 * len(content)
    wanted = [(feature, 1.0 / (1 + feature)) for feature in range(FEATURES)]
    assert best(table, wanted) == best_by_hand(content, wanted)


def test_the_table_before_a_change_answers_as_it_did() -> None:
    before = table_of({"a": frozenset({1}), "b": frozenset({1, 2})})
    before.changed(["b"], made({"c": frozenset({1, 2})}))
    assert best(before, [(1, 1.0), (2, 1.0)]) == ["b", "a"]


@pytest.mark.parametrize("size", [0, 1, 50])
def test_a_feature_nobody_has_finds_nothing(size: int) -> None:
    table = table_of({f"{n}": frozenset({1}) for n in range(size)})
    assert best(table, [(7, 1.0)]) == []


def test_in_a_crowd_the_rarest_features_lead_and_all_of_them_count() -> None:
    common = range(10, 10 + FEATURES)
    crowd = {f"{n:06}": frozenset(common) for n in range(1 + MOST_LOOKED_AT // FEATURES)}
    few = {"x": frozenset({2}), "y": frozenset({2, *common}), "z": frozenset({2, 3, *common})}
    table = table_of(crowd | few)
    wanted = [(2, 2.0), *((feature, 0.1) for feature in common), (3, 0.05)]
    assert best(table, wanted, 3) == ["z", "y", "x"]
