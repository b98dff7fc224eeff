"""Weigh CPR numbers that are not written quite right: in pieces, misread, a digit too few."""

import re
from datetime import date

from knowledge.identifiers.candidates import Candidate, Strength, weigh_signed
from knowledge.identifiers.findings import Kind
from knowledge.identifiers.shapes import SIGNED

_DIGIT_FOR_LETTER = str.maketrans("oøilsb", "001158")
_LETTER = re.compile("[oøilsb]")
_MOST_LETTERS = 3
_PAIRS = re.compile(r"\d\d \d\d \d\d")


def weigh_broken_up(match: re.Match[str], today: date | None) -> Candidate | None:
    """Weigh a match of `BROKEN_UP`; single digits in a row may as well be scores."""
    found = _weigh_digits(match, match[0].replace(" ", ""), today)
    if found is None:
        return None
    telling = "-" in match[0] or _PAIRS.match(match[0])
    return found._replace(strength=Strength.LIKELY if telling else Strength.VAGUE, unbroken=False)


def weigh_misread(match: re.Match[str], today: date | None) -> Candidate | None:
    """Weigh a match of `MISREAD`: O stands for 0 and l for 1 above all."""
    letters = len(_LETTER.findall(match[0]))
    if not 0 < letters <= _MOST_LETTERS:
        return None
    return _weigh_digits(match, match[0].translate(_DIGIT_FOR_LETTER), today)


def weigh_labelled(match: re.Match[str], _: date | None) -> Candidate:
    """Accept a match of `LABELLED`, whatever date it gives."""
    return Candidate(*match.span("number"), Kind.SUSPECTED_CPR, Strength.CLEAR)


def _weigh_digits(match: re.Match[str], digits: str, today: date | None) -> Candidate | None:
    tidied = SIGNED.fullmatch(digits)
    found = tidied and weigh_signed(tidied, today)
    return found and found._replace(start=match.start(), end=match.end())
