"""Regions, municipalities, hospitals and national bodies, and who is who on which day.

Source of the starter facts: ``knowledge/data/organisations.yaml``, where every entry
names its own source and confidence.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from knowledge.periods import ALWAYS, Period

RegionId = str
HospitalId = str
MunicipalityCode = str
BodyId = str


@dataclass(frozen=True, slots=True)
class Region:
    """One of the country's regions; a merged region names its successor."""

    id: RegionId
    name: str
    english: str
    aliases: tuple[str, ...] = ()
    period: Period = ALWAYS
    successor: RegionId | None = None


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality and the region it lies in; a merged region leads on to its successor."""

    code: MunicipalityCode
    name: str
    official_name: str
    region: RegionId
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CatchmentArea:
    """A municipality that a hospital serves; partial when only some districts are served."""

    municipality: MunicipalityCode
    confidence: str
    partial: bool = False
    period: Period = ALWAYS


@dataclass(frozen=True, slots=True)
class Hospital:
    """A hospital, a hospital site or a psychiatric unit.

    An empty catchment means that the municipalities must be asked for, not that none are served,
    unless ``serves_region`` says that all of the region's are.
    """

    id: HospitalId
    name: str
    region: RegionId
    kind: str
    aliases: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    catchment: tuple[CatchmentArea, ...] = ()
    parent: HospitalId | None = None
    period: Period = ALWAYS
    notes: str = ""
    confidence: str = "medium"
    serves_region: bool = False


@dataclass(frozen=True, slots=True)
class NationalBody:
    """A body with a seat on (or beside) the national team, and who follows it.

    ``seated`` is also true of a body that takes over a seat.
    """

    id: BodyId
    name: str
    full_name: str
    role: str
    seated: bool
    period: Period = ALWAYS
    successor: BodyId | None = None


@dataclass(frozen=True)
class Organisations:
    """All of them, as they were, are and will be."""

    regions: tuple[Region, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    hospitals: tuple[Hospital, ...] = ()
    bodies: tuple[NationalBody, ...] = ()

    def region(self, region: RegionId) -> Region | None:
        """Return the region with this id, whatever its dates."""
        return self._regions.get(region)

    def region_on(self, region: RegionId, day: date) -> RegionId:
        """Return the region that is in this one's place on the day.

        A region that does not exist yet, and an id nobody knows, come back as they are.
        """
        return _in_its_place(self._regions, region, day)

    def regions_on(self, day: date) -> tuple[Region, ...]:
        """Return the regions that exist on the day."""
        return tuple(region for region in self.regions if region.period.contains(day))

    def hospital(self, hospital: HospitalId) -> Hospital | None:
        """Return the hospital, site or psychiatric unit with this id."""
        return self._hospitals.get(hospital)

    def hospitals_in(self, region: RegionId, day: date) -> tuple[Hospital, ...]:
        """Return what exists on the day in the region that is in this one's place then."""
        wanted = self.region_on(region, day)
        return tuple(
            hospital
            for hospital in self.hospitals
            if hospital.period.contains(day) and self.region_on(hospital.region, day) == wanted
        )

    def region_of_hospital(self, hospital: HospitalId, day: date) -> RegionId | None:
        """Return the region the hospital lies in on the day; None for an unknown hospital."""
        known = self.hospital(hospital)
        return self.region_on(known.region, day) if known else None

    def catchment(self, hospital: HospitalId, day: date) -> tuple[CatchmentArea, ...]:
        """Return the municipalities the hospital serves on the day; empty means ask.

        A site or unit without its own takes its parent's, but only if that one is listed: a unit
        of a regional organisation serves a part of the region, and nobody has written down which.
        """
        known = self.hospital(hospital)
        if known is None:
            return ()
        if known.serves_region:
            return self._all_of(known)
        parent = self.hospital(known.parent) if known.parent else None
        listed = known.catchment or (parent.catchment if parent else ())
        return tuple(area for area in listed if area.period.contains(day))

    def municipality(self, code_or_name: str) -> Municipality | None:
        """Find a municipality by code, name, official name or alias, in any letter case."""
        return self._municipalities.get(code_or_name.strip().casefold())

    def municipalities_in(self, region: RegionId, day: date) -> tuple[Municipality, ...]:
        """Return the municipalities of the region that is in this one's place on the day."""
        wanted = self.region_on(region, day)
        return tuple(
            each for each in self.municipalities if self.region_on(each.region, day) == wanted
        )

    def region_of_municipality(self, code_or_name: str, day: date) -> RegionId | None:
        """Return the region the municipality lies in on the day; None for an unknown one."""
        known = self.municipality(code_or_name)
        return self.region_on(known.region, day) if known else None

    def body(self, body: BodyId) -> NationalBody | None:
        """Return the national body with this id, whatever its dates."""
        return self._bodies.get(body)

    def body_on(self, body: BodyId, day: date) -> BodyId:
        """Return the body that is in this one's place on the day, as ``region_on`` does."""
        return _in_its_place(self._bodies, body, day)

    def bodies_on(self, day: date, seated: bool = True) -> tuple[NationalBody, ...]:
        """Return the bodies of the day, each once: those with a seat, or those without."""
        return tuple(
            body
            for body in self.bodies
            if body.seated == seated
            and body.period.contains(day)
            and not self._taken_over(body, day)
        )

    def _taken_over(self, body: NationalBody, day: date) -> bool:
        successor = self.body(body.successor) if body.successor else None
        return successor is not None and successor.period.contains(day)

    def _all_of(self, hospital: Hospital) -> tuple[CatchmentArea, ...]:
        return tuple(
            CatchmentArea(each.code, hospital.confidence)
            for each in self.municipalities
            if each.region == hospital.region
        )

    @cached_property
    def _regions(self) -> dict[RegionId, Region]:
        return {region.id: region for region in self.regions}

    @cached_property
    def _hospitals(self) -> dict[HospitalId, Hospital]:
        return {hospital.id: hospital for hospital in self.hospitals}

    @cached_property
    def _bodies(self) -> dict[BodyId, NationalBody]:
        return {body.id: body for body in self.bodies}

    @cached_property
    def _municipalities(self) -> dict[str, Municipality]:
        found: dict[str, Municipality] = {}
        # Names win over aliases: an alias may be a town that another municipality is named after.
        for spellings in (_names, _aliases):
            for municipality in self.municipalities:
                for spelling in spellings(municipality):
                    found.setdefault(spelling.casefold(), municipality)
        return found


class _Dated(Protocol):
    @property
    def period(self) -> Period: ...
    @property
    def successor(self) -> str | None: ...


_AnyDated = TypeVar("_AnyDated", bound=_Dated)


def _in_its_place(known: dict[str, _AnyDated], wanted: str, day: date) -> str:
    passed = {wanted}
    while (entry := known.get(wanted)) and entry.successor and _is_over(entry.period, day):
        if entry.successor in passed:
            return wanted
        wanted = entry.successor
        passed.add(wanted)
    return wanted


def _is_over(period: Period, day: date) -> bool:
    return period.valid_to is not None and period.valid_to < day


def _names(municipality: Municipality) -> Iterable[str]:
    return (municipality.code, municipality.name, municipality.official_name)


def _aliases(municipality: Municipality) -> Iterable[str]:
    return municipality.aliases
