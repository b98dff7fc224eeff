"""The file of people turned into records, and the team register made from them."""

from collections.abc import Iterable, Iterator

from knowledge.loading.checking import checked
from knowledge.loading.entries import about, of_kind, record
from knowledge.loading.people_check import check
from knowledge.loading.people_file import AbsenceEntry, MembershipEntry, PeopleFile, PersonEntry
from knowledge.loading.reading import Document
from knowledge.organisations import Organisations
from knowledge.people import Absence, Membership, Person, Seat, TeamRegister
from knowledge.periods import Period
from knowledge.records import Record

PERSON = "person"
MEMBERSHIP = "membership"
ABSENCE = "absence"


def parse(document: Document, known: Organisations | None = None) -> tuple[Record, ...]:
    """Check the document and return its records.

    Municipalities given by name are turned into codes when the organisations are known.
    """
    file = checked(PeopleFile, document)
    check(file, document, known)
    return tuple(_records(file, known or Organisations()))


def build(records: Iterable[Record]) -> TeamRegister:
    """Make the team register, each kind in the order of its keys."""
    records = tuple(records)
    return TeamRegister(
        tuple(_person(each) for each in of_kind(records, PERSON, PersonEntry)),
        tuple(_membership(each) for each in of_kind(records, MEMBERSHIP, MembershipEntry)),
        tuple(
            Absence(each.person, each.first, each.last)
            for each in of_kind(records, ABSENCE, AbsenceEntry)
        ),
    )


def _records(file: PeopleFile, known: Organisations) -> Iterator[Record]:
    for person in file.people:
        code = _code(person.municipality, known)
        yield record(PERSON, person.id, person.model_copy(update={"municipality": code}))
    for membership in file.memberships:
        placed = membership.model_copy(update={"place": _place(membership, known)})
        yield record(MEMBERSHIP, _key(placed), placed)
    for absence in file.absences:
        yield record(ABSENCE, f"{absence.person}/{absence.first}/{absence.last}", absence)
    yield from about("meta", file.meta)


def _key(entry: MembershipEntry) -> str:
    """Name a membership by everything but its end, so that ending it is a change."""
    parts = (
        entry.person,
        entry.team,
        entry.seat.value,
        entry.place,
        entry.department,
        entry.deputy_for,
        entry.valid_from,
    )
    return "/".join(str(part or "") for part in parts)


def _place(entry: MembershipEntry, known: Organisations) -> str | None:
    return _code(entry.place, known) if entry.seat is Seat.MUNICIPAL else entry.place


def _code(code_or_name: str | None, known: Organisations) -> str | None:
    municipality = known.municipality(code_or_name) if code_or_name else None
    return municipality.code if municipality else code_or_name


def _person(entry: PersonEntry) -> Person:
    return Person(
        id=entry.id,
        name=entry.name,
        email=entry.email,
        language=entry.language,
        profession=entry.profession or "",
        hospital=entry.hospital,
        department=entry.department or "",
        municipality=entry.municipality,
    )


def _membership(entry: MembershipEntry) -> Membership:
    return Membership(
        person=entry.person,
        team=entry.team,
        seat=entry.seat,
        place=entry.place,
        department=entry.department or "",
        deputy_for=entry.deputy_for,
        period=Period(entry.valid_from, entry.valid_to),
    )
