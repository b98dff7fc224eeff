"""Handbooks: seeds 000-002 as activities to do or explain, and the report 003 as facts."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

HandbookId = str
ActivityKey = str


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing a handbook asks for; the key (``000-05``) is unique across handbooks."""

    key: ActivityKey
    number: str
    phase: str
    title: str
    purpose: str
    steps: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    attention: str = ""
    kinds: tuple[str, ...] = ()
    test_cases: str = ""
    examples: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Handbook:
    """A chapter of advice on putting one kind of solution into use."""

    id: HandbookId
    title: str
    sector: str
    subject: str
    activities: tuple[Activity, ...]
    attention: str = ""
    best_practice: tuple[str, ...] = ()
    source: str = ""


class FactTopic(StrEnum):
    """What a fact of the report is about; its heading is wording."""

    WORKING_GROUP = "working_group"
    CONFERENCE = "conference"
    CONFERENCE_FEE = "conference_fee"
    ASSESSMENT_FEE = "assessment_fee"
    AREA = "area"
    PROJECT = "project"
    LESSONS = "lessons"
    TECHNOLOGY = "technology"
    PRECONDITION = "precondition"
    RECOMMENDED_AREA = "recommended_area"
    ADDRESSEE = "addressee"
    LINKS = "links"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the report says, with a key (``003-for-10``) unique across handbooks.

    ``name`` is set when the report names the thing; ``details`` are short values by label, such
    as ``("initiator", "hospital")``.
    """

    key: ActivityKey
    topic: FactTopic
    name: str = ""
    sentences: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A report that gives facts instead of activities."""

    id: HandbookId
    title: str
    sector: str
    period: str
    facts: tuple[Fact, ...]
    source: str = ""


@dataclass(frozen=True)
class Handbooks:
    """Every handbook and report."""

    handbooks: tuple[Handbook, ...] = ()
    reports: tuple[Report, ...] = ()

    def get(self, handbook: HandbookId) -> Handbook | None:
        """Return the handbook with this id."""
        return next((each for each in self.handbooks if each.id == handbook), None)

    def activity(self, key: ActivityKey) -> Activity | None:
        """Return the activity with this key."""
        return self._activities.get(key)

    def fact(self, key: ActivityKey) -> Fact | None:
        """Return the fact with this key."""
        return self._facts.get(key)

    @cached_property
    def _activities(self) -> dict[ActivityKey, Activity]:
        return {each.key: each for handbook in self.handbooks for each in handbook.activities}

    @cached_property
    def _facts(self) -> dict[ActivityKey, Fact]:
        return {each.key: each for report in self.reports for each in report.facts}
