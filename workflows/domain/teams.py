"""Who is called together around an idea: the whole rule, and what the register can fill of it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from knowledge.organisations import Organisations, RegionId
from knowledge.people import Membership, PersonId, Seat, TeamRegister
from workflows.domain.idea import Idea, TeamPlace, Workplace
from workflows.domain.permissions import CORE_SEATS, is_struck

SEATS_AROUND_AN_IDEA = (*CORE_SEATS, Seat.GP, Seat.MUNICIPAL, Seat.DEPARTMENT)
"""What an idea's team is made of; its region's lead leads it without a seat of its own."""


def propose_team(
    workplace: Workplace,
    region: RegionId,
    organisations: Organisations,
    register: TeamRegister,
    today: date,
) -> tuple[TeamPlace, ...]:
    """Return the team by the paper's whole rule, filled from the register where it can be.

    The standing core, a general practitioner, a municipal member for each municipality that the
    hospital serves or the submitter named, and one from the department (data/process.md §5).
    """
    seats = tuple(_seats(workplace, organisations, today))
    return fill_seats(seats, workplace, register.members(region, today, organisations))


def fill_seats(
    team: Iterable[TeamPlace], workplace: Workplace, members: Iterable[Membership]
) -> tuple[TeamPlace, ...]:
    """Return the team with each empty seat filled by the one of these members who holds it."""
    members = tuple(members)
    return tuple(
        place if place.person else replace(place, person=_holder(place, workplace, members))
        for place in team
    )


def follow_region(
    idea: Idea,
    region: RegionId,
    organisations: Organisations,
    register: TeamRegister,
    today: date,
) -> Idea:
    """Return the idea in another region's hands.

    The new region's own people take the core's seats; the people who know the place stay, unless
    their membership is over, and empty seats are filled from the new region's register.
    """

    def stays(place: TeamPlace) -> bool:
        moved = place.seat in CORE_SEATS and region != idea.region
        gone = place.person is not None and is_struck(place.person, register, organisations, today)
        return not (moved or gone)

    kept = (place if stays(place) else replace(place, person=None) for place in idea.team)
    team = fill_seats(kept, idea.workplace, register.members(region, today, organisations))
    return replace(idea, region=region, team=team)


def _seats(workplace: Workplace, organisations: Organisations, today: date) -> Iterator[TeamPlace]:
    hospital = workplace.hospital
    served = organisations.catchment(hospital, today) if hospital else ()
    municipalities = (*workplace.municipalities, *(area.municipality for area in served))
    yield from (TeamPlace(seat) for seat in CORE_SEATS)
    yield TeamPlace(Seat.GP, hospital)
    yield from (TeamPlace(Seat.MUNICIPAL, each) for each in dict.fromkeys(municipalities))
    yield TeamPlace(Seat.DEPARTMENT, hospital)


def _holder(
    place: TeamPlace, workplace: Workplace, members: Iterable[Membership]
) -> PersonId | None:
    fitting = [each for each in members if _fits(each, place, workplace)]
    # Whoever sits for this very place goes before somebody who sits for all of them.
    fitting.sort(key=lambda held: held.place is None)
    return fitting[0].person if fitting else None


def _fits(held: Membership, place: TeamPlace, workplace: Workplace) -> bool:
    departments = {held.department.casefold(), workplace.department.casefold()} - {""}
    return (
        held.seat is place.seat
        and held.deputy_for is None
        and held.place in {None, place.place}
        and (held.seat is not Seat.DEPARTMENT or len(departments) <= 1)
    )
