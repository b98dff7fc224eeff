"""What can be wrong with a file, in words a machine can pass on to Danish or English."""

from dataclasses import dataclass
from dataclasses import field as made
from enum import StrEnum


class Fault(StrEnum):
    """One kind of mistake; the sentence for it is wording, filled from the problem's values."""

    # The file as a whole
    FILE_EMPTY = "file_empty"
    FILE_TOO_LARGE = "file_too_large"  # megabytes
    NOT_UTF8 = "not_utf8"
    NOT_YAML = "not_yaml"  # column
    TAB = "tab"
    TOO_DEEP = "too_deep"  # levels
    ALIAS = "alias"
    TAG = "tag"
    SEVERAL_DOCUMENTS = "several_documents"
    # One field
    REPEATED_FIELD = "repeated_field"
    UNKNOWN_FIELD = "unknown_field"
    MISSING = "missing"
    EMPTY = "empty"
    NOT_A_MAPPING = "not_a_mapping"
    NOT_A_LIST = "not_a_list"
    NOT_TEXT = "not_text"
    NOT_A_NUMBER = "not_a_number"
    NOT_YES_OR_NO = "not_yes_or_no"
    NOT_A_DATE = "not_a_date"  # value
    NOT_ONE_OF = "not_one_of"  # value, allowed
    MALFORMED = "malformed"  # value
    # How entries hang together
    REPEATED_ID = "repeated_id"  # value, first_line
    REPEATED_EMAIL = "repeated_email"  # value, first_line
    UNKNOWN_REGION = "unknown_region"  # value
    UNKNOWN_HOSPITAL = "unknown_hospital"  # value
    UNKNOWN_MUNICIPALITY = "unknown_municipality"  # value
    UNKNOWN_BODY = "unknown_body"  # value
    UNKNOWN_SOLUTION = "unknown_solution"  # value
    UNKNOWN_GROUP = "unknown_group"  # value
    UNKNOWN_PERSON = "unknown_person"  # value
    SUCCESSOR_CIRCLE = "successor_circle"  # value
    REGION_CONFLICT = "region_conflict"  # value, expected
    PERIOD_REVERSED = "period_reversed"  # valid_from, valid_to
    SEAT_NOT_ON_TEAM = "seat_not_on_team"  # seat, team
    PLACE_MISSING = "place_missing"  # seat
    PLACE_NOT_ALLOWED = "place_not_allowed"  # seat
    DEPUTY_WITHOUT_HOLDER = "deputy_without_holder"  # value
    STILL_NAMED = "still_named"  # value


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: the line it is on (from 1), the entry and the field, and what is wrong.

    ``entry`` is the entry's id as far as it can be read; both may be empty when the mistake
    concerns the file. Line 0 is no line: what should stand in the file does not.
    """

    line: int
    fault: Fault
    entry: str = ""
    field: str = ""
    values: dict[str, str] = made(default_factory=dict)


class InvalidFile(Exception):
    """The file cannot be imported; nothing was changed.

    Carries every problem that could be found, in the order of the lines.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems, sorted by line."""
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))
        # Lines and faults only: the values may be somebody's name or address.
        super().__init__(", ".join(f"line {each.line}: {each.fault}" for each in self.problems[:9]))
