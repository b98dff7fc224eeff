"""What waits for somebody, and what a region has in hand."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.organisations import RegionId
from knowledge.people import NATIONAL_TEAM, PersonId
from workflows.domain.drafts import Draft
from workflows.domain.idea import Idea
from workflows.domain.roles import Role
from workflows.domain.routing import NO_REGION, ball_of
from workflows.domain.stages import BALL_OF, CLOSED_STAGES, Ball, Stage
from workflows.loading import roles_in
from workflows.ports import IdeaQuery
from workflows.session import Session

_OPEN = tuple(stage for stage in Stage if stage not in CLOSED_STAGES)
_WAITING = tuple(stage for stage in _OPEN if stage not in {Stage.PARKED, Stage.OPERATION})

_MOST_LISTED = 500


@dataclass(frozen=True, slots=True)
class Waiting:
    """What somebody should look at, each list with the longest waiting first.

    Parked ideas and those in operation are not in it: they come back on their day.
    """

    as_lead: tuple[Idea, ...] = ()
    as_national: tuple[Idea, ...] = ()
    as_team: tuple[Idea, ...] = ()
    drafts: tuple[Draft, ...] = ()


async def waiting_for(session: Session, person_id: PersonId) -> Waiting:
    """Return the ideas whose ball lies with the person, by the hat they wear, and their drafts."""
    found = [await session.unit.ideas.find(each) for each in _queries(session, person_id)]
    ideas = {idea.id: idea for ideas in found for idea in ideas}.values()
    oldest_first = sorted(ideas, key=lambda idea: (idea.stage_since or idea.submitted_at, idea.id))
    hats = [(idea, _hat(session, idea, person_id)) for idea in oldest_first]
    return Waiting(
        as_lead=tuple(idea for idea, hat in hats if hat is Role.LEAD),
        as_national=tuple(idea for idea, hat in hats if hat is Role.NATIONAL),
        as_team=tuple(idea for idea, hat in hats if hat is Role.TEAM),
        drafts=await session.unit.drafts.of(person_id),
    )


async def region_list(
    session: Session, region: RegionId, stages: tuple[Stage, ...] = (), limit: int = 200
) -> tuple[Idea, ...]:
    """Return the region's ideas in these stages (none given: every stage that is not closed).

    A merged region's ideas belong to its successor from the day it takes over.
    """
    regions = _known_as(session, region)
    query = IdeaQuery(regions=regions or (region,), stages=stages or _OPEN, limit=limit)
    return await session.unit.ideas.find(query)


def _queries(session: Session, person_id: PersonId) -> Iterator[IdeaQuery]:
    """Ask no wider than the person's seats reach; who has none may still be on an idea's team."""
    knowledge, today = session.knowledge, session.today
    seats = knowledge.register.seats_of(person_id, today, knowledge.organisations)
    teams = {each.team for each in seats}
    if not teams:
        yield IdeaQuery(stages=_staged(Ball.REGIONAL_TEAM), limit=_MOST_LISTED)
    if NATIONAL_TEAM in teams:
        yield IdeaQuery(stages=_staged(Ball.NATIONAL_TEAM), limit=_MOST_LISTED)
        yield IdeaQuery(regions=_leaderless(session), stages=_WAITING, limit=_MOST_LISTED)
    for team in sorted(teams - {NATIONAL_TEAM}):
        regions = _known_as(session, team)
        yield IdeaQuery(regions=regions, stages=_WAITING, limit=_MOST_LISTED)


def _staged(ball: Ball) -> tuple[Stage, ...]:
    return tuple(stage for stage in _WAITING if BALL_OF[stage] is ball)


def _known_as(session: Session, region: RegionId) -> tuple[RegionId, ...]:
    """Return the region of today and those it took over, whose ideas may still carry their name."""
    organisations, today = session.knowledge.organisations, session.today
    wanted = organisations.region_on(region, today)
    known = (each.id for each in organisations.regions)
    return tuple(each for each in known if organisations.region_on(each, today) == wanted)


def _leaderless(session: Session) -> tuple[RegionId, ...]:
    organisations, today = session.knowledge.organisations, session.today
    register = session.knowledge.register
    known = [each.id for each in organisations.regions]
    return (NO_REGION, *(r for r in known if not register.leads(r, today, organisations)))


def _hat(session: Session, idea: Idea, person_id: PersonId) -> Role | None:
    """Return the role in which the ball lies with the person, if it does."""
    knowledge = session.knowledge
    roles = roles_in(session, idea, person_id)
    ball = ball_of(idea, knowledge.register, knowledge.organisations, session.today)
    if ball is Ball.NATIONAL_TEAM:
        return Role.NATIONAL if Role.NATIONAL in roles else None
    if Role.LEAD in roles:
        return Role.LEAD
    return Role.TEAM if Role.TEAM in roles and ball is Ball.REGIONAL_TEAM else None
