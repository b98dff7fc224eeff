"""People and the team register: who sits where, since when, and who stands in for them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge.periods import ALWAYS, Period

PersonId = str
TeamId = str
"""A region id for a regional team, or ``NATIONAL_TEAM``."""

NATIONAL_TEAM: TeamId = "national"


class Seat(StrEnum):
    """A function on a team: its standing core and its ad hoc members (seeds/004)."""

    LEAD = "lead"
    IT = "it"
    MEDICO = "medico"
    ORGANISATION = "organisation"
    GP = "gp"
    MUNICIPAL = "municipal"
    DEPARTMENT = "department"
    NATIONAL = "national"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the desk knows; only people in the team register have roles."""

    id: PersonId
    name: str
    email: str | None = None
    language: str = "da"
    profession: str = ""
    hospital: str | None = None
    department: str = ""
    municipality: str | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A dated seat on a team.

    ``place`` narrows the seat: a hospital id for a GP or a department member, a municipality code
    for a municipal member, a national body's id for a national member.
    ``deputy_for`` names the person stood in for; a deputy acts only while that person is absent.
    """

    person: PersonId
    team: TeamId
    seat: Seat
    place: str | None = None
    department: str = ""
    deputy_for: PersonId | None = None
    period: Period = ALWAYS


@dataclass(frozen=True, slots=True)
class Absence:
    """Whole days on which a person does not act; both ends included."""

    person: PersonId
    first: date
    last: date
