"""kill -9 at random moments: nothing the desk has answered is lost, and nothing happens twice.

``make drill`` kills 200 desks on each database; every test run kills twenty.
"""

import asyncio
import os
import random
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.drills.conftest import PATIENCE_SECONDS, Zygote
from tests.drills.diary import ANSWERED, ASKED, Diary
from tests.drills.findings import findings, rows

KILLS = int(os.environ.get("REJSEHOLD_DRILL_KILLS", "20"))
MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)
LEASE = timedelta(minutes=3)
"""The drill's time between two starts: longer than a notice stays claimed."""

MOST_ANSWERS = 10
"""A desk lives for a number of answers drawn below this and a tenth of a second, so that the drill
gets on as well on a slow machine as on a fast one."""

IN_FLIGHT = 0.4 if KILLS >= 100 else 0.25
"""How many kills must land while a delivery is being handled for the drill to mean anything; a
short drill has more room for chance."""


@dataclass(slots=True)
class Tally:
    """Where the kills landed."""

    kills: int = 0
    in_flight: int = 0
    between_commits: int = 0


def test_no_answered_idea_is_lost_or_doubled_by_killing_the_desk(
    migrated_url: str, dialect: str, tmp_path: Path, zygote: Zygote
) -> None:
    diary, tally = Diary(tmp_path / "diary"), Tally()
    dice = random.Random(f"{dialect} {KILLS}")
    for start in range(KILLS):
        order = {"seed": dice.randrange(1 << 30), "now": (MONDAY + start * LEASE).isoformat()}
        desk = zygote.start(work="load", address=migrated_url, diary=str(diary.path), **order)
        wait_for_answers(diary, dice.randrange(MOST_ANSWERS))
        time.sleep(dice.uniform(0.0, 0.1))
        zygote.kill(desk)
        count(tally, migrated_url, diary)
    the_end = MONDAY + KILLS * LEASE
    for work, now in (("recover", the_end), ("drain", the_end + timedelta(days=7))):
        desk = zygote.start(
            work=work, address=migrated_url, diary=str(diary.path), seed=0, now=now.isoformat()
        )
        zygote.wait_for(desk)
    assert diary.broken() == []
    found = asyncio.run(findings(migrated_url, diary))
    report(dialect, tally, found.answered)
    assert found.faults() == {}
    assert found.answered > KILLS / 2
    assert tally.in_flight >= IN_FLIGHT * tally.kills


def wait_for_answers(diary: Diary, wanted: int) -> None:
    """Wait until the desk started last is at work and has given so many answers."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        kinds = Counter(line.kind for line in diary.of_this_start())
        if kinds[ASKED] and kinds[ANSWERED] >= wanted:
            return
        assert time.monotonic() < until, diary.broken()
        time.sleep(0.002)


def count(tally: Tally, address: str, diary: Diary) -> None:
    """Note where the last kill landed."""
    tally.kills += 1
    tally.in_flight += bool(diary.in_flight())
    unfinished = rows(address, "SELECT count(*) FROM delivery WHERE finished_at IS NULL")
    tally.between_commits += unfinished != [(0,)]


def report(dialect: str, tally: Tally, answered: int) -> None:
    """Print the figures; shown by ``make drill``."""
    print(
        f"\n{dialect}: {tally.kills} kills, {tally.in_flight} with a delivery in flight, "
        f"{tally.between_commits} between its two commits; {answered} ideas answered"
    )
