"""This desk beside everything a hospital could use instead: one table, quality and speed."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack

from pydantic import TypeAdapter

from benchmarks.databases import Missing
from benchmarks.measuring import ROOT, python
from benchmarks.peers import DESK, PEERS, SEARCHING
from benchmarks.probe import Probed
from benchmarks.quality import Quality, quality_of_desk, quality_of_peer
from benchmarks.registry import recombined

SIZES = (111, 10_000, 100_000, 1_000_000)
QUICK_SIZES = (111, 10_000)
SECONDS, QUICK_SECONDS = 15.0, 3.0
"""How long each system is asked at each size."""
PATIENCE = 900
"""Seconds after which a system that is still being built counts as one that cannot."""
NONE = "–"
HEAD = (
    "system",
    "Hit@1",
    "Hit@3",
    "nDCG@5",
    "verdict: accuracy / macro-F1",
    "*exists* of new",
    "search: Recall@5 / MRR",
)
ABOUT = """\
Quality is of the {ideas} ideas and {searches} searches of the evaluation, over the 111 real
entries. A peer has no verdict: it is given two thresholds of its best score and a least number of
words, those with the highest macro-F1 on these very ideas. The desk's weights are fitted to them
among others, too; what it remembers of the author of an idea is left out when it is asked.

Speed is p50 / p95 in milliseconds of an idea, with one process asking one question after the
other. The sizes above 111 are the real entries and mixtures of their fields, always the same; what
repeats is read once, so a registry of a million texts that all differ takes longer to build.
*Built* is the time to make the index, *memory* what the process grew by in that time, the entries
themselves apart (a database's own process is not in it). {none} is a system that cannot be measured
here at that size, or would take too long.
"""


def standing(*, quick: bool) -> str:
    """Measure everything and write the table; some minutes, fewer when quick."""
    sizes, seconds = (QUICK_SIZES, QUICK_SECONDS) if quick else (SIZES, SECONDS)
    rows = [[name, *_quality_cells(name), *_speed_cells(name, sizes, seconds)] for name in PEERS]
    head = [*HEAD, *(f"{size:,}: p50 / p95" for size in sizes)]
    head += [f"built: {_sizes(sizes)}", f"memory, MB: {_sizes(sizes)}"]
    return "\n".join(_table(head, rows))


def _sizes(sizes: Sequence[int]) -> str:
    return " / ".join(f"{size:,}" for size in sizes)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "| --- |" + " ---: |" * (len(head) - 1)
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _quality_cells(name: str) -> list[str]:
    if name in SEARCHING:
        return [NONE] * (len(HEAD) - 1)
    try:
        return _told(_quality(name))
    except Missing:
        return [NONE] * (len(HEAD) - 1)


def _quality(name: str) -> Quality:
    if name == DESK:
        return quality_of_desk()
    with ExitStack() as stack:
        return quality_of_peer(stack.enter_context(PEERS[name][0](recombined(SIZES[0]))))


def _told(quality: Quality) -> list[str]:
    figures = quality.figures
    return [
        f"{figures.first:.2f}",
        f"{figures.among_three:.2f}",
        f"{figures.gain:.2f}",
        f"{figures.verdict:.2f} / {quality.verdicts:.2f}",
        f"{figures.false_exists:.2f}",
        f"{quality.recall:.2f} / {quality.rank:.2f}",
    ]


def _speed_cells(name: str, sizes: Sequence[int], seconds: float) -> list[str]:
    found = {size: _probed(name, size, seconds) for size in sizes if size <= PEERS[name][1]}
    return [
        *(_pace(found.get(size)) for size in sizes),
        " / ".join(_seconds(found.get(size)) for size in sizes),
        " / ".join(f"{f.megabytes:,.0f}" if (f := found.get(s)) else NONE for s in sizes),
    ]


def _probed(name: str, size: int, seconds: float) -> Probed | None:
    """Measure in a process of its own, so that one system's memory is not another's."""
    words = python("-m", "benchmarks.probe", name, str(size), str(seconds))
    try:
        run = subprocess.run(
            words, cwd=ROOT, capture_output=True, text=True, check=True, timeout=PATIENCE
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return None
    return TypeAdapter(Probed).validate_json(run.stdout)


def _pace(found: Probed | None) -> str:
    if found is None:
        return NONE
    taken = sorted(found.milliseconds)
    return f"{_short(taken[len(taken) // 2])} / {_short(taken[int(len(taken) * 0.95)])}"


def _short(milliseconds: float) -> str:
    return f"{milliseconds:,.0f}" if milliseconds >= 10 else f"{milliseconds:.1f}"


def _seconds(found: Probed | None) -> str:
    return NONE if found is None else f"{found.build:,.1f} s"
