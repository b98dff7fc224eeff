"""Ideas, drafts, the journal and deadlines in memory."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from knowledge.people import PersonId
from knowledge.working_days import danish_day
from tests.fakes.kept import Kept
from workflows.domain.deadlines import Deadline, DeadlineKind, DeadlineState
from workflows.domain.drafts import Draft, DraftId
from workflows.domain.errors import ConcurrentChange
from workflows.domain.events import Event
from workflows.domain.idea import Idea, IdeaId
from workflows.domain.stages import Stage
from workflows.ports import Audit, IdeaQuery, JournalLine
from workflows.storage.chain import Check, Head, after, written

RUNNING = {DeadlineState.OPEN, DeadlineState.REMINDED}


class FakeIdeas:
    """The ideas of one unit."""

    def __init__(self, kept: Kept) -> None:
        self._ideas = kept.ideas

    async def add(self, idea: Idea) -> Idea:
        number = max(self._ideas, default=0) + 1
        self._ideas[number] = replace(idea, id=number, version=1)
        return self._ideas[number]

    async def get(self, idea: IdeaId) -> Idea | None:
        return self._ideas.get(idea)

    async def save(self, idea: Idea) -> Idea:
        stored = self._ideas.get(idea.id)
        if stored is None or stored.version != idea.version:
            raise ConcurrentChange
        _refuse_rewritten_history(stored, idea)
        self._ideas[idea.id] = replace(idea, version=idea.version + 1)
        return self._ideas[idea.id]

    async def find(self, query: IdeaQuery) -> tuple[Idea, ...]:
        found = sorted(
            (idea for idea in self._ideas.values() if _fits(idea, query)),
            key=lambda idea: (idea.stage_since or idea.submitted_at, idea.id),
        )
        return tuple(found[: query.limit])

    async def count(self) -> dict[Stage, int]:
        return dict(Counter(idea.stage for idea in self._ideas.values()))


class FakeDrafts:
    """The drafts of one unit."""

    def __init__(self, kept: Kept) -> None:
        self._drafts = kept.drafts

    async def of(self, person: PersonId) -> tuple[Draft, ...]:
        mine = [draft for draft in self._drafts.values() if draft.person == person]
        mine.sort(key=lambda draft: (draft.updated_at, draft.id), reverse=True)
        return tuple(mine)

    async def newest_of(self, people: Collection[PersonId]) -> Mapping[PersonId, Draft]:
        theirs = {person: await self.of(person) for person in people}
        return {person: drafts[0] for person, drafts in theirs.items() if drafts}

    async def get(self, draft: DraftId) -> Draft | None:
        return self._drafts.get(draft)

    async def idle(self, before: datetime, limit: int) -> tuple[Draft, ...]:
        waiting = [draft for draft in self._drafts.values() if not draft.reminded]
        idle = [draft for draft in waiting if draft.updated_at < before]
        return tuple(sorted(idle, key=lambda draft: (draft.updated_at, draft.id))[:limit])

    async def save(self, draft: Draft) -> None:
        self._drafts[draft.id] = draft

    async def remove(self, draft: DraftId) -> bool:
        return self._drafts.pop(draft, None) is not None


class FakeJournal:
    """The journal, chained like the real one."""

    def __init__(self, kept: Kept) -> None:
        self._lines = kept.lines

    async def append(self, event: Event) -> JournalLine:
        ahead = after(await self.head(), written(event))
        self._lines.append(JournalLine(ahead.lines, event, ahead.hash))
        return self._lines[-1]

    async def of(self, idea: IdeaId) -> tuple[JournalLine, ...]:
        return tuple(line for line in self._lines if line.event.idea == idea)

    async def head(self) -> Head:
        return Head(len(self._lines), self._lines[-1].hash) if self._lines else Head()

    async def verify(self, *anchors: Head) -> Audit:
        check = Check(*anchors)
        check.follow((line.number, written(line.event), line.hash) for line in self._lines)
        return check.end(await self.head())


class FakeDeadlines:
    """The deadlines of one unit."""

    def __init__(self, kept: Kept) -> None:
        self._deadlines = kept.deadlines
        self._days = kept.days

    async def of(self, idea: IdeaId) -> tuple[Deadline, ...]:
        return _by_day(each for each in self._deadlines.values() if each.idea == idea)

    async def save(self, deadline: Deadline) -> None:
        self._deadlines[deadline.id] = deadline

    async def late(self, now: datetime, limit: int) -> tuple[Deadline, ...]:
        today = danish_day(now)
        running = (each for each in self._deadlines.values() if each.state in RUNNING)
        return _by_day(each for each in running if each.due < today)[:limit]

    async def days_for(self, team: str) -> dict[DeadlineKind, int]:
        return {kind: days for (whose, kind), days in self._days.items() if whose == team}

    async def set_days(self, team: str, kind: DeadlineKind, days: int) -> None:
        self._days[team, kind] = days


def _fits(idea: Idea, query: IdeaQuery) -> bool:
    return (
        (not query.regions or idea.region in query.regions)
        and (not query.stages or idea.stage in query.stages)
        and (query.submitter is None or idea.submitter == query.submitter)
        and (query.follower is None or query.follower in idea.followers)
        and (query.solution is None or idea.solution == query.solution)
        and (query.back_by is None or _is_back(idea, query.back_by))
    )


def _is_back(idea: Idea, day: date) -> bool:
    parked = idea.stage is Stage.PARKED and idea.parked_until is not None
    return parked and idea.parked_until <= day


def _by_day(deadlines: Iterable[Deadline]) -> tuple[Deadline, ...]:
    return tuple(sorted(deadlines, key=lambda each: (each.due, each.id)))


def _refuse_rewritten_history(stored: Idea, idea: Idea) -> None:
    kept = [entry.id for entry in idea.entries[: len(stored.entries)]]
    if kept != [entry.id for entry in stored.entries]:
        raise ValueError("entries are added or changed, never dropped or moved")
    if idea.steps[: len(stored.steps)] != stored.steps:
        raise ValueError("steps are never dropped, moved or changed")
