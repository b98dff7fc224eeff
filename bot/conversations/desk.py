"""The desk: one delivery in, the messages that answer it out, and everything kept in between.

What happens when a button is pressed twice stands here: a delivery that comes again gets its
first reply again, and one that comes anew meets the table of moves, which says who was first.
"""

import asyncio
import traceback
from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import datetime
from pathlib import Path

import structlog

from bot.conversations.errors import draw_error, draw_unexpected
from bot.conversations.letters import with_letters
from bot.conversations.notices import ANSWERED_LATE
from bot.conversations.phrases import hear
from bot.conversations.posting import post
from bot.conversations.receiving import Received, receive, receive_all
from bot.conversations.routes import answer
from bot.conversations.talk import Talk, talk_with
from bot.conversations.together import Together
from bot.messages.codec import read_envelope, write_messages
from bot.messages.incoming import Envelope, Opened, Said
from bot.messages.outgoing import Card, Messages, Paragraph
from knowledge.people import Person
from knowledge.ports import StoreUnavailable
from workflows.domain.drafts import Draft
from workflows.domain.errors import ConcurrentChange, DeskError
from workflows.domain.events import NO_IDEA, Notice
from workflows.ports import Delivery
from workflows.session import Session, Sessions

TRIES = 6
"""Times a delivery is tried when somebody else changes the same thing at the same moment."""

PAUSE_SECONDS = 0.02
"""Before the second try; each later one waits twice as long."""

log = structlog.stdlib.get_logger()

_Answering = Callable[[Talk], Awaitable[Messages]]


class _AnsweredElsewhere(Exception):
    """Another process has finished the delivery; what this one did must not be kept."""


class Desk:
    """Answers what people do."""

    def __init__(self, sessions: Sessions, by_post: Collection[str] = ()) -> None:
        """Take where sessions come from, and the channels whose answers leave by post."""
        self._sessions = sessions
        self._by_post = frozenset(by_post)
        self._together = Together(self._taken)

    async def handle(self, envelope: Envelope) -> Messages:
        """Return the answer to one delivery: ``take`` it, then ``settle`` it."""
        return await self.settle(await self.take(envelope))

    async def take(self, envelope: Envelope) -> Received:
        """Commit one delivery, so that the channel may be told that it is here.

        The same delivery, or the same form, comes back with its first answer however often it
        comes. Raises StoreUnavailable when nothing could be kept, so that the channel asks for
        the delivery again.
        """
        for attempt in range(TRIES):
            try:
                return await self._together.take(envelope)
            except ConcurrentChange:
                await _pause(attempt)
        return await self._together.take(envelope)

    async def settle(self, received: Received) -> Messages:
        """Return the answer to a delivery that was taken; it is kept together with what it changed.

        On a channel that is answered by post it is on its way as well. Raises StoreUnavailable;
        then the delivery is settled by ``recover``.
        """
        if received.reply is not None:
            return received.reply
        return await self._settled(received, late=False)

    async def recover(self, before: datetime, limit: int = 50) -> int:
        """Answer what was received before the moment and never answered; return how many.

        Each answer goes out as a notice to its person, for nobody waits for it any more.
        """
        async with self._sessions.open() as session:
            left = [
                (delivery, await _person(session, delivery))
                for delivery in await session.unit.inbox.unfinished(before, limit)
            ]
        for delivery, person in left:
            await self._recovered(delivery, person)
        return len(left)

    async def _recovered(self, delivery: Delivery, person: Person) -> None:
        try:
            envelope = read_envelope(delivery.body)
        except ValueError:
            # Written by another version of the desk; it must not stand in the others' way.
            log.error("delivery_unreadable", delivery=delivery.id)
            envelope = Envelope(delivery.id, delivery.channel, "", person.id, Opened())
        await self._settled(Received(delivery.id, envelope, person), late=True)

    async def _taken(self, envelopes: Sequence[Envelope]) -> Sequence[Received]:
        async with self._sessions.open() as session:
            taken = await receive_all(session, envelopes)
            for each in taken:
                if each.reply is not None:
                    await self._post(session, each, each.reply)
        return taken

    async def _settled(self, received: Received, *, late: bool) -> Messages:
        try:
            return await self._answered(received, late=late)
        except _AnsweredElsewhere:
            return await self._first_answer(received)

    async def _answered(self, received: Received, *, late: bool) -> Messages:
        try:
            return await self._tried(received, late=late)
        except (StoreUnavailable, _AnsweredElsewhere):
            raise
        except Exception as error:
            # The edge: whatever went wrong, the person hears of it and their words are kept.
            return await self._apology(received, error, late=late)

    async def _tried(self, received: Received, *, late: bool) -> Messages:
        async def answering(talk: Talk) -> Messages:
            return await answer(talk, received.envelope.incoming)

        for attempt in range(TRIES):
            try:
                return await self._finish(received, answering, late=late)
            except ConcurrentChange:
                await _pause(attempt)
            except DeskError as error:
                return await self._refusal(received, error, late=late)
        return await self._refusal(received, ConcurrentChange(), late=late)

    async def _refusal(self, received: Received, error: DeskError, *, late: bool) -> Messages:
        return await self._finish(received, lambda talk: draw_error(error, talk), late=late)

    async def _finish(self, received: Received, answering: _Answering, *, late: bool) -> Messages:
        """Answer in one commit: what was changed, the reply, and the inbox row that holds it."""
        async with self._sessions.open() as session:
            talk = await talk_with(session, received.person)
            reply = await with_letters(talk, received.envelope, await answering(talk))
            inbox, channel = session.unit.inbox, received.envelope.channel
            kept = await inbox.finish(channel, received.id, write_messages(reply), session.now)
            if not kept:
                raise _AnsweredElsewhere
            if channel in self._by_post:
                await self._post(session, received, reply)
            elif late:
                await _announce(session, received, reply)
        return reply

    async def _post(self, session: Session, received: Received, reply: Messages) -> None:
        if received.envelope.channel in self._by_post:
            await post(session, received, reply)

    async def _first_answer(self, received: Received) -> Messages:
        """Return what the other process answered, or say that it is still at it."""
        async with self._sessions.open() as session:
            again = await receive(session, received.envelope)
            talk = await talk_with(session, received.person)
        return again.reply or (Card((Paragraph(talk.say("still-working")),)),)

    async def _apology(self, received: Received, error: Exception, *, late: bool) -> Messages:
        async def apologising(talk: Talk) -> Messages:
            reference = talk.session.ids.new()[-6:].upper()
            log.error("desk_failed", reference=reference, **_whereabouts(error))
            kept = await _keep_text(talk, received)
            return draw_unexpected(talk, reference, kept=kept)

        return await self._finish(received, apologising, late=late)


async def _keep_text(talk: Talk, received: Received) -> bool:
    """Keep an idea's text as a draft though nothing could be made of it; tell whether it was."""
    incoming = received.envelope.incoming
    if not isinstance(incoming, Said) or not incoming.text.strip() or hear(incoming.text):
        return False
    session, text = talk.session, incoming.text.strip()
    draft = Draft(session.ids.new(), talk.person.id, text, session.now, talk.speech.language)
    await session.unit.drafts.save(draft)
    return True


async def _announce(session: Session, received: Received, reply: Messages) -> None:
    """Tell the person that the answer is there; what it says is drawn when it is sent."""
    ideas = (message.idea for message in reply if message.idea is not None)
    notice = Notice(received.person.id, next(ideas, NO_IDEA), ANSWERED_LATE, urgent=True)
    posting = f"late-{received.envelope.channel}-{received.id}"
    await session.unit.outbox.put(posting, notice, 0, session.now)


async def _person(session: Session, delivery: Delivery) -> Person:
    known = session.knowledge.register.person(delivery.person)
    light = await session.unit.contacts.person(delivery.person)
    return known or light or Person(delivery.person, "")


def _whereabouts(error: Exception) -> dict[str, str]:
    """Tell what went wrong and on which line, never what the error says: it may quote somebody."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    file = "/".join(Path(frame.filename).parts[-2:])
    return {"error": type(error).__name__, "at": f"{file}:{frame.lineno}"}


async def _pause(attempt: int) -> None:
    await asyncio.sleep(PAUSE_SECONDS * 2**attempt)
