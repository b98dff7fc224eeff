"""Registries of any size, made of the fields of the real one, and what is asked of them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from knowledge.loading.starter import starter_knowledge
from knowledge.matching.examples import SAME, Example, shipped_examples, shipped_searches
from knowledge.registry import Solution

SEED = 20_261_122
IDEAS, SEARCHES = "ideas.jsonl", "searches.jsonl"


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
    """Give the labelled ideas of the evaluation."""
    return tuple(each for each in shipped_examples() if each.source == IDEAS)


@cache
def searches() -> tuple[Example, ...]:
    """Give the labelled searches of the evaluation for which there is something to find."""
    theirs = (each for each in shipped_searches() if each.source == SEARCHES)
    return tuple(each for each in theirs if SAME in each.relevant.values())


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
