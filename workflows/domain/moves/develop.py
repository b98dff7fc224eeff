"""Moves of the develop and test phases: requirements, partner, versions, test."""

from workflows.domain.actions import Action
from workflows.domain.fields import (
    FieldKind,
    answering,
    choice,
    confirm,
    day,
    line,
    paragraph,
    pick,
)
from workflows.domain.idea import EntryKind
from workflows.domain.moves.move import Move, Tell, Turn, move
from workflows.domain.needs import Need
from workflows.domain.roles import Role
from workflows.domain.stages import Stage

TEST_RESULTS = ("passed", "failed")
FINANCING = ("state", "pool", "region", "municipality", "shared", "unknown")
PREPARING_STAGES = frozenset({Stage.TEST, Stage.IMPLEMENTATION})
"""The reuse path skips the test, so people may also be informed and prepared on implementation."""

_LEAD = (Role.LEAD,)
_TEAM = (Role.LEAD, Role.TEAM)

DEVELOP: tuple[Move, ...] = (
    move(
        Action.RECORD_NATIONAL_REQUIREMENT,
        Stage.SPECIFICATION,
        Turn.STAY,
        (Role.LEAD, Role.TEAM, Role.NATIONAL),
        paragraph("text"),
        writes=EntryKind.NATIONAL_REQUIREMENT,
    ),
    move(
        Action.RECORD_LOCAL_REQUIREMENT,
        Stage.SPECIFICATION,
        Turn.STAY,
        (Role.LEAD, Role.TEAM, Role.SUBMITTER),
        paragraph("text"),
        writes=EntryKind.LOCAL_REQUIREMENT,
    ),
    move(
        Action.FINISH_SPECIFICATION,
        Stage.SPECIFICATION,
        Stage.PARTNERING,
        _TEAM,
        needs=(Need.NATIONAL_REQUIREMENTS, Need.LOCAL_REQUIREMENTS),
    ),
    move(
        Action.CONTACT_PARTNER,
        Stage.PARTNERING,
        Turn.STAY,
        _TEAM,
        line("company"),
        day("on"),
        paragraph("text", required=False),
        writes=EntryKind.PARTNER_CONTACT,
    ),
    move(
        Action.JOIN_PARTNER,
        Stage.PARTNERING,
        Stage.DEVELOPMENT,
        _LEAD,
        line("company"),
        confirm("owns_product"),
        confirm("may_sell"),
        paragraph("terms"),
        line("price", required=False),
        choice("financing", *FINANCING, required=False),
        needs=(Need.PARTNER_CONTACTED,),
        writes=EntryKind.PARTNER,
    ),
    move(
        Action.RECORD_VERSION,
        Stage.DEVELOPMENT,
        Turn.STAY,
        _TEAM,
        line("version"),
        paragraph("text", required=False),
        writes=EntryKind.PRODUCT_VERSION,
    ),
    move(
        Action.HAND_OVER,
        Stage.DEVELOPMENT,
        Stage.TEST,
        _TEAM,
        line("version"),
        day("on"),
        writes=EntryKind.PRODUCT_VERSION,
    ),
    move(
        Action.ADD_TEST_CASE,
        Stage.TEST,
        Turn.STAY,
        (Role.LEAD, Role.TEAM, Role.SUBMITTER),
        paragraph("text"),
        writes=EntryKind.TEST_CASE,
        task=True,
    ),
    move(
        Action.RECORD_TEST_RESULT,
        Stage.TEST,
        Turn.STAY,
        _TEAM,
        answering("entry", EntryKind.TEST_CASE),
        choice("result", *TEST_RESULTS),
        paragraph("text", required=False),
    ),
    move(
        Action.EVALUATE,
        Stage.TEST,
        Turn.STAY,
        _TEAM,
        paragraph("text"),
        writes=EntryKind.EVALUATION,
    ),
    move(
        Action.BRIEF_TOGETHER,
        PREPARING_STAGES,
        Turn.STAY,
        _TEAM,
        day("on"),
        confirm("department_informed"),
        confirm("municipalities_informed"),
        confirm("gps_informed"),
        paragraph("text", required=False),
        writes=EntryKind.BRIEFING,
    ),
    move(
        Action.ASSIGN_PREPARATION,
        PREPARING_STAGES,
        Turn.STAY,
        _TEAM,
        pick("owner", FieldKind.PERSON),
        paragraph("text"),
        writes=EntryKind.PREPARATION,
        task=True,
        tells=(Tell.NAMED,),
    ),
    move(
        Action.FINISH_PREPARATION,
        PREPARING_STAGES,
        Turn.STAY,
        _TEAM,
        answering("entry", EntryKind.PREPARATION),
        paragraph("text", required=False),
    ),
    move(
        Action.RETURN_TO_DEVELOPMENT,
        Stage.TEST,
        Stage.DEVELOPMENT,
        _TEAM,
        paragraph("reason"),
        writes=EntryKind.REASON,
    ),
    move(
        Action.APPROVE_TEST,
        Stage.TEST,
        Stage.IMPLEMENTATION,
        _LEAD,
        needs=(Need.TESTS_PASSED, Need.EVALUATED, Need.BRIEFED, Need.PREPARED),
    ),
)
