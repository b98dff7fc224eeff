"""Regions, municipalities, hospitals and national bodies, each with its dates.

Source of the starter facts: ``knowledge/data/organisations.yaml``, where every entry
names its own source and confidence.
"""

from dataclasses import dataclass

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
    """A municipality and the region it lies in, by date (oldest first)."""

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

    An empty catchment means that the municipalities must be asked for, not that none are served.
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


@dataclass(frozen=True, slots=True)
class NationalBody:
    """A body with a seat on (or beside) the national team, and who follows it."""

    id: BodyId
    name: str
    full_name: str
    role: str
    seated: bool
    period: Period = ALWAYS
    successor: BodyId | None = None
