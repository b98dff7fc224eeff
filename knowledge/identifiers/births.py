"""Tell whether the birth date inside an identifier exists, and in which year.

Source of the century table and of the 60 added in replacement numbers: cpr.dk. Modulus 11 is
computed nowhere: numbers without it are issued since 2007 and fully valid, and passing it
would add nothing to what the date and the surroundings say.
"""

from datetime import date

_DAYS_IN_MONTH = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ADDED_TO_THE_DAY = 60
_FIRST_YEAR, _LAST_YEAR = 1858, 2057


def is_replacement(day: int) -> bool:
    """Tell whether the day carries the 60 of a replacement number."""
    return day > _ADDED_TO_THE_DAY


def birth_year(year: int, century_digit: int) -> int:
    """Work out the full year from its last two digits and the seventh digit of the number."""
    if century_digit <= 3:
        return 1900 + year
    if century_digit in {4, 9}:
        return (2000 if year <= 36 else 1900) + year
    return (2000 if year <= 57 else 1800) + year


def birth_date(day: int, month: int, year: int) -> date | None:
    """Give the date of birth, or None where no number can express it; `year` is the full one."""
    if is_replacement(day):
        day -= _ADDED_TO_THE_DAY
    if not (1 <= month <= 12 and 1 <= day <= _DAYS_IN_MONTH[month]):
        return None
    if not _FIRST_YEAR <= year <= _LAST_YEAR or (month == 2 and day == 29 and not _is_leap(year)):
        return None
    return date(year, month, day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
