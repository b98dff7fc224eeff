"""Weigh what is built like an identifier by its way of writing alone."""

import re
from datetime import date
from enum import Enum, IntEnum, auto
from typing import NamedTuple

from knowledge.identifiers.births import birth_date, birth_year, is_replacement
from knowledge.identifiers.findings import Kind
from knowledge.identifiers.joins import Join, join_of_signs, join_of_words, without_marks


class Strength(IntEnum):
    """How much the way of writing says."""

    VAGUE = 1
    """Needs a word about a person close by."""
    LIKELY = 2
    """A label, a unit or a longer number around it can rule it out."""
    CLEAR = 3
    """Hardly anything else is written so; only a label that excludes a person rules it out."""


class Candidate(NamedTuple):
    """A stretch of plain text that may be an identifier, before its surroundings are heard."""

    start: int
    end: int
    kind: Kind
    strength: Strength
    unbroken: bool = False
    """The digits stand as one long number, as order and account numbers do."""
    clock: bool = False
    """It could be a day of this century and a time of day."""


class _Style(Enum):
    RUN = auto()
    PARTS = auto()
    TOLD = auto()
    """With the month's name."""


class _Birth(NamedTuple):
    """A date as written; `year` has two or four digits."""

    day: str
    month: str
    year: str
    style: _Style

    @property
    def is_short(self) -> bool:
        """Tell whether day or month is written with a single digit."""
        return self.style is _Style.PARTS and (len(self.day) == 1 or len(self.month) == 1)


_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_FIRMNESS = dict.fromkeys((Join.HYPHEN, Join.DASH), Strength.CLEAR) | {Join.LOOSE: Strength.VAGUE}
_LETTERS = re.compile(r"\d[a-zæøå]{2}\d")
_FAINT_MASK = re.compile(r"[#?_]")
_TIME_OF_DAY = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d")
_PAIRS_BEFORE = re.compile(r"(?<!\d)\d\d \d\d \Z")
_DOTTED_BEFORE = re.compile(r"(?:\d\.|\bv)\Z")
_DOTTED_AFTER = re.compile(r"\.\d")


def weigh_signed(match: re.Match[str], today: date | None) -> Candidate | None:
    """Weigh a match of `SIGNED`; None where it is no number a person can have.

    With `today`, a number whose birth lies in the future is `SUSPECTED_CPR`.
    """
    birth, mask = _birth(match), match["mask"]
    join = join_of_signs(match["signs_of_mask"] if mask else match["signs"])
    if join is Join.NONE and (birth.is_short or match["between"] != match["between_too"]):
        return None
    if mask and _FAINT_MASK.search(mask) and join is not Join.HYPHEN:
        return None
    doubts = (
        birth.is_short,
        birth.style is _Style.TOLD,
        _is_within_a_longer_number(match),
    )
    strength = _FIRMNESS.get(join, Strength.LIKELY) - sum(doubts)
    if join is Join.DASH:
        strength = min(strength, Strength.LIKELY)
    serial = mask or without_marks(match["serial"])
    return _candidate(match, birth, serial, join, strength, today=today)


def weigh_announced(match: re.Match[str], today: date | None) -> Candidate | None:
    """Weigh a match of `ANNOUNCED`; None where its words announce no serial."""
    join = join_of_words(match["words"])
    if join is None:
        return None
    serial = without_marks(match["serial"])
    return _candidate(match, _birth(match), serial, join, Strength.LIKELY, today=today)


def _birth(match: re.Match[str]) -> _Birth:
    day = match["day"]
    if match["month"]:
        written = _Birth(day, match["month"], match["year"], _Style.RUN)
    elif match["month_part"]:
        written = _Birth(day, match["month_part"], match["year_part"], _Style.PARTS)
    else:
        month = str(_MONTHS[match["month_told"][:3]])
        written = _Birth(day, month, match["year_told"], _Style.TOLD)
    if written.day.isdigit() and written.month.isdigit() and written.year.isdigit():
        return written
    day, month, year = map(without_marks, written[:3])
    return _Birth(day, month, year, written.style)


def _candidate(
    match: re.Match[str],
    birth: _Birth,
    serial: str,
    join: Join,
    strength: int,
    *,
    today: date | None,
) -> Candidate | None:
    day, month, year = int(birth.day), int(birth.month), int(birth.year)
    if len(birth.year) == 2:
        year = _full_year(year, serial)
    born = birth_date(day, month, year)
    if born is None:
        return None
    is_future = today is not None and born > today and serial.isdigit()
    return Candidate(
        match.start(),
        match.end(),
        Kind.SUSPECTED_CPR if is_future else _kind(day, serial),
        Strength(max(strength, Strength.VAGUE)),
        unbroken=join is Join.NONE and birth.style is _Style.RUN,
        clock=join is Join.BLANK and _is_recent(birth) and bool(_TIME_OF_DAY.fullmatch(serial)),
    )


def _is_recent(birth: _Birth) -> bool:
    """Tell whether the date can be one of this century's first 40 years."""
    return birth.year[-2:] < "40" and birth.year[:-2] in {"", "20"}


def _full_year(year: int, serial: str) -> int:
    if serial.isdigit():
        return birth_year(year, int(serial[0]))
    # Letters and masks may hide the century; 1958 to 2057 are the likely years then.
    return year + (2000 if year <= 57 else 1900)


def _kind(day: int, serial: str) -> Kind:
    if serial.isdigit():
        return Kind.REPLACEMENT_CPR if is_replacement(day) else Kind.CPR
    return Kind.ECPR if _LETTERS.fullmatch(serial) else Kind.MASKED_CPR


def _is_within_a_longer_number(match: re.Match[str]) -> bool:
    """Tell whether pairs or dotted parts of the same make go on before or after."""
    before = match.string[max(match.start() - 6, 0) : match.start()]
    if "." in match[0] and (
        _DOTTED_BEFORE.search(before) or _DOTTED_AFTER.match(match.string, match.end())
    ):
        return True
    return match["between"] == " " and _PAIRS_BEFORE.search(before) is not None
