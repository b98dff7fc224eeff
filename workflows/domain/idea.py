"""An idea and everything that belongs to it, as one aggregate of frozen values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from knowledge.matching.answers import Verdict
from knowledge.people import PersonId, Seat
from knowledge.registry import SolutionId
from workflows.domain.actions import Action
from workflows.domain.stages import Path, Stage

IdeaId = int
EntryId = str
NO_DETAILS: Mapping[str, str] = MappingProxyType({})


class EntryKind(StrEnum):
    """What kind of thing was written down; each kind is one of the lists people read."""

    BARRIER = "barrier"
    CULTURE_BARRIER = "culture_barrier"
    CONSEQUENCE = "consequence"
    NEED = "need"
    ESCALATION = "escalation"
    ANSWER = "answer"
    RIVAL = "rival"
    OPINION = "opinion"
    NATIONAL_REQUIREMENT = "national_requirement"
    LOCAL_REQUIREMENT = "local_requirement"
    PARTNER_CONTACT = "partner_contact"
    PARTNER = "partner"
    PRODUCT_VERSION = "product_version"
    TEST_CASE = "test_case"
    EVALUATION = "evaluation"
    BRIEFING = "briefing"
    PREPARATION = "preparation"
    ACTIVITY = "activity"
    TAKEN_INTO_USE = "taken_into_use"
    PROBLEM = "problem"
    FOLLOW_UP = "follow_up"
    VISIT = "visit"
    PLATFORM = "platform"
    ECONOMY = "economy"
    REGIONS_INFORMED = "regions_informed"
    AGREEMENT = "agreement"
    USAGE = "usage"
    CONFIRMATION = "confirmation"
    TEAM_CHANGE = "team_change"
    PLACE_CHANGE = "place_change"
    EXEMPTION = "exemption"
    CORRECTION = "correction"
    ADDITION = "addition"
    COMMENT = "comment"
    REASON = "reason"


class EntryState(StrEnum):
    """Open entries still ask for something; noted ones only tell."""

    NOTED = "noted"
    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing somebody wrote down about an idea.

    ``code`` is a coded answer (``passed``, ``gdpr``, an activity key), ``details`` the remaining
    fields of the form by name. Only ``text`` and ``details`` may hold people's own words.
    """

    id: EntryId
    kind: EntryKind
    by: PersonId
    at: datetime
    text: str = ""
    code: str = ""
    state: EntryState = EntryState.NOTED
    on: date | None = None
    owner: PersonId | None = None
    details: Mapping[str, str] = field(default_factory=lambda: NO_DETAILS)


@dataclass(frozen=True, slots=True)
class TeamPlace:
    """One seat around an idea; ``person`` is None while nobody fills it.

    ``place`` is the hospital id, municipality code or nothing, as in the register.
    """

    seat: Seat
    place: str | None = None
    person: PersonId | None = None

    @property
    def key(self) -> str:
        """Return what identifies the seat within its idea: ``it``, ``municipal:730``."""
        return f"{self.seat}:{self.place}" if self.place else self.seat.value


class AdoptionState(StrEnum):
    """How far one place has come with one solution."""

    ASKED = "asked"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    IN_USE = "in_use"
    STOPPED = "stopped"
    REFUSED = "refused"


class Refusal(StrEnum):
    """Why a place says no."""

    LEADERSHIP = "leadership"
    RESOURCES = "resources"
    IT_INTEGRATION = "it_integration"
    GDPR_LEGAL = "gdpr_legal"
    PROCUREMENT = "procurement"
    EVIDENCE = "evidence"
    CULTURE = "culture"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Adoption:
    """One solution at one place: a department at a hospital, or a municipality."""

    place: str
    department: str
    state: AdoptionState = AdoptionState.ASKED
    refusal: Refusal | None = None
    note: str = ""
    by: PersonId | None = None
    at: datetime | None = None

    @property
    def key(self) -> str:
        """Return what identifies the row within its idea."""
        return f"{self.place}/{self.department}"


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where the idea was born, and whom it concerns.

    ``hospital`` and ``municipalities`` are ids and codes; a workplace outside the hospitals
    (a GP's clinic, a municipality) has no hospital.
    """

    hospital: str | None = None
    department: str = ""
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Description:
    """What the idea is, in the submitter's own words and as the desk read them."""

    text: str
    title: str
    target_group: str = ""
    technology: tuple[str, ...] = ()
    profession: str = ""
    language: str = "da"


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """What the desk answered at intake; kept as it was said (data/process.md line 6)."""

    verdict: Verdict
    solutions: tuple[SolutionId, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One change of stage: what was done, by whom, when, and the version it made."""

    action: Action
    source: Stage
    target: Stage
    by: PersonId
    at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The next step, by whom and by when, as people have written it."""

    next_step: str
    owner: PersonId | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Idea:
    """What a clinician handed in, and the case that follows.

    ``version`` rises with every change. ``resting_from`` is the stage to come back to from a
    resting stage. ``region`` is as first routed; read it through the organisations of the day.
    """

    id: IdeaId
    version: int
    stage: Stage
    submitter: PersonId
    submitted_at: datetime
    region: str
    workplace: Workplace
    description: Description
    first_answer: FirstAnswer
    path: Path = Path.UNDECIDED
    stage_since: datetime | None = None
    solution: SolutionId | None = None
    handbook: str | None = None
    resting_from: Stage | None = None
    parked_until: date | None = None
    merged_into: IdeaId | None = None
    plan: Plan | None = None
    team: tuple[TeamPlace, ...] = ()
    steps: tuple[Step, ...] = ()
    entries: tuple[Entry, ...] = ()
    adoptions: tuple[Adoption, ...] = ()
    followers: frozenset[PersonId] = field(default_factory=frozenset)

    def of(self, *kinds: EntryKind) -> tuple[Entry, ...]:
        """Return the entries of these kinds, oldest first."""
        return tuple(entry for entry in self.entries if entry.kind in kinds)

    def open(self, *kinds: EntryKind) -> tuple[Entry, ...]:
        """Return the entries of these kinds that still ask for something."""
        return tuple(entry for entry in self.of(*kinds) if entry.state is EntryState.OPEN)

    def latest(self, kind: EntryKind) -> Entry | None:
        """Return the newest entry of the kind."""
        found = self.of(kind)
        return found[-1] if found else None

    def entry(self, entry_id: EntryId) -> Entry | None:
        """Return the entry with this id."""
        return next((entry for entry in self.entries if entry.id == entry_id), None)

    def noting(self, *entries: Entry) -> Self:
        """Return the idea with these entries added."""
        return replace(self, entries=(*self.entries, *entries))

    def with_entry(self, changed: Entry) -> Self:
        """Return the idea with the entry of the same id replaced."""
        return replace(self, entries=tuple(_swap(self.entries, changed)))

    def members(self) -> frozenset[PersonId]:
        """Return the people on the idea's team."""
        return frozenset(place.person for place in self.team if place.person is not None)

    def unfilled(self) -> tuple[TeamPlace, ...]:
        """Return the seats that nobody fills."""
        return tuple(place for place in self.team if place.person is None)


def _swap(entries: Iterable[Entry], changed: Entry) -> Iterable[Entry]:
    for entry in entries:
        yield changed if entry.id == changed.id else entry
