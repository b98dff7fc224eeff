"""Single facts about an idea, each as one readable value; empty where there is nothing to tell."""

from collections import Counter

from bot.conversations.names import listed, people_named, person_named, place_named
from bot.conversations.talk import Talk
from workflows.domain.deadlines import Deadline
from workflows.domain.idea import AdoptionState, EntryKind, Idea, Plan, TeamPlace, Workplace
from workflows.domain.stages import BALL_OF, CLOSED_STAGES, Ball, Stage
from workflows.tracking import View


async def ball_of(talk: Talk, view: View) -> str:
    """Tell who has the ball, by name and since when."""
    idea = view.idea
    if idea.stage in CLOSED_STAGES:
        return talk.say("idea-ball-closed")
    if idea.stage is Stage.PARKED and idea.parked_until:
        return talk.say("idea-ball-parked", until=talk.day(idea.parked_until))
    if not view.holders:
        return talk.say("idea-ball-unfilled", role=talk.say(f"ball-{BALL_OF[idea.stage]}"))
    who, since = await people_named(talk, view.holders), talk.day(view.since)
    company = _company(idea)
    if BALL_OF[idea.stage] is Ball.PARTNER and company:
        return talk.say("idea-ball-company", company=company, who=who, since=since)
    return talk.say("idea-ball-since", who=who, since=since)


def deadlines_of(talk: Talk, view: View) -> str:
    """Tell what must have happened by when, the nearest first."""
    ordered = sorted(view.deadlines, key=lambda deadline: deadline.due)
    return "; ".join(_deadline(talk, deadline) for deadline in ordered)


async def plan_of(talk: Talk, plan: Plan | None) -> str:
    """Tell the next step as people have written it."""
    if plan is None:
        return ""
    owner = await person_named(talk, plan.owner) if plan.owner else ""
    due = talk.day(plan.due) if plan.due else ""
    if owner and due:
        return talk.say("idea-plan-full", step=plan.next_step, owner=owner, due=due)
    if owner:
        return talk.say("idea-plan-owner", step=plan.next_step, owner=owner)
    if due:
        return talk.say("idea-plan-due", step=plan.next_step, due=due)
    return talk.say("idea-plan-line", step=plan.next_step)


async def seats_of(talk: Talk, idea: Idea) -> str:
    """Tell who sits where on the idea's team."""
    filled = [place for place in idea.team if place.person]
    named = [
        talk.say(
            "idea-seat-person",
            seat=_seat(talk, place),
            person=await person_named(talk, place.person or ""),
        )
        for place in filled
    ]
    return "; ".join(named)


def unfilled_of(talk: Talk, idea: Idea) -> str:
    """Tell which seats nobody fills."""
    return "; ".join(_seat(talk, place) for place in idea.unfilled())


def workplace_of(talk: Talk, workplace: Workplace) -> str:
    """Tell where the idea was born."""
    municipalities = [place_named(talk, code) for code in workplace.municipalities]
    places = [place_named(talk, workplace.hospital), workplace.department]
    if not workplace.hospital:
        places.append(listed(talk, municipalities))
    return ", ".join(place for place in places if place)


def spread_of(talk: Talk, idea: Idea) -> str:
    """Count the places by how far they have come."""
    counted = Counter(adoption.state for adoption in idea.adoptions)
    return "; ".join(
        talk.say("solution-spread-line", state=talk.say(f"choice-state-{state}"), count=count)
        for state in AdoptionState
        if (count := counted[state])
    )


def _deadline(talk: Talk, deadline: Deadline) -> str:
    kind, due = talk.say(f"deadline-{deadline.kind}"), talk.day(deadline.due)
    if deadline.due < talk.session.today:
        return talk.say("idea-deadline-late", kind=kind, due=due)
    return talk.say("idea-deadline-line", kind=kind, due=due)


def _seat(talk: Talk, place: TeamPlace) -> str:
    seat = talk.say(f"seat-{place.seat}")
    where = place_named(talk, place.place)
    return talk.say("idea-seat-place", seat=seat, place=where) if where else seat


def _company(idea: Idea) -> str:
    partner = idea.latest(EntryKind.PARTNER)
    return partner.details.get("company", "") if partner else ""
