"""Days are read the way people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.console.days import read_day

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("1/12-2026", date(2026, 12, 1)),
        ("1/12", date(2026, 12, 1)),
        ("01.12.26", date(2026, 12, 1)),
        ("1. dec. 2026", date(2026, 12, 1)),
        ("1. december", date(2026, 12, 1)),
        ("den 3. maj 2027", date(2027, 5, 3)),
        ("1 Dec 2026", date(2026, 12, 1)),
        ("3rd October 2026", date(2026, 10, 3)),
        ("1/3", date(2027, 3, 1)),
        ("1/10", date(2026, 10, 1)),
        ("I morgen.", date(2026, 11, 23)),
        ("today", TODAY),
        ("om 14 dage", date(2026, 12, 6)),
        ("om 3 uger", date(2026, 12, 13)),
        ("in 1 week", date(2026, 11, 29)),
        ("om 3 måneder", date(2027, 2, 22)),
    ],
)
def test_a_day_is_understood(typed: str, day: date) -> None:
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", "snart", "31/2", "32. dec.", "0000-01-01", "12", "1/13"])
def test_what_is_no_day_is_not_guessed_at(typed: str) -> None:
    assert read_day(typed, TODAY) is None


def test_a_month_ahead_of_a_long_month_ends_in_the_short_one() -> None:
    assert read_day("om 1 måned", date(2027, 1, 31)) == date(2027, 2, 28)


def test_the_29th_of_february_is_the_nearest_there_is() -> None:
    assert read_day("29/2", date(2027, 12, 1)) == date(2028, 2, 29)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_every_day_is_read_back_from_the_way_it_is_stored(day: date) -> None:
    assert read_day(day.isoformat(), TODAY) == day
