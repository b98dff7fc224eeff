"""A process that has everything imported and built, and forks a desk for every order it gets.

Starting Python and reading the registry takes seconds, which two hundred killed desks would each
pay again. A forked desk is a process of its own all the same: it opens its own connections, and
SIGKILL hits it alone.
"""

import asyncio
import json
import os
import signal
import sys
import tempfile
import threading
from datetime import UTC, datetime
from pathlib import Path

import psycopg  # noqa: F401  (the desks on PostgreSQL need not import it one by one)

from bot.bootstrap import upgrade_database
from bot.logs import configure
from tests.drills.desks import desk_on, insight
from tests.drills.diary import Diary
from tests.drills.working import drain, hand_in, run


def main() -> None:
    """Fork a desk for each line of standard input and answer with its process id."""
    configure("error")
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are not waited for
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/desk.db"
        upgrade_database(address)
        asyncio.run(_warm_up(address, Diary(Path(folder) / "diary")))
    assert threading.active_count() == 1, "a fork takes no threads along"
    print("ready", flush=True)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                run(json.loads(line))
            finally:
                os._exit(0)
        print(child, flush=True)


async def _warm_up(address: str, diary: Diary) -> None:
    """Hand in one idea, so that whatever is read at first use has been read."""
    insight()
    async with desk_on(address, datetime(2026, 11, 23, 8, tzinfo=UTC)) as shop:
        await hand_in(shop, diary, "opvarmningen")
        await drain(shop)


if __name__ == "__main__":
    main()
