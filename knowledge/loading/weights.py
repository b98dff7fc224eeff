"""The file of fitted weights: what it may hold, and the weights made from it."""

from collections.abc import Iterable
from datetime import datetime

from knowledge.loading.checking import Complaints, Entry, checked
from knowledge.loading.entries import numbered, of_kind, record
from knowledge.loading.problems import Fault
from knowledge.loading.reading import Document
from knowledge.loading.values import Id
from knowledge.organisations import Organisations
from knowledge.records import Record
from knowledge.weights import Weights

FITTED = "weights"


class WeightsEntry(Entry):
    """One fit."""

    id: Id
    score: dict[str, float]
    verdict: dict[str, dict[str, float]]
    fitted_at: datetime
    examples: int = 0
    judged: int = 0


class WeightsFile(Entry):
    """The whole file."""

    weights: tuple[WeightsEntry, ...] = ()


def parse(document: Document, _known: Organisations | None = None) -> tuple[Record, ...]:
    """Check the document and return its records."""
    file = checked(WeightsFile, document)
    complaints = Complaints(document)
    entries = numbered(("weights",), file.weights)
    complaints.require_unique(
        (((*path, "id"), each.id) for path, each in entries), Fault.REPEATED_ID
    )
    complaints.raise_any()
    return tuple(record(FITTED, each.id, each) for each in file.weights)


def build(records: Iterable[Record]) -> tuple[Weights, ...]:
    """Make the fits, oldest first."""
    entries = sorted(of_kind(records, FITTED, WeightsEntry), key=lambda e: (e.fitted_at, e.id))
    return tuple(
        Weights(e.id, e.score, e.verdict, e.fitted_at, e.examples, e.judged) for e in entries
    )
