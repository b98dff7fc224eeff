"""The facts of ``knowledge/data/understanding.yaml`` as typed values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from knowledge.matching.datafile import data_file


@dataclass(frozen=True, slots=True)
class Department:
    """A department or municipal function, and the words and conditions that point to it."""

    label: str
    words: tuple[str, ...]
    conditions: tuple[str, ...] = ()
    hospital: bool = True
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Writer:
    """Folded words that tell whether a profession is the writer's own (see ``professions``)."""

    before: frozenset[str]
    saying: frozenset[str]
    speakers: frozenset[str]
    never: frozenset[str]
    articles: frozenset[str]
    qualifying: frozenset[str]
    wishing: frozenset[str]
    unheard: frozenset[str]


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the understanding knows beyond organisations and vocabulary."""

    departments: tuple[Department, ...]
    professions: Mapping[str, tuple[str, ...]]
    profession_endings: Mapping[str, str]
    writer: Writer
    technology: Mapping[str, tuple[str, ...]]
    target_groups: Mapping[str, str]
    people: Mapping[str, str]
    hospital_names: Mapping[str, tuple[str, ...]]
    sites: Mapping[str, tuple[str, ...]]
    region_names: Mapping[str, tuple[str, ...]]
    no_towns: frozenset[str]
    others_places: frozenset[str]
    everyday_words: frozenset[str]
    municipal_words: tuple[str, ...]
    hospital_words: tuple[str, ...]
    municipality_words: tuple[str, ...]


def department_names() -> tuple[str, ...]:
    """Name the departments and municipal functions the desk knows, in alphabetical order."""
    return tuple(sorted({each.label for each in known_facts().departments}))


@cache
def known_facts() -> Facts:
    """Read the facts that ship with the desk."""
    return _facts(data_file("understanding"))


def _facts(content: Mapping[str, Any]) -> Facts:
    return Facts(
        departments=tuple(_department(e, content["units"]) for e in content["departments"]),
        professions={p["label"]: tuple(map(str, p["words"])) for p in content["professions"]},
        profession_endings=content["profession_endings"],
        writer=Writer(**{k: frozenset(v.split()) for k, v in content["writer"].items()}),
        technology=_tuples(content["technology"]),
        target_groups=content["target_groups"],
        people=content["people"],
        hospital_names=_tuples(content["more_hospital_names"]),
        sites=_tuples(content["more_sites"]),
        region_names=_tuples(content["more_region_names"]),
        no_towns=frozenset(content["no_towns"].split()),
        others_places=frozenset(content["others_places"].split()),
        everyday_words=frozenset(content["everyday_words"].split()),
        municipal_words=tuple(content["municipal_words"]),
        hospital_words=tuple(content["hospital_words"]),
        municipality_words=tuple(content["municipality_words"]),
    )


def _department(entry: Mapping[str, Any], units: Sequence[str]) -> Department:
    organs = entry.get("organs", ())
    joined = (f"{organ}{gap}{unit}*" for organ in organs for unit in units for gap in ("", " "))
    return Department(
        label=entry["label"],
        words=(*map(str, entry["words"]), *joined),
        conditions=tuple(entry.get("conditions", ())),
        hospital=entry.get("hospital", True),
        weak=entry.get("weak", False),
    )


def _tuples(content: Mapping[str, Sequence[Any]]) -> Mapping[str, tuple[str, ...]]:
    return {key: tuple(map(str, values)) for key, values in content.items()}
