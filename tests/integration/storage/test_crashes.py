"""A desk killed in the middle of its work leaves nothing half done and loses no acknowledgement.

The processes are forked from a server that has imported everything once, so that twenty kills
take seconds; each is killed with SIGKILL at a random moment while three writers are at work.
"""

import multiprocessing
import os
import random
import time
from dataclasses import dataclass

import pytest

from knowledge.storage.database import Database
from tests.integration.storage.crashing import faults, work_until_killed

KILLS = 20
IN_THE_MIDDLE = 0.4
"""How many of the kills must hit an open transaction for the test to mean something."""


@dataclass(frozen=True)
class Killed:
    """What a desk had told before it died: which deliveries it had opened, which it had kept."""

    opened: set[str]
    kept: set[str]


def kill_one(address: str, run: int, dice: random.Random) -> Killed:
    """Start a desk, let it begin to work, and kill it."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.integration.storage.crashing"])
    hearing, telling = context.Pipe(duplex=False)
    process = context.Process(target=work_until_killed, args=(address, run, telling))
    process.start()
    telling.close()
    told = b""
    while b"kept" not in told:
        told += os.read(hearing.fileno(), 65_536) or pytest.fail("the desk died by itself")
    time.sleep(dice.uniform(0, 0.08))
    process.kill()
    process.join()
    while chunk := os.read(hearing.fileno(), 65_536):
        told += chunk
    hearing.close()
    # A line without its end was never said.
    lines = [line.partition(" ") for line in told.decode().split("\n")[:-1]]
    return Killed(
        opened={name for word, _, name in lines if word == "open"},
        kept={name for word, _, name in lines if word == "kept"},
    )


async def test_twenty_kills_leave_nothing_half_written_and_lose_nothing_kept(
    migrated_url: str,
) -> None:
    seed = random.randrange(2**32)
    dice = random.Random(seed)
    killed = [kill_one(migrated_url, run, dice) for run in range(KILLS)]
    database = Database(migrated_url)
    found = await faults(database, {name for each in killed for name in each.kept})
    await database.dispose()
    assert found == [], f"seed {seed}"
    in_the_middle = sum(1 for each in killed if each.opened - each.kept)
    assert in_the_middle >= IN_THE_MIDDLE * KILLS
    assert sum(len(each.kept) for each in killed) > KILLS
