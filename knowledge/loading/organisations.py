"""The file of organisations turned into records, and the organisations made from them."""

from collections.abc import Iterable, Iterator

from knowledge.loading.checking import checked
from knowledge.loading.entries import about, of_kind, record
from knowledge.loading.organisations_check import check
from knowledge.loading.organisations_file import (
    AreaEntry,
    BodyEntry,
    HospitalEntry,
    MunicipalityEntry,
    OrganisationsFile,
    RegionEntry,
    UnitEntry,
)
from knowledge.loading.reading import Document
from knowledge.loading.values import period
from knowledge.organisations import (
    CatchmentArea,
    Hospital,
    Municipality,
    NationalBody,
    Organisations,
    Region,
)
from knowledge.records import Record

REGION = "region"
COUNCIL = "health_council"
MUNICIPALITY = "municipality"
HOSPITAL = "hospital"
UNIT = "psychiatric_unit"
BODY = "national_body"
SUPPORT = "supporting_unit"

_SERVES_REGION = "all municipalities of the region"
"""How the starter file's notes say it, since the file has no field for it."""


def parse(document: Document, _known: Organisations | None = None) -> tuple[Record, ...]:
    """Check the document and return its records."""
    file = checked(OrganisationsFile, document)
    check(file, document)
    return tuple(_records(file))


def build(records: Iterable[Record]) -> Organisations:
    """Make the organisations, each kind in the order of the ids."""
    records = tuple(records)
    hospitals = of_kind(records, HOSPITAL, HospitalEntry)
    units = of_kind(records, UNIT, UnitEntry)
    bodies = tuple(of_kind(records, BODY, BodyEntry))
    return Organisations(
        tuple(_region(each) for each in of_kind(records, REGION, RegionEntry)),
        tuple(_municipality(each) for each in of_kind(records, MUNICIPALITY, MunicipalityEntry)),
        tuple(_hospital(each) for each in (*hospitals, *units)),
        tuple(_body(each, bodies) for each in bodies),
    )


def _records(file: OrganisationsFile) -> Iterator[Record]:
    for region in file.regions:
        yield record(REGION, region.id, region)
    for council in file.sundhedsraad.list:
        yield record(COUNCIL, council.id, council)
    for municipality in file.municipalities:
        yield record(MUNICIPALITY, municipality.code, municipality)
    for hospital in file.hospitals:
        yield record(HOSPITAL, hospital.id, hospital)
    for unit in file.psychiatric_units.list:
        yield record(UNIT, unit.id, unit)
    for body in file.national_team:
        yield record(BODY, body.id, body)
    for support in file.supporting_units:
        yield record(SUPPORT, support.id, support)
    yield from _abouts(file)


def _abouts(file: OrganisationsFile) -> Iterator[Record]:
    yield from about("meta", file.meta)
    yield from about("health_reform", file.health_reform)
    yield from about("municipality_source", file.municipality_source)
    yield from about("sundhedsraad", file.sundhedsraad.model_copy(update={"list": ()}))
    yield from about("psychiatric_units", file.psychiatric_units.model_copy(update={"list": ()}))


def _region(entry: RegionEntry) -> Region:
    return Region(
        id=entry.id,
        name=entry.name,
        english=entry.english,
        aliases=entry.aliases,
        period=period(entry.valid_from, entry.valid_to),
        successor=entry.successor,
    )


def _municipality(entry: MunicipalityEntry) -> Municipality:
    return Municipality(entry.code, entry.name, entry.official_name, entry.region, entry.aliases)


def _hospital(entry: HospitalEntry) -> Hospital:
    told = not entry.catchment and _SERVES_REGION in (entry.notes or "")
    return Hospital(
        id=entry.id,
        name=entry.name,
        region=entry.region,
        kind=entry.kind,
        aliases=entry.aliases,
        sites=entry.sites,
        catchment=tuple(_area(each) for each in entry.catchment),
        parent=entry.parent,
        period=period(entry.valid_from, entry.valid_to),
        notes=entry.notes or "",
        confidence=entry.confidence,
        serves_region=told if entry.serves_region is None else entry.serves_region,
    )


def _area(entry: AreaEntry) -> CatchmentArea:
    dates = period(entry.valid_from, entry.valid_to)
    return CatchmentArea(entry.code, entry.confidence, entry.partial, dates)


def _body(entry: BodyEntry, bodies: tuple[BodyEntry, ...]) -> NationalBody:
    return NationalBody(
        id=entry.id,
        name=entry.name,
        full_name=entry.full_name or entry.name,
        role=entry.role_in_team or entry.role or "",
        seated=_is_seated(entry, bodies),
        period=period(entry.valid_from or entry.founded, entry.valid_to),
        successor=_successor(entry, bodies),
    )


def _successor(entry: BodyEntry, bodies: tuple[BodyEntry, ...]) -> str | None:
    """Return the successor if it is one of the bodies; the file also describes some in words."""
    return entry.successor if any(each.id == entry.successor for each in bodies) else None


def _is_seated(entry: BodyEntry, bodies: tuple[BodyEntry, ...]) -> bool:
    """Tell whether the paper gives the body a seat, or it follows one that has."""
    if entry.name_in_seed:
        return True
    return any(_is_seated(each, bodies) for each in bodies if each.successor == entry.id)
