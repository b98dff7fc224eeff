"""Make a database ready: migrations, and the starter files where nothing is known yet."""

import asyncio
from collections.abc import Mapping

from bot.bootstrap import upgrade_database, wired
from bot.commands.at_hand import database_address, tell
from knowledge.records import Dataset


def upgrade() -> int:
    """Bring the database up to date and fill what is empty with the facts the desk comes with."""
    prepare(database_address(), demo=False)
    return tell("cli-upgraded")


def demo() -> int:
    """Fill an empty desk with the starter files and their made-up team."""
    counts = prepare(database_address(), demo=True)
    return tell(
        "cli-demo-done",
        solutions=str(counts[Dataset.SOLUTIONS]),
        organisations=str(counts[Dataset.ORGANISATIONS]),
        people=str(counts[Dataset.PEOPLE]),
    )


def prepare(address: str, *, demo: bool) -> Mapping[Dataset, int]:
    """Make the database ready and return how much is known; safe to repeat.

    What a data set holds already stays as it is. Raises BadSettings and StoreUnavailable.
    """
    upgrade_database(address)
    return asyncio.run(_fill(address, demo=demo))


async def _fill(address: str, *, demo: bool) -> Mapping[Dataset, int]:
    async with wired(address) as desk:
        await desk.prepare(demo=demo)
        known = await desk.sessions.knowledge.current()
    places = known.organisations
    return {
        Dataset.SOLUTIONS: len(known.registry.solutions),
        Dataset.ORGANISATIONS: len(places.regions)
        + len(places.municipalities)
        + len(places.hospitals)
        + len(places.bodies),
        Dataset.PEOPLE: len(known.register.people),
    }
