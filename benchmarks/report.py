"""Writes the figures down so that they can be read beside the code."""

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import Timing


@dataclass(frozen=True, slots=True)
class Section:
    """One table: what was timed, and the peer that the ratios refer to."""

    title: str
    text: str
    timings: Mapping[str, Timing]
    peer: str
    per_second: bool = False


def page(date: str, sections: Sequence[Section], notes: Sequence[str]) -> str:
    """Return the whole page."""
    parts = [_head(date), *(_section(each) for each in sections), *notes]
    return "\n".join(parts).rstrip() + "\n"


def _head(date: str) -> str:
    busy = os.getloadavg()[2]
    return (
        "# Benchmarks\n\n"
        f"Written by `make bench` on {date}: {_processor()}, {os.cpu_count()} cores, "
        f"{platform.system()}, Python {platform.python_version()}; "
        f"the load over the last quarter of an hour was {busy:.1f}.\n\n"
        "Medians over repeated runs in which subject and peer take turns; *95 %* is what nineteen\n"
        "runs in twenty stayed under, *processor* what the work itself cost, whoever else was at\n"
        "the machine. Compare the ratios, not the milliseconds: the peer ran on the same machine,\n"
        "in the same minutes.\n"
    )


def _section(section: Section) -> str:
    peer = section.timings[section.peer]
    lines = [
        f"## {section.title}\n",
        f"{section.text}\n",
        f"| | median | 95 % | against {section.peer} | processor | against | runs |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(_row(timing, peer, section.per_second) for timing in section.timings.values()),
        "",
    ]
    return "\n".join(lines)


def _row(timing: Timing, peer: Timing, per_second: bool) -> str:
    write = _rate if per_second else _milliseconds
    cells = (
        timing.name,
        write(timing.median),
        write(timing.worst_of_twenty),
        f"{timing.median / peer.median:.1f} ×",
        _milliseconds(timing.processor),
        f"{timing.processor / peer.processor:.1f} ×",
        str(len(timing.seconds)),
    )
    return f"| {' | '.join(cells)} |"


def _rate(seconds: float) -> str:
    return f"{1 / seconds:,.0f}/s"


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.2f} ms"


def listing(title: str, text: str, items: Iterable[tuple[str, str]]) -> str:
    """Return a plain two-column table."""
    rows = "\n".join(f"| {name} | {value} |" for name, value in items)
    return f"## {title}\n\n{text}\n\n| | |\n| --- | ---: |\n{rows}\n"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text(encoding="utf-8").split("\n"):
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
