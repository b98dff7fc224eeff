"""Compute the journal's chain again and say whether it holds."""

import asyncio

from bot.bootstrap import is_ready, wired
from bot.commands.at_hand import complain, database_address, tell
from workflows.ports import Audit


def verify() -> int:
    """Check the whole journal; 1 when it is not as it was written."""
    address = database_address()
    if not is_ready(address):
        return complain("cli-not-ready")
    found = asyncio.run(_audit(address))
    if found.broken_at is not None:
        return complain("cli-audit-broken", line=str(found.broken_at))
    return tell("cli-audit-whole", lines=str(found.lines), head=found.head)


async def _audit(address: str) -> Audit:
    async with wired(address) as desk:
        return await desk.audit()
