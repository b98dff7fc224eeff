"""The file of word groups: what it may hold, and the vocabulary made from it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import reduce
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from knowledge.changing import changed
from knowledge.loading.checking import About, Complaints, Entry, checked
from knowledge.loading.entries import about, numbered, of_kind, record, said
from knowledge.loading.problems import Fault
from knowledge.loading.reading import Document
from knowledge.loading.values import Id, Ids, Text, Texts
from knowledge.organisations import Organisations
from knowledge.records import Record
from knowledge.vocabulary import (
    AmbiguousTerm,
    Category,
    Change,
    ChangeKind,
    Taught,
    Vocabulary,
    VocabularyGroup,
)

GROUP = "group"
CHANGE = "change"


class GroupEntry(Entry):
    """One concept and how it is written."""

    id: Id
    category: Category
    canonical: Text
    synonyms: Texts = ()
    abbreviations: Texts = ()
    english: Texts = ()
    typos: Texts = ()
    note: str | None = None
    match_weight: Literal["normal", "low"] = "normal"


class ChangeEntry(Entry):
    """One change that a team has made; kept apart from the groups, so that it can be undone."""

    id: Id
    kind: ChangeKind
    group: Id
    words: Texts = ()
    english: bool = False
    category: Category | None = None
    other: Id | None = None
    by: Id
    at: datetime


class VocabularyAbout(About):
    """What the file says about itself."""

    ambiguous_terms: Annotated[dict[str, Ids], BeforeValidator(lambda value: value or {})] = Field(
        default_factory=dict
    )


class VocabularyFile(Entry):
    """The whole file."""

    meta: VocabularyAbout = VocabularyAbout()
    groups: tuple[GroupEntry, ...]
    changes: tuple[ChangeEntry, ...] = ()


def parse(document: Document, _known: Organisations | None = None) -> tuple[Record, ...]:
    """Check the document and return its records."""
    file = checked(VocabularyFile, document)
    complaints = Complaints(document)
    entries = numbered(("groups",), file.groups)
    complaints.require_unique(
        (((*path, "id"), each.id) for path, each in entries), Fault.REPEATED_ID
    )
    ids = {each.id for each in file.groups}
    for term, groups in file.meta.ambiguous_terms.items():
        for number, group in enumerate(groups):
            path = ("meta", "ambiguous_terms", term, number)
            complaints.require(path, group, ids, Fault.UNKNOWN_GROUP)
    complaints.raise_any()
    return tuple(_records(file))


def build(records: Iterable[Record]) -> Vocabulary:
    """Make the vocabulary, in the order of the ids, with the teams' changes in their order."""
    records = tuple(records)
    meta = VocabularyAbout.model_validate(said(records, "meta") or {})
    groups = tuple(_group(each) for each in of_kind(records, GROUP, GroupEntry))
    entries = sorted(of_kind(records, CHANGE, ChangeEntry), key=lambda each: (each.at, each.id))
    taught = tuple(map(_taught, entries))
    return Vocabulary(
        reduce(lambda known, each: changed(known, each.change), taught, groups),
        tuple(AmbiguousTerm(term, ids) for term, ids in sorted(meta.ambiguous_terms.items())),
        taught,
    )


def _records(file: VocabularyFile) -> Iterator[Record]:
    for group in file.groups:
        yield record(GROUP, group.id, group)
    for change in file.changes:
        yield record(CHANGE, change.id, change)
    yield from about("meta", file.meta)


def _group(entry: GroupEntry) -> VocabularyGroup:
    return VocabularyGroup(
        id=entry.id,
        category=entry.category,
        canonical=entry.canonical,
        synonyms=entry.synonyms,
        abbreviations=entry.abbreviations,
        english=entry.english,
        typos=entry.typos,
        low_weight=entry.match_weight == "low",
        note=entry.note or "",
    )


def _taught(entry: ChangeEntry) -> Taught:
    change = Change(
        kind=entry.kind,
        group=entry.group,
        words=entry.words,
        english=entry.english,
        category=entry.category,
        other=entry.other or "",
    )
    return Taught(entry.id, change, entry.by, entry.at)
