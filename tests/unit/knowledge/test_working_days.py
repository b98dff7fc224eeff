"""Danish working days."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.working_days import (
    add_working_days,
    copenhagen,
    is_working_day,
    next_working_moment,
    working_days_between,
)

EIGHT, SIXTEEN = time(8), time(16)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 11, 21),  # Saturday
        date(2026, 11, 22),  # Sunday
        date(2026, 1, 1),
        date(2026, 4, 2),  # Maundy Thursday
        date(2026, 4, 3),  # Good Friday
        date(2026, 4, 6),  # Easter Monday
        date(2026, 5, 14),  # Ascension
        date(2026, 5, 25),  # Whit Monday
        date(2026, 6, 5),  # Grundlovsdag
        date(2026, 12, 24),
        date(2026, 12, 25),
        date(2026, 12, 31),
        date(2023, 5, 5),  # the last Store bededag
    ],
)
def test_offices_are_closed(day: date) -> None:
    assert not is_working_day(day)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 11, 20),
        date(2026, 5, 1),  # both 1 May and what would have been Store bededag
        date(2024, 4, 26),  # the first Store bededag that was none
        date(2026, 12, 23),
        date(2026, 12, 30),
    ],
)
def test_offices_are_open(day: date) -> None:
    assert is_working_day(day)


def test_three_working_days_over_a_weekend() -> None:
    assert add_working_days(date(2026, 11, 20), 3) == date(2026, 11, 25)


def test_three_working_days_over_christmas_and_new_year() -> None:
    assert add_working_days(date(2026, 12, 23), 3) == date(2026, 12, 30)
    assert add_working_days(date(2026, 12, 30), 1) == date(2027, 1, 4)


def test_no_working_days_is_today_or_the_next_working_day() -> None:
    assert add_working_days(date(2026, 11, 20), 0) == date(2026, 11, 20)
    assert add_working_days(date(2026, 11, 21), 0) == date(2026, 11, 23)


def test_working_days_do_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="-1"):
        add_working_days(date(2026, 11, 20), -1)


@settings(max_examples=20)
@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(1, 60))
def test_adding_and_counting_agree(start: date, count: int) -> None:
    end = add_working_days(start, count)
    assert is_working_day(end)
    assert working_days_between(start, end) == count


def test_nothing_lies_between_a_day_and_an_earlier_one() -> None:
    assert working_days_between(date(2026, 11, 20), date(2026, 11, 2)) == 0


@pytest.mark.parametrize(
    ("moment", "answer"),
    [
        (datetime(2026, 11, 20, 9, 30), datetime(2026, 11, 20, 9, 30)),  # noqa: DTZ001, made aware
        (datetime(2026, 11, 20, 7, 59), datetime(2026, 11, 20, 8, 0)),  # noqa: DTZ001, below
        (datetime(2026, 11, 20, 8, 0), datetime(2026, 11, 20, 8, 0)),  # noqa: DTZ001
        (datetime(2026, 11, 20, 16, 0), datetime(2026, 11, 23, 8, 0)),  # noqa: DTZ001
        (datetime(2026, 11, 21, 12, 0), datetime(2026, 11, 23, 8, 0)),  # noqa: DTZ001
        (datetime(2026, 12, 23, 17, 0), datetime(2026, 12, 28, 8, 0)),  # noqa: DTZ001
    ],
)
def test_what_comes_out_of_hours_waits_for_the_next_opening(
    moment: datetime, answer: datetime
) -> None:
    found = next_working_moment(moment.replace(tzinfo=copenhagen()), EIGHT, SIXTEEN)
    assert found == answer.replace(tzinfo=copenhagen())


def test_utc_is_read_as_danish_time() -> None:
    # 23:30 on a Sunday in UTC is half past midnight on a Danish Monday in winter.
    found = next_working_moment(datetime(2026, 11, 22, 23, 30, tzinfo=UTC), EIGHT, SIXTEEN)
    assert found.astimezone(UTC) == datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("friday", "utc_hour_on_monday"),
    [
        (datetime(2026, 3, 27, 18, tzinfo=UTC), 6),  # summer time begins on the 29th
        (datetime(2026, 10, 23, 18, tzinfo=UTC), 7),  # and ends on the 25th
    ],
)
def test_offices_open_at_eight_by_the_clock_on_the_wall(
    friday: datetime, utc_hour_on_monday: int
) -> None:
    found = next_working_moment(friday, EIGHT, SIXTEEN)
    assert found.astimezone(UTC).hour == utc_hour_on_monday
    assert found.hour == 8


@settings(max_examples=20)
@given(st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001, zoned by timezones
def test_the_next_moment_is_never_earlier_and_always_open(moment: datetime) -> None:
    found = next_working_moment(moment, EIGHT, SIXTEEN)
    assert found >= moment
    assert is_working_day(found.date())
    assert EIGHT <= found.timetz().replace(tzinfo=None) < SIXTEEN
    assert found - moment < timedelta(days=8)
