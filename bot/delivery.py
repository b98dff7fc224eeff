"""Bring due notices to people: claim, draw with fresh data, deliver, settle.

A notice is claimed in one commit and settled in another, with the channel in between. A crash
there leaves it claimed; when the lease runs out it is tried again, under the same posting id.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import groupby
from types import MappingProxyType

import structlog

from bot.conversations.posting import ANSWERED, answered_by
from bot.couriers import Courier, Postman, TryLater, Undeliverable, Unreached
from bot.mending import tell_who_can_mend
from bot.messages.codec import read_messages, write_messages
from bot.messages.outgoing import Card, Messages
from bot.metrics import Metrics
from bot.settling import ClaimLost, Postings, Settling
from knowledge.people import Person, PersonId
from knowledge.ports import StoreUnavailable
from workflows import notifying
from workflows.domain.events import NO_IDEA
from workflows.ports import Identity, Posting
from workflows.rooms import is_room
from workflows.session import Session, Sessions

MAILBOX = "mailbox"
"""Where notices wait for people who are on no channel that reaches out to them."""

AT_ONCE = 50
"""Notices taken at a time."""

MOST_UNDER_WAY = 200
"""People being delivered to at the same time; a channel that hangs must not hold up the others."""

PATIENCE_SECONDS = 30
"""How long a channel may take; far less than a claim lasts."""

Draw = Callable[[Session, Person, Postings], Awaitable[Card]]


@dataclass(frozen=True, slots=True)
class Errand:
    """What is brought by which channel, and how."""

    channel: str
    messages: Messages
    bring: Callable[[], Awaitable[None]]


NO_POSTMEN: Mapping[str, Postman] = MappingProxyType({})

log = structlog.stdlib.get_logger()


class Deliveries:
    """Takes what is due out of the outbox and to people."""

    def __init__(
        self,
        sessions: Sessions,
        couriers: Mapping[str, Courier],
        draw: Draw,
        metrics: Metrics,
        dice: Callable[[], float],
        *,
        postmen: Mapping[str, Postman] = NO_POSTMEN,
    ) -> None:
        """Take the couriers and postmen by channel, and dice that give a number from 0 to 1."""
        self._sessions = sessions
        self._couriers = {**couriers, **postmen}
        self._postmen = postmen
        self._draw = draw
        self._metrics = metrics
        self._settling = Settling(metrics, dice)
        self._under_way: set[asyncio.Task[None]] = set()

    async def take_due(self) -> int:
        """Claim what is due and set out with it; return how many notices that is.

        Does not wait for anything to arrive, unless too much is under way already.
        """
        while len(self._under_way) >= MOST_UNDER_WAY:
            await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
        async with self._sessions.open() as session:
            taken = await notifying.claim(session, AT_ONCE)
        for posting in taken:
            self._metrics.waited((session.now - posting.due).total_seconds())
        for theirs in _by_person(taken):
            task = asyncio.create_task(self._to_person(theirs))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        return len(taken)

    async def arrived(self) -> None:
        """Wait until nothing is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def deliver_due(self) -> int:
        """Deliver what is due and wait for it; return how many notices were taken."""
        taken = await self.take_due()
        await self.arrived()
        return taken

    async def _to_person(self, theirs: Postings) -> None:
        # What was tried together before is tried together again, and newer notices apart from
        # it, so that a channel recognises by the posting id what it has taken already.
        answers = [(each,) for each in theirs if each.notice.event == ANSWERED]
        others = sorted((each for each in theirs if each.notice.event != ANSWERED), key=_group)
        notices = [tuple(together) for _, together in groupby(others, key=_group)]
        for together in (*answers, *notices):
            try:
                await self._deliver(together)
            except StoreUnavailable:
                # Nothing can be settled now. The lease runs out, and they are taken again.
                log.warning("delivery_without_store")
            except ClaimLost:
                log.warning("delivery_claim_lost", person=theirs[0].notice.person)

    async def _deliver(self, together: Postings) -> None:
        try:
            errand = await self._errand(together)
            if errand is not None:
                await self._send(together, errand)
        except (StoreUnavailable, ClaimLost):
            raise
        except TryLater as later:
            async with self._sessions.open() as session:
                await self._settling.again(session, together, "try_later", after=later.after)
        except Exception as error:
            # The edge: one notice that cannot be drawn or sent must not stop the others.
            log.exception("delivery_failed", posting=together[0].id)
            async with self._sessions.open() as session:
                await self._settling.again(session, together, type(error).__name__)

    async def _errand(self, together: Postings) -> Errand | None:
        """Make ready what is to be brought; None for what is settled without."""
        if together[0].notice.event == ANSWERED:
            return await self._answer(together)
        drawn = await self._drawn(together)
        if drawn is None:
            return None
        card, identity = drawn
        if identity is None:
            async with self._sessions.open() as session:
                await self._left(session, together, (card,))
            return None
        courier = self._couriers[identity.channel]
        bring = partial(courier.deliver, identity, name_of(together), card)
        return Errand(identity.channel, (card,), bring)

    async def _answer(self, together: Postings) -> Errand | None:
        """Find the answer; there is none under the id of a form that was sent a second time."""
        channel, delivery = answered_by(together[0].id)
        async with self._sessions.open() as session:
            reply = await session.unit.inbox.reply(channel, delivery)
            if reply is None:
                await self._settling.sent(session, together, channel)
                return None
        messages = read_messages(reply)
        bring = partial(self._postmen[channel].answer, delivery, messages)
        return Errand(channel, messages, bring)

    async def _drawn(self, together: Postings) -> tuple[Card, Identity | None] | None:
        """Draw the card, and find where its reader is on a channel that can bring it."""
        person_id = together[0].notice.person
        async with self._sessions.open() as session:
            person = await _person(session, person_id)
            if person is None:
                await self._settling.given_up(session, together, "unknown_person")
                return None
            card = await self._draw(session, person, together)
            identity = self._best(await session.unit.contacts.identities_of(person_id))
            registered = session.knowledge.register.person(person_id)
        if identity is None and registered is not None:
            identity = await self._found(registered)
        return card, identity

    async def _found(self, person: Person) -> Identity | None:
        """Find somebody of the register on a channel where the desk has never met them."""
        for postman in self._postmen.values():
            identity = await postman.find(person)
            if identity is not None:
                async with self._sessions.open() as session:
                    await session.unit.contacts.join(identity, person)
                return identity
        return None

    async def _left(self, session: Session, together: Postings, messages: Messages) -> None:
        """Leave in the mailbox what the person can read there; a form is none of it."""
        await self._settling.sent(session, together, MAILBOX)
        cards = tuple(each for each in messages if isinstance(each, Card))
        if cards:
            person, message = together[0].notice.person, write_messages(cards)
            await session.unit.mailbox.drop(name_of(together), person, message, session.now)

    async def _send(self, together: Postings, errand: Errand) -> None:
        settling, channel = self._settling, errand.channel
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await errand.bring()
        except Unreached as unreached:
            log.info("delivery_unreached", channel=channel, reason=unreached.reason)
            async with self._sessions.open() as session:
                await self._left(session, together, errand.messages)
        except TryLater as later:
            async with self._sessions.open() as session:
                await settling.again(session, together, "try_later", channel, later.after)
        except Undeliverable as never:
            async with self._sessions.open() as session:
                await settling.given_up(session, together, never.reason, channel)
                if never.broken is not None:
                    await tell_who_can_mend(session, never.broken)
        else:
            async with self._sessions.open() as session:
                await settling.sent(session, together, channel)

    def _best(self, identities: Sequence[Identity]) -> Identity | None:
        """Choose the identity used last, of those something can be brought to."""
        return next((each for each in identities if each.channel in self._couriers), None)


def name_of(together: Postings) -> str:
    """Return the id that these notices are delivered under together, the same every time."""
    if len(together) == 1:
        return together[0].id
    ids = "\n".join(sorted(posting.id for posting in together))
    return f"several-{sha256(ids.encode()).hexdigest()[:24]}"


async def _person(session: Session, person_id: PersonId) -> Person | None:
    known = session.knowledge.register.person(person_id)
    return known or await session.unit.contacts.person(person_id)


def _by_person(taken: Postings) -> list[Postings]:
    def person(posting: Posting) -> PersonId:
        return posting.notice.person

    return [tuple(theirs) for _, theirs in groupby(sorted(taken, key=person), key=person)]


def _group(posting: Posting) -> tuple[int, int]:
    """Name the group a notice is brought with; in a room every idea has a thread of its own."""
    notice = posting.notice
    return posting.attempt, notice.idea if is_room(notice.person) else NO_IDEA
