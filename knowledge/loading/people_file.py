"""What the file of people and teams may hold."""

from typing import Literal

from knowledge.loading.checking import About, Entry
from knowledge.loading.values import Day, Email, Id, Text
from knowledge.people import Seat


class PersonEntry(Entry):
    """One person."""

    id: Id
    name: Text
    email: Email | None = None
    language: Literal["da", "en"] = "da"
    profession: str | None = None
    hospital: Id | None = None
    department: str | None = None
    municipality: Text | None = None


class MembershipEntry(Entry):
    """One dated seat; a municipality may be given by code or by name."""

    person: Id
    team: Id
    seat: Seat
    place: Text | None = None
    department: str | None = None
    deputy_for: Id | None = None
    valid_from: Day | None = None
    valid_to: Day | None = None


class AbsenceEntry(Entry):
    """Days on which somebody is away, both ends included."""

    person: Id
    first: Day
    last: Day


class PeopleFile(Entry):
    """The whole file."""

    meta: About | None = None
    people: tuple[PersonEntry, ...]
    memberships: tuple[MembershipEntry, ...] = ()
    absences: tuple[AbsenceEntry, ...] = ()
