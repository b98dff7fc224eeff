"""A desk that serves Slack is killed over and over, while Slack is slow and repeats itself.

Whatever the desk has acknowledged is there in the end, once; and whatever it had to say was posted,
once. Slack may handle a request after the desk that sent it is dead: that is what would double a
message if nobody waited before looking.
"""

import asyncio
import os
import random
import re
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

import httpx

from tests.doubles.faults import Fault
from tests.drills.conftest import Zygote
from tests.drills.diary import Diary
from tests.drills.findings import rows
from tests.drills.slack_people import Crowd, Unsteady, crowd_in
from tests.slack_double.double import SlackDouble, slack_double
from tests.slack_double.pace import Pace
from tests.slack_double.workspace import Workspace

KILLS = int(os.environ.get("REJSEHOLD_DRILL_KILLS", "20"))
PEOPLE = 8
BEGINNING = datetime(2026, 11, 23, 8, tzinfo=UTC)
LEASE = timedelta(minutes=3)
"""Longer than a claim lasts, and than the pause before a post is looked for."""
LATEST_SECONDS = 0.4
"""So much later than it was asked Slack may do something."""
IN_FLIGHT = 0.4
"""How many of the kills must land where something can go wrong."""
MOST_TAKEN = 8
"""A desk lives until it has taken a number of things drawn below this, and a tenth of a second, so
that the drill gets on as well on a slow machine as on a fast one."""
LAST_STARTS = 40
PATIENCE_SECONDS = 30
TOKEN = re.compile(r"med ([a-z]{12})\?")


@dataclass
class Tally:
    """Where the kills landed."""

    kills: int = 0
    in_flight: int = 0


@dataclass
class Drill:
    """One desk at one port, killed and started again, and the time at it."""

    zygote: Zygote
    address: str
    slack: str
    diary: Diary
    port: int
    starts: int = 0
    since: float = field(default_factory=monotonic)

    def now(self) -> float:
        """Return what time it is for the desk and for Slack, in seconds since 1970."""
        start = BEGINNING + self.starts * LEASE
        return start.timestamp() + monotonic() - self.since

    async def start(self) -> int:
        """Start the desk some minutes later and wait until it listens."""
        self.starts += 1
        self.since = monotonic()
        desk = self.zygote.start(
            work="slack",
            address=self.address,
            diary=str(self.diary.path),
            now=(BEGINNING + self.starts * LEASE).isoformat(),
            seed=0,
            slack=self.slack,
            port=self.port,
        )
        until = monotonic() + PATIENCE_SECONDS
        while not await _listens(self.port):
            assert monotonic() < until, self.diary.broken()
            await asyncio.sleep(0.005)
        return desk


async def _listens(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True


def free_port() -> int:
    """Return a port nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def test_nothing_acknowledged_is_lost_or_doubled_and_nothing_is_said_twice(
    migrated_sqlite: str, tmp_path: Path, zygote: Zygote
) -> None:
    crowd, tally = Crowd(), Tally()
    double = asyncio.run(_drill(migrated_sqlite, Diary(tmp_path / "diary"), zygote, crowd, tally))
    print(
        f"\nslack: {tally.kills} kills, {tally.in_flight} with something in flight; "
        f"{len(crowd.said)} messages and {len(crowd.pressed)} ideas acknowledged, "
        f"{crowd.repeats} brought again; {len(list(_posts(double)))} posts"
    )
    assert dict(_faults(migrated_sqlite, double, crowd)) == {}
    assert len(crowd.pressed) > KILLS / 4
    assert tally.in_flight >= IN_FLIGHT * tally.kills


async def _drill(
    address: str, diary: Diary, zygote: Zygote, crowd: Crowd, tally: Tally
) -> SlackDouble:
    dice = random.Random(f"slack {KILLS}")
    drill = Drill(zygote, address, "", diary, free_port())
    async with slack_double(Workspace(drill.now), Pace(watches=False)) as double:
        drill.slack = double.url
        over = asyncio.Event()
        base = f"http://127.0.0.1:{drill.port}"
        async with httpx.AsyncClient(base_url=base, timeout=3.0) as client:
            people = [
                asyncio.create_task(
                    crowd_in(double, Unsteady(client, crowd, random.Random(n)), crowd, over.is_set)
                )
                for n in range(PEOPLE)
            ]
            for number in range(KILLS):
                late = dice.uniform(0, LATEST_SECONDS) if number % 2 else 0.0
                double.faults.always["chat.postMessage"] = Fault(late=late)
                await _killed(drill, double, crowd, tally, dice)
            over.set()
            double.faults.always.clear()
            await asyncio.gather(*people)
        await _drained(drill, double)
        assert diary.broken() == []
        return double


async def _killed(
    drill: Drill, double: SlackDouble, crowd: Crowd, tally: Tally, dice: random.Random
) -> None:
    desk = await drill.start()
    wanted = crowd.taken + dice.randrange(MOST_TAKEN)
    await _waited(lambda: crowd.taken >= wanted)
    await asyncio.sleep(dice.uniform(0.0, 0.1))
    tally.kills += 1
    tally.in_flight += bool(crowd.under_way or double.under_way)
    drill.zygote.kill(desk)
    # The desk's own pause before it looks back is longer than anything can be late.
    await _waited(lambda: not double.under_way)


async def _drained(drill: Drill, double: SlackDouble) -> None:
    """Start the desk until it has nothing left to do."""
    for _ in range(LAST_STARTS):
        desk = await drill.start()
        calm = 0
        while calm < 5:
            calls = len(double.ledger.calls)
            await asyncio.sleep(0.1)
            calm = 0 if double.under_way or len(double.ledger.calls) > calls else calm + 1
        drill.zygote.kill(desk)
        if not _left(drill.address):
            return
    raise AssertionError(_left(drill.address))


def _left(address: str) -> list[tuple[object, ...]]:
    unfinished = rows(address, "SELECT id FROM delivery WHERE finished_at IS NULL")
    return unfinished + rows(
        address, "SELECT id FROM posting WHERE state NOT IN ('sent', 'dead') AND event = 'answered'"
    )


async def _waited(done: Callable[[], bool]) -> None:
    until = monotonic() + PATIENCE_SECONDS
    while not done():
        assert monotonic() < until
        await asyncio.sleep(0.005)


def _posts(double: SlackDouble) -> Iterator[str]:
    """Return the key of every message that stands in Slack."""
    for talk in double.workspace.conversations.values():
        for message in talk.messages.values():
            if "metadata" in message:
                yield str(message["metadata"]["event_payload"]["key"])


def _faults(address: str, double: SlackDouble, crowd: Crowd) -> Iterator[tuple[str, object]]:
    """Return what must not be."""
    ideas = Counter(_tokens(address, "SELECT text FROM idea"))
    drafts = Counter(_tokens(address, "SELECT body FROM draft"))
    posts = Counter(_posts(double))
    wanted = {str(key) for (key,) in rows(address, "SELECT id FROM delivery")}
    answered = {key.rpartition("#")[0] or key for key in posts}
    checks = {
        "messages lost": crowd.said - ideas.keys() - drafts.keys(),
        "ideas lost": crowd.pressed - ideas.keys(),
        "ideas doubled": [token for token, times in ideas.items() if times > 1],
        "posts doubled": [key for key, times in posts.items() if times > 1],
        "messages unanswered": [
            key for key in wanted if key.startswith("m:") and key not in answered
        ],
        "put aside": rows(address, "SELECT id FROM posting WHERE state = 'dead'"),
        "damage": [row for row in rows(address, "PRAGMA integrity_check") if row != ("ok",)],
    }
    yield from ((name, found) for name, found in checks.items() if found)


def _tokens(address: str, query: str) -> Iterator[str]:
    for (text,) in rows(address, query):
        yield from TOKEN.findall(str(text))
