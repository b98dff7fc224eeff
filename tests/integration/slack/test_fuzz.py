"""Thousands of requests with something wrong in them: none is answered with a fault of ours.

``REJSEHOLD_FUZZ=20000 pytest tests/integration/slack/test_fuzz.py`` sends as many of each kind;
``make fuzz`` does. ``REJSEHOLD_FUZZ_SEED`` repeats a run that found something.
"""

import random
from collections.abc import AsyncIterator
from time import time

import pytest

from tests.doubles.shooting import (
    COUNT,
    SEED,
    SLOWEST_SECONDS,
    Target,
    assert_nothing_leaked,
    headers_of,
)
from tests.doubles.watching import WatchedDesk, logged
from tests.integration.slack.watched_desk import Watched, watched_desk
from tests.slack_double.double import SIGNING_SECRET
from tests.slack_double.mutating import junk, mutated
from tests.slack_double.pace import Pace
from tests.slack_double.seeds import seeds
from tests.slack_double.ways import PATH, signed

UNSIGNED = {401, 413}


@pytest.fixture
async def desk(migrated_sqlite: str) -> AsyncIterator[Watched]:
    """Give a desk on SQLite, in a workspace that never asks to slow down."""
    async with watched_desk(migrated_sqlite, Pace(watches=False)) as desk:
        yield desk


@pytest.fixture
def target(desk: Watched) -> Target:
    """Let the desk be shot at."""

    async def after() -> None:
        await desk.slack.inward.errands.finish()
        await desk.slack.deliveries.arrived()

    return Target(desk.slack.app, PATH, desk.ledger, after)


async def test_signed_requests_with_something_wrong_are_taken_or_refused(
    target: Target, desk: Watched
) -> None:
    dice, payloads = random.Random(f"signed {SEED}"), seeds(desk.here)
    with logged("info") as log:
        for _ in range(COUNT):
            shot = mutated(dice.choice(payloads), dice)
            proof = signed(SIGNING_SECRET, shot.body, time())
            await target.shoot(headers_of(shot, **proof), shot)
    print(f"\nsigned: {dict(target.statuses)}, slowest {target.slowest:.2f} s")
    assert_nothing_leaked(log)
    assert target.slowest < SLOWEST_SECONDS
    # Both sides of the door were tried: neither all taken nor all refused.
    assert min(target.statuses[200], target.statuses[400]) > COUNT / 10


async def test_unsigned_requests_are_refused_before_they_are_read(
    target: Target, desk: Watched
) -> None:
    dice, payloads = random.Random(f"unsigned {SEED}"), seeds(desk.here)
    with logged("info") as log:
        for _ in range(COUNT):
            shot = junk(dice) if dice.random() < 0.5 else mutated(dice.choice(payloads), dice)
            wrong = signed(f"not {SIGNING_SECRET}", shot.body, time())
            proof = dice.choice(({}, wrong, {"X-Slack-Signature": "v0="}))
            assert await target.shoot(headers_of(shot, **proof), shot) in UNSIGNED, shot.what
    print(f"\nunsigned: {dict(target.statuses)}, slowest {target.slowest:.2f} s")
    assert_nothing_leaked(log)
    assert isinstance(desk.slack.desk, WatchedDesk)
    assert desk.slack.desk.taken == 0
    assert target.slowest < SLOWEST_SECONDS
