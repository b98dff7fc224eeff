"""People and the team register: who sits where, since when, and who stands in for them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from knowledge.organisations import Organisations
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


@dataclass(frozen=True)
class TeamRegister:
    """Who sits on which team, with deputies and absence.

    Teams and bodies are asked for as of a day, so every question takes the organisations: on the
    day a region has been merged, its members serve the new region in each seat (and place) for
    which the new region has nobody of its own. The same goes for a merged national body.
    """

    people: tuple[Person, ...] = ()
    memberships: tuple[Membership, ...] = ()
    absences: tuple[Absence, ...] = ()

    def person(self, person: PersonId) -> Person | None:
        """Return the person with this id."""
        return self._people.get(person)

    def person_by_email(self, email: str) -> Person | None:
        """Return the person with this address, in any letter case."""
        return self._by_email.get(email.strip().casefold())

    def is_absent(self, person: PersonId, day: date) -> bool:
        """Tell whether the person is away on the day."""
        return any(
            absence.person == person and absence.first <= day <= absence.last
            for absence in self.absences
        )

    def members(
        self, team: TeamId, day: date, organisations: Organisations
    ) -> tuple[Membership, ...]:
        """Return who sits on the team on the day, deputies included.

        The memberships name the team and the body as they are on the day.
        """
        wanted = organisations.region_on(team, day)
        return tuple(each for each in self._serving(day, organisations) if each.team == wanted)

    def holders(
        self,
        team: TeamId,
        seat: Seat,
        day: date,
        organisations: Organisations,
        place: str | None = None,
    ) -> tuple[Person, ...]:
        """Return those who hold the seat on the day, away or not; ``place`` narrows it."""
        return self._people_of(self._held(team, seat, day, organisations, place))

    def acting(
        self,
        team: TeamId,
        seat: Seat,
        day: date,
        organisations: Organisations,
        place: str | None = None,
    ) -> tuple[Person, ...]:
        """Return those who act in the seat on the day: each holder, or a deputy while away.

        A holder who is away without a deputy at hand is left out, so it may be nobody.
        """
        members = self.members(team, day, organisations)
        held = self._held(team, seat, day, organisations, place)
        standing_in = (self._stand_in(each, members, day) for each in held)
        return self._people_of(each for each in standing_in if each)

    def leads(self, team: TeamId, day: date, organisations: Organisations) -> tuple[Person, ...]:
        """Return those who lead the team on the day, or their deputies."""
        return self.acting(team, Seat.LEAD, day, organisations)

    def seats_of(
        self, person: PersonId, day: date, organisations: Organisations
    ) -> tuple[Membership, ...]:
        """Return the seats in which the person acts on the day.

        A deputy's seat counts while the other is away. A holder's own seat counts even while
        away: who is on holiday and presses a button anyway still holds the seat.
        """
        return tuple(
            each
            for each in self._serving(day, organisations)
            if each.person == person
            and (each.deputy_for is None or self.is_absent(each.deputy_for, day))
        )

    def _held(
        self,
        team: TeamId,
        seat: Seat,
        day: date,
        organisations: Organisations,
        place: str | None,
    ) -> tuple[Membership, ...]:
        return tuple(
            each
            for each in self.members(team, day, organisations)
            if each.seat is seat
            and each.deputy_for is None
            and (place is None or each.place == place)
        )

    def _stand_in(
        self, held: Membership, members: Iterable[Membership], day: date
    ) -> Membership | None:
        if not self.is_absent(held.person, day):
            return held
        deputies = (
            each
            for each in members
            if each.deputy_for == held.person
            and each.seat is held.seat
            and not self.is_absent(each.person, day)
        )
        return next(deputies, None)

    def _serving(self, day: date, organisations: Organisations) -> tuple[Membership, ...]:
        of_the_day = [each for each in self.memberships if each.period.contains(day)]
        moved = [(each, _on(each, day, organisations)) for each in of_the_day]
        own = {_seat(now) for was, now in moved if was == now and now.deputy_for is None}
        return tuple(now for was, now in moved if was == now or _seat(now) not in own)

    def _people_of(self, memberships: Iterable[Membership]) -> tuple[Person, ...]:
        found = dict.fromkeys(each.person for each in memberships)
        return tuple(self._people[person] for person in found if person in self._people)

    @cached_property
    def _people(self) -> dict[PersonId, Person]:
        return {person.id: person for person in self.people}

    @cached_property
    def _by_email(self) -> dict[str, Person]:
        return {each.email.casefold(): each for each in self.people if each.email}


def _on(membership: Membership, day: date, organisations: Organisations) -> Membership:
    """Name the team and the national body as they are on the day."""
    team = organisations.region_on(membership.team, day)
    place = membership.place
    if membership.seat is Seat.NATIONAL and place:
        place = organisations.body_on(place, day)
    return replace(membership, team=team, place=place)


def _seat(membership: Membership) -> tuple[TeamId, Seat, str | None, str]:
    return (membership.team, membership.seat, membership.place, membership.department)
