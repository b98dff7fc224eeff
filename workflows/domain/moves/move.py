"""One row of the table of moves."""

from dataclasses import dataclass
from enum import StrEnum

from workflows.domain.actions import Action
from workflows.domain.fields import Field
from workflows.domain.idea import EntryKind
from workflows.domain.needs import Need
from workflows.domain.roles import Role
from workflows.domain.stages import Path, Stage


class Turn(StrEnum):
    """Where a move goes when it names no stage of its own."""

    STAY = "stay"
    BACK = "back"


class Tell(StrEnum):
    """Who hears about a move; the NAMED are the people picked in its form."""

    PARTIES = "parties"
    BALL = "ball"
    LEAD = "lead"
    TEAM = "team"
    NATIONAL = "national"
    OTHER_LEADS = "other_leads"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Move:
    """What one action does from these stages, who may do it, and what it takes.

    ``path`` limits the row to ideas on that path. ``writes`` is the kind of entry the filled-in
    form becomes; an entry written as a task stays open until it is answered.
    """

    action: Action
    stages: frozenset[Stage]
    to: Stage | Turn
    who: frozenset[Role]
    fields: tuple[Field, ...] = ()
    needs: tuple[Need, ...] = ()
    writes: EntryKind | None = None
    task: bool = False
    tells: tuple[Tell, ...] = ()
    path: Path | None = None

    @property
    def changes_stage(self) -> bool:
        """Tell whether the move takes the idea to another stage."""
        return self.to is not Turn.STAY


def move(  # the table reads as a table only when its rows can be short
    action: Action,
    stages: Stage | frozenset[Stage],
    to: Stage | Turn,
    who: tuple[Role, ...],
    *fields: Field,
    needs: tuple[Need, ...] = (),
    writes: EntryKind | None = None,
    task: bool = False,
    tells: tuple[Tell, ...] | None = None,
    path: Path | None = None,
) -> Move:
    """Write one row; a change of stage tells the parties and whoever gets the ball."""
    where = frozenset({stages}) if isinstance(stages, Stage) else stages
    if tells is None:
        tells = () if to is Turn.STAY else (Tell.PARTIES, Tell.BALL)
    return Move(action, where, to, frozenset(who), fields, needs, writes, task, tells, path)
