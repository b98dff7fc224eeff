"""How long it takes a running desk to follow one edit of the registry, and to start."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.measuring import Work, by_turns
from benchmarks.registry import recombined
from knowledge.loading.starter import starter_knowledge
from knowledge.matching import Matcher

SIZES = (111, 10_000, 100_000)
QUICK_SIZES = (111, 10_000)
EDITS = 15


def edits(*, quick: bool) -> Iterator[tuple[str, str]]:
    """Time edits of single entries at several sizes: until the next question can be asked."""
    for size in QUICK_SIZES if quick else SIZES:
        yield f"one edit among {size:,}", f"{median(_edits(size)) * 1000:,.1f} ms"


def starts(rounds: int) -> Iterator[tuple[str, str]]:
    """Time making the matcher for the real registry, with nothing kept and with a file of it."""
    known = starter_knowledge()
    solutions, groups = known.registry.solutions, known.vocabulary.groups
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "readings.json"
        works: dict[str, Work] = {
            "reading every entry": lambda: Matcher(solutions, groups),
            "with what was kept of them": lambda: Matcher(solutions, groups, cache=file),
        }
        for name, timing in by_turns(works, rounds, warm_up=1).items():
            yield f"the matcher for {len(solutions)} entries, {name}", f"{timing.median:.2f} s"


def _edits(size: int) -> Iterator[float]:
    solutions = recombined(size)
    matcher = Matcher(solutions, starter_knowledge().vocabulary.groups)
    for number in range(EDITS):
        place = number * 7_919 % size
        edited = replace(solutions[place], purpose=f"{solutions[place].purpose} nr. {number}")
        solutions = [*solutions[:place], edited, *solutions[place + 1 :]]
        start = perf_counter()
        matcher = matcher.following(solutions)
        yield perf_counter() - start
