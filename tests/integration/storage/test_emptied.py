"""A delivery that has been answered keeps its answer, and no longer what the person wrote."""

from datetime import UTC, datetime

from sqlalchemy import text

from knowledge.storage.database import Database
from workflows.ports import Delivery
from workflows.storage.unit import StoredWork

NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)
WORDS = "Kan vi ringe op på video"


async def test_an_answered_delivery_keeps_nothing_of_what_was_written(database: Database) -> None:
    work = StoredWork(database)
    delivery = Delivery("m1", "console", "karen", WORDS, NOON)
    async with work.unit() as unit:
        await unit.inbox.receive(delivery)
    async with work.unit() as unit:
        await unit.inbox.finish("console", "m1", "svar", NOON)
    async with database.read() as connection:
        rows = (await connection.execute(text("SELECT body, reply FROM delivery"))).all()
    assert [tuple(row) for row in rows] == [("", "svar")]
