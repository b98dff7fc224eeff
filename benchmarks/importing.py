"""What importing costs, package by package, in a fresh interpreter each time."""

import subprocess

from benchmarks.measuring import ROOT, Timing, by_turns, command, python

MODULES = ("knowledge.matching", "workflows.domain.gate", "bot.bootstrap", "bot.cli")
PEERS = ("rapidfuzz", "sqlalchemy.ext.asyncio", "fastapi")
LIMIT = 8


def imports(rounds: int) -> dict[str, Timing]:
    """Time a process that imports one module and ends, for ours and for some well-known ones."""
    works = {
        f"import {name}": command(*python("-c", f"import {name}")) for name in (*MODULES, *PEERS)
    }
    return by_turns({**works, "python -c pass": command(*python("-c", "pass"))}, rounds)


def heaviest(module: str) -> list[tuple[str, float]]:
    """Return what costs most of its own when the module is imported, in milliseconds."""
    run = subprocess.run(
        python("-X", "importtime", "-c", f"import {module}"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    own: dict[str, float] = {}
    for line in run.stderr.split("\n"):
        if line.startswith("import time:") and "self [us]" not in line:
            microseconds, _, name = line.removeprefix("import time:").split("|")
            package = name.strip().split(".")[0]
            own[package] = own.get(package, 0.0) + int(microseconds) / 1000
    return sorted(own.items(), key=lambda each: -each[1])[:LIMIT]
