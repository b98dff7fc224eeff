"""Take a delivery in: know its person, keep it once, keep nothing that names a patient."""

from dataclasses import dataclass, replace

from bot.conversations.cleaning import cleaned
from bot.conversations.drafts import newest
from bot.conversations.errors import draw_identifiers
from bot.conversations.screening import Screened, screen_delivery
from bot.conversations.talk import Talk, talk_with
from bot.messages.codec import read_messages, write_envelope, write_messages
from bot.messages.incoming import Envelope, Said, Submitted
from bot.messages.outgoing import Messages
from knowledge.people import Person
from workflows.domain.events import NO_IDEA, SYSTEM, Event
from workflows.domain.replies import whole_text
from workflows.domain.stages import Stage
from workflows.people import recognise
from workflows.ports import Delivery, Identity
from workflows.session import Session

IDENTIFIER_STOPPED = "identifier_stopped"
"""The journal's name for a delivery that named a patient; it tells the kind, never the text."""


@dataclass(frozen=True, slots=True)
class Received:
    """A delivery that is in the inbox; ``reply`` is set when it has been answered already."""

    id: str
    envelope: Envelope
    person: Person
    reply: Messages | None = None


async def receive(session: Session, envelope: Envelope) -> Received:
    """Keep the delivery in the inbox; a repeat comes back with the first reply.

    This is the door: every string of the delivery is cleaned here, before it is looked at.
    """
    envelope = cleaned(envelope)
    identity = Identity(envelope.channel, envelope.space, envelope.user)
    person = await recognise(session, identity, envelope.name, envelope.email, envelope.language)
    talk = await talk_with(session, person)
    screened = screen_delivery(envelope, session.today, await _told_before(talk, envelope))
    kept = Received(envelope.id, screened.envelope, person)
    receipt = await session.unit.inbox.receive(_delivery(session, kept))
    if receipt.reply is not None:
        return Received(kept.id, kept.envelope, person, read_messages(receipt.reply))
    if screened.kinds:
        return await _stop(talk, kept, screened)
    return kept


async def _stop(talk: Talk, kept: Received, screened: Screened) -> Received:
    """Answer at once, in the same commit, so that nothing of it has to be remembered."""
    session = talk.session
    kinds = ",".join(screened.kinds)
    facts = {"kinds": kinds, "channel": kept.envelope.channel}
    start = Stage.CAPTURED
    event = Event(IDENTIFIER_STOPPED, NO_IDEA, SYSTEM, session.now, start, start, facts=facts)
    reply = draw_identifiers(talk, screened.kinds, kept.envelope.incoming)
    await session.unit.journal.append(event)
    inbox, channel = session.unit.inbox, kept.envelope.channel
    await inbox.finish(channel, kept.id, write_messages(reply), session.now)
    return Received(kept.id, kept.envelope, kept.person, reply)


async def _told_before(talk: Talk, envelope: Envelope) -> str:
    """Return what an answer would be added to, for a number may be told in two halves."""
    draft = await newest(talk) if isinstance(envelope.incoming, Said) else None
    return whole_text(draft) if draft and draft.asking else ""


def _delivery(session: Session, kept: Received) -> Delivery:
    return Delivery(
        id=kept.id,
        channel=kept.envelope.channel,
        person=kept.person.id,
        # Whose it is stands beside it; their name and address are not needed to answer.
        body=write_envelope(replace(kept.envelope, name="", email=None)),
        received_at=session.now,
        business_key=_business_key(kept),
    )


def _business_key(kept: Received) -> str | None:
    """Return what may have one effect only: a form's token, from this person."""
    match kept.envelope.incoming:
        case Submitted(token=token) if token:
            return f"{kept.person.id}:{token}"
        case _:
            return None
