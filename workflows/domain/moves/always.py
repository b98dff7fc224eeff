"""Moves that are open through most of an idea's life: close, rest, come back, talk, plan."""

from workflows.domain.actions import Action
from workflows.domain.fields import FieldKind, choice, day, line, paragraph, pick
from workflows.domain.idea import EntryKind
from workflows.domain.moves.move import Move, Tell, Turn, move
from workflows.domain.roles import Role
from workflows.domain.stages import ACTIVE_STAGES, Stage

DEADLINE_EXEMPTIONS = (
    "waiting_for_partner",
    "waiting_for_decision",
    "holiday",
    "illness",
    "no_capacity",
    "agreed",
    "other",
)
EARLY_STAGES = frozenset({Stage.CAPTURED, Stage.DIALOGUE})
"""While the text is still the submitter's alone to correct."""

_LEAD = (Role.LEAD,)
_SIDES = (Role.LEAD, Role.TEAM, Role.NATIONAL)
_EVERY_STAGE = frozenset(Stage)
_CLOSING = (Tell.PARTIES, Tell.LEAD, Tell.TEAM)

ALWAYS: tuple[Move, ...] = (
    move(
        Action.DECLINE,
        ACTIVE_STAGES,
        Stage.DECLINED,
        _LEAD,
        paragraph("reason"),
        writes=EntryKind.REASON,
        tells=_CLOSING,
    ),
    move(
        Action.PARK,
        ACTIVE_STAGES,
        Stage.PARKED,
        _LEAD,
        day("until", future=True),
        paragraph("reason"),
        writes=EntryKind.REASON,
        tells=_CLOSING,
    ),
    move(
        Action.MERGE,
        ACTIVE_STAGES,
        Stage.MERGED,
        (Role.LEAD, Role.NATIONAL),
        pick("into", FieldKind.IDEA),
        paragraph("reason"),
        writes=EntryKind.REASON,
        tells=_CLOSING,
    ),
    move(
        Action.WITHDRAW,
        ACTIVE_STAGES | {Stage.PARKED},
        Stage.WITHDRAWN,
        (Role.SUBMITTER,),
        paragraph("reason"),
        writes=EntryKind.REASON,
        tells=_CLOSING,
    ),
    move(
        Action.REOPEN,
        frozenset({Stage.DECLINED, Stage.WITHDRAWN}),
        Turn.BACK,
        _LEAD,
        paragraph("reason"),
        writes=EntryKind.REASON,
    ),
    move(
        Action.UNMERGE,
        Stage.MERGED,
        Turn.BACK,
        (Role.LEAD, Role.NATIONAL),
        paragraph("reason"),
        writes=EntryKind.REASON,
    ),
    move(Action.RESUME, Stage.PARKED, Turn.BACK, (Role.LEAD, Role.SYSTEM)),
    move(
        Action.CHANGE_TEAM,
        ACTIVE_STAGES,
        Turn.STAY,
        _LEAD,
        pick("place", FieldKind.TEAM_PLACE),
        pick("person", FieldKind.PERSON, required=False),
        paragraph("reason"),
        writes=EntryKind.TEAM_CHANGE,
        tells=(Tell.NAMED,),
    ),
    move(
        Action.MOVE_REGION,
        EARLY_STAGES,
        Turn.STAY,
        (Role.LEAD, Role.NATIONAL),
        pick("region", FieldKind.REGION),
        paragraph("reason"),
        writes=EntryKind.REASON,
        tells=(Tell.PARTIES, Tell.BALL, Tell.LEAD),
    ),
    move(
        Action.CORRECT,
        EARLY_STAGES,
        Turn.STAY,
        (Role.SUBMITTER,),
        paragraph("text"),
        writes=EntryKind.CORRECTION,
        tells=(Tell.LEAD,),
    ),
    move(
        Action.ADD,
        ACTIVE_STAGES,
        Turn.STAY,
        (Role.SUBMITTER,),
        paragraph("text"),
        writes=EntryKind.ADDITION,
        tells=(Tell.LEAD,),
    ),
    move(
        Action.COMMENT,
        _EVERY_STAGE,
        Turn.STAY,
        (Role.ANYONE,),
        paragraph("text"),
        writes=EntryKind.COMMENT,
        tells=(Tell.PARTIES, Tell.LEAD),
    ),
    move(Action.FOLLOW, _EVERY_STAGE, Turn.STAY, (Role.ANYONE,)),
    move(Action.UNFOLLOW, _EVERY_STAGE, Turn.STAY, (Role.ANYONE,)),
    move(
        Action.SET_PLAN,
        ACTIVE_STAGES,
        Turn.STAY,
        _SIDES,
        line("next_step"),
        pick("owner", FieldKind.PERSON, required=False),
        day("due", required=False),
        tells=(Tell.PARTIES, Tell.NAMED),
    ),
    move(
        Action.EXEMPT_DEADLINE,
        ACTIVE_STAGES,
        Turn.STAY,
        (Role.LEAD, Role.NATIONAL),
        pick("deadline", FieldKind.DEADLINE),
        choice("code", *DEADLINE_EXEMPTIONS),
        day("due", required=False, future=True),
        paragraph("text", required=False),
        writes=EntryKind.EXEMPTION,
    ),
    move(
        Action.RECORD_AGREEMENT,
        ACTIVE_STAGES,
        Turn.STAY,
        _SIDES,
        day("on"),
        paragraph("text"),
        writes=EntryKind.AGREEMENT,
    ),
)
