"""Who hears about what happened: each person once, never the one who did it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.organisations import Organisations
from knowledge.people import PersonId, TeamRegister
from workflows.domain.actions import Action
from workflows.domain.events import IDEA_RECEIVED, Notice, Outcome
from workflows.domain.moves.move import Tell
from workflows.domain.routing import ball_holders, national_members, team_members

_PASSES_THE_BALL = frozenset({IDEA_RECEIVED, Action.MOVE_REGION.value})
"""Events that give somebody new the ball though the stage stays."""

_ASKED_TO_DECIDE: Mapping[str, Tell] = {
    Action.REQUEST_ESCALATION: Tell.LEAD,
    Action.OPEN_HEARING: Tell.NATIONAL,
}

_NAMED_IN = ("person", "owner")
"""The facts that hold the people picked in a form."""


def notices_for(
    outcome: Outcome, register: TeamRegister, organisations: Organisations, today: date
) -> tuple[Notice, ...]:
    """Return a notice for each person the move's row tells, in the row's order.

    Urgent for whoever gets the ball by it, and for those asked to decide something.
    """
    world = _World(outcome, register, organisations, today)
    told = dict.fromkeys(person for tell in outcome.tells for person in _LISTENERS[tell](world))
    urgent = frozenset(_urgent(world))
    return tuple(
        Notice(person, outcome.idea.id, outcome.event.name, person in urgent)
        for person in told
        if person != outcome.event.by
    )


@dataclass(frozen=True, slots=True)
class _World:
    outcome: Outcome
    register: TeamRegister
    organisations: Organisations
    today: date

    def leads(self, region: str) -> tuple[PersonId, ...]:
        people = self.register.leads(region, self.today, self.organisations)
        return tuple(person.id for person in people)


def _urgent(world: _World) -> Iterable[PersonId]:
    event = world.outcome.event
    if event.source is not event.target or event.name in _PASSES_THE_BALL:
        return _ball(world) if Tell.BALL in world.outcome.tells else ()
    asked = _ASKED_TO_DECIDE.get(event.name)
    return _LISTENERS[asked](world) if asked else ()


def _parties(world: _World) -> Iterable[PersonId]:
    idea = world.outcome.idea
    return (idea.submitter, *sorted(idea.followers))


def _ball(world: _World) -> Iterable[PersonId]:
    return ball_holders(world.outcome.idea, world.register, world.organisations, world.today)


def _lead(world: _World) -> Iterable[PersonId]:
    return world.leads(world.outcome.idea.region)


def _team(world: _World) -> Iterable[PersonId]:
    return team_members(world.outcome.idea, world.register, world.organisations, world.today)


def _national(world: _World) -> Iterable[PersonId]:
    return national_members(world.register, world.organisations, world.today)


def _other_leads(world: _World) -> Iterable[PersonId]:
    own = world.organisations.region_on(world.outcome.idea.region, world.today)
    regions = world.organisations.regions_on(world.today)
    return (lead for region in regions if region.id != own for lead in world.leads(region.id))


def _named(world: _World) -> Iterable[PersonId]:
    facts = world.outcome.event.facts
    return (facts[name] for name in _NAMED_IN if name in facts)


_LISTENERS: Mapping[Tell, Callable[[_World], Iterable[PersonId]]] = {
    Tell.PARTIES: _parties,
    Tell.BALL: _ball,
    Tell.LEAD: _lead,
    Tell.TEAM: _team,
    Tell.NATIONAL: _national,
    Tell.OTHER_LEADS: _other_leads,
    Tell.NAMED: _named,
}
