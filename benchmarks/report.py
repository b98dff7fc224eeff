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
    unit: str = "ms"


def page(date: str, sections: Sequence[Section], notes: Sequence[str]) -> str:
    """Return the whole page."""
    parts = [_head(date), *(_section(each) for each in sections), *notes]
    return "\n".join(parts).rstrip() + "\n"


def _head(date: str) -> str:
    return (
        "# Benchmarks\n\n"
        f"Written by `make bench` on {date}: {_processor()}, {os.cpu_count()} cores, "
        f"{platform.system()}, Python {platform.python_version()}.\n\n"
        "Medians over repeated runs in which subject and peer take turns; *95 %* is what nineteen\n"
        "runs in twenty stayed under. Compare the ratios, not the milliseconds: the peer ran on\n"
        "the same machine in the same minutes.\n"
    )


def _section(section: Section) -> str:
    peer = section.timings[section.peer].median
    lines = [
        f"## {section.title}\n",
        f"{section.text}\n",
        f"| | median | 95 % | against {section.peer} | runs |",
        "| --- | ---: | ---: | ---: | ---: |",
        *(_row(timing, peer, section.unit) for timing in section.timings.values()),
        "",
    ]
    return "\n".join(lines)


def _row(timing: Timing, peer: float, unit: str) -> str:
    middle, high = timing.median, timing.worst_of_twenty
    ratio = f"{middle / peer:.2f} ×"
    if unit == "per second":
        return (
            f"| {timing.name} | {1 / middle:,.0f}/s | {1 / high:,.0f}/s | {ratio} the time "
            f"| {len(timing.seconds)} |"
        )
    return (
        f"| {timing.name} | {middle * 1000:,.2f} ms | {high * 1000:,.2f} ms | {ratio} "
        f"| {len(timing.seconds)} |"
    )


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
