"""Timing by turns: subject and peer alternate, so that both meet the same machine."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parents[1]
Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """What one piece of work took, each time it was done, in seconds."""

    name: str
    seconds: tuple[float, ...]
    processor_seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Return the middle one."""
        return median(self.seconds)

    @property
    def processor(self) -> float:
        """Return the middle of what the processor worked, here and in the commands started.

        It says the same on a busy machine; a database's own server is not in it.
        """
        return median(self.processor_seconds)

    @property
    def worst_of_twenty(self) -> float:
        """Return what nineteen in twenty stayed under."""
        return sorted(self.seconds)[int(len(self.seconds) * 0.95)]

    def shared_by(self, count: int) -> "Timing":
        """Return the timing of one, where each run did so many."""
        return Timing(
            self.name,
            tuple(each / count for each in self.seconds),
            tuple(each / count for each in self.processor_seconds),
        )


def by_turns(works: Mapping[str, Work], rounds: int, warm_up: int = 2) -> dict[str, Timing]:
    """Do every work once per round, in changing order, and time each; warm-up is not counted."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in works}
    names = list(works)
    for turn in range(warm_up + rounds):
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            both = timed(works[name])
            if turn >= warm_up:
                taken[name].append(both)
    return {
        name: Timing(name, tuple(each[0] for each in both), tuple(each[1] for each in both))
        for name, both in taken.items()
    }


def timed(work: Work) -> tuple[float, float]:
    """Do the work once and return its seconds, and the processor's; no garbage is collected."""
    gc.collect()
    gc.disable()
    try:
        start, worked = perf_counter(), processor_seconds()
        work()
        return perf_counter() - start, processor_seconds() - worked
    finally:
        gc.enable()


def processor_seconds() -> float:
    """Return what this process and the commands it has run have had of the processor."""
    both = (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in both)


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
