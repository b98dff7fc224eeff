"""Moves of the implement phase: into use, followed up, ready for the rest of the country."""

from workflows.domain.actions import Action
from workflows.domain.fields import FieldKind, answering, choice, day, line, paragraph, pick
from workflows.domain.idea import EntryKind
from workflows.domain.moves.develop import FINANCING
from workflows.domain.moves.move import Move, Tell, Turn, move
from workflows.domain.needs import Need
from workflows.domain.roles import Role
from workflows.domain.stages import ACTIVE_STAGES, Path, Stage

COMPATIBILITY = ("compatible", "partly", "not_compatible", "not_relevant")
ACTIVITY_RESULTS = ("done", "gap")

_LEAD = (Role.LEAD,)
_TEAM = (Role.LEAD, Role.TEAM)
_NATIONAL = (Role.NATIONAL,)
_RUNNING = frozenset({Stage.FOLLOW_UP, Stage.READY, Stage.SPREADING, Stage.OPERATION})

IMPLEMENT: tuple[Move, ...] = (
    move(
        Action.CHOOSE_HANDBOOK,
        Stage.IMPLEMENTATION,
        Turn.STAY,
        _TEAM,
        pick("handbook", FieldKind.HANDBOOK),
        paragraph("text", required=False),
    ),
    move(
        Action.COMPLETE_ACTIVITY,
        Stage.IMPLEMENTATION,
        Turn.STAY,
        _TEAM,
        pick("entry", FieldKind.ACTIVITY),
        choice("result", *ACTIVITY_RESULTS),
        paragraph("text", required=False),
    ),
    move(
        Action.TAKE_INTO_USE,
        Stage.IMPLEMENTATION,
        Stage.FOLLOW_UP,
        _TEAM,
        day("on"),
        line("version", required=False),
        needs=(Need.BRIEFED, Need.PREPARED, Need.HANDBOOK_CHOSEN, Need.HANDBOOK_DONE),
        writes=EntryKind.TAKEN_INTO_USE,
    ),
    move(
        Action.REPORT_PROBLEM,
        _RUNNING,
        Turn.STAY,
        (Role.LEAD, Role.TEAM, Role.SUBMITTER),
        paragraph("text"),
        writes=EntryKind.PROBLEM,
        task=True,
        tells=(Tell.TEAM, Tell.LEAD),
    ),
    move(
        Action.SOLVE_PROBLEM,
        _RUNNING,
        Turn.STAY,
        _TEAM,
        answering("entry", EntryKind.PROBLEM),
        paragraph("text"),
        tells=(Tell.PARTIES,),
    ),
    move(
        Action.RECORD_FOLLOW_UP,
        Stage.FOLLOW_UP,
        Turn.STAY,
        _TEAM,
        day("on"),
        paragraph("text"),
        writes=EntryKind.FOLLOW_UP,
    ),
    move(
        Action.DECLARE_READY,
        Stage.FOLLOW_UP,
        Stage.READY,
        _LEAD,
        needs=(Need.FOLLOWED_UP, Need.PROBLEMS_SOLVED),
        path=Path.NEW,
    ),
    move(
        Action.DECLARE_READY,
        Stage.FOLLOW_UP,
        Stage.SPREADING,
        _LEAD,
        needs=(Need.FOLLOWED_UP, Need.PROBLEMS_SOLVED),
        path=Path.REUSE,
    ),
    move(
        Action.RECORD_VISIT,
        Stage.READY,
        Turn.STAY,
        _NATIONAL,
        day("on"),
        paragraph("text"),
        writes=EntryKind.VISIT,
    ),
    move(
        Action.ASSESS_PLATFORM,
        Stage.READY,
        Turn.STAY,
        _NATIONAL,
        choice("result", *COMPATIBILITY),
        paragraph("text"),
        writes=EntryKind.PLATFORM,
    ),
    move(
        Action.ASSESS_ECONOMY,
        ACTIVE_STAGES,
        Turn.STAY,
        (Role.NATIONAL, Role.LEAD),
        paragraph("text"),
        line("price", required=False),
        choice("financing", *FINANCING, required=False),
        writes=EntryKind.ECONOMY,
    ),
    move(
        Action.INFORM_REGIONS,
        Stage.READY,
        Turn.STAY,
        _NATIONAL,
        day("on"),
        paragraph("text"),
        needs=(Need.VISITED,),
        writes=EntryKind.REGIONS_INFORMED,
        tells=(Tell.OTHER_LEADS,),
    ),
    move(
        Action.START_SPREADING,
        Stage.READY,
        Stage.SPREADING,
        _NATIONAL,
        needs=(
            Need.VISITED,
            Need.PLATFORM_ASSESSED,
            Need.ECONOMY_ASSESSED,
            Need.REGIONS_INFORMED,
        ),
        tells=(Tell.PARTIES, Tell.BALL, Tell.LEAD),
    ),
)
