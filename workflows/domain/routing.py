"""Who reviews an idea: its region, its team, its equivalent places, and who has the ball."""

from collections.abc import Iterable, Iterator
from datetime import date

from knowledge.organisations import Organisations, RegionId
from knowledge.people import NATIONAL_TEAM, Person, PersonId, TeamId, TeamRegister
from workflows.domain.idea import Adoption, AdoptionState, Idea, Workplace
from workflows.domain.permissions import CORE_SEATS, NATIONAL_SEATS, is_struck
from workflows.domain.stages import BALL_OF, Ball
from workflows.domain.teams import propose_team

__all__ = [
    "NO_REGION",
    "ball_holders",
    "ball_of",
    "equivalent_places",
    "national_members",
    "propose_team",
    "region_for",
    "team_in_charge",
    "team_members",
]

NO_REGION: RegionId = ""
"""The region of an idea whose workplace nobody could place; the national team finds it one."""


def region_for(workplace: Workplace, organisations: Organisations, today: date) -> RegionId:
    """Return the region that takes the idea: the hospital's, else its municipalities'.

    NO_REGION when neither is known, or when the municipalities lie in several regions.
    """
    if workplace.hospital:
        return organisations.region_of_hospital(workplace.hospital, today) or NO_REGION
    found = {organisations.region_of_municipality(each, today) for each in workplace.municipalities}
    return (found.pop() or NO_REGION) if len(found) == 1 else NO_REGION


def equivalent_places(
    idea: Idea, organisations: Organisations, today: date
) -> tuple[Adoption, ...]:
    """Return a row for every place in the region that could use what the idea led to.

    The same department at each hospital of the same kind, or, for an idea from outside the
    hospitals, each municipality. The idea's own place uses it already, so it comes first.
    """
    work = idea.workplace
    home = work.hospital or next(iter(work.municipalities), "")
    own = Adoption(home, work.department, AdoptionState.IN_USE)
    others = _alike(work, idea.region, organisations, today)
    return (own, *(Adoption(place, work.department) for place in others if place != home))


def ball_holders(
    idea: Idea, register: TeamRegister, organisations: Organisations, today: date
) -> tuple[PersonId, ...]:
    """Return who must act next.

    The lead speaks for a partner and for a solution's owner. Empty once the idea is closed.
    """
    ball = ball_of(idea, register, organisations, today)
    if ball is Ball.NOBODY:
        return ()
    if ball is Ball.NATIONAL_TEAM:
        return national_members(register, organisations, today)
    team = team_members(idea, register, organisations, today)
    leads = _ids(register.leads(idea.region, today, organisations))
    return team or leads if ball is Ball.REGIONAL_TEAM else leads


def ball_of(idea: Idea, register: TeamRegister, organisations: Organisations, today: date) -> Ball:
    """Return which side must act next.

    That of the idea's stage; but while its region has nobody to act, the national team has the
    ball, so that no idea lies unseen.
    """
    ball = BALL_OF[idea.stage]
    if ball in {Ball.NOBODY, Ball.NATIONAL_TEAM} or register.leads(
        idea.region, today, organisations
    ):
        return ball
    team = team_members(idea, register, organisations, today)
    return ball if team and ball is Ball.REGIONAL_TEAM else Ball.NATIONAL_TEAM


def team_members(
    idea: Idea, register: TeamRegister, organisations: Organisations, today: date
) -> tuple[PersonId, ...]:
    """Return the idea's own team, or its region's standing core until it has one."""
    named = [place.person for place in idea.team if place.person]
    own = tuple(
        dict.fromkeys(each for each in named if not is_struck(each, register, organisations, today))
    )
    core = (register.acting(idea.region, seat, today, organisations) for seat in CORE_SEATS)
    return own or _ids(person for people in core for person in people)


def team_in_charge(idea: Idea, organisations: Organisations, today: date) -> TeamId:
    """Return the team whose deadlines the idea runs on: its region's, or the national one."""
    region = organisations.region_on(idea.region, today)
    national = BALL_OF[idea.stage] is Ball.NATIONAL_TEAM or region == NO_REGION
    return NATIONAL_TEAM if national else region


def national_members(
    register: TeamRegister, organisations: Organisations, today: date
) -> tuple[PersonId, ...]:
    """Return who acts on the national team on the day."""
    seats = sorted(NATIONAL_SEATS)
    acting = (register.acting(NATIONAL_TEAM, seat, today, organisations) for seat in seats)
    return _ids(person for people in acting for person in people)


def _ids(people: Iterable[Person]) -> tuple[PersonId, ...]:
    return tuple(dict.fromkeys(person.id for person in people))


def _alike(
    workplace: Workplace, region: RegionId, organisations: Organisations, today: date
) -> Iterator[str]:
    home = organisations.hospital(workplace.hospital) if workplace.hospital else None
    if home is not None:
        hospitals = organisations.hospitals_in(region, today)
        yield from (each.id for each in hospitals if each.kind == home.kind)
    elif workplace.municipalities:
        yield from (each.code for each in organisations.municipalities_in(region, today))
