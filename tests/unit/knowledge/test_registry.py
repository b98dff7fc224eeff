"""The registry says how fresh it is."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.registry import (
    DuplicateGroup,
    Freshness,
    Registry,
    Solution,
    SolutionStatus,
    UsedIn,
    a_year_after,
    differing,
)

TODAY = date(2026, 11, 21)


def solution(
    name: str, confirmed_on: date | None = None, next_check: date | None = None
) -> Solution:
    """Make an entry with these dates."""
    return Solution(
        name,
        name,
        "product",
        "",
        "",
        "",
        "",
        (),
        "",
        UsedIn(),
        SolutionStatus.SPREAD,
        confirmed_on=confirmed_on,
        next_check=next_check,
    )


@pytest.mark.parametrize(
    ("confirmed_on", "next_check", "freshness"),
    [
        (None, None, Freshness.NEVER_CONFIRMED),
        (None, date(2030, 1, 1), Freshness.NEVER_CONFIRMED),
        (date(2026, 1, 1), TODAY, Freshness.FRESH),
        (date(2026, 1, 1), date(2026, 11, 20), Freshness.OVERDUE),
        (date(2025, 11, 21), None, Freshness.FRESH),
        (date(2025, 11, 20), None, Freshness.OVERDUE),
    ],
)
def test_an_entry_is_fresh_only_when_confirmed_and_not_past_its_check(
    confirmed_on: date | None, next_check: date | None, freshness: Freshness
) -> None:
    entry = solution("a", confirmed_on, next_check)
    registry = Registry((entry,))
    assert registry.freshness(entry, TODAY) is freshness
    assert registry.is_stale(entry, TODAY) is (freshness is not Freshness.FRESH)
    assert registry.stale(TODAY) == (() if freshness is Freshness.FRESH else (entry,))


def test_a_year_after_leap_day_is_the_first_of_march() -> None:
    assert a_year_after(date(2028, 2, 29)) == date(2029, 3, 1)


def test_entries_are_found_by_id() -> None:
    registry = Registry((solution("a"), solution("b")))
    assert registry.get("b") == solution("b")
    assert registry.get("c") is None


def test_rivals_share_a_group_and_are_named_once() -> None:
    groups = (DuplicateGroup("", ("a", "b")), DuplicateGroup("", ("c", "a", "b")))
    assert Registry((), groups).rivals("a") == ("b", "c")
    assert Registry((), groups).rivals("d") == ()


ENTRY = solution("a")
registries = st.lists(
    st.builds(
        replace, st.just(ENTRY), id=st.sampled_from("abcdef"), name=st.sampled_from(["x", "y"])
    ),
    max_size=6,
    unique_by=lambda each: each.id,
)


@given(registries, registries)
def test_what_differs_between_two_states_leads_from_one_to_the_other(
    before: list[Solution], after: list[Solution]
) -> None:
    gone, come = differing(before, after)
    led = [each for each in before if each.id not in gone] + list(come)
    assert sorted(led, key=lambda each: each.id) == sorted(after, key=lambda each: each.id)
    assert all(each not in before for each in come)


def test_equal_entries_do_not_differ() -> None:
    assert differing([ENTRY], [replace(ENTRY)]) == (frozenset(), ())
