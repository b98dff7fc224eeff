"""Labelled ideas, and how well a matcher answers them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log2

from knowledge.matching.answers import Answer, Verdict
from knowledge.registry import SolutionId

SAME = 2
"""The grade of an entry with the same target group, purpose and effect; 1 is a related one."""
RANKS = 5


@dataclass(frozen=True, slots=True)
class Example:
    """An idea with the right verdict and the grade of every entry that has one.

    ``kind`` joins examples that ask for the same thing, which must not be told apart by luck. In
    a ``partial`` one nobody has looked at the entries without a grade. ``source`` is whose words
    they are: those of one author are alike in more than what they ask for.
    """

    text: str
    verdict: Verdict
    relevant: Mapping[SolutionId, int]
    kind: str
    partial: bool = False
    source: str = ""

    def is_near(self, other: "Example") -> bool:
        """Whether another is the same idea or the same author's, and so tells nothing new."""
        return self.text == other.text or (bool(self.source) and self.source == other.source)


@dataclass(frozen=True, slots=True)
class Figures:
    """How well examples are answered, each from 0 to 1; ``false_exists`` is better when small."""

    first: float
    among_three: float
    gain: float
    verdict: float
    false_exists: float


def examples_from(lines: str, source: str = "") -> tuple[Example, ...]:
    """Read examples from JSON lines (``text``, ``verdict``, ``relevant``, ``kind``)."""
    rows = (json.loads(line) for line in lines.splitlines() if line.strip())
    return tuple(
        Example(r["text"], Verdict(r["verdict"]), r["relevant"], r.get("kind", ""), source=source)
        for r in rows
    )


@cache
def shipped_examples() -> tuple[Example, ...]:
    """Read the labelled ideas that ship with the desk, once per process; always in one order."""
    return tuple(
        each for name, lines in _shipped("examples") for each in examples_from(lines, name)
    )


@cache
def shipped_searches() -> tuple[Example, ...]:
    """Read the labelled searches that ship with the desk; what is searched for exists."""
    return tuple(
        Example(row["text"], Verdict.EXISTS, row["relevant"], row["kind"], source=name)
        for name, lines in _shipped("searches")
        for row in map(json.loads, lines.splitlines())
    )


def _shipped(what: str) -> Iterator[tuple[str, str]]:
    folder = files("knowledge").joinpath("data", what)
    for name in sorted(each.name for each in folder.iterdir() if each.name.endswith(".jsonl")):
        yield name, folder.joinpath(name).read_text("utf-8")


def figures_of(examples: Sequence[Example], answers: Sequence[Answer]) -> Figures:
    """Measure the answers to examples; what no example asks about counts as right."""
    pairs = tuple(zip(examples, answers, strict=True))
    grades = [(e, [e.relevant.get(m.solution, 0) for m in a.matches]) for e, a in pairs]
    there = [got for example, got in grades if SAME in example.relevant.values()]
    return Figures(
        first=_mean(got[:1] == [SAME] for got in there),
        among_three=_mean(SAME in got[:3] for got in there),
        gain=_mean(gain(got) / gain(_best(e)) for e, got in grades if e.relevant),
        verdict=_mean(a.verdict is e.verdict for e, a in pairs),
        false_exists=_mean(
            (a.verdict is Verdict.EXISTS for e, a in pairs if e.verdict is Verdict.NEW), nothing=0.0
        ),
    )


def gain(grades: Sequence[int]) -> float:
    """Add up the grades of the first matches, less for each further rank."""
    return sum((2.0**grade - 1.0) / log2(rank + 2) for rank, grade in enumerate(grades[:RANKS]))


def _best(example: Example) -> Sequence[int]:
    return sorted(example.relevant.values(), reverse=True)


def _mean(values: Iterable[float], nothing: float = 1.0) -> float:
    known = [float(value) for value in values]
    return sum(known) / len(known) if known else nothing
