"""Find what names a patient outright: a full name or a home address, plainly introduced.

Names cannot be found reliably, and colleagues and devices have names too. So only the phrases
that say outright whose name or address follows count; a form's bare "Navn:" and "Adresse:"
count where the same text holds a personal number.
"""

import re
from collections.abc import Iterator

from knowledge.identifiers.findings import Finding, Kind

_PATIENT = r"(?:[Pp]atient|[Bb]orger)(?:en)?"
_FULL_NAME = r"[A-ZÆØÅ][\w'’-]{1,20}(?:[ ](?:[A-ZÆØÅ]\.|[A-ZÆØÅ][\w'’-]{0,20})){1,3}"
_ROADS = (
    "vej gade allé alle stræde vænge vænget parken toften plads torv boulevard sti bakken haven"
)
_ENDS_LIKE_A_ROAD = "|".join(f"(?<={road})" for road in _ROADS.split())
_STREET = rf"[A-ZÆØÅ][\w.-]{{1,25}}+(?:[ ][\w.-]{{1,20}}+){{0,3}}(?i:{_ENDS_LIKE_A_ROAD})"
_HOUSE = r"[ ]\d{1,3}[ ]?[A-Za-z]?(?:,?[ ]\d{1,2}\.?[ ](?:sal|tv|th|mf)\.?(?:[ ](?:tv|th|mf)\.?)?)?"
_TOWN = r",?\s{1,2}\d{4}[ ][A-ZÆØÅ][\wæøå]{1,20}(?:[ ][A-ZÆØÅ]{1,2}\b)?"
_ADDRESS = _STREET + _HOUSE + _TOWN

_NAME_FOLLOWS = (
    r"(?:(?:[ ](?:der|som))?[ ]hedder|[ ]ved[ ]navn|[ ]med[ ]navnet|s[ ]navn(?:[ ]er|:)|navn:)"
)
_NAME_TOLD = re.compile(rf"\b{_PATIENT}{_NAME_FOLLOWS}[ ]({_FULL_NAME})")
_NAME_ON_A_FORM = re.compile(rf"\b[Nn]avn:[ ]({_FULL_NAME})")
_ADDRESS_TOLD = re.compile(
    rf"(?:\b[Bb]or[ ](?:på|i)|\b[Bb]opæl:?|\b[Hh]jemmeadresse:?|{_PATIENT}s[ ]adresse(?:[ ]er|:)?)"
    rf"[ ]({_ADDRESS})"
)
_ADDRESS_ON_A_FORM = re.compile(rf"\b[Aa]dresse:[ ]({_ADDRESS})")
_NAME_HINTS = ("hedder", "navn", "Navn")
_ADDRESS_HINTS = ("dresse", "or på", "or i", "opæl")


def persons(text: str, beside_a_number: bool) -> Iterator[Finding]:
    """Find the names and home addresses of patients in the original text, in no order."""
    if any(hint in text for hint in _NAME_HINTS):
        yield from _all(_NAME_TOLD, text, Kind.PATIENT_NAME)
        if beside_a_number:
            yield from _all(_NAME_ON_A_FORM, text, Kind.PATIENT_NAME)
    if any(hint in text for hint in _ADDRESS_HINTS):
        yield from _all(_ADDRESS_TOLD, text, Kind.HOME_ADDRESS)
        if beside_a_number:
            yield from _all(_ADDRESS_ON_A_FORM, text, Kind.HOME_ADDRESS)


def _all(pattern: re.Pattern[str], text: str, kind: Kind) -> Iterator[Finding]:
    return (Finding(*match.span(1), kind) for match in pattern.finditer(text))
