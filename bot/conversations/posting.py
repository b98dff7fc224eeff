"""Answers that leave by post: for channels that take a delivery now and are answered later.

The answer is kept with its delivery in the inbox. What is put into the outbox, in the same commit,
only says which delivery it is, so that a crash after the commit loses nothing.
"""

from bot.conversations.receiving import Received
from bot.messages.outgoing import Messages
from workflows.domain.events import NO_IDEA, Notice
from workflows.session import Session

ANSWERED = "answered"
"""The notice's name for an answer that is on its way."""

_SIGN = "answer "


async def post(session: Session, received: Received, reply: Messages) -> None:
    """Put the answer to a delivery into the outbox, once however often it is put there."""
    ideas = (message.idea for message in reply if message.idea is not None)
    notice = Notice(received.person.id, next(ideas, NO_IDEA), ANSWERED, urgent=True)
    posting = posting_id(received.envelope.channel, received.id)
    await session.unit.outbox.put(posting, notice, 0, session.now)


def posting_id(channel: str, delivery: str) -> str:
    """Name the posting of the answer to a delivery."""
    return f"{_SIGN}{channel} {delivery}"


def answered_by(posting: str) -> tuple[str, str]:
    """Return the channel and the delivery that a posting with an answer is about."""
    channel, _, delivery = posting.removeprefix(_SIGN).partition(" ")
    return channel, delivery
