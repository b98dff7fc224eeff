"""Dates: as a medical secretary writes them."""

from datetime import date

import pytest

from bot.conversations.dates import iso_date

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("1.12.2026", "2026-12-01"),
        ("01.12.26", "2026-12-01"),
        ("1. dec. 2026", "2026-12-01"),
        ("1. december 2026", "2026-12-01"),
        ("1 Dec 2026", "2026-12-01"),
        ("December 1st, 2026", "2026-12-01"),
        ("2026-12-01", "2026-12-01"),
        ("2026-12-1", "2026-12-01"),
        ("1/12", "2026-12-01"),
        ("1-12-2026", "2026-12-01"),
        ("1/2", "2027-02-01"),
        ("3. maj", "2027-05-03"),
        ("23/11", "2026-11-23"),
        ("I morgen", "2026-11-24"),
        ("i overmorgen", "2026-11-25"),
        ("i dag", "2026-11-23"),
        ("i går", "2026-11-22"),
        ("tomorrow", "2026-11-24"),
        ("om 3 uger", "2026-12-14"),
        ("om en uge", "2026-11-30"),
        ("om tre dage", "2026-11-26"),
        ("om 14 dage", "2026-12-07"),
        ("om 2 måneder", "2027-01-23"),
        ("in two weeks", "2026-12-07"),
        ("in a month", "2026-12-23"),
    ],
)
def test_a_day_is_read_however_it_is_written(said: str, read: str) -> None:
    assert iso_date(said, TODAY) == read


def test_a_month_too_short_for_the_day_ends_sooner() -> None:
    assert iso_date("om 1 måned", date(2027, 1, 31)) == "2027-02-28"


@pytest.mark.parametrize(
    "said", ["", "snart", "31.2.2026", "99", "om lidt", "uge 48", "1.13.2026", "om mange år"]
)
def test_what_is_no_day_is_left_for_the_form_to_ask_again(said: str) -> None:
    assert iso_date(said, TODAY) == said
