"""Moves of the spread phase: every equivalent department answers, then operation."""

from workflows.domain.actions import Action
from workflows.domain.fields import Field, FieldKind, choice, day, line, paragraph, pick
from workflows.domain.idea import AdoptionState, EntryKind, Refusal
from workflows.domain.moves.move import Move, Turn, move
from workflows.domain.needs import Need
from workflows.domain.roles import Role
from workflows.domain.stages import Stage

_LEAD = (Role.LEAD,)
_TEAM = (Role.LEAD, Role.TEAM)

SPREAD: tuple[Move, ...] = (
    move(
        Action.ANSWER_ADOPTION,
        frozenset({Stage.SPREADING, Stage.OPERATION}),
        Turn.STAY,
        _TEAM,
        pick("place", FieldKind.ADOPTION),
        choice("state", *(state.value for state in AdoptionState)),
        choice("refusal", *(refusal.value for refusal in Refusal), required=False),
        paragraph("text", required=False),
    ),
    move(
        Action.ADD_PLACE,
        Stage.SPREADING,
        Turn.STAY,
        _LEAD,
        pick("hospital", FieldKind.HOSPITAL),
        line("department"),
        writes=EntryKind.PLACE_CHANGE,
    ),
    move(
        Action.DROP_PLACE,
        Stage.SPREADING,
        Turn.STAY,
        _LEAD,
        pick("place", FieldKind.ADOPTION),
        paragraph("reason"),
        writes=EntryKind.PLACE_CHANGE,
    ),
    move(
        Action.FINISH_SPREADING,
        Stage.SPREADING,
        Stage.OPERATION,
        _LEAD,
        needs=(Need.EVERYBODY_ANSWERED, Need.PROBLEMS_SOLVED),
    ),
    move(
        Action.CONFIRM_OPERATION,
        Stage.OPERATION,
        Turn.STAY,
        (Role.LEAD, Role.NATIONAL, Role.SUBMITTER),
        day("on"),
        paragraph("text", required=False),
        writes=EntryKind.CONFIRMATION,
    ),
    move(
        Action.RECORD_USAGE,
        Stage.OPERATION,
        Turn.STAY,
        _TEAM,
        day("on"),
        Field("number", FieldKind.NUMBER),
        paragraph("text", required=False),
        writes=EntryKind.USAGE,
    ),
)
