"""The use cases on a desk in memory, as the edge would call them."""

from contextlib import AbstractAsyncContextManager

from knowledge.people import Person
from knowledge.snapshot import Knowledge
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.insight import FakeInsight
from tests.fakes.kept import Kept
from tests.fakes.unit import FakeWork
from tests.unit.workflows.world import KNOWLEDGE
from workflows import intake, moving
from workflows.domain.actions import Action
from workflows.domain.events import Command, Outcome
from workflows.domain.idea import Idea
from workflows.session import Session, Sessions

KAREN = Person("karen", "Karen Eksempel", hospital="randers", department="lungemedicin")


class FakeKnowledge:
    """Knows what it was given."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Take what is known."""
        self.knowledge = knowledge

    async def current(self) -> Knowledge:
        """Return what is known."""
        return self.knowledge


class Desk:
    """A desk whose every call is a session of its own."""

    def __init__(
        self, knowledge: Knowledge = KNOWLEDGE, insight: FakeInsight | None = None
    ) -> None:
        """Open a desk that has heard of nothing yet."""
        self.work = FakeWork()
        self.clock = FakeClock()
        self.known = FakeKnowledge(knowledge)
        self._sessions = Sessions(
            self.work, self.clock, FakeIds(), self.known, insight or FakeInsight()
        )

    @property
    def kept(self) -> Kept:
        """Return what the last session left."""
        return self.work.kept

    def open(self) -> AbstractAsyncContextManager[Session]:
        """Open a session."""
        return self._sessions.open()

    async def hand_in(self, text: str = "Måle ilt hjemme", person: Person = KAREN) -> Idea:
        """Tell an idea and send it at once."""
        async with self.open() as session:
            told = await intake.start_draft(session, person, text, "da")
            return await intake.send_draft(session, person, told.draft.id)

    async def act(
        self, who: str, action: Action, /, idea: int = 1, seen: int | None = None, **values: str
    ) -> Outcome:
        """Do one thing to an idea."""
        async with self.open() as session:
            return await moving.perform(session, Command(action, idea, who, values, seen))

    def told(self, event: str) -> dict[str, bool]:
        """Return who has a notice of the event waiting, and whether it is urgent."""
        notices = [each.notice for each in self.kept.postings.values()]
        return {notice.person: notice.urgent for notice in notices if notice.event == event}

    def names(self, idea: int = 1) -> list[str]:
        """Return the names of the idea's journal lines."""
        return [line.event.name for line in self.kept.lines if line.event.idea == idea]
