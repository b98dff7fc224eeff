"""The fields an action asks for, as data: forms, help and checks are all drawn from them."""

from dataclasses import dataclass
from enum import StrEnum

from workflows.domain.idea import EntryKind


class FieldKind(StrEnum):
    """What a field holds. Values travel as text: ISO dates, ids, codes, ``yes``/``no``."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    DATE = "date"
    CHOICE = "choice"
    CONFIRM = "confirm"
    NUMBER = "number"
    PERSON = "person"
    SOLUTION = "solution"
    SOLUTIONS = "solutions"
    REGION = "region"
    HOSPITAL = "hospital"
    TEAM_PLACE = "team_place"
    ADOPTION = "adoption"
    IDEA = "idea"
    ENTRY = "entry"
    HANDBOOK = "handbook"
    ACTIVITY = "activity"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in.

    ``choices`` are the codes of a CHOICE. A CONFIRM that is required must be answered yes.
    ``future`` demands a day after today. ``entries`` is the kind of entry an ENTRY picks from.
    SOLUTIONS travel as ids with commas between them.
    """

    name: str
    kind: FieldKind
    required: bool = True
    choices: tuple[str, ...] = ()
    future: bool = False
    entries: EntryKind | None = None


LONGEST_LINE = 200
"""Characters in a LINE."""

LONGEST_PARAGRAPH = 4_000
"""Characters in a PARAGRAPH."""


def line(name: str, *, required: bool = True) -> Field:
    """Ask for one line of text."""
    return Field(name, FieldKind.LINE, required)


def paragraph(name: str, *, required: bool = True) -> Field:
    """Ask for some sentences."""
    return Field(name, FieldKind.PARAGRAPH, required)


def day(name: str, *, required: bool = True, future: bool = False) -> Field:
    """Ask for a date."""
    return Field(name, FieldKind.DATE, required, future=future)


def choice(name: str, *codes: str, required: bool = True) -> Field:
    """Ask for one of the codes."""
    return Field(name, FieldKind.CHOICE, required, choices=codes)


def confirm(name: str, *, required: bool = True) -> Field:
    """Ask for a yes."""
    return Field(name, FieldKind.CONFIRM, required)


def pick(name: str, kind: FieldKind, *, required: bool = True) -> Field:
    """Ask for one of the things the desk knows."""
    return Field(name, kind, required)


def answering(name: str, entries: EntryKind) -> Field:
    """Ask which of the open entries of this kind is meant."""
    return Field(name, FieldKind.ENTRY, entries=entries)
