"""The one table of moves: ``(stage, action) -> stage``, who may, and what it takes.

Buttons, forms, help texts, the diagram in the docs and the permission tests are drawn from it.
"""

from functools import cache

from workflows.domain.actions import Action
from workflows.domain.idea import Idea
from workflows.domain.moves.always import ALWAYS
from workflows.domain.moves.develop import DEVELOP
from workflows.domain.moves.implement import IMPLEMENT
from workflows.domain.moves.intake import INTAKE
from workflows.domain.moves.move import Move, Tell, Turn
from workflows.domain.moves.spread import SPREAD
from workflows.domain.roles import Role
from workflows.domain.stages import ACTIVE_STAGES, Path, Stage

__all__ = ["MOVES", "Move", "Tell", "Turn", "find_move", "moves_from", "next_move", "open_to"]

MOVES: tuple[Move, ...] = (*INTAKE, *DEVELOP, *IMPLEMENT, *SPREAD, *ALWAYS)


@cache
def moves_from(stage: Stage, path: Path) -> tuple[Move, ...]:
    """Return the rows that start in this stage on this path, in the table's order."""
    return tuple(
        row for row in MOVES if stage in row.stages and (row.path is None or row.path is path)
    )


@cache
def find_move(stage: Stage, path: Path, action: Action) -> Move | None:
    """Return the row for the action in this stage, or None when it cannot be done here."""
    return next((row for row in moves_from(stage, path) if row.action is action), None)


def next_move(idea: Idea) -> Move | None:
    """Return the move that takes the idea on to a later stage, or None where the journey ends.

    Where several do, the first in the table: on clarification the answer *exists*.
    """
    order = tuple(Stage)
    forward = (
        row
        for row in moves_from(idea.stage, idea.path)
        if isinstance(row.to, Stage)
        and idea.stage in ACTIVE_STAGES
        and row.to in ACTIVE_STAGES
        and order.index(row.to) > order.index(idea.stage)
    )
    return next(forward, None)


def open_to(idea: Idea, roles: frozenset[Role]) -> tuple[Move, ...]:
    """Return what somebody with these roles may do to the idea now, met needs or not."""
    rows = moves_from(idea.stage, idea.path)
    return tuple(row for row in rows if row.who & roles)
