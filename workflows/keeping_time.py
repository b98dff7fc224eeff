"""What the passing of time does: remind, raise, wake what was parked, follow the map."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from knowledge.working_days import copenhagen, danish_day, is_working_day
from workflows.domain import gate
from workflows.domain.actions import Action
from workflows.domain.deadline_rules import Late, what_now
from workflows.domain.deadlines import Deadline, DeadlineState
from workflows.domain.events import (
    DEADLINE_RAISED,
    DEADLINE_REMINDED,
    DRAFT_WAITING,
    NO_IDEA,
    REGION_CHANGED,
    SYSTEM,
    Command,
    Event,
    Notice,
    Outcome,
)
from workflows.domain.idea import Idea
from workflows.domain.moves import Tell
from workflows.domain.roles import Role
from workflows.domain.routing import ball_of
from workflows.domain.stages import CLOSED_STAGES, Ball, Stage
from workflows.domain.teams import follow_region
from workflows.loading import load_idea, load_situation
from workflows.notifying import when_due
from workflows.ports import IdeaQuery
from workflows.recording import record
from workflows.session import Session

_OPEN = tuple(stage for stage in Stage if stage not in CLOSED_STAGES)
_LOOK_AHEAD = 10
"""Reminded deadlines are late too, though nothing is to be done for two days: look past them."""

_NO_LINE = 0
"""A draft has no journal, for it is nobody's business yet."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """How many things one tick did."""

    reminded: int = 0
    raised: int = 0
    resumed: int = 0
    moved: int = 0
    drafts: int = 0

    @property
    def total(self) -> int:
        """Return how many things were done; at the limit there may be more to do."""
        return self.reminded + self.raised + self.resumed + self.moved + self.drafts


async def tick(session: Session, limit: int = 50) -> Ticked:
    """Do what time asks for now, at most ``limit`` things of each kind.

    Idempotent, and safe in two processes at once: the slower one gets ConcurrentChange, keeps
    nothing, and may try again.
    """
    moved = await _follow_the_map(session, limit)
    resumed = await _wake_the_parked(session, limit)
    reminded, raised = await _look_at_deadlines(session, limit)
    drafts = await _remind_of_drafts(session, limit)
    return Ticked(reminded, raised, resumed, moved, drafts)


async def _follow_the_map(session: Session, limit: int) -> int:
    """Hand ideas of a region that is no more to the one in its place; their deadlines stay."""
    organisations, today = session.knowledge.organisations, session.today
    known = (region.id for region in organisations.regions)
    gone = tuple(each for each in known if organisations.region_on(each, today) != each)
    if not gone:
        return 0
    ideas = await session.unit.ideas.find(IdeaQuery(regions=gone, stages=_OPEN, limit=limit))
    for idea in ideas:
        region = organisations.region_on(idea.region, today)
        register = session.knowledge.register
        moved = follow_region(idea, region, organisations, register, today)
        facts = {"region": region, "from": idea.region}
        await record(session, _outcome(session, moved, REGION_CHANGED, facts, (Tell.LEAD,)))
    return len(ideas)


async def _wake_the_parked(session: Session, limit: int) -> int:
    back = IdeaQuery(stages=(Stage.PARKED,), back_by=session.today, limit=limit)
    ideas = await session.unit.ideas.find(back)
    for idea in ideas:
        command = Command(Action.RESUME, idea.id, SYSTEM, {})
        situation = await load_situation(session, idea)
        await record(session, gate.apply(idea, command, frozenset({Role.SYSTEM}), situation))
    return len(ideas)


async def _look_at_deadlines(session: Session, limit: int) -> tuple[int, int]:
    done = {Late.REMIND: 0, Late.RAISE: 0}
    for deadline in await session.unit.deadlines.late(session.now, limit * _LOOK_AHEAD):
        asked = what_now(deadline, session.today)
        if asked is not Late.NOTHING and sum(done.values()) < limit:
            await _answer_to(session, deadline, asked)
            done[asked] += 1
    return done[Late.REMIND], done[Late.RAISE]


async def _answer_to(session: Session, deadline: Deadline, asked: Late) -> None:
    idea = await load_idea(session, deadline.idea)
    facts = {"deadline": deadline.kind.value, "due": deadline.due.isoformat()}
    raised = asked is Late.RAISE
    state = DeadlineState.RAISED if raised else DeadlineState.REMINDED
    name = DEADLINE_RAISED if raised else DEADLINE_REMINDED
    tells = _whole_team(session, idea) if raised else (Tell.BALL,)
    await session.unit.deadlines.save(replace(deadline, state=state))
    await record(session, _outcome(session, idea, name, facts, tells))


def _whole_team(session: Session, idea: Idea) -> tuple[Tell, ...]:
    knowledge = session.knowledge
    ball = ball_of(idea, knowledge.register, knowledge.organisations, session.today)
    return (Tell.NATIONAL,) if ball is Ball.NATIONAL_TEAM else (Tell.BALL, Tell.LEAD, Tell.TEAM)


async def _remind_of_drafts(session: Session, limit: int) -> int:
    """Remind each person once of a draft that nobody has touched for a working day."""
    drafts = await session.unit.idle_drafts.idle(_latest_working_day(session.now), limit)
    for draft in drafts:
        await session.unit.drafts.save(replace(draft, reminded=True))
        notice = Notice(draft.person, NO_IDEA, DRAFT_WAITING)
        due = when_due(notice, await session.unit.wishes.of(draft.person), session.now)
        posting_id = f"draft.{draft.id}.{draft.updated_at.timestamp():.0f}"
        await session.unit.outbox.put(posting_id, notice, _NO_LINE, due)
    return len(drafts)


def _latest_working_day(now: datetime) -> datetime:
    """Return when the latest working day began; today counts."""
    day = danish_day(now)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return datetime.combine(day, time(), copenhagen())


def _outcome(
    session: Session, idea: Idea, name: str, facts: Mapping[str, str], tells: tuple[Tell, ...]
) -> Outcome:
    event = Event(name, idea.id, SYSTEM, session.now, idea.stage, idea.stage, facts=facts)
    return Outcome(idea, event, tells)
