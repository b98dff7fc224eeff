"""Learn from decisions: what leads and the national team say of a match is kept as a label."""

from dataclasses import dataclass

from knowledge.matching.answers import Match
from knowledge.people import Person, PersonId
from knowledge.registry import Solution, SolutionId
from workflows.domain.actions import Action
from workflows.domain.errors import NotYoursToJudge
from workflows.domain.events import MATCH_JUDGED, Event, Outcome
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.labels import Grade, Ground, Label, implied_by, standing
from workflows.domain.roles import Role
from workflows.domain.stages import Stage
from workflows.loading import load_idea, roles_in
from workflows.session import Session

MOST_MATCHES = 5
_JUDGES = (Role.NATIONAL, Role.LEAD)
"""Who may judge; somebody who is both speaks for the national team."""

_ANSWERS = frozenset({Action.ANSWER_EXISTS, Action.ANSWER_EXTEND, Action.ANSWER_NEW})
_IMPLYING = frozenset(each.value for each in (*_ANSWERS, Action.REOPEN))


@dataclass(frozen=True, slots=True)
class Judged:
    """A solution that may be what the idea asks for, why, and what was said of it if anything."""

    solution: Solution
    match: Match
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody says of one match of an idea."""

    idea: IdeaId
    solution: SolutionId
    grade: Grade


def may_judge(session: Session, idea: Idea, person_id: PersonId) -> bool:
    """Tell whether the person's word on the idea's matches is kept."""
    return _judge(session, idea, person_id) is not None


async def matches_of(session: Session, person: Person, idea_id: IdeaId) -> tuple[Judged, ...]:
    """Return the idea's best matches as of now, and any other that was judged, best first.

    Raises UnknownIdea and NotYoursToJudge.
    """
    idea = await load_idea(session, idea_id)
    if not may_judge(session, idea, person.id):
        raise NotYoursToJudge(idea_id)
    labels = {label.solution: label for label in await session.unit.labels.of(idea_id)}
    best = session.insight.match(idea.description.text, MOST_MATCHES).matches
    met = {match.solution for match in best}
    shown = (*best, *(Match(each, 0.0) for each in labels if each not in met))
    registry = session.knowledge.registry
    return tuple(
        Judged(solution, match, labels.get(match.solution))
        for match in shown
        if (solution := registry.get(match.solution))
    )


async def judge(session: Session, person: Person, said: Judgement) -> Label | None:
    """Keep what the person says of the match in the place of what was said before; journalled.

    Said again, nothing changes. None when nobody knows the solution any more. Raises UnknownIdea
    and NotYoursToJudge.
    """
    idea = await load_idea(session, said.idea)
    role = _judge(session, idea, person.id)
    if role is None:
        raise NotYoursToJudge(said.idea)
    if session.knowledge.registry.get(said.solution) is None:
        return None
    label = Label(idea.id, said.solution, said.grade, Ground.SAID, role, session.now)
    before = await _known(session, label)
    if before and (before.grade, before.ground) == (label.grade, label.ground):
        return before
    await session.unit.labels.put(label)
    await session.unit.journal.append(_event(person, idea, label))
    return label


async def learn_from(session: Session, outcome: Outcome) -> None:
    """Keep what a move implies: a national answer labels its solution, a withdrawal unlabels all.

    The answer's own line in the journal tells of it. An idea that is opened again gets back what
    its answer implied; what was said outright of it is gone for good.
    """
    if outcome.idea.stage is Stage.WITHDRAWN:
        await session.unit.labels.drop(outcome.idea.id)
    elif outcome.event.name in _IMPLYING:
        for label in implied_by(outcome.idea):
            await session.unit.labels.put(standing(await _known(session, label), label))


def _judge(session: Session, idea: Idea, person_id: PersonId) -> Role | None:
    if idea.stage is Stage.WITHDRAWN:
        return None
    roles = roles_in(session, idea, person_id)
    return next((role for role in _JUDGES if role in roles), None)


async def _known(session: Session, label: Label) -> Label | None:
    known = await session.unit.labels.of(label.idea)
    return next((each for each in known if each.solution == label.solution), None)


def _event(person: Person, idea: Idea, label: Label) -> Event:
    facts = {"solution": label.solution, "grade": label.grade.value, "role": label.by.value}
    return Event(MATCH_JUDGED, idea.id, person.id, label.at, idea.stage, idea.stage, facts=facts)
