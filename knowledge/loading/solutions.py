"""The file of solutions: what it may hold, and the registry made from it."""

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BeforeValidator

from knowledge.loading.checking import About, Complaints, Entry, checked
from knowledge.loading.entries import about, numbered, of_kind, record, said
from knowledge.loading.problems import Fault
from knowledge.loading.reading import Document, Path
from knowledge.loading.values import Confidence, Day, Id, Ids, Text, Texts
from knowledge.organisations import Organisations
from knowledge.records import EntryId, Record
from knowledge.registry import DuplicateGroup, Registry, Solution, SolutionStatus, UsedIn

Known = Mapping[EntryId, Solution]
"""Solutions made before, from records that are still the same."""
NOTHING_KNOWN: Known = MappingProxyType({})

_KEY = attrgetter("id.key")

SOLUTION = "solution"
DUPLICATES = "duplicate_group"


class UsedInEntry(Entry):
    """Where a solution is in use; a municipality may be a phrase such as ``alle 98``."""

    regions: Ids = ()
    hospitals: Ids = ()
    municipalities: Texts = ()


class AliasNote(Entry):
    """Why an alias is to be taken with care."""

    alias: Text
    note: Text


class SolutionEntry(Entry):
    """One solution."""

    id: Id
    name: Text
    aliases: Texts = ()
    kind: Literal[
        "telemedicine",
        "product",
        "method",
        "programme",
        "infrastructure",
        "registry",
        "related_not_telemedicine",
    ]
    summary: Text
    target_group: Text
    purpose: Text
    effect: Text
    technology: Texts
    owner: Text
    used_in: Annotated[UsedInEntry, BeforeValidator(lambda value: value or {})] = UsedInEntry()
    status: SolutionStatus
    platform: Texts = ()
    tags: Texts = ()
    note: str | None = None
    period: str | None = None
    contact: str | None = None
    sources: Texts = ()
    confidence: Confidence = "medium"
    alias_notes: tuple[AliasNote, ...] = ()
    confirmed_on: Day | None = None
    confirmed_by: str | None = None
    next_check: Day | None = None
    confirmed_note: str | None = None


class DuplicatesEntry(Entry):
    """Solutions that repeat each other."""

    why: Text
    ids: Ids


class SolutionsAbout(About):
    """What the file says about itself."""

    as_of: Day | None = None
    duplicate_groups: tuple[DuplicatesEntry, ...] = ()


class SolutionsFile(Entry):
    """The whole file."""

    meta: SolutionsAbout = SolutionsAbout()
    solutions: tuple[SolutionEntry, ...]


def parse(document: Document, known: Organisations | None = None) -> tuple[Record, ...]:
    """Check the document and return its records; places are checked if organisations are known."""
    file = checked(SolutionsFile, document)
    complaints = Complaints(document)
    _check(file, known, complaints)
    complaints.raise_any()
    return tuple(_records(file))


def build(records: Iterable[Record], known: Known = NOTHING_KNOWN) -> Registry:
    """Make the registry, in the order of the ids; solutions that are known are not made anew."""
    records = tuple(records)
    entries = sorted((each for each in records if each.id.kind == SOLUTION), key=_KEY)
    return Registry(
        tuple(known.get(each.id) or _solution_in(each) for each in entries),
        tuple(
            DuplicateGroup(each.why, each.ids)
            for each in of_kind(records, DUPLICATES, DuplicatesEntry)
        ),
        SolutionsAbout.model_validate(said(records, "meta") or {}).as_of,
    )


def _records(file: SolutionsFile) -> Iterator[Record]:
    for solution in file.solutions:
        yield record(SOLUTION, solution.id, solution)
    for group in file.meta.duplicate_groups:
        yield record(DUPLICATES, "+".join(sorted(group.ids)), group)
    yield from about("meta", file.meta.model_copy(update={"duplicate_groups": ()}))


def _check(file: SolutionsFile, known: Organisations | None, complaints: Complaints) -> None:
    entries = tuple(numbered(("solutions",), file.solutions))
    complaints.require_unique(
        (((*path, "id"), each.id) for path, each in entries), Fault.REPEATED_ID
    )
    ids = {each.id for each in file.solutions}
    for path, group in numbered(("meta", "duplicate_groups"), file.meta.duplicate_groups):
        for number, each in enumerate(group.ids):
            complaints.require((*path, "ids", number), each, ids, Fault.UNKNOWN_SOLUTION)
    for path, entry in entries:
        if known:
            _check_places((*path, "used_in"), entry.used_in, known, complaints)
        if entry.confirmed_on and entry.next_check and entry.next_check < entry.confirmed_on:
            complaints.add(
                (*path, "next_check"),
                Fault.PERIOD_REVERSED,
                valid_from=entry.confirmed_on.isoformat(),
                valid_to=entry.next_check.isoformat(),
            )


def _check_places(
    path: Path, used_in: UsedInEntry, known: Organisations, complaints: Complaints
) -> None:
    for number, region in enumerate(used_in.regions):
        if known.region(region) is None:
            complaints.add((*path, "regions", number), Fault.UNKNOWN_REGION, value=region)
    for number, hospital in enumerate(used_in.hospitals):
        if known.hospital(hospital) is None:
            complaints.add((*path, "hospitals", number), Fault.UNKNOWN_HOSPITAL, value=hospital)
    for number, name in enumerate(used_in.municipalities):
        if not _is_collective(name) and known.municipality(name) is None:
            complaints.add(
                (*path, "municipalities", number), Fault.UNKNOWN_MUNICIPALITY, value=name
            )


def _is_collective(name: str) -> bool:
    """Tell a phrase for many municipalities, which no list of names can hold, from a name."""
    return name.casefold().startswith("alle ") or any(each.isdigit() for each in name)


def _solution_in(record: Record) -> Solution:
    return _solution(SolutionEntry.model_validate(record.body))


def _solution(entry: SolutionEntry) -> Solution:
    return Solution(
        id=entry.id,
        name=entry.name,
        kind=entry.kind,
        summary=entry.summary,
        target_group=entry.target_group,
        purpose=entry.purpose,
        effect=entry.effect,
        technology=entry.technology,
        owner=entry.owner,
        used_in=UsedIn(
            entry.used_in.regions, entry.used_in.hospitals, entry.used_in.municipalities
        ),
        status=entry.status,
        aliases=entry.aliases,
        platform=entry.platform,
        tags=entry.tags,
        note=entry.note or "",
        period=entry.period or "",
        contact=entry.contact or "",
        sources=entry.sources,
        confidence=entry.confidence,
        confirmed_on=entry.confirmed_on,
        confirmed_by=entry.confirmed_by or "",
        next_check=entry.next_check,
        confirmed_note=entry.confirmed_note or "",
    )
