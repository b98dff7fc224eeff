"""Measure one system at one size in a process of its own, and write the figures as JSON.

Run as ``python -m benchmarks.probe SYSTEM SIZE SECONDS``: it asks for as long as the seconds say,
but at least ``FEWEST`` times.
"""

import gc
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.databases import Missing
from benchmarks.peers import PEERS, SEARCHING
from benchmarks.ranking import Rank
from benchmarks.registry import ideas, recombined, searches

FEWEST = 3
PAGE = 4096
"""Bytes of a page of memory."""


@dataclass(frozen=True, slots=True)
class Probed:
    """Seconds to build, megabytes taken by that, and milliseconds of each question."""

    build: float
    megabytes: float
    milliseconds: tuple[float, ...]


def main() -> None:
    """Measure what the command line says."""
    name, size, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    try:
        found = probed(name, size, seconds)
    except Missing as missing:
        sys.exit(f"not here: {missing}")
    sys.stdout.write(json.dumps(asdict(found)))


def probed(name: str, size: int, seconds: float) -> Probed:
    """Build the system over a registry of the size, and ask it."""
    solutions = recombined(size)
    gc.collect()
    before, start = _memory(), perf_counter()
    with PEERS[name][0](solutions) as rank:
        built = perf_counter() - start
        gc.collect()
        taken = _memory() - before
        texts = [each.text for each in (searches() if name in SEARCHING else ideas())]
        return Probed(built, taken, tuple(_asked(rank, texts, seconds)))


def _asked(rank: Rank, texts: list[str], seconds: float) -> list[float]:
    taken: list[float] = []
    rank(texts[-1], 5)  # the first question of all pays for what is made on first use
    end = perf_counter() + seconds
    for text in texts:
        start = perf_counter()
        rank(text, 5)
        taken.append((perf_counter() - start) * 1000)
        if perf_counter() > end and len(taken) >= FEWEST:
            break
    return taken


def _memory() -> float:
    """Return the megabytes of this process; 0 where the system does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * PAGE / 1e6 if told.exists() else 0.0


if __name__ == "__main__":
    main()
