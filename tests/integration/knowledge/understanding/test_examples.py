"""The examples with the right answers: no field may be understood worse than before."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from knowledge.understanding import Reader, Understood

DATA = Path(__file__).parents[3] / "data"
FLOORS = {
    "extraction.jsonl": {
        "hospital": 0.99,
        "municipality": 0.99,
        "region": 0.99,
        "department": 0.97,
        "profession": 0.98,
        "target_groups": 0.97,
        "technology": 0.96,
    },
    "extraction_second.jsonl": {
        "hospital": 0.99,
        "municipality": 0.99,
        "region": 0.99,
        "department": 0.95,
        "profession": 0.94,
        "target_groups": 0.94,
        "technology": 0.93,
    },
    "extraction_third.jsonl": {
        "hospital": 0.98,
        "municipality": 0.99,
        "region": 0.99,
        "department": 0.94,
        "profession": 0.97,
        "target_groups": 0.92,
        "technology": 0.95,
    },
    "extraction_own.jsonl": {
        "hospital": 0.97,
        "municipality": 0.94,
        "region": 0.97,
        "department": 0.97,
        "profession": 0.98,
        "target_groups": 0.94,
        "technology": 0.95,
    },
}


@pytest.mark.parametrize("name", FLOORS)
def test_every_field_is_understood_as_well_as_before(reader: Reader, name: str) -> None:
    right, found, wanted, wrong = Counter[str](), Counter[str](), Counter[str](), []
    for line in (DATA / name).read_text("utf-8").splitlines():
        row = json.loads(line)
        understood = reader.understand(row["text"])
        for field in FLOORS[name]:
            gold, answer = expected(row, field), answered(understood, row, field)
            hits = matches(gold, answer)
            right[field] += hits
            found[field] += len(answer)
            wanted[field] += len(gold)
            if hits < max(len(gold), len(answer)):
                wrong.append(f"{row['id']} {field}: {gold} not {answer}")
    scores = {f: 2 * right[f] / (found[f] + wanted[f]) for f in FLOORS[name]}

    assert {f: s for f, s in scores.items() if s < FLOORS[name][f]} == {}, "\n".join(wrong)


def expected(row: dict[str, Any], field: str) -> list[Any]:
    value = row[field]
    return value if isinstance(value, list) else [value] if value else []


def answered(understood: Understood, row: dict[str, Any], field: str) -> list[str]:
    value = getattr(understood, field)
    values = list(value) if isinstance(value, tuple) else [value] if value else []
    optional = row["technology_optional"] if field == "technology" else ()
    return [one for one in values if one not in optional or one in row[field]]


def matches(gold: list[Any], answer: list[str]) -> int:
    return sum(any(alike(one, other) for other in answer) for one in gold)


def alike(gold: Any, answer: str) -> bool:
    if isinstance(gold, list):
        return any(one in answer or answer in one for one in gold)
    return bool(gold == answer)
