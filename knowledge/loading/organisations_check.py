"""How the entries of a file of organisations must hang together."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from knowledge.loading.checking import Complaints
from knowledge.loading.entries import numbered
from knowledge.loading.organisations_file import (
    HospitalEntry,
    MunicipalityEntry,
    OrganisationsFile,
)
from knowledge.loading.problems import Fault
from knowledge.loading.reading import Document, Path
from knowledge.loading.values import is_reversed, last_day

_MERGER = date(2027, 1, 1)
"""The day the field ``region_from_2027_01_01`` speaks of."""
_ID = re.compile(r"[a-z0-9-]+")
"""What is written like an id must be one; bodies also have successors described in words."""


def check(file: OrganisationsFile, document: Document) -> None:
    """Raise InvalidFile with everything that refers to nothing or contradicts itself."""
    complaints = Complaints(document)
    _check_ids(file, complaints)
    _check_periods(file, complaints)
    _check_regions(file, complaints)
    _check_municipalities(file, complaints)
    _check_hospitals(file, complaints)
    _check_councils(file, complaints)
    _check_bodies(file, complaints)
    complaints.raise_any()


class _Dated(Protocol):
    @property
    def valid_from(self) -> str | None: ...
    @property
    def valid_to(self) -> str | None: ...


def _check_ids(file: OrganisationsFile, complaints: Complaints) -> None:
    units = (
        *numbered(("hospitals",), file.hospitals),
        *numbered(("psychiatric_units", "list"), file.psychiatric_units.list),
    )
    others = (
        numbered(("regions",), file.regions),
        units,
        numbered(("sundhedsraad", "list"), file.sundhedsraad.list),
        numbered(("national_team",), file.national_team),
        numbered(("supporting_units",), file.supporting_units),
    )
    for entries in others:
        ids = (((*path, "id"), entry.id) for path, entry in entries)
        complaints.require_unique(ids, Fault.REPEATED_ID)
    codes = numbered(("municipalities",), file.municipalities)
    complaints.require_unique(
        (((*path, "code"), each.code) for path, each in codes), Fault.REPEATED_ID
    )


def _check_periods(file: OrganisationsFile, complaints: Complaints) -> None:
    dated: list[Iterable[tuple[Path, _Dated]]] = [
        numbered(("regions",), file.regions),
        numbered(("sundhedsraad", "list"), file.sundhedsraad.list),
        numbered(("national_team",), file.national_team),
        numbered(("supporting_units",), file.supporting_units),
    ]
    for path, hospital in _hospitals(file):
        dated += [[(path, hospital)], numbered((*path, "catchment"), hospital.catchment)]
    for entries in dated:
        for path, entry in entries:
            _check_period(path, entry, complaints)


def _check_period(path: Path, entry: _Dated, complaints: Complaints) -> None:
    if is_reversed(entry.valid_from, entry.valid_to):
        complaints.add(
            (*path, "valid_to"),
            Fault.PERIOD_REVERSED,
            valid_from=entry.valid_from or "",
            valid_to=entry.valid_to or "",
        )


def _check_regions(file: OrganisationsFile, complaints: Complaints) -> None:
    known = {each.id for each in file.regions}
    successors = {each.id: each.successor for each in file.regions}
    for path, region in numbered(("regions",), file.regions):
        place = (*path, "successor")
        complaints.require(place, region.successor, known, Fault.UNKNOWN_REGION)
        _check_circle(place, region.id, successors, complaints)
        for number, each in enumerate(region.predecessors):
            complaints.require((*path, "predecessors", number), each, known, Fault.UNKNOWN_REGION)


def _check_municipalities(file: OrganisationsFile, complaints: Complaints) -> None:
    regions = {each.id: each for each in file.regions}
    for path, entry in numbered(("municipalities",), file.municipalities):
        complaints.require((*path, "region"), entry.region, regions, Fault.UNKNOWN_REGION)
        later = entry.region_from_2027_01_01
        place = (*path, "region_from_2027_01_01")
        complaints.require(place, later, regions, Fault.UNKNOWN_REGION)
        if later in regions and entry.region in regions:
            expected = _region_after_merger(file, entry)
            if later != expected:
                complaints.add(place, Fault.REGION_CONFLICT, value=later or "", expected=expected)


def _region_after_merger(file: OrganisationsFile, entry: MunicipalityEntry) -> str:
    region = next(each for each in file.regions if each.id == entry.region)
    ended = region.valid_to is not None and last_day(region.valid_to) < _MERGER
    return region.successor if ended and region.successor else region.id


def _check_hospitals(file: OrganisationsFile, complaints: Complaints) -> None:
    regions = {each.id for each in file.regions}
    codes = {each.code for each in file.municipalities}
    ids = {each.id for _, each in _hospitals(file)}
    for path, entry in _hospitals(file):
        complaints.require((*path, "region"), entry.region, regions, Fault.UNKNOWN_REGION)
        complaints.require((*path, "parent"), entry.parent, ids, Fault.UNKNOWN_HOSPITAL)
        for number, area in enumerate(entry.catchment):
            place = (*path, "catchment", number, "code")
            complaints.require(place, area.code, codes, Fault.UNKNOWN_MUNICIPALITY)


def _check_councils(file: OrganisationsFile, complaints: Complaints) -> None:
    regions = {each.id for each in file.regions}
    names = {each.name for each in file.municipalities}
    for path, entry in numbered(("sundhedsraad", "list"), file.sundhedsraad.list):
        complaints.require((*path, "region"), entry.region, regions, Fault.UNKNOWN_REGION)
        for field in ("likely_municipalities", "uncertain_municipalities"):
            for number, name in enumerate(getattr(entry, field)):
                place = (*path, field, number)
                complaints.require(place, name, names, Fault.UNKNOWN_MUNICIPALITY)
    for path, support in numbered(("supporting_units",), file.supporting_units):
        complaints.require((*path, "region"), support.region, regions, Fault.UNKNOWN_REGION)


def _check_bodies(file: OrganisationsFile, complaints: Complaints) -> None:
    known = {each.id for each in file.national_team}
    successors = {each.id: each.successor for each in file.national_team}
    for path, body in numbered(("national_team",), file.national_team):
        place = (*path, "successor")
        if body.successor and _ID.fullmatch(body.successor):
            complaints.require(place, body.successor, known, Fault.UNKNOWN_BODY)
        _check_circle(place, body.id, successors, complaints)
        for number, each in enumerate(body.merges):
            if _ID.fullmatch(each):
                complaints.require((*path, "merges", number), each, known, Fault.UNKNOWN_BODY)


def _check_circle(
    path: Path, start: str, successors: Mapping[str, str | None], complaints: Complaints
) -> None:
    passed, current = {start}, successors.get(start)
    while current and current not in passed:
        passed.add(current)
        current = successors.get(current)
    if current == start:
        complaints.add(path, Fault.SUCCESSOR_CIRCLE, value=start)


def _hospitals(file: OrganisationsFile) -> tuple[tuple[Path, HospitalEntry], ...]:
    return (
        *numbered(("hospitals",), file.hospitals),
        *numbered(("psychiatric_units", "list"), file.psychiatric_units.list),
    )
