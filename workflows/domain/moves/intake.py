"""Moves of the intake phase: gather the team, talk it through, ask the national team."""

from workflows.domain.actions import Action
from workflows.domain.fields import FieldKind, choice, confirm, day, line, paragraph, pick
from workflows.domain.idea import EntryKind
from workflows.domain.moves.move import Move, Tell, Turn, move
from workflows.domain.needs import Need
from workflows.domain.roles import Role
from workflows.domain.stages import Stage

NOTICE_EXEMPTIONS = ("agreed", "urgent", "other")
"""Why a meeting may be called sooner than the GP's notice allows."""

_LEAD = (Role.LEAD,)
_TEAM = (Role.LEAD, Role.TEAM)
_TALK = (Role.LEAD, Role.TEAM, Role.SUBMITTER)
_NATIONAL = (Role.NATIONAL,)

INTAKE: tuple[Move, ...] = (
    move(
        Action.GATHER_TEAM,
        Stage.CAPTURED,
        Stage.DIALOGUE,
        _LEAD,
        day("meeting_on", required=False, future=True),
        choice("notice_exemption", *NOTICE_EXEMPTIONS, required=False),
        writes=EntryKind.TEAM_CHANGE,
        tells=(Tell.PARTIES, Tell.BALL, Tell.TEAM),
    ),
    move(
        Action.RECORD_BARRIER,
        Stage.DIALOGUE,
        Turn.STAY,
        _TALK,
        paragraph("text"),
        confirm("culture", required=False),
        line("organisation", required=False),
        writes=EntryKind.BARRIER,
    ),
    move(
        Action.RECORD_CONSEQUENCE,
        Stage.DIALOGUE,
        Turn.STAY,
        _TALK,
        paragraph("text"),
        writes=EntryKind.CONSEQUENCE,
    ),
    move(
        Action.RECORD_NEED,
        Stage.DIALOGUE,
        Turn.STAY,
        _TALK,
        paragraph("text"),
        writes=EntryKind.NEED,
    ),
    move(
        Action.REQUEST_ESCALATION,
        Stage.DIALOGUE,
        Turn.STAY,
        _TALK,
        paragraph("text", required=False),
        writes=EntryKind.ESCALATION,
        task=True,
        tells=(Tell.LEAD,),
    ),
    move(
        Action.APPROVE_ESCALATION,
        Stage.DIALOGUE,
        Stage.CLARIFICATION,
        _LEAD,
        paragraph("question", required=False),
        needs=(Need.BARRIERS, Need.CONSEQUENCES, Need.NEEDS),
        writes=EntryKind.ESCALATION,
    ),
    move(
        Action.RETURN_ESCALATION,
        Stage.DIALOGUE,
        Turn.STAY,
        _LEAD,
        paragraph("reason"),
        needs=(Need.ESCALATION_REQUESTED,),
        writes=EntryKind.ESCALATION,
        tells=(Tell.PARTIES, Tell.TEAM),
    ),
    move(
        Action.ANSWER_EXISTS,
        Stage.CLARIFICATION,
        Stage.IMPLEMENTATION,
        _NATIONAL,
        pick("solution", FieldKind.SOLUTION),
        paragraph("reason"),
        needs=(Need.HEARD,),
        writes=EntryKind.ANSWER,
        tells=(Tell.PARTIES, Tell.BALL, Tell.LEAD),
    ),
    move(
        Action.ANSWER_EXTEND,
        Stage.CLARIFICATION,
        Stage.SPECIFICATION,
        _NATIONAL,
        pick("solution", FieldKind.SOLUTION),
        paragraph("reason"),
        needs=(Need.HEARD,),
        writes=EntryKind.ANSWER,
        tells=(Tell.PARTIES, Tell.BALL, Tell.LEAD),
    ),
    move(
        Action.ANSWER_NEW,
        Stage.CLARIFICATION,
        Stage.SPECIFICATION,
        _NATIONAL,
        paragraph("reason"),
        needs=(Need.HEARD,),
        writes=EntryKind.ANSWER,
        tells=(Tell.PARTIES, Tell.BALL, Tell.LEAD),
    ),
    move(
        Action.OPEN_HEARING,
        Stage.CLARIFICATION,
        Turn.STAY,
        _NATIONAL,
        pick("solutions", FieldKind.SOLUTIONS),
        paragraph("reason"),
        writes=EntryKind.RIVAL,
        tells=(Tell.PARTIES, Tell.NATIONAL),
    ),
    move(
        Action.GIVE_OPINION,
        Stage.CLARIFICATION,
        Turn.STAY,
        _NATIONAL,
        pick("solution", FieldKind.SOLUTION, required=False),
        paragraph("text"),
        writes=EntryKind.OPINION,
    ),
    move(
        Action.SEND_BACK,
        Stage.CLARIFICATION,
        Stage.DIALOGUE,
        _NATIONAL,
        paragraph("reason"),
        writes=EntryKind.REASON,
        tells=(Tell.PARTIES, Tell.BALL, Tell.LEAD),
    ),
)
