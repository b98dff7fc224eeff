"""Thousands of requests with something wrong in them: none is answered with a fault of ours.

``REJSEHOLD_FUZZ=20000 pytest tests/integration/slack/test_fuzz.py`` sends as many of each kind;
``make fuzz`` does. ``REJSEHOLD_FUZZ_SEED`` repeats a run that found something.
"""

import json
import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from io import StringIO
from time import monotonic, time

import pytest

from tests.doubles.mutating import Bytes
from tests.doubles.raw import Header, request
from tests.doubles.watching import Ledger, WatchedDesk, logged
from tests.integration.slack.watched_desk import watched_desk
from tests.slack_double.desk import DeskInSlack
from tests.slack_double.double import SIGNING_SECRET
from tests.slack_double.mutating import junk, mutated
from tests.slack_double.pace import Pace
from tests.slack_double.seeds import Seed, seeds
from tests.slack_double.ways import PATH, signed

COUNT = int(os.environ.get("REJSEHOLD_FUZZ", "2000"))
SEED = os.environ.get("REJSEHOLD_FUZZ_SEED", "1")
ALLOWED = {200, 400, 401, 403, 404, 413, 415}
UNSIGNED = {401, 413}
SLOWEST_SECONDS = 5.0
"""For one request; on a machine that does other things as well."""

FAULTS = {
    "chore_failed",
    "delivery_failed",
    "desk_failed",
    "errand_failed",
    "slack_listener_failed",
}
"""Events that tell of a fault of ours, whoever was to blame for it."""


@dataclass
class Target:
    """The desk that is shot at, and what it is shot with."""

    slack: DeskInSlack
    ledger: Ledger
    payloads: list[Seed]
    statuses: Counter[int] = field(default_factory=Counter)
    slowest: float = 0.0

    async def shoot(self, headers: list[Header], shot: Bytes) -> int:
        """Send one request; check what came back, and that a refused one left nothing behind."""
        version = self.ledger.version()
        begun = monotonic()
        answer = await request(self.slack.app, headers, shot.body, path=PATH, pieces=shot.pieces)
        self.slowest = max(self.slowest, monotonic() - begun)
        self.statuses[answer.status] += 1
        assert answer.status in ALLOWED, shot.what
        if answer.status == 200:
            assert not answer.body or isinstance(json.loads(answer.body), dict), shot.what
            await self.slack.inward.errands.finish()
            await self.slack.deliveries.arrived()
        else:
            assert answer.body == b"", shot.what
            assert self.ledger.version() == version, shot.what
        return answer.status


@pytest.fixture
async def target(migrated_sqlite: str) -> AsyncIterator[Target]:
    """Give a desk on SQLite, in a workspace that never asks to slow down."""
    async with watched_desk(migrated_sqlite, Pace(watches=False)) as desk:
        yield Target(desk.slack, desk.ledger, seeds(desk.here))


def headers_of(shot: Bytes, **proof: str) -> list[Header]:
    """Return a request's headers, its own before the proof."""
    own = [
        (name.encode(), value.encode("latin-1", "replace")) for name, value in shot.headers.items()
    ]
    return [*own, *((name.encode(), value.encode()) for name, value in proof.items())]


def assert_nothing_leaked(log: StringIO) -> None:
    """Check that no log line tells what somebody wrote, or of a fault of ours."""
    text = log.getvalue()
    assert "Traceback" not in text
    assert "kanariefuglen" not in text
    assert "251248" not in text
    events = {json.loads(line)["event"] for line in text.splitlines()}
    assert events & FAULTS == set()


async def test_signed_requests_with_something_wrong_are_taken_or_refused(target: Target) -> None:
    dice = random.Random(f"signed {SEED}")
    with logged("info") as log:
        for _ in range(COUNT):
            shot = mutated(dice.choice(target.payloads), dice)
            proof = signed(SIGNING_SECRET, shot.body, time())
            await target.shoot(headers_of(shot, **proof), shot)
    print(f"\nsigned: {dict(target.statuses)}, slowest {target.slowest:.2f} s")
    assert_nothing_leaked(log)
    assert target.slowest < SLOWEST_SECONDS
    # Both sides of the door were tried: neither all taken nor all refused.
    assert min(target.statuses[200], target.statuses[400]) > COUNT / 10


async def test_unsigned_requests_are_refused_before_they_are_read(target: Target) -> None:
    dice = random.Random(f"unsigned {SEED}")
    with logged("info") as log:
        for _ in range(COUNT):
            shot = (
                junk(dice) if dice.random() < 0.5 else mutated(dice.choice(target.payloads), dice)
            )
            wrong = signed(f"not {SIGNING_SECRET}", shot.body, time())
            proof = dice.choice(({}, wrong, {"X-Slack-Signature": "v0="}))
            assert await target.shoot(headers_of(shot, **proof), shot) in UNSIGNED, shot.what
    print(f"\nunsigned: {dict(target.statuses)}, slowest {target.slowest:.2f} s")
    assert_nothing_leaked(log)
    assert isinstance(target.slack.desk, WatchedDesk)
    assert target.slack.desk.taken == 0
    assert target.slowest < SLOWEST_SECONDS
