"""Places that somebody still names when a new file of organisations leaves them out."""

from collections.abc import Callable, Iterable, Iterator

from knowledge.loading import people, solutions
from knowledge.loading.people import MEMBERSHIP, PERSON
from knowledge.loading.problems import Fault, Problem
from knowledge.loading.solutions import SOLUTION
from knowledge.organisations import Organisations
from knowledge.people import NATIONAL_TEAM, Membership, Person, Seat
from knowledge.records import Record
from knowledge.registry import Solution

_Found = Callable[[Organisations], object]
_Naming = tuple[str, str, str, _Found]
"""Who names a place, in which field, what it is called there, and how it is looked up."""


def orphans(
    records: Iterable[Record], before: Organisations, after: Organisations
) -> tuple[Problem, ...]:
    """Return a problem for each place that was there, is not any more, and is still named.

    ``records`` are the solutions and people in the store. Such a place stands on no line of the
    file, so the line is 0; the entry and the field are those that name it.
    """
    return tuple(
        Problem(0, Fault.STILL_NAMED, entry, field, {"value": value})
        for entry, field, value, found in _named(tuple(records))
        if found(before) is not None and found(after) is None
    )


def _named(records: tuple[Record, ...]) -> Iterator[_Naming]:
    for solution in solutions.build(records).solutions:
        yield from _by_solution(solution)
    register = people.build(records)
    for person in register.people:
        yield from _by_person(person)
    for membership in register.memberships:
        yield from _by_membership(membership)


def _by_solution(solution: Solution) -> Iterator[_Naming]:
    entry, used = f"{SOLUTION} {solution.id}", solution.used_in
    yield from ((entry, "used_in.regions", each, _region(each)) for each in used.regions)
    yield from ((entry, "used_in.hospitals", each, _hospital(each)) for each in used.hospitals)
    for name in used.municipalities:
        yield entry, "used_in.municipalities", name, _municipality(name)


def _by_person(person: Person) -> Iterator[_Naming]:
    entry = f"{PERSON} {person.id}"
    if person.hospital:
        yield entry, "hospital", person.hospital, _hospital(person.hospital)
    if person.municipality:
        yield entry, "municipality", person.municipality, _municipality(person.municipality)


def _by_membership(membership: Membership) -> Iterator[_Naming]:
    entry, place = f"{MEMBERSHIP} {membership.person}", membership.place
    if membership.team != NATIONAL_TEAM:
        yield entry, "team", membership.team, _region(membership.team)
    if place and membership.seat is Seat.MUNICIPAL:
        yield entry, "place", place, _municipality(place)
    elif place and membership.seat is Seat.NATIONAL:
        yield entry, "place", place, _body(place)
    elif place:
        yield entry, "place", place, _hospital(place)


def _region(name: str) -> _Found:
    return lambda organisations: organisations.region(name)


def _hospital(name: str) -> _Found:
    return lambda organisations: organisations.hospital(name)


def _municipality(name: str) -> _Found:
    return lambda organisations: organisations.municipality(name)


def _body(name: str) -> _Found:
    return lambda organisations: organisations.body(name)
