"""What the file of handbooks may hold."""

from typing import Any

from pydantic import Field

from knowledge.loading.checking import Entry
from knowledge.loading.values import Id, Text, Texts


class SourceEntry(Entry):
    """Where in the paper an activity stands."""

    seed: Text
    section: Text


class ActivityEntry(Entry):
    """One activity."""

    key: Id
    number: Text
    occurrence: int = 1
    title: Text
    types: Texts = ()
    actors: Texts = ()
    purpose: Text
    steps: Texts = ()
    attention: str | None = None
    source: SourceEntry | None = None
    note: str | None = None
    test_cases: str | None = None
    examples: dict[str, Text] = Field(default_factory=dict)
    references: Texts = ()


class PhasesEntry(Entry):
    """The activities in the order they are done."""

    preparation: tuple[ActivityEntry, ...] = ()
    implementation: tuple[ActivityEntry, ...] = ()
    operation: tuple[ActivityEntry, ...] = ()


class CountsEntry(Entry):
    """How many activities each phase has, as the paper says or as they were counted."""

    preparation: int
    implementation: int
    operation: int


class HandbookEntry(Entry):
    """One handbook."""

    id: Id
    title: Text
    sector: Text
    subject: Text
    source_seed: str | None = None
    declared: CountsEntry | None = None
    counted: CountsEntry | None = None
    best_practice: Texts = ()
    overall_attention: str | None = None
    phases: PhasesEntry


class BackgroundPart(Entry):
    """How the report came about."""

    section: int | None = None
    fact: Text
    working_group: Texts = ()


class AgreementPart(Entry):
    """What the agreement OK22 says of video conferences."""

    section: int | None = None
    source: str | None = None
    min_actors: int
    actors: Texts
    patient_may_sit_with_one_professional: bool
    purpose: Text
    agreed_in_advance: bool
    requires: Texts
    notice_to_general_practice: Text
    fee_codes: dict[str, Text]
    activity_midt_2022_h1: dict[str, Text]
    not_covered: Texts = ()


class AreaPart(Entry):
    """One area the agreement names."""

    name: Text
    initiator: Text
    use: Text


class ProjectPart(Entry):
    """One project and what it taught."""

    name: Text
    where: Text
    period: Text
    result: Text
    lesson: Texts = ()


class TechnologyPart(Entry):
    """What the three sectors use."""

    section: int | None = None
    general_practice: Texts = ()
    hospitals: Texts = ()
    municipalities: Texts = ()
    solved: str | None = None


class NumberedPart(Entry):
    """One numbered point, with a name or a text or both."""

    nr: int
    name: str | None = None
    text: str | None = None
    note: str | None = None


class PreconditionsPart(Entry):
    """What must be in place."""

    section: int | None = None
    mode: str | None = None
    list: tuple[NumberedPart, ...]


class RecommendationsPart(Entry):
    """Where the report would use video, and who must decide."""

    section: int | None = None
    list: tuple[NumberedPart, ...]
    addressee: Text
    when: Text


class ReportEntry(Entry):
    """The report."""

    id: Id
    kind: Text
    title: Text
    sector: Text
    source_seed: Text
    period: Text
    background: BackgroundPart
    ok22: AgreementPart
    areas_in_ok22: tuple[AreaPart, ...]
    projects: tuple[ProjectPart, ...]
    general_lessons: Texts
    technology: TechnologyPart
    preconditions: PreconditionsPart
    recommended_areas: RecommendationsPart
    sources_in_seed: Texts = ()


class QuirkEntry(Entry):
    """Something odd in the paper."""

    seed: Text
    text: Text


class HandbooksFile(Entry):
    """The whole file."""

    meta: dict[str, Any] | None = None
    handbooks: tuple[HandbookEntry, ...]
    report: ReportEntry | None = None
    quirks: tuple[QuirkEntry, ...] = ()
