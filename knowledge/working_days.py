"""Danish working days, on which the desk counts its deadlines and speaks.

Source: the Danish holiday calendar of the ``holidays`` package, by which Store bededag is a
working day from 2024. Three days that are no public holidays count as free all the same, because
Danish public offices are closed: Grundlovsdag (5 June), 24 December and 31 December. 1 May is a
working day.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

_CLOSED = ((6, 5), (12, 24), (12, 31))
_DAY = timedelta(days=1)


def copenhagen() -> ZoneInfo:
    """Return the time zone the desk lives in."""
    return ZoneInfo("Europe/Copenhagen")


def danish_day(moment: datetime) -> date:
    """Return the day it is in Denmark at the moment, which must be aware."""
    return moment.astimezone(copenhagen()).date()


def is_working_day(day: date) -> bool:
    """Tell whether Danish public offices are open on the day."""
    is_weekday = day.isoweekday() <= 5
    return is_weekday and (day.month, day.day) not in _CLOSED and day not in _holidays(day.year)


def add_working_days(start: date, count: int) -> date:
    """Return the day that is so many working days after the start, which is not counted.

    Zero gives the start, or the next working day if it is none. Raises ValueError if negative.
    """
    if count < 0:
        raise ValueError(count)
    if count == 0:
        return start if is_working_day(start) else add_working_days(start, 1)
    for day in _working_days_after(start):
        count -= 1
        if count == 0:
            return day
    raise AssertionError  # the days never end


def working_days_between(start: date, end: date) -> int:
    """Count the working days after the start up to and including the end; zero if none."""
    days = (start + _DAY * number for number in range(1, (end - start).days + 1))
    return sum(is_working_day(day) for day in days)


def next_working_moment(moment: datetime, opens: time, closes: time) -> datetime:
    """Return the moment itself if offices are open then, else when they open next.

    The hours are Danish time, and so is the answer. ``moment`` must be aware; ``closes`` is after
    ``opens`` and no longer open. Clocks change on Sundays at night, so every opening exists.
    """
    here = moment.astimezone(copenhagen())
    today = here.date()
    if is_working_day(today):
        if opens <= here.time() < closes:
            return here
        if here.time() < opens:
            return datetime.combine(today, opens, copenhagen())
    return datetime.combine(add_working_days(today, 1), opens, copenhagen())


def _working_days_after(start: date) -> Iterator[date]:
    day = start
    while True:
        day += _DAY
        if is_working_day(day):
            yield day


@cache
def _holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("DK", years=year))
