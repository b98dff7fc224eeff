"""What a rule may look at besides the idea: the time, the day's knowledge, what was loaded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from knowledge.organisations import Organisations
from knowledge.people import TeamRegister
from knowledge.snapshot import Knowledge
from workflows.domain.deadlines import Deadline, DeadlineKind
from workflows.domain.idea import Idea


@dataclass(frozen=True, slots=True)
class Situation:
    """The world around one move.

    ``deadlines`` are the idea's own, ``days`` the lengths its team has set, ``other`` the idea to
    merge into or out of, where the move concerns one.
    """

    now: datetime
    today: date
    knowledge: Knowledge
    deadlines: tuple[Deadline, ...] = ()
    days: Mapping[DeadlineKind, int] = field(default_factory=dict)
    other: Idea | None = None

    @property
    def organisations(self) -> Organisations:
        """Return the regions, hospitals and bodies."""
        return self.knowledge.organisations

    @property
    def register(self) -> TeamRegister:
        """Return who sits on which team."""
        return self.knowledge.register
