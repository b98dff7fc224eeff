"""Read a day the way people type one."""

import re
from datetime import date, timedelta

from bot.console.picking import plain

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d{2}))?")
_WORDS = re.compile(r"(?:den )?(\d{1,2})(?:\.|st|nd|rd|th)? ([a-z]{3})[a-z]*\.?(?: (\d{4}))?")
_AHEAD = re.compile(r"(?:om|in) (\d{1,3}) (dag|uge|måned|day|week|month)(?:e|er|r|s)?")
_NEAR = {"i dag": 0, "idag": 0, "today": 0, "i morgen": 1, "imorgen": 1, "tomorrow": 1}
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ENGLISH_MONTHS = {"may": 5, "oct": 10}
_MONTH_NUMBERS = {name: number for number, name in enumerate(_MONTHS, 1)} | _ENGLISH_MONTHS


def read_day(text: str, today: date) -> date | None:
    """Return the day meant, or None when the text is no day.

    Reads ``2026-11-21``, ``21/11-2026``, ``21.11.26``, ``21. nov. 2026``, ``i morgen`` and
    ``om 14 dage``, Danish or English, day before month. Without a year the nearest such day is
    meant, before or after today.
    """
    words = plain(text)
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    if ahead := _AHEAD.fullmatch(words):
        return _ahead(int(ahead[1]), ahead[2], today)
    if iso := _ISO.fullmatch(words):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if numbers := _NUMBERS.fullmatch(words):
        return _in_year(numbers[3], int(numbers[2]), int(numbers[1]), today)
    if (named := _WORDS.fullmatch(words)) and named[2] in _MONTH_NUMBERS:
        return _in_year(named[3], _MONTH_NUMBERS[named[2]], int(named[1]), today)
    return None


def _ahead(count: int, unit: str, today: date) -> date | None:
    if unit in {"måned", "month"}:
        years, month = divmod(today.month - 1 + count, 12)
        # The 31st of a month that has only 30 days is its last day.
        days = (today.day, 30, 29, 28)
        found = (_day(today.year + years, month + 1, min(today.day, day)) for day in days)
        return next(day for day in found if day)
    return today + timedelta(days=count * (7 if unit in {"uge", "week"} else 1))


def _in_year(year: str | None, month: int, day: int, today: date) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    near = (_day(today.year + step, month, day) for step in (-1, 0, 1))
    return min((found for found in near if found), key=lambda d: abs(d - today), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
