"""Forget what nobody needs any more. The journal and everything about an idea stay for good."""

from dataclasses import dataclass
from datetime import timedelta

from workflows.session import Session

DELIVERY_DAYS = 30
"""How long an answered delivery is remembered, so that a repeat gets its first answer.

Slack's last retry comes after some six minutes and a channel's catch-up within a week, but a
person may send an old form again.
"""

SENT_DAYS = 30
"""How long a notice is remembered after it was sent: to look into what somebody did not get."""

READ_DAYS = 30
"""How long a message in the terminal's mailbox is kept after it was read."""


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many rows of each kind were forgotten."""

    deliveries: int = 0
    postings: int = 0
    letters: int = 0
    postmarks: int = 0

    @property
    def total(self) -> int:
        """Return how many rows were forgotten."""
        return self.deliveries + self.postings + self.letters + self.postmarks


async def tidy(session: Session) -> Tidied:
    """Delete answered deliveries, sent notices and read messages that are old enough.

    A message about an idea stays known, for it is updated in place as long as there is the idea.
    Idempotent. Nothing is deleted that waits for somebody: an unanswered delivery, a notice to be
    sent or put aside, an unread message.
    """
    unit, now = session.unit, session.now
    return Tidied(
        deliveries=await unit.inbox.forget(now - timedelta(days=DELIVERY_DAYS)),
        postings=await unit.outbox_keeping.forget(now - timedelta(days=SENT_DAYS)),
        letters=await unit.mailbox.forget(now - timedelta(days=READ_DAYS)),
        postmarks=await unit.postmarks.forget(now - timedelta(days=SENT_DAYS)),
    )
