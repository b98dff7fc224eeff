"""Hear what the words around say: a patient, or something else that has ten digits.

The nearest word to the left decides, as a label does. In doubt the number is hidden: a false
alarm costs a rewrite, a miss is a breach.
"""

import re

from knowledge.identifiers.candidates import Candidate, Strength
from knowledge.identifiers.findings import Kind
from knowledge.identifiers.labels import Label, label_before, speaks_of_a_person

_NEARBY = 60
_UNIT_AFTER = re.compile(
    r" ?(?:(?:kr|dkk|eur|usd)\b(?!\.? ?\d)|,-|%(?![0-9a-f]{2})|bytes?\b|stk\b"
    r"|borgere|patienter|personer|opkald|besøg|visninger|sekunder)"
)
_FRACTION_AFTER = re.compile(r"[.,]\d{1,2}(?!\d|[./-]\d)|\.\d{6}(?!\d)")
_FRACTION_BEFORE = re.compile(r"(?<!\d)0[.,]\Z|\d\.\d+\.\Z")
_BANK_BEFORE = re.compile(
    r"(?:konto|reg|bank|iban)[a-zæøå]*[^\w\n]{0,3}(?:nr\W{0,2})?\d{4}[ -]{1,3}\Z"
)
_PRODUCTION_UNIT_BEFORE = re.compile(r"\bp-?n(?:umme)?r[e.: -]{0,4}\Z")
_ABROAD = re.compile(
    r"(?:\+|(?<![\w.,/-])00 ?(?=4[4-9]|298|299|354))"
    r"([1-9](?:[ ()/-]{0,2}\d){0,6})[ ()/-]{0,2}\Z"
)
"""Behind 00 the countries people here call; it may as well be a quarter past midnight."""
_LONGEST_PHONE = 15
_GOES_ON = re.compile(r"[0-9a-z-]")
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_HEX_AFTER = re.compile(r"[a-f]+\d")
_CODE = re.compile(r"[0-9a-z]{20,}")
_LONGEST_CODE = 64
_EVENT_BEFORE = re.compile(
    r"\b(?:møde\w*|kl|klokken|vagt\w*|dato|tidspunkt|start\w*|log|logget|logfil\w*|backup|nedbrud"
    r"|driftsstop|opdater\w*|deadline|frist|sendt|udsendt|afsendt|afgang|ankomst)"
    r"(?:\W{1,3}(?:er|den|d|fra|flyttes|til|kl)){0,4}\W{0,3}\Z"
)
_TIME_GOES_ON = re.compile(r" ?(?:-|til) ?(?:[01]\d|2[0-4])[.:]?[0-5]\d(?!\.?\d)| ?z\b|:\d\d")


def is_identifier(text: str, candidate: Candidate) -> bool:
    """Decide, from the plain text around it, whether the candidate is to be hidden."""
    label = label_before(text, candidate.start)
    if label is Label.PERSON:
        return True
    if label is Label.THING or _is_part_of_a_code(text, candidate):
        return False
    if candidate.strength is Strength.CLEAR:
        return True
    if label is Label.OTHER or _is_a_quantity(text, candidate) or _is_a_phone(text, candidate):
        return False
    if candidate.strength is Strength.VAGUE or (candidate.clock and _is_a_time(text, candidate)):
        return _mentions_a_person(text, candidate)
    return True


def _before(text: str, candidate: Candidate) -> str:
    return text[max(candidate.start - _NEARBY, 0) : candidate.start]


def _mentions_a_person(text: str, candidate: Candidate) -> bool:
    after = text[candidate.end : candidate.end + _NEARBY]
    return speaks_of_a_person(_before(text, candidate) + after)


def _is_part_of_a_code(text: str, candidate: Candidate) -> bool:
    """Tell whether a UUID, a checksum or a key goes on at either end."""
    start, end = candidate.start, candidate.end
    if not _GOES_ON.search(text[max(start - 1, 0) : start] + text[end : end + 1]):
        return False
    if candidate.kind is Kind.ECPR and _HEX_AFTER.match(text, end):
        return True
    offset = max(start - _LONGEST_CODE, 0)
    around = text[offset : end + _LONGEST_CODE]
    start, end = start - offset, end - offset
    return any(
        code.start() <= start and end <= code.end() and _has_more_digits(code, start, end)
        for pattern in (_UUID, _CODE)
        for code in pattern.finditer(around)
    )


def _has_more_digits(code: re.Match[str], start: int, end: int) -> bool:
    """Tell a code from words without blanks around a number."""
    return any(
        sign.isdigit() for sign in code.string[code.start() : start] + code.string[end : code.end()]
    )


def _is_a_quantity(text: str, candidate: Candidate) -> bool:
    """Tell whether it is an amount, a count, a decimal, an account or a company unit."""
    start, end = candidate.start, candidate.end
    if _UNIT_AFTER.match(text, end) and not (candidate.unbroken and text[start] == "0"):
        return True
    if not candidate.unbroken:
        return False
    before = _before(text, candidate)
    return bool(
        _FRACTION_AFTER.match(text, end)
        or _FRACTION_BEFORE.search(before)
        or _BANK_BEFORE.search(before)
        # The numbers of Danish production units, P-numre, all begin with 10.
        or (text.startswith("10", start) and _PRODUCTION_UNIT_BEFORE.search(before))
    )


def _is_a_phone(text: str, candidate: Candidate) -> bool:
    """Tell whether the candidate is the tail of a number with a country code."""
    before = _before(text, candidate)
    abroad = ("+" in before or "00" in before) and _ABROAD.search(before)
    if not abroad:
        return False
    dialled: str = abroad[1]
    digits = sum(sign.isdigit() for sign in dialled)
    # A Danish number is over after eight digits, so nothing with ten goes on from it.
    return not dialled.startswith("45") and digits + 10 <= _LONGEST_PHONE


def _is_a_time(text: str, candidate: Candidate) -> bool:
    return bool(
        _EVENT_BEFORE.search(_before(text, candidate)) or _TIME_GOES_ON.match(text, candidate.end)
    )
