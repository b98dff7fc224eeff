"""Every name a place goes by: hospitals, towns with a hospital, municipalities, regions.

Names are compared word by word without Danish letters, so ``Århus``, ``Aarhus`` and ``Arhus`` are
one. A town's name alone does not say whether the hospital or the municipality is meant, so towns
are kept apart from names that can mean one thing only.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA

from knowledge.matching.reading import TextReader
from knowledge.matching.text import Word, bare, words_of
from knowledge.organisations import Hospital, HospitalId, Organisations, RegionId
from knowledge.understanding.facts import Facts

Name = tuple[str, ...]
LONGEST_NAME = 6
SHORTEST_CORRECTED = 6
SHORTEST_BARED = 5


class Kind(StrEnum):
    """What a name may stand for."""

    HOSPITAL = "hospital"
    REGION = "region"
    TOWN = "town"


@dataclass(frozen=True, slots=True)
class Found:
    """A name found in a text, from the word ``start`` up to but not including ``end``."""

    name: Name
    start: int
    end: int
    hospitals: frozenset[HospitalId]
    regions: frozenset[RegionId]
    is_town: bool


class Gazetteer:
    """Finds names of places in the words of a text. Immutable once built."""

    def __init__(
        self, organisations: Organisations, facts: Facts, known: Sequence[TextReader] = ()
    ) -> None:
        self._others = tuple(known)
        self.towns = _towns(organisations, facts)
        self.psychiatry = _psychiatry(organisations)
        self.municipalities = _municipalities(organisations)
        place_names = {*self.towns, *self.municipalities}
        self._hospitals = _hospital_names(organisations, facts, place_names)
        self._regions = _region_names(organisations, facts)
        self._everyday = frozenset(name_of(word)[0] for word in facts.everyday_words)
        self._names = frozenset({*self._hospitals, *self._regions, *place_names})
        self._words = tuple(sorted({word for name in self._names for word in name}))

    def find(self, words: Sequence[Word]) -> tuple[Found, ...]:
        """Find the names in a text from left to right, the longest at each place."""
        spelled = tuple(self._spelled(word) for word in words)
        return tuple(self._scan(words, spelled))

    def _scan(self, words: Sequence[Word], spelled: Sequence[str]) -> Iterator[Found]:
        start = 0
        while start < len(words):
            found = self._longest(words, spelled, start)
            if found:
                yield found
            start = found.end if found else start + 1

    def _longest(self, words: Sequence[Word], spelled: Sequence[str], start: int) -> Found | None:
        for length in range(min(LONGEST_NAME, len(words) - start), 0, -1):
            name = tuple(spelled[start : start + length])
            if name in self._names and self._is_meant(name, words[start]):
                return Found(
                    name,
                    start,
                    start + length,
                    self._hospitals.get(name, frozenset()),
                    self._regions.get(name, frozenset()),
                    name in self.towns or name in self.municipalities,
                )
        return None

    def _is_meant(self, name: Name, first: Word) -> bool:
        """Tell an abbreviation from a short word: it must be written in capitals."""
        if len(name) > 1 or len(name[0]) > 3 or name[0].endswith("uh"):
            return True
        return first.written.isupper() or (name in self.municipalities and name not in _SHORT)

    def is_everyday(self, name: Name) -> bool:
        """Whether a name is also a word of everyday Danish."""
        return len(name) == 1 and name[0] in self._everyday

    def _spelled(self, word: Word) -> str:
        """Mend a slip in a long name; a short word stays as it is."""
        form = plainly(word.form)
        known = self._words
        if form in known or len(form) < SHORTEST_CORRECTED:
            return form
        if form.removesuffix("s") in known:
            return form.removesuffix("s")
        if any(other.knows(word.form) for other in self._others):
            return form
        allowed = 1 if len(form) < 9 else 2
        near = (
            (distance, other)
            for other in known
            if len(other) >= SHORTEST_CORRECTED
            and other[0] == form[0]
            and (distance := OSA.distance(form, other, score_cutoff=allowed)) <= allowed
        )
        return min(near, default=(0, form))[1]


_SHORT = frozenset({("kk",), ("ltk",), ("htk",), ("brk",), ("fmk",)})


def name_of(written: str) -> Name:
    """Bring a name to the form in which names are compared."""
    return tuple(plainly(word.form) for word in words_of(written))


def plainly(form: str) -> str:
    """Write a folded word without æ, ø and å; abbreviations (AaUH) stay as they are."""
    return bare(form) if len(form) >= SHORTEST_BARED else form


def is_psychiatric(hospital: Hospital) -> bool:
    """Whether an entry is psychiatry, whose towns say nothing about the somatic hospital."""
    return "psych" in hospital.kind or hospital.id.startswith("psyk")


def _towns(organisations: Organisations, facts: Facts) -> Mapping[Name, frozenset[HospitalId]]:
    towns: dict[Name, set[HospitalId]] = defaultdict(set)
    for hospital in organisations.hospitals:
        for town in facts.sites.get(hospital.id, ()):
            towns[name_of(town)].add(hospital.id)
    return {name: frozenset(ids) for name, ids in towns.items()}


def _psychiatry(organisations: Organisations) -> Mapping[Name, HospitalId]:
    towns: dict[Name, HospitalId] = {}
    for hospital in organisations.hospitals:
        if is_psychiatric(hospital) and not hospital.parent:
            for site in hospital.sites:
                for town in re.split(r"[/(,]", site):
                    towns.setdefault(name_of(town), hospital.id)
    return towns


def _municipalities(organisations: Organisations) -> Mapping[Name, str]:
    names: dict[Name, str] = {}
    for municipality in organisations.municipalities:
        names[name_of(municipality.name)] = municipality.name
    for municipality in organisations.municipalities:
        for alias in (*municipality.aliases, municipality.official_name):
            names.setdefault(name_of(alias), municipality.name)
    return names


def _hospital_names(
    organisations: Organisations, facts: Facts, places: Iterable[Name]
) -> Mapping[Name, frozenset[HospitalId]]:
    towns = frozenset(places)
    names: dict[Name, set[HospitalId]] = defaultdict(set)
    for hospital in organisations.hospitals:
        own = re.sub(r"\(.*", "", hospital.name)
        more = facts.hospital_names.get(hospital.id, ())
        for written in (own, *hospital.aliases, *more):
            name = name_of(written)
            if name and name not in towns:
                names[name].add(_whole(hospital))
    return {name: frozenset(ids) for name, ids in names.items()}


def _whole(hospital: Hospital) -> HospitalId:
    """Name the organisation a psychiatric unit is part of, which is what ideas belong to."""
    return hospital.parent if hospital.parent and is_psychiatric_unit(hospital) else hospital.id


def is_psychiatric_unit(hospital: Hospital) -> bool:
    """Whether an entry is one unit of a region's psychiatry."""
    return bool(hospital.parent and hospital.parent.startswith("psyk"))


def _region_names(organisations: Organisations, facts: Facts) -> Mapping[Name, frozenset[RegionId]]:
    names: dict[Name, set[RegionId]] = defaultdict(set)
    for region in organisations.regions:
        more = facts.region_names.get(region.id, ())
        for written in (region.name, region.english, *region.aliases, *more):
            names[name_of(re.sub(r"\(.*", "", written))].add(region.id)
    return {name: frozenset(ids) for name, ids in names.items()}
