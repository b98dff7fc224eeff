"""Registries of any size, made of the fields of the real one, and what is asked of them."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from benchmarks.measuring import ROOT
from knowledge.loading.starter import starter_knowledge
from knowledge.matching.examples import Example, examples_from
from knowledge.registry import Solution, SolutionId

SEED = 20_261_122
IDEAS = ROOT / "knowledge" / "data" / "examples" / "ideas.jsonl"
SEARCHES = ROOT / "knowledge" / "data" / "searches" / "searches.jsonl"


def recombined(size: int) -> list[Solution]:
    """Make a registry: the real entries first, then mixtures of their fields; always the same."""
    real = starter_knowledge().registry.solutions
    return [*real[:size], *_mixtures(real, size - len(real))]


def text_of(solution: Solution) -> str:
    """Write an entry out in one text, as the peers read it."""
    return ". ".join(fields_of(solution))


def fields_of(solution: Solution) -> tuple[str, ...]:
    """Write an entry out in a few texts."""
    return (
        ", ".join((solution.name, *solution.aliases)),
        f"{solution.target_group}. {solution.purpose}. {solution.effect}",
        solution.summary,
        ", ".join((*solution.technology, *solution.tags)),
    )


@cache
def ideas() -> tuple[Example, ...]:
    """Read the labelled ideas."""
    return examples_from(IDEAS.read_text(encoding="utf-8"), IDEAS.name)


@cache
def searches() -> tuple[tuple[str, frozenset[SolutionId]], ...]:
    """Read the labelled searches: a few words, and the entries that were meant."""
    return tuple(_searches(SEARCHES))


def _searches(file: Path) -> Iterator[tuple[str, frozenset[SolutionId]]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        meant = frozenset(solution for solution, grade in row["relevant"].items() if grade == 2)
        if meant:
            yield row["text"], meant


def _mixtures(real: Sequence[Solution], count: int) -> Iterator[Solution]:
    dice = random.Random(SEED)
    for number in range(count):
        group, purpose, effect, summary, tools = (dice.choice(real) for _ in range(5))
        yield replace(
            dice.choice(real),
            id=f"mixture-{number:07}",
            target_group=group.target_group,
            purpose=purpose.purpose,
            effect=effect.effect,
            summary=summary.summary,
            technology=tools.technology,
            tags=tools.tags,
        )
