"""One idea taken through its life by people who press buttons, without any storage."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from knowledge.snapshot import Knowledge
from tests.unit.workflows.world import KNOWLEDGE, MONDAY, an_idea, situation
from workflows.domain import gate
from workflows.domain.actions import Action
from workflows.domain.deadline_rules import changed_by
from workflows.domain.deadlines import Deadline
from workflows.domain.events import Command, Notice, Outcome
from workflows.domain.idea import Entry, EntryKind, Idea
from workflows.domain.notices import notices_for
from workflows.domain.permissions import roles_of
from workflows.domain.stages import Path, Stage

Act = tuple[str, Action, dict[str, str]]


class Case:
    """An idea, its deadlines and the last outcome; ``act`` does what the use case would."""

    def __init__(
        self,
        idea: Idea | None = None,
        *,
        knowledge: Knowledge = KNOWLEDGE,
        now: datetime = MONDAY,
    ) -> None:
        self.idea = idea or an_idea()
        self.knowledge = knowledge
        self.now = now
        self.deadlines: dict[str, Deadline] = {}
        self.outcome: Outcome | None = None

    def act(
        self,
        person: str,
        action: Action,
        /,
        *,
        seen: int | None = None,
        other: Idea | None = None,
        **values: str,
    ) -> Idea:
        """Do one thing and return the idea as it is stored then."""
        command = Command(action, self.idea.id, person, values, seen)
        world = situation(
            self.now, self.knowledge, deadlines=tuple(self.deadlines.values()), other=other
        )
        roles = roles_of(person, self.idea, world.register, world.organisations, world.today)
        self.outcome = gate.apply(self.idea, command, roles, world)
        known = tuple(self.deadlines.values())
        changed = changed_by(self.outcome, known, world.today, {})
        self.deadlines |= {deadline.id: deadline for deadline in changed}
        self.idea = replace(self.outcome.idea, version=self.idea.version + 1)
        return self.idea

    def play(self, acts: Iterable[Act]) -> Idea:
        """Do one thing after the other."""
        for person, action, values in acts:
            self.act(person, action, **values)
        return self.idea

    def notices(self) -> tuple[Notice, ...]:
        """Return who hears of the last thing done."""
        assert self.outcome is not None
        return notices_for(
            self.outcome, self.knowledge.register, self.knowledge.organisations, self.now.date()
        )

    def told(self) -> set[str]:
        """Return the people who hear of the last thing done."""
        return {notice.person for notice in self.notices()}

    def latest(self, kind: EntryKind) -> Entry:
        """Return the newest entry of the kind, which must be there."""
        entry = self.idea.latest(kind)
        assert entry is not None
        return entry


def gathered() -> Case:
    """Return a case whose team has come together."""
    case = Case()
    case.act("lis", Action.GATHER_TEAM)
    return case


def at(stage: Stage, path: Path = Path.NEW, **more: object) -> Case:
    """Return a case that simply is in a stage."""
    return Case(an_idea(stage, path, **more))
