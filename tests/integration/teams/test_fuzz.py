"""Thousands of activities with something wrong in them: none is answered with a fault of ours.

``REJSEHOLD_FUZZ=20000 pytest tests/integration/teams/test_fuzz.py`` sends as many of each kind;
``make fuzz`` does. ``REJSEHOLD_FUZZ_SEED`` repeats a run that found something.
"""

import random
from collections.abc import AsyncIterator

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
from tests.integration.teams.watched_desk import Watched, watched_desk
from tests.teams_double.mutating import junk, mutated
from tests.teams_double.pace import Pace
from tests.teams_double.seeds import CANARY, seeds
from tests.teams_double.signing import KID, SECOND, claims, header, signer_of, token
from tests.teams_double.ways import PATH

UNSIGNED = {401, 413}
SIGNED_ANEW = 500
"""Activities that come with one token; the Bot Framework uses one for an hour."""


@pytest.fixture
async def desk(migrated_sqlite: str) -> AsyncIterator[Watched]:
    """Give a desk on SQLite, in a tenant that never asks to slow down."""
    async with watched_desk(migrated_sqlite, Pace(watches=False)) as desk:
        yield desk


@pytest.fixture
def target(desk: Watched) -> Target:
    """Let the desk be shot at."""

    async def after() -> None:
        await desk.teams.inward.errands.finish()
        await desk.teams.deliveries.arrived()

    return Target(desk.teams.app, PATH, desk.ledger, after)


async def test_signed_activities_with_something_wrong_are_taken_or_refused(
    target: Target, desk: Watched
) -> None:
    dice, payloads = random.Random(f"signed {SEED}"), seeds(desk.here, desk.double.url)
    proof = ""
    with logged("info") as log:
        for number in range(COUNT):
            if number % SIGNED_ANEW == 0:
                proof = f"Bearer {desk.teams.keys.sign(desk.double.url)}"
            shot = mutated(dice.choice(payloads), dice)
            await target.shoot(headers_of(shot, Authorization=proof), shot)
    print(f"\nsigned: {dict(target.statuses)}, slowest {target.slowest:.2f} s")
    assert_nothing_leaked(log)
    assert proof.removeprefix("Bearer ") not in log.getvalue()
    assert target.slowest < SLOWEST_SECONDS
    # Both sides of the door were tried: neither all taken nor all refused.
    refused = target.statuses[400] + target.statuses[403]
    assert min(target.statuses[200], refused) > COUNT / 10


async def test_what_is_answered_to_wrong_activities_can_be_drawn_and_tells_of_no_patient(
    target: Target, desk: Watched
) -> None:
    dice, payloads = random.Random(f"answered {SEED}"), seeds(desk.here, desk.double.url)
    proof = f"Bearer {desk.teams.keys.sign(desk.double.url)}"
    for _ in range(COUNT // 10):
        shot = mutated(dice.choice(payloads), dice)
        await target.shoot(headers_of(shot, Authorization=proof), shot)
    posted = desk.double.ledger.of("post", "reply", "update")
    # A conversation or a message may have become another by what was wrong.
    assert {each.status for each in posted} <= {200, 201, 202, 403, 404}
    assert len([each for each in posted if each.status < 300]) > COUNT / 100
    assert CANARY.partition(" ")[2] not in str([each.given for each in posted])


async def test_unsigned_activities_are_refused_before_they_are_read(
    target: Target, desk: Watched
) -> None:
    dice, payloads = random.Random(f"unsigned {SEED}"), seeds(desk.here, desk.double.url)
    good = claims(desk.double.url)
    proofs = (
        {},
        {"Authorization": "Bearer"},
        {"Authorization": "Basic a2FyZW46a2FyZW4="},
        {"Authorization": f"Bearer {token(header(), good, signer_of(SECOND))}"},
        {"Authorization": f"Bearer {token(header('unknown'), good, signer_of(KID))}"},
        {"Authorization": f"Bearer {token(header(), {**good, 'aud': 'x'}, signer_of(KID))}"},
    )
    with logged("info") as log:
        for _ in range(COUNT):
            shot = junk(dice) if dice.random() < 0.5 else mutated(dice.choice(payloads), dice)
            proof = dice.choice(proofs)
            assert await target.shoot(headers_of(shot, **proof), shot) in UNSIGNED, shot.what
    print(f"\nunsigned: {dict(target.statuses)}, slowest {target.slowest:.2f} s")
    assert_nothing_leaked(log)
    assert isinstance(desk.teams.desk, WatchedDesk)
    assert desk.teams.desk.taken == 0
    assert desk.double.ledger.calls == []
    assert target.slowest < SLOWEST_SECONDS
