"""Records written as the YAML file they could have come from."""

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from knowledge.loading import handbooks, organisations, people, solutions, vocabulary, weights
from knowledge.loading.entries import ABOUT
from knowledge.records import Dataset, Record


def exported(dataset: Dataset, records: Iterable[Record]) -> str:
    """Write a file that imports to no difference; entries stand in the order of their ids."""
    file: dict[str, Any] = {}
    kept = sorted(records, key=lambda record: record.id)
    for record in kept:
        if record.id.kind == ABOUT:
            file[record.id.key] = record.body["said"]
    for kind, place in _PLACES[dataset].items():
        entries = [dict(record.body) for record in kept if record.id.kind == kind]
        _put(file, place, entries)
    written: str = yaml.dump(file, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=100)
    return written


# The dumper in C is some twenty times faster, where PyYAML was built with it.
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def _put(file: dict[str, Any], place: str, entries: list[dict[str, Any]]) -> None:
    outer, _, inner = place.partition(".")
    if inner:
        file[outer] = {**file.get(outer, {}), inner: entries}
    elif place != _SINGLE:
        file[outer] = entries
    elif entries:
        (file[outer],) = entries


_SINGLE = "report"
"""The one place that holds an entry and not a list of them."""

_PLACES: Mapping[Dataset, Mapping[str, str]] = {
    Dataset.SOLUTIONS: {
        solutions.DUPLICATES: "meta.duplicate_groups",
        solutions.SOLUTION: "solutions",
    },
    Dataset.ORGANISATIONS: {
        organisations.REGION: "regions",
        organisations.COUNCIL: "sundhedsraad.list",
        organisations.MUNICIPALITY: "municipalities",
        organisations.HOSPITAL: "hospitals",
        organisations.UNIT: "psychiatric_units.list",
        organisations.BODY: "national_team",
        organisations.SUPPORT: "supporting_units",
    },
    Dataset.VOCABULARY: {vocabulary.GROUP: "groups", vocabulary.CHANGE: "changes"},
    Dataset.HANDBOOKS: {handbooks.HANDBOOK: "handbooks", handbooks.REPORT: _SINGLE},
    Dataset.WEIGHTS: {weights.FITTED: "weights"},
    Dataset.PEOPLE: {
        people.PERSON: "people",
        people.MEMBERSHIP: "memberships",
        people.ABSENCE: "absences",
    },
}
"""Where the entries of each kind stand in the file."""
