"""What the file of organisations may hold."""

from typing import Any

from knowledge.loading.checking import Entry
from knowledge.loading.values import Code, Confidence, Id, RoughDay, Text, Texts


class AliasNote(Entry):
    """Why an alias is to be taken with care."""

    alias: Text
    note: Text


class RegionEntry(Entry):
    """One region."""

    id: Id
    name: Text
    english: Text
    code: str | None = None
    code_note: str | None = None
    seat: str | None = None
    aliases: Texts = ()
    valid_from: RoughDay | None = None
    valid_to: RoughDay | None = None
    successor: Id | None = None
    predecessors: tuple[Id, ...] = ()
    preparatory_council_from: str | None = None
    first_council_term: str | None = None
    expected_municipalities: int | None = None
    sources: Texts = ()
    confidence: Confidence = "medium"
    notes: str | None = None


class CouncilEntry(Entry):
    """One sundhedsråd; kept, but nobody routes by it before it is checked."""

    id: Id
    name: Text
    region: Id
    valid_from: RoughDay | None = None
    valid_to: RoughDay | None = None
    preparatory_from: str | None = None
    likely_municipalities: Texts = ()
    uncertain_municipalities: Texts = ()
    earlier_or_political_names: Texts = ()
    name_confidence: Confidence = "medium"
    municipality_confidence: Confidence = "medium"


class CouncilsPart(Entry):
    """All of them, and what is said about the list."""

    note: str | None = None
    sources: Texts = ()
    list: tuple[CouncilEntry, ...] = ()


class MunicipalityEntry(Entry):
    """One municipality."""

    code: Code
    name: Text
    official_name: Text
    region: Id
    region_from_2027_01_01: Id | None = None
    aliases: Texts = ()
    alias_notes: tuple[AliasNote, ...] = ()


class AreaEntry(Entry):
    """One municipality that a hospital serves."""

    code: Code
    name: Text | None = None
    source: str | None = None
    confidence: Confidence = "medium"
    partial: bool = False
    part_note: str | None = None
    conflict: str | None = None
    valid_from: RoughDay | None = None
    valid_to: RoughDay | None = None


class HospitalEntry(Entry):
    """One hospital or site."""

    id: Id
    name: Text
    region: Id
    kind: Text
    parent: Id | None = None
    acute_reception: bool | None = None
    aliases: Texts = ()
    sites: Texts = ()
    catchment: tuple[AreaEntry, ...] = ()
    serves_region: bool | None = None
    notes: str | None = None
    source: str | None = None
    confidence: Confidence = "medium"
    alias_notes: tuple[AliasNote, ...] = ()
    valid_from: RoughDay | None = None
    valid_to: RoughDay | None = None


class UnitEntry(HospitalEntry):
    """One psychiatric unit."""

    kind: Text = "psychiatric unit"


class UnitsPart(Entry):
    """All psychiatric units, and what is said about the list."""

    note: str | None = None
    list: tuple[UnitEntry, ...] = ()


class BodyEntry(Entry):
    """One national body; those the paper names have a seat."""

    id: Id
    name: Text
    name_in_seed: Text | None = None
    full_name: Text | None = None
    role_in_team: Text | None = None
    role: Text | None = None
    founded: RoughDay | None = None
    preparatory_from: str | None = None
    valid_from: RoughDay | None = None
    valid_to: RoughDay | None = None
    successor: Text | None = None
    merges: Texts = ()
    owners: Texts = ()
    history: Texts = ()
    sources: Texts = ()
    confidence: Confidence = "medium"
    notes: str | None = None


class SupportingUnitEntry(Entry):
    """A centre that helps with telemedicine; kept for reference."""

    id: Id
    name: Text
    region: Id | None = None
    url: str | None = None
    notes: str | None = None
    valid_from: RoughDay | None = None
    valid_to: RoughDay | None = None


class OrganisationsFile(Entry):
    """The whole file."""

    meta: dict[str, Any] | None = None
    health_reform: dict[str, Any] | None = None
    regions: tuple[RegionEntry, ...]
    sundhedsraad: CouncilsPart = CouncilsPart()
    municipalities: tuple[MunicipalityEntry, ...]
    municipality_source: str | None = None
    hospitals: tuple[HospitalEntry, ...]
    psychiatric_units: UnitsPart = UnitsPart()
    national_team: tuple[BodyEntry, ...] = ()
    supporting_units: tuple[SupportingUnitEntry, ...] = ()
