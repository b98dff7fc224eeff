"""The one function that applies a move: who may, what was filled in, what is still missing."""

from dataclasses import replace

from workflows.domain.effects import EFFECTS, Making, note, other_idea
from workflows.domain.errors import (
    AlreadyDone,
    NotAllowed,
    NotPossibleNow,
    OutOfDate,
    StillMissing,
)
from workflows.domain.events import Command, Event, Outcome
from workflows.domain.fields import FieldKind
from workflows.domain.forms import read
from workflows.domain.idea import Idea, Step
from workflows.domain.moves import Move, Turn, find_move
from workflows.domain.needs import missing
from workflows.domain.roles import Role
from workflows.domain.situation import Situation
from workflows.domain.stages import RESTING_STAGES, Stage

_WRITTEN = frozenset({FieldKind.LINE, FieldKind.PARAGRAPH, FieldKind.ADOPTION})
"""Fields that may hold a person's words (an adoption's key names its department as people wrote
it); they never become facts of the journal."""


def apply(idea: Idea, command: Command, roles: frozenset[Role], situation: Situation) -> Outcome:
    """Return what the command makes of the idea, or raise the reason why it cannot be done.

    In this order: is there such a move, may these roles make it, was the button drawn before the
    idea changed stage, do the answers fit, is everything in place. The idea's ``version`` is left
    as it is, for the storage raises it. A command that changes nothing gives back an equal idea.
    """
    row = _row(idea, command)
    if not row.who & roles:
        raise NotAllowed(command.action, idea.id, row.who)
    _refuse_old_buttons(row, idea, command)
    answers = read(row, idea, command.values, situation)
    making = Making(idea, row, command.person, situation, answers, command.values)
    changed = EFFECTS.get(row.action, note)(making)
    needs = missing(row.needs, idea)
    if needs:
        raise StillMissing(command.action, idea.id, needs)
    moved = _in_stage(changed, making)
    return Outcome(moved, _event(making, moved), row.tells, other_idea(making))


def _row(idea: Idea, command: Command) -> Move:
    row = find_move(idea.stage, idea.path, command.action)
    if row is not None:
        return row
    done = _last_step(idea, command)
    if done is not None:
        raise AlreadyDone(command.action, idea.id, idea.stage, done)
    if _is_old(idea, command):
        raise OutOfDate(command.action, idea.id, idea.stage)
    raise NotPossibleNow(command.action, idea.id, idea.stage)


def _refuse_old_buttons(row: Move, idea: Idea, command: Command) -> None:
    if not (row.changes_stage and _is_old(idea, command)):
        return
    done = _last_step(idea, command)
    if done is not None and command.seen is not None and done.version > command.seen:
        raise AlreadyDone(command.action, idea.id, idea.stage, done)
    raise OutOfDate(command.action, idea.id, idea.stage)


def _is_old(idea: Idea, command: Command) -> bool:
    """Tell whether the button stood on a card from before the idea's last change of stage."""
    return command.seen is not None and bool(idea.steps) and command.seen < idea.steps[-1].version


def _last_step(idea: Idea, command: Command) -> Step | None:
    return next((step for step in reversed(idea.steps) if step.action is command.action), None)


def _in_stage(idea: Idea, making: Making) -> Idea:
    if not making.move.changes_stage:
        return idea
    source, target = making.idea.stage, _target(making)
    step = Step(
        making.move.action,
        source,
        target,
        making.by,
        making.situation.now,
        making.idea.version + 1,
    )
    return replace(
        idea,
        stage=target,
        stage_since=making.situation.now,
        steps=(*idea.steps, step),
        resting_from=_back_to(making.idea, target),
        parked_until=idea.parked_until if target is Stage.PARKED else None,
    )


def _target(making: Making) -> Stage:
    target = making.move.to
    if isinstance(target, Stage):
        return target
    assert target is Turn.BACK, target  # noqa: S101 - a move that stays changes no stage
    return making.idea.resting_from or Stage.CAPTURED


def _back_to(idea: Idea, target: Stage) -> Stage | None:
    if target not in RESTING_STAGES:
        return None
    # Withdrawn while parked: it comes back to where it was before it was parked.
    return idea.resting_from if idea.stage in RESTING_STAGES else idea.stage


def _event(making: Making, moved: Idea) -> Event:
    coded = {field.name for field in making.move.fields if field.kind not in _WRITTEN}
    known = {entry.id: entry for entry in making.idea.entries}
    return Event(
        name=making.move.action.value,
        idea=moved.id,
        by=making.by,
        at=making.situation.now,
        source=making.idea.stage,
        target=moved.stage,
        entries=tuple(entry.id for entry in moved.entries if known.get(entry.id) != entry),
        facts={name: code for name, code in making.answers.items() if code and name in coded},
    )
