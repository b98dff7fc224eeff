"""The notices that were given up: list them, and put one back in line."""

import asyncio
import sys

from bot.bootstrap import is_ready, wired
from bot.cli_words import speaking
from bot.commands.at_hand import complain, database_address, tell
from workflows.ports import Posting


def list_dead() -> int:
    """List what could not be delivered, with the reason, oldest first."""
    address = database_address()
    if not is_ready(address):
        return complain("cli-not-ready")
    dead = asyncio.run(_dead(address))
    if not dead:
        return tell("cli-outbox-empty")
    for posting, error in dead:
        _list(posting, error)
    return tell("cli-outbox-advice")


def revive(posting: str) -> int:
    """Put one back in line, due at once; 1 when there is none with this id."""
    address = database_address()
    if not is_ready(address):
        return complain("cli-not-ready")
    if not asyncio.run(_revive(address, posting)):
        return complain("cli-outbox-unknown", posting=posting)
    return tell("cli-outbox-revived")


def _list(posting: Posting, error: str) -> None:
    words = speaking()
    line = words.say(
        "cli-outbox-line",
        posting=posting.id,
        idea=str(posting.notice.idea),
        person=posting.notice.person,
        error=error,
        attempts=str(posting.attempt),
        due=words.moment(posting.due),
    )
    sys.stdout.write(line + "\n")


async def _dead(address: str) -> tuple[tuple[Posting, str], ...]:
    async with wired(address) as desk, desk.sessions.open() as session:
        return await session.unit.dead_letters.all()


async def _revive(address: str, posting: str) -> bool:
    async with wired(address) as desk, desk.sessions.open() as session:
        return await session.unit.dead_letters.revive(posting, session.now)
