"""Measure everything and write ``docs/benchmarks.md``; run by ``make bench``."""

import argparse
import subprocess
import sys
from collections.abc import Iterator

from benchmarks import databases, slack, teams
from benchmarks.following import edits, starts
from benchmarks.importing import heaviest, imports
from benchmarks.intake import throughput
from benchmarks.matching import cold, conversation, warm
from benchmarks.measuring import ROOT, python
from benchmarks.registry import ideas, searches
from benchmarks.report import Section, listing, page
from benchmarks.standing import ABOUT, NONE, standing
from bot.logs import configure

QUICK_ROUNDS = 3
PAGE = ROOT / "docs" / "benchmarks.md"


def main() -> None:
    """Measure, write the page, and show it."""
    arguments = argparse.ArgumentParser(prog="make bench")
    arguments.add_argument("--date", required=True, help="the date the page bears")
    arguments.add_argument("--rounds", type=int, default=7, help="runs of each measurement")
    arguments.add_argument("--quick", action="store_true", help="fewer runs, smaller registries")
    given = arguments.parse_args()
    configure("error")
    rounds = QUICK_ROUNDS if given.quick else given.rounds
    notes = [_standing(quick=given.quick), _following(rounds, quick=given.quick)]
    notes += [_slack(quick=given.quick), _teams(quick=given.quick), *_notes()]
    text = page(given.date, list(_sections(rounds)), notes)
    PAGE.write_text(text, encoding="utf-8")
    sys.stdout.write(text)


def _sections(rounds: int) -> Iterator[Section]:
    yield Section(
        "Does it exist? From a cold start",
        "`rejsehold match TEXT` as a whole process, beside a script of six lines that scores the\n"
        "same texts with rapidfuzz, and Python starting and doing nothing.",
        cold(rounds),
        "python -c pass",
    )
    yield Section(
        "Does it exist? In a running desk",
        "One answer, and one search, over the 111 solutions of the starter registry, beside\n"
        "`rapidfuzz.process.extract` with `WRatio` over the same texts, which gives no reasons.",
        warm(rounds * 10),
        "rapidfuzz WRatio",
    )
    yield Section(
        "A conversation in the terminal",
        "`rejsehold chat --as karen` with one message from a pipe, on a database that is there.",
        conversation(rounds),
        "python -c pass",
    )
    yield Section(
        "Importing",
        "A process that imports one module and ends.",
        imports(rounds),
        "python -c pass",
    )
    for name, database in (("SQLite", databases.sqlite), ("PostgreSQL", databases.postgresql)):
        with database() as address:
            yield Section(
                f"Ideas handed in, on {name}",
                "Each idea is two messages: understood, matched, confirmed; inbox, state, journal\n"
                "and outbox in four commits. The peer writes one row and commits.",
                throughput(address, rounds),
                "bare insert and commit",
                per_second=True,
            )


def _standing(*, quick: bool) -> str:
    about = ABOUT.format(ideas=len(ideas()), searches=len(searches()), none=NONE)
    return f"## Quality and speed, side by side\n\n{about}\n{standing(quick=quick)}\n"


def _following(rounds: int, *, quick: bool) -> str:
    return listing(
        "Starting, and following the registry",
        "What a running desk needs before it can answer, and after somebody has changed an entry:\n"
        "only that one is read. Every question first asks the store for its revision, so there is\n"
        "no other wait, in any process. A quick command also keeps what it has read in a file.",
        (*starts(rounds), *edits(quick=quick)),
    )


def _slack(*, quick: bool) -> str:
    return listing(
        "Slack's events acknowledged",
        "Signed events over HTTP to `rejsehold serve` on SQLite, and to bare `slack-bolt` that\n"
        "says each message back, on the same server (uvicorn, one process). Senders send the next\n"
        "event when the last is acknowledged; at a fixed rate the time counts from when an event\n"
        "was due. The desk commits each event before it acknowledges it. Sender, server and the\n"
        "double of Slack share the machine; the servers take turns, and the middle round counts.",
        slack.acknowledged(quick=quick),
    )


def _teams(*, quick: bool) -> str:
    return listing(
        "Teams' activities acknowledged",
        "Signed activities over HTTP to `rejsehold serve` on SQLite, and to bare\n"
        "`botbuilder-core` that says each message back, on the same server (uvicorn, one\n"
        "process), measured as with Slack. Both check every token; the peer is spared asking\n"
        "for its own. The desk commits each activity before it acknowledges it and answers\n"
        "after that; the SDK posts its answer first. Sender, server and double share a machine.",
        teams.acknowledged(quick=quick),
    )


def _notes() -> Iterator[str]:
    yield listing(
        "What importing costs",
        "The heaviest packages below `bot.bootstrap`, time of their own (`-X importtime`).",
        (
            (f"`{name}`", f"{milliseconds:.0f} ms")
            for name, milliseconds in heaviest("bot.bootstrap")
        ),
    )
    yield listing(
        "The unit tests",
        "The whole of `tests/unit` in one process, as pytest itself counts it.",
        [("one run", unit_tests())],
    )


def unit_tests() -> str:
    """Run the unit tests once and return pytest's closing line; its time leaves out start-up."""
    words = python("-m", "pytest", "-q", "-p", "no:randomly", "tests/unit")
    run = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    return run.stdout.strip().split("\n")[-1].strip("= ")


if __name__ == "__main__":
    main()
