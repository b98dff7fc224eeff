"""The stages of an idea's life and the phase each belongs to."""

from enum import StrEnum


class Phase(StrEnum):
    """The paper's five phases, and the closing one it does not have."""

    INTAKE = "intake"
    DEVELOP = "develop"
    TEST = "test"
    IMPLEMENT = "implement"
    SPREAD = "spread"
    CLOSED = "closed"


class Stage(StrEnum):
    """Where an idea is. The order is the order of the journey."""

    CAPTURED = "captured"
    DIALOGUE = "dialogue"
    CLARIFICATION = "clarification"
    SPECIFICATION = "specification"
    PARTNERING = "partnering"
    DEVELOPMENT = "development"
    TEST = "test"
    IMPLEMENTATION = "implementation"
    FOLLOW_UP = "follow_up"
    READY = "ready"
    SPREADING = "spreading"
    OPERATION = "operation"
    PARKED = "parked"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


class Path(StrEnum):
    """Which way the idea goes after the national answer: built anew, or an existing solution."""

    UNDECIDED = "undecided"
    NEW = "new"
    REUSE = "reuse"


class Ball(StrEnum):
    """Who must act next."""

    LEAD = "lead"
    REGIONAL_TEAM = "regional_team"
    NATIONAL_TEAM = "national_team"
    PARTNER = "partner"
    OWNER = "owner"
    NOBODY = "nobody"


CLOSED_STAGES = frozenset({Stage.DECLINED, Stage.WITHDRAWN, Stage.MERGED})
RESTING_STAGES = CLOSED_STAGES | {Stage.PARKED}
ACTIVE_STAGES = frozenset(Stage) - RESTING_STAGES

PHASE_OF: dict[Stage, Phase] = {
    Stage.CAPTURED: Phase.INTAKE,
    Stage.DIALOGUE: Phase.INTAKE,
    Stage.CLARIFICATION: Phase.INTAKE,
    Stage.SPECIFICATION: Phase.DEVELOP,
    Stage.PARTNERING: Phase.DEVELOP,
    Stage.DEVELOPMENT: Phase.DEVELOP,
    Stage.TEST: Phase.TEST,
    Stage.IMPLEMENTATION: Phase.IMPLEMENT,
    Stage.FOLLOW_UP: Phase.IMPLEMENT,
    Stage.READY: Phase.IMPLEMENT,
    Stage.SPREADING: Phase.SPREAD,
    Stage.OPERATION: Phase.SPREAD,
    Stage.PARKED: Phase.CLOSED,
    Stage.DECLINED: Phase.CLOSED,
    Stage.WITHDRAWN: Phase.CLOSED,
    Stage.MERGED: Phase.CLOSED,
}

BALL_OF: dict[Stage, Ball] = {
    Stage.CAPTURED: Ball.LEAD,
    Stage.DIALOGUE: Ball.REGIONAL_TEAM,
    Stage.CLARIFICATION: Ball.NATIONAL_TEAM,
    Stage.SPECIFICATION: Ball.REGIONAL_TEAM,
    Stage.PARTNERING: Ball.LEAD,
    Stage.DEVELOPMENT: Ball.PARTNER,
    Stage.TEST: Ball.REGIONAL_TEAM,
    Stage.IMPLEMENTATION: Ball.REGIONAL_TEAM,
    Stage.FOLLOW_UP: Ball.REGIONAL_TEAM,
    Stage.READY: Ball.NATIONAL_TEAM,
    Stage.SPREADING: Ball.REGIONAL_TEAM,
    Stage.OPERATION: Ball.OWNER,
    Stage.PARKED: Ball.LEAD,
    Stage.DECLINED: Ball.NOBODY,
    Stage.WITHDRAWN: Ball.NOBODY,
    Stage.MERGED: Ball.NOBODY,
}
