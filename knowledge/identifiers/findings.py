"""What the screening says: where an identifier stands and what it is, never what it reads."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What sort of identifier was found."""

    CPR = "cpr"
    REPLACEMENT_CPR = "replacement_cpr"
    """A replacement number of another system: a CPR number with 60 added to the day."""
    ECPR = "ecpr"
    """The health service's replacement number, with two letters in the serial."""
    MASKED_CPR = "masked_cpr"
    """A birth date whose serial is hidden wholly or partly: it still points at a person."""
    SUSPECTED_CPR = "suspected_cpr"
    """Meant as a CPR number and mistyped: an impossible or future date, a digit too few."""
    PATIENT_NAME = "patient_name"
    HOME_ADDRESS = "home_address"


class Finding(NamedTuple):
    """A stretch of the text as it was given: code points, `end` excluded."""

    start: int
    end: int
    kind: Kind
