"""How much the screening finds, and how often it cries wolf, on texts made up for the purpose."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from knowledge.identifiers import screen
from tests.unit.knowledge.harmless_texts import HARMLESS, negatives
from tests.unit.knowledge.identifier_texts import SPELLINGS, Sample, positives

GOLD = Path(__file__).parents[2] / "data" / "screening.jsonl"
SEED = 20261122


def samples_of_the_gold_file() -> list[Sample]:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [
        Sample(
            row["spans"][0]["style"] if row["spans"] else row["negkind"],
            row["text"],
            tuple((span["start"], span["end"]) for span in row["spans"]),
        )
        for row in rows
    ]


def spans(text: str) -> list[tuple[int, int]]:
    return [(start, end) for start, end, _ in screen(text)]


def shares(samples: Iterable[Sample]) -> tuple[dict[str, float], float]:
    """Give the share of identifiers wholly covered, by family, and of exact spans, over all."""
    wanted, covered, exact = Counter[str](), Counter[str](), 0
    for family, text, identifiers in samples:
        found = spans(text)
        for start, end in identifiers:
            wanted[family] += 1
            covered[family] += any(s <= start and end <= e for s, e in found)
            exact += (start, end) in found
    return {family: covered[family] / wanted[family] for family in wanted}, exact / wanted.total()


def alarms(samples: Iterable[Sample]) -> list[str]:
    return [sample.text for sample in samples if screen(sample.text)]


def test_every_identifier_of_the_gold_file_is_found_to_the_character() -> None:
    covered, exact = shares(sample for sample in samples_of_the_gold_file() if sample.spans)
    assert min(covered.values()) == 1.0
    assert exact >= 0.99


def test_no_harmless_text_of_the_gold_file_raises_an_alarm() -> None:
    harmless = [sample for sample in samples_of_the_gold_file() if not sample.spans]
    assert len(harmless) > 0
    assert len(alarms(harmless)) <= 0.005 * len(harmless)


def test_the_made_up_texts_cover_thirty_spellings_and_thirty_harmless_kinds() -> None:
    assert len(SPELLINGS) >= 30
    assert len(HARMLESS) >= 30


def test_every_spelling_is_found() -> None:
    covered, exact = shares(positives(SEED, each=12))
    assert {family: share for family, share in covered.items() if share < 0.995} == {}
    assert exact >= 0.99


def test_harmless_texts_raise_hardly_an_alarm() -> None:
    harmless = list(negatives(SEED, each=20))
    assert len(alarms(harmless)) <= 0.005 * len(harmless)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_same_seed_makes_the_same_texts(seed: int) -> None:
    assert list(positives(seed, each=1)) == list(positives(seed, each=1))
    assert list(negatives(seed, each=1)) != list(negatives(seed + 1, each=1))
