"""Timing by turns: subject and peer alternate, so that both meet the same machine."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parents[1]
Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """What one piece of work took, each time it was done, in seconds."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Return the middle one."""
        return median(self.seconds)

    @property
    def worst_of_twenty(self) -> float:
        """Return what nineteen in twenty stayed under."""
        return sorted(self.seconds)[int(len(self.seconds) * 0.95)]


def by_turns(works: Mapping[str, Work], rounds: int, warm_up: int = 2) -> dict[str, Timing]:
    """Do every work once per round, in changing order, and time each; warm-up is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    names = list(works)
    for turn in range(warm_up + rounds):
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            seconds = timed(works[name])
            if turn >= warm_up:
                taken[name].append(seconds)
    return {name: Timing(name, tuple(seconds)) for name, seconds in taken.items()}


def timed(work: Work) -> float:
    """Do the work once and return its seconds; no garbage is collected in between."""
    gc.collect()
    gc.disable()
    try:
        start = perf_counter()
        work()
        return perf_counter() - start
    finally:
        gc.enable()


def command(*words: str, environment: Mapping[str, str] | None = None) -> Work:
    """Return the work of running a command to its end, with its output thrown away."""
    surroundings = {**os.environ, **(environment or {})}

    def run() -> None:
        subprocess.run(
            words, cwd=ROOT, env=surroundings, stdout=subprocess.DEVNULL, check=True, timeout=120
        )

    return run


def python(*words: str) -> tuple[str, ...]:
    """Return a command for this interpreter."""
    return (sys.executable, *words)
