"""How the entries of a file of people must hang together."""

from datetime import date

from knowledge.loading.checking import Complaints
from knowledge.loading.entries import numbered
from knowledge.loading.people_file import MembershipEntry, PeopleFile
from knowledge.loading.problems import Fault
from knowledge.loading.reading import Document, Path
from knowledge.organisations import Organisations
from knowledge.people import NATIONAL_TEAM, Seat

_NATIONAL_SEATS = (Seat.NATIONAL, Seat.CHAIR)
_AT_A_HOSPITAL = (Seat.GP, Seat.DEPARTMENT)
_PLACED_SEATS = (*_AT_A_HOSPITAL, Seat.MUNICIPAL, Seat.NATIONAL)


def check(file: PeopleFile, document: Document, known: Organisations | None) -> None:
    """Raise InvalidFile with everything that refers to nothing or contradicts itself.

    Places are looked up only when the organisations are known.
    """
    complaints = Complaints(document)
    _check_people(file, known, complaints)
    _check_memberships(file, known, complaints)
    _check_absences(file, complaints)
    complaints.raise_any()


def _check_people(file: PeopleFile, known: Organisations | None, complaints: Complaints) -> None:
    people = tuple(numbered(("people",), file.people))
    complaints.require_unique(
        (((*path, "id"), each.id) for path, each in people), Fault.REPEATED_ID
    )
    emails = (((*path, "email"), each.email.casefold()) for path, each in people if each.email)
    complaints.require_unique(emails, Fault.REPEATED_EMAIL)
    if known is None:
        return
    for path, each in people:
        if each.hospital and not known.hospital(each.hospital):
            complaints.add((*path, "hospital"), Fault.UNKNOWN_HOSPITAL, value=each.hospital)
        if each.municipality and not known.municipality(each.municipality):
            place = (*path, "municipality")
            complaints.add(place, Fault.UNKNOWN_MUNICIPALITY, value=each.municipality)


def _check_memberships(
    file: PeopleFile, known: Organisations | None, complaints: Complaints
) -> None:
    people = {each.id for each in file.people}
    seats = {(each.person, each.team, each.seat) for each in file.memberships}
    for path, each in numbered(("memberships",), file.memberships):
        complaints.require((*path, "person"), each.person, people, Fault.UNKNOWN_PERSON)
        complaints.require((*path, "deputy_for"), each.deputy_for, people, Fault.UNKNOWN_PERSON)
        if each.deputy_for in people and (each.deputy_for, each.team, each.seat) not in seats:
            place, holder = (*path, "deputy_for"), each.deputy_for or ""
            complaints.add(place, Fault.DEPUTY_WITHOUT_HOLDER, value=holder)
        _check_order((*path, "valid_to"), each.valid_from, each.valid_to, complaints)
        _check_seat(path, each, complaints)
        if known:
            _check_place(path, each, known, complaints)


def _check_seat(path: Path, each: MembershipEntry, complaints: Complaints) -> None:
    is_national = each.seat in _NATIONAL_SEATS
    if is_national != (each.team == NATIONAL_TEAM):
        place, seat = (*path, "seat"), each.seat.value
        complaints.add(place, Fault.SEAT_NOT_ON_TEAM, seat=seat, team=each.team)
    elif each.seat in _PLACED_SEATS and each.place is None:
        complaints.add((*path, "place"), Fault.PLACE_MISSING, seat=each.seat.value)
    elif each.seat not in _PLACED_SEATS and each.place is not None:
        complaints.add((*path, "place"), Fault.PLACE_NOT_ALLOWED, seat=each.seat.value)


def _check_place(
    path: Path, each: MembershipEntry, known: Organisations, complaints: Complaints
) -> None:
    if each.team != NATIONAL_TEAM and known.region(each.team) is None:
        complaints.add((*path, "team"), Fault.UNKNOWN_REGION, value=each.team)
    if each.place is None:
        return
    place = (*path, "place")
    if each.seat in _AT_A_HOSPITAL and not known.hospital(each.place):
        complaints.add(place, Fault.UNKNOWN_HOSPITAL, value=each.place)
    if each.seat is Seat.MUNICIPAL and not known.municipality(each.place):
        complaints.add(place, Fault.UNKNOWN_MUNICIPALITY, value=each.place)
    if each.seat is Seat.NATIONAL and not known.body(each.place):
        complaints.add(place, Fault.UNKNOWN_BODY, value=each.place)


def _check_absences(file: PeopleFile, complaints: Complaints) -> None:
    people = {each.id for each in file.people}
    for path, each in numbered(("absences",), file.absences):
        complaints.require((*path, "person"), each.person, people, Fault.UNKNOWN_PERSON)
        _check_order((*path, "last"), each.first, each.last, complaints)


def _check_order(
    path: Path,
    first: date | None,
    last: date | None,
    complaints: Complaints,
) -> None:
    if first and last and last < first:
        complaints.add(
            path,
            Fault.PERIOD_REVERSED,
            valid_from=first.isoformat(),
            valid_to=last.isoformat(),
        )
