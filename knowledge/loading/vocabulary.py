"""The file of word groups: what it may hold, and the vocabulary made from it."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from knowledge.loading.checking import About, Complaints, Entry, checked
from knowledge.loading.entries import about, numbered, of_kind, record, said
from knowledge.loading.problems import Fault
from knowledge.loading.reading import Document
from knowledge.loading.values import Id, Ids, Text, Texts
from knowledge.organisations import Organisations
from knowledge.records import Record
from knowledge.vocabulary import AmbiguousTerm, Category, Vocabulary, VocabularyGroup

GROUP = "group"


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


class VocabularyAbout(About):
    """What the file says about itself."""

    ambiguous_terms: Annotated[dict[str, Ids], BeforeValidator(lambda value: value or {})] = Field(
        default_factory=dict
    )


class VocabularyFile(Entry):
    """The whole file."""

    meta: VocabularyAbout = VocabularyAbout()
    groups: tuple[GroupEntry, ...]


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
    """Make the vocabulary, in the order of the ids."""
    records = tuple(records)
    meta = VocabularyAbout.model_validate(said(records, "meta") or {})
    return Vocabulary(
        tuple(_group(each) for each in of_kind(records, GROUP, GroupEntry)),
        tuple(AmbiguousTerm(term, ids) for term, ids in sorted(meta.ambiguous_terms.items())),
    )


def _records(file: VocabularyFile) -> Iterator[Record]:
    for group in file.groups:
        yield record(GROUP, group.id, group)
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
