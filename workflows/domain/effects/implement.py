"""What the moves of the implement phase do to an idea."""

from collections.abc import Mapping
from dataclasses import replace

from workflows.domain.actions import Action
from workflows.domain.effects.making import Effect, Making
from workflows.domain.effects.places import with_places
from workflows.domain.errors import FieldProblem
from workflows.domain.forms import NO_HANDBOOK
from workflows.domain.idea import Entry, EntryKind, EntryState, Idea
from workflows.domain.stages import Path

GAP = "gap"
REPLACED = "replaced"
"""The code of an activity whose handbook was given up for another."""


def choose_handbook(making: Making) -> Idea:
    """Open one activity for each that the handbook asks for, or say why none fits."""
    chosen, reason = making.answer("handbook"), making.answer("text")
    if chosen == making.idea.handbook:
        raise making.problem("handbook", FieldProblem.ALREADY_THERE)
    if chosen == NO_HANDBOOK and not reason:
        raise making.problem("text", FieldProblem.NEEDS_REASON)
    idea = replace(making.idea, handbook=chosen)
    for activity in idea.open(EntryKind.ACTIVITY):
        dropped = {**activity.details, "result": REPLACED}
        idea = idea.with_entry(replace(activity, state=EntryState.DONE, details=dropped))
    return idea.noting(*_opening(making, chosen))


def complete_activity(making: Making) -> Idea:
    """Close an activity as done, or as a gap with its explanation; a gap may be mended later."""
    activity = making.idea.entry(making.answer("entry"))
    result = making.answer("result")
    if activity and activity.details.get("result") in {result, REPLACED}:
        raise making.problem("entry", FieldProblem.ALREADY_THERE)
    if result == GAP and not making.answer("text"):
        raise making.problem("text", FieldProblem.NEEDS_REASON)
    return making.idea.with_entry(making.answered("entry", EntryState.DONE, result=result))


def solve_problem(making: Making) -> Idea:
    """Close a problem with what was done about it."""
    return making.idea.with_entry(making.answered("entry", EntryState.DONE))


def declare_ready(making: Making) -> Idea:
    """Report that it works; on the reuse path the regional spread begins at once."""
    return with_places(making) if making.idea.path is Path.REUSE else making.idea


def start_spreading(making: Making) -> Idea:
    """Begin the regional spread after the national team's part."""
    return with_places(making)


def _opening(making: Making, chosen: str) -> tuple[Entry, ...]:
    reason = making.answer("text")
    why = (replace(making.entry(EntryKind.REASON), code=chosen, details={}),) if reason else ()
    handbook = making.situation.knowledge.handbooks.get(chosen)
    activities = handbook.activities if handbook else ()
    blank = replace(making.entry(EntryKind.ACTIVITY), text="", state=EntryState.OPEN, details={})
    return why + tuple(
        replace(blank, id=making.number(position), code=activity.key)
        for position, activity in enumerate(activities, len(why))
    )


IMPLEMENT_EFFECTS: Mapping[Action, Effect] = {
    Action.CHOOSE_HANDBOOK: choose_handbook,
    Action.COMPLETE_ACTIVITY: complete_activity,
    Action.SOLVE_PROBLEM: solve_problem,
    Action.DECLARE_READY: declare_ready,
    Action.START_SPREADING: start_spreading,
}
