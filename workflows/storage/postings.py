"""Notices as rows, and the one way a claimed one is settled."""

from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, update
from sqlalchemy.ext.asyncio import AsyncConnection

from workflows.domain.events import Notice
from workflows.ports import Posting, PostingState
from workflows.storage.tables_deliveries import POSTING

IN_ORDER = (POSTING.c.event_line, POSTING.c.id)
"""The order in which things happened."""


def posting_row(posting_id: str, notice: Notice, event_line: int, due: datetime) -> dict[str, Any]:
    """Return the row of a notice that waits to be sent."""
    return {
        "id": posting_id,
        "person": notice.person,
        "idea": notice.idea,
        "event": notice.event,
        "urgent": notice.urgent,
        "event_line": event_line,
        "due": due,
        "state": PostingState.WAITING,
        "attempt": 0,
        "fence": 0,
        "error": "",
    }


def posting_value(row: RowMapping) -> Posting:
    """Return the posting that the row holds."""
    notice = Notice(row["person"], row["idea"], row["event"], row["urgent"])
    return Posting(row["id"], notice, row["event_line"], row["attempt"], row["fence"], row["due"])


async def settle(
    connection: AsyncConnection, posting: Posting, state: PostingState, **values: Any
) -> bool:
    """Move a claimed notice to the state; False when the claim is not the newest any more.

    Guarded by state, fence and attempt: a worker that comes back late changes nothing.
    """
    columns = POSTING.c
    statement = (
        update(POSTING)
        .where(
            columns.id == posting.id,
            columns.state == PostingState.SENDING,
            columns.fence == posting.fence,
            columns.attempt == posting.attempt,
        )
        .values(state=state, leased_until=None, **values)
    )
    return (await connection.execute(statement)).rowcount == 1
