"""Workers on PostgreSQL pass each other by instead of waiting."""

import asyncio

import pytest

from knowledge.storage.database import Database
from tests.contract.samples import NOON, later, put
from workflows.storage.claims import _lease
from workflows.storage.unit import StoredWork

only_postgresql = pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)


@only_postgresql
async def test_a_claim_takes_what_another_claim_under_way_has_left(database: Database) -> None:
    work = StoredWork(database)
    async with work.unit() as unit:
        for person in ("ida", "karen", "ole"):
            await put(unit, person, person)
        await unit.outbox.claim(NOON, -1, 9)  # everybody has a lane from now on
    async with work.unit() as slow, asyncio.timeout(2):
        first = await slow.outbox.claim(NOON, 60, 1)
        async with work.unit() as quick:
            second = await quick.outbox.claim(NOON, 60, 9)
    assert [posting.id for posting in first] == ["ida"]
    assert [posting.id for posting in second] == ["karen", "ole"]


@only_postgresql
async def test_a_notice_can_be_put_while_its_person_is_being_claimed(database: Database) -> None:
    work = StoredWork(database)
    async with work.unit() as unit:
        await put(unit, "p1")
    async with work.unit() as slow, asyncio.timeout(2):
        await slow.outbox.claim(NOON, 60, 9)
        async with work.unit() as quick:
            await put(quick, "p2", line=2)
    async with work.unit() as unit:
        assert await unit.outbox.claim(NOON, 60, 9) == ()


async def test_a_lane_that_was_taken_since_it_was_chosen_yields_nothing(
    database: Database,
) -> None:
    work = StoredWork(database)
    async with work.unit() as unit:
        await put(unit, "p1")
        await unit.outbox.claim(NOON, 60, 9)
        await put(unit, "p2", line=2)
    async with database.transaction() as connection:
        assert await _lease(connection, ["karen"], NOON, later(minutes=1)) == []
