"""What somebody is to an idea today: the only source of rights, asked anew for every press."""

from collections.abc import Iterator
from datetime import date

from knowledge.organisations import Organisations
from knowledge.people import NATIONAL_TEAM, Membership, PersonId, Seat, TeamRegister
from workflows.domain.idea import Idea
from workflows.domain.roles import Role

CORE_SEATS = (Seat.IT, Seat.MEDICO, Seat.ORGANISATION)
"""A regional team's standing core beside its lead (seeds/004)."""

NATIONAL_SEATS = frozenset({Seat.NATIONAL, Seat.CHAIR})


def roles_of(
    person: PersonId, idea: Idea, register: TeamRegister, organisations: Organisations, today: date
) -> frozenset[Role]:
    """Return everything the person may act as towards the idea on the day.

    The lead is that of the region which is in the idea's region's place on the day, or a deputy
    while the lead is away. Never contains SYSTEM: nobody becomes the desk by taking its name.
    """
    return frozenset(_roles(person, idea, register, organisations, today))


def is_struck(
    person: PersonId, register: TeamRegister, organisations: Organisations, today: date
) -> bool:
    """Tell whether the register knows the person, but only by memberships that no longer count.

    They are over, or a merged region has somebody else in the seat. Such a person's rights have
    ended everywhere, also where an idea's team still names them.
    """
    known = [each for each in register.memberships if each.person == person]
    return bool(known) and not any(_counts(each, register, organisations, today) for each in known)


def _roles(
    person: PersonId, idea: Idea, register: TeamRegister, organisations: Organisations, today: date
) -> Iterator[Role]:
    yield Role.ANYONE
    if person == idea.submitter:
        yield Role.SUBMITTER
    region = organisations.region_on(idea.region, today)
    seats = register.seats_of(person, today, organisations)
    if any(each.team == region and each.seat is Seat.LEAD for each in seats):
        yield Role.LEAD
    if any(_works_on(each, region, idea) for each in seats) or (
        person in idea.members() and not is_struck(person, register, organisations, today)
    ):
        yield Role.TEAM
    if any(each.team == NATIONAL_TEAM and each.seat in NATIONAL_SEATS for each in seats):
        yield Role.NATIONAL


def _works_on(held: Membership, region: str, idea: Idea) -> bool:
    standing = held.team == region and held.seat in CORE_SEATS
    return standing or held.deputy_for in idea.members()


def _counts(
    held: Membership, register: TeamRegister, organisations: Organisations, today: date
) -> bool:
    if held.period.valid_to and held.period.valid_to < today:
        return False
    if organisations.region_on(held.team, today) == held.team:
        return True
    taken_over = register.members(held.team, today, organisations)
    return any(each.person == held.person for each in taken_over)
