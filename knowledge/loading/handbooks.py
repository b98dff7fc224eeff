"""The file of handbooks turned into records, and the handbooks made from them."""

from collections.abc import Iterable, Iterator

from knowledge.handbooks import Activity, Handbook, Handbooks, Report
from knowledge.loading.checking import Complaints, checked
from knowledge.loading.entries import about, numbered, of_kind, record
from knowledge.loading.facts import facts
from knowledge.loading.handbooks_file import (
    ActivityEntry,
    HandbookEntry,
    HandbooksFile,
    ReportEntry,
)
from knowledge.loading.problems import Fault
from knowledge.loading.reading import Document
from knowledge.organisations import Organisations
from knowledge.records import Record

HANDBOOK = "handbook"
REPORT = "report"

_PHASES = ("preparation", "implementation", "operation")


def parse(document: Document, _known: Organisations | None = None) -> tuple[Record, ...]:
    """Check the document and return its records."""
    file = checked(HandbooksFile, document)
    complaints = Complaints(document)
    books = tuple(numbered(("handbooks",), file.handbooks))
    complaints.require_unique((((*path, "id"), each.id) for path, each in books), Fault.REPEATED_ID)
    activities = (
        ((*place, "key"), activity.key)
        for path, book in books
        for phase in _PHASES
        for place, activity in numbered((*path, "phases", phase), getattr(book.phases, phase))
    )
    complaints.require_unique(activities, Fault.REPEATED_ID)
    complaints.raise_any()
    return tuple(_records(file))


def build(records: Iterable[Record]) -> Handbooks:
    """Make the handbooks, in the order of the ids."""
    records = tuple(records)
    return Handbooks(
        tuple(_handbook(each) for each in of_kind(records, HANDBOOK, HandbookEntry)),
        tuple(_report(each) for each in of_kind(records, REPORT, ReportEntry)),
    )


def _records(file: HandbooksFile) -> Iterator[Record]:
    for handbook in file.handbooks:
        yield record(HANDBOOK, handbook.id, handbook)
    if file.report:
        yield record(REPORT, file.report.id, file.report)
    yield from about("meta", file.meta)
    yield from about("quirks", [quirk.model_dump(mode="json") for quirk in file.quirks])


def _handbook(entry: HandbookEntry) -> Handbook:
    return Handbook(
        id=entry.id,
        title=entry.title,
        sector=entry.sector,
        subject=entry.subject,
        activities=tuple(
            _activity(activity, phase)
            for phase in _PHASES
            for activity in getattr(entry.phases, phase)
        ),
        attention=entry.overall_attention or "",
        best_practice=entry.best_practice,
        source=entry.source_seed or "",
    )


def _activity(entry: ActivityEntry, phase: str) -> Activity:
    return Activity(
        key=entry.key,
        number=entry.number,
        phase=phase,
        title=entry.title,
        purpose=entry.purpose,
        steps=entry.steps,
        actors=entry.actors,
        attention=entry.attention or "",
        kinds=entry.types,
        test_cases=entry.test_cases or "",
        examples=tuple(entry.examples.values()),
        references=entry.references,
        note=entry.note or "",
        source=entry.source.section if entry.source else "",
    )


def _report(entry: ReportEntry) -> Report:
    return Report(
        id=entry.id,
        title=entry.title,
        sector=entry.sector,
        period=entry.period,
        facts=facts(entry),
        source=entry.source_seed,
    )
