"""Dates as people write them in Danish and English, read as ISO."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from bot.wording import LANGUAGES, speech
from knowledge.periods import months_after

_NUMBERS = re.compile(r"(\d{1,2})[./\-\s]+(\d{1,2})(?:[./\-\s]+(\d{4}|\d{2}))?\.?")
_NAMED = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s+([^\W\d]+)\.?,?(?:\s+(\d{4}))?")
_NAMED_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?")
_SPAN = re.compile(r"(\d{1,3}|[^\W\d]+)\s+([^\W\d]+)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def iso_date(text: str, today: date) -> str:
    """Return the date as ISO text; what is no date comes back as it was.

    A day without a year is the next such day, today included.
    """
    said = " ".join(text.casefold().replace("\u00a0", " ").split()).strip(" .")
    for read in (_iso, _relative, _numbers, _named, _named_first):
        found = read(said, today)
        if found is not None:
            return found.isoformat()
    return text


def _iso(said: str, _today: date) -> date | None:
    found = _ISO.fullmatch(said)
    return _date(*map(int, found.groups())) if found else None


def _numbers(said: str, today: date) -> date | None:
    found = _NUMBERS.fullmatch(said)
    if not found:
        return None
    day, month, year = found.groups()
    if year is None:
        return _next(int(month), int(day), today)
    return _date(int(year) if len(year) == 4 else 2000 + int(year), int(month), int(day))


def _named(said: str, today: date) -> date | None:
    found = _NAMED.fullmatch(said)
    return _with_month(found[2], found[1], found[3], today) if found else None


def _named_first(said: str, today: date) -> date | None:
    found = _NAMED_FIRST.fullmatch(said)
    return _with_month(found[1], found[2], found[3], today) if found else None


def _with_month(name: str, day: str, year: str | None, today: date) -> date | None:
    month = _months().get(name)
    if month is None:
        return None
    return _date(int(year), month, int(day)) if year else _next(month, int(day), today)


def _relative(said: str, today: date) -> date | None:
    days = _days().get(said)
    if days is not None:
        return today + timedelta(days=days)
    for opening in _openings():
        if said.startswith(opening + " "):
            return _after(said.removeprefix(opening + " "), today)
    return None


def _after(span: str, today: date) -> date | None:
    found = _SPAN.fullmatch(span)
    if not found:
        return None
    count = int(found[1]) if found[1].isdigit() else _counts().get(found[1])
    step = _units().get(found[2])
    return step(today, count) if step and count is not None else None


def _next(month: int, day: int, today: date) -> date | None:
    found = _date(today.year, month, day)
    return found if found is None or found >= today else _date(today.year + 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    listed = [_of(speech(language).say("month-names")) for language in LANGUAGES]
    short = [_of(speech(language).say("month-names-short")) for language in LANGUAGES]
    return {name: month for names in listed + short for month, name in enumerate(names, start=1)}


@cache
def _days() -> dict[str, int]:
    spoken = [speech(language) for language in LANGUAGES]
    words = {
        0: [each.say("day-today") for each in spoken],
        1: [each.say("day-tomorrow") for each in spoken],
        2: [each.say("day-after-tomorrow") for each in spoken],
        -1: [each.say("day-yesterday") for each in spoken],
    }
    return {word: days for days, listed in words.items() for each in listed for word in _of(each)}


@cache
def _openings() -> tuple[str, ...]:
    return tuple(word for each in LANGUAGES for word in _of(speech(each).say("span-opening")))


@cache
def _counts() -> dict[str, int]:
    listed = [_of(speech(language).say("span-counts")) for language in LANGUAGES]
    return {word: count for words in listed for count, word in enumerate(words, start=1)} | {
        word: 1 for each in LANGUAGES for word in _of(speech(each).say("span-one"))
    }


@cache
def _units() -> dict[str, Callable[[date, int], date]]:
    units: dict[str, Callable[[date, int], date]] = {}
    for language in LANGUAGES:
        spoken = speech(language)
        units |= dict.fromkeys(_of(spoken.say("span-days")), _days_after)
        units |= dict.fromkeys(_of(spoken.say("span-weeks")), _weeks_after)
        units |= dict.fromkeys(_of(spoken.say("span-months")), months_after)
    return units


def _days_after(start: date, count: int) -> date:
    return start + timedelta(days=count)


def _weeks_after(start: date, count: int) -> date:
    return start + timedelta(weeks=count)


def _of(sentence: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in sentence.split("|"))
