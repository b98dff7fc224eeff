"""How a birth date and a serial are written, as expressions over plain text.

Everything that repeats has a small upper bound, so the time is linear, whatever the text. Each
expression begins with a set of characters, which lets the engine skip what cannot start one,
and what repeats is possessive (`+` behind the bound) where giving back could not help.
"""

import re

from knowledge.identifiers.reading import INVISIBLE

_MARKS = rf"{INVISIBLE}*_`~"


def _expression(pattern: str) -> re.Pattern[str]:
    """Compile; `·` stands for the marks that may come between any two digits."""
    return re.compile(pattern.replace("·", rf"[{_MARKS}]{{0,3}}+"), re.VERBOSE)


_NO_DAY = r"(?<!00|3[2-9]|[45]\d|60|9[2-9])"
_MONTH = r"(?:0·[1-9]|1·[0-2])"
_MONTH_NAME = r"(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]{0,6}+"
_YEAR = r"(?:(?:1·[89]|2·0)·\d·\d|\d·\d)"
# After day, month and year come four digits; a fourth short group spares the look at a long series.
_FOUR_SHORT_GROUPS = r"[-./\ ]\d\d?+[-./\ ]\d\d?+[-./\ ]\d\d?+[-./\ ]"
_BETWEEN = rf"[-./\ {_MARKS}]{{1,4}}+"
_SIGNS = rf"""[-./\s()\[\]{{}}<>|'",;:=+…{_MARKS}]"""
_ESCAPED = r"(?:%e2%80%9\d|%[0-9a-f]{2}|&\#?\w{1,6};|\\(?:[nrt]|u[0-9a-f]{4}|))"
# The digits of an escaped character before the number are no part of it.
_FIRST_DIGIT = r"[0-9](?:(?<!\d\d)|(?<=%[0-9a-f]{2}\d)|(?<=\\u[0-9a-f]{4}\d))"
_DATE = rf"""
    (?P<day> {_FIRST_DIGIT} (?: ·\d{_NO_DAY} | (?!·\d)) )
    (?: · (?P<month>{_MONTH}) · (?P<year>{_YEAR})
      | (?!{_FOUR_SHORT_GROUPS})
        (?P<between>{_BETWEEN}) (?P<month_part>{_MONTH}|[1-9])
        (?P<between_too>(?P=between) | (?<=[./]\d\d)[-\ ] | (?<=[./]\d)[-\ ])
        (?P<year_part>{_YEAR})
      | [.]?[ ]{{0,2}}+ (?P<month_told>{_MONTH_NAME}) [.]?[ ]{{0,2}}+ (?P<year_told>{_YEAR})
    )
"""
_SERIAL = r"(?P<serial> \d·(?:\d·\d|[a-zæøå]·[a-zæøå])·\d (?!\d) )"

SIGNED = _expression(
    rf"""{_DATE}
    (?: (?P<signs_of_mask> [-./\ ]{{0,3}}+ )
        (?P<mask> (?=\d{{0,3}}+[x×*•\#?_]) [\dx×*•\#?_]{{4}} (?![x×*•\#?_a-zæøå\d]) )
      | (?P<signs> {_SIGNS}{{0,8}}+ (?:{_ESCAPED}{_SIGNS}{{0,3}}+){{0,2}} ) {_SERIAL}
    )
    """
)
"""A date, signs and blanks, and a serial or a mask in its place."""

ANNOUNCED = _expression(
    rf"""{_DATE}
    (?P<words> (?=[^\da-zæøå]{{0,4}}+[a-zæøå]) [^\d]{{1,40}}? (?:4[^\d]{{1,20}}?|) ) {_SERIAL}
    """
)
"""A date and a serial with words between, which may speak of the last 4 digits."""

BROKEN_UP = _expression(
    r"""
    [0-36-9] (?<!\d\d)
    (?: (?<!\b\d\ \d) (?:\ \d){5} (?:\ |\ ?-\ ?) \d (?:\ \d){3}
      | \d (?<!\b\d\d\ \d\d) (?:(?:\ \d\d){2}|\d{4}) (?:\ |\ ?-\ ?) \d\d\ \d\d
    )
    (?!\ ?\d)
    """
)
"""Ten digits with a blank after each, or in pairs."""

MISREAD = _expression(
    r"""
    [0-9oøilsb] (?<![a-zæøå0-9].) (?:(?<=[oøilsb]) | (?=[0-9\ -]{0,12}+[oøilsb]))
    [0-9oøilsb]{5} (?:\ ?-\ ?|\ |) [0-9oøilsb]{4} (?![a-zæøå0-9])
    """
)
"""Letters that a scanner, or a hurried hand, puts for digits."""

LABELLED = _expression(
    rf"""
    (?:cpr|personn(?:umme)?r|(?<![a-zæøå])p\.?n(?:umme)?r|civil\ registration)
    (?:nummer(?:et)?|number|n[ro]\b|er\b|is\b|på\b|_|[^\w\]]){{0,12}}+
    (?P<number> (?<!\d) \d (?:[-./\s{_MARKS}]{{0,3}}+\d){{8,11}} ) (?!\d)
    """
)
"""Nine to twelve digits straight after a word that says they are a personal number."""
