"""Take a delivery in: know its person, keep it once, keep nothing that names a patient."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.conversations.cleaning import cleaned
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
from workflows.people import recognise, those_known
from workflows.ports import Delivery, Identity, Receipt
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
    """Keep a delivery in the inbox; a repeat comes back with the first reply."""
    (received,) = await receive_all(session, [envelope])
    return received


async def receive_all(session: Session, envelopes: Sequence[Envelope]) -> Sequence[Received]:
    """Keep deliveries in the inbox, each as if it came alone, with few questions to the store.

    This is the door: every string of a delivery is cleaned here, before it is looked at.
    """
    met = [cleaned(envelope) for envelope in envelopes]
    people = await _people(session, met)
    told = await _told_before(session, met, people)
    screened = [
        screen_delivery(envelope, session.today, before)
        for envelope, before in zip(met, told, strict=True)
    ]
    kept = [
        Received(each.envelope.id, each.envelope, person)
        for each, person in zip(screened, people, strict=True)
    ]
    receipts = await session.unit.inbox.receive(*(_delivery(session, each) for each in kept))
    taken = zip(kept, screened, receipts, strict=True)
    return [await _taken(session, *each) for each in taken]


async def _people(session: Session, met: Sequence[Envelope]) -> Sequence[Person]:
    identities = [Identity(each.channel, each.space, each.user) for each in met]
    emails = [each.email for each in met]
    known = await those_known(session, list(zip(identities, emails, strict=True)))
    return [
        known.get(identity)
        or await recognise(session, identity, each.name, each.email, each.language)
        for identity, each in zip(identities, met, strict=True)
    ]


async def _told_before(
    session: Session, met: Sequence[Envelope], people: Sequence[Person]
) -> Sequence[str]:
    """Return what each would be added to, for a number may be told in two halves."""
    saying = [
        person.id if isinstance(envelope.incoming, Said) else None
        for envelope, person in zip(met, people, strict=True)
    ]
    asked = {person for person in saying if person is not None}
    drafts = await session.unit.drafts.newest_of(asked) if asked else {}
    told = {person: whole_text(draft) for person, draft in drafts.items() if draft.asking}
    return [told.get(person, "") if person else "" for person in saying]


async def _taken(
    session: Session, kept: Received, screened: Screened, receipt: Receipt
) -> Received:
    if receipt.reply is not None:
        return replace(kept, reply=read_messages(receipt.reply))
    if screened.kinds:
        return await _stop(await talk_with(session, kept.person), kept, screened)
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
