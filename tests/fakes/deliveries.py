"""Inbox, outbox and mailbox in memory."""

from dataclasses import replace
from datetime import datetime, timedelta

from knowledge.people import PersonId
from tests.fakes.kept import Kept, KeptDelivery, KeptPosting, Letter
from workflows.domain.events import Notice
from workflows.ports import Delivery, Posting, PostingState, Receipt


class FakeOutbox:
    """The outbox of one unit."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    async def put(self, posting_id: str, notice: Notice, event_line: int, due: datetime) -> None:
        self._kept.postings.setdefault(posting_id, KeptPosting(posting_id, notice, event_line, due))

    async def claim(self, now: datetime, lease_seconds: int, limit: int) -> tuple[Posting, ...]:
        lease = now + timedelta(seconds=lease_seconds)
        claimed: list[Posting] = []
        for person, due in _due_by_person(self._kept.postings, now).items():
            if len(claimed) >= limit:
                break
            fence = self._kept.fences[person] = self._kept.fences.get(person, 0) + 1
            claimed.extend(self._take(posting, fence, lease) for posting in due)
        return tuple(claimed)

    async def sent(self, posting: Posting, now: datetime) -> bool:
        return self._settle(posting, PostingState.SENT, posting.due, "", now)

    async def retry(self, posting: Posting, due: datetime, error: str) -> bool:
        return self._settle(posting, PostingState.WAITING, due, error)

    async def bury(self, posting: Posting, error: str) -> bool:
        return self._settle(posting, PostingState.DEAD, posting.due, error)

    def _take(self, kept: KeptPosting, fence: int, lease: datetime) -> Posting:
        taken = self._kept.postings[kept.id] = replace(
            kept,
            state=PostingState.SENDING,
            attempt=kept.attempt + 1,
            fence=fence,
            leased_until=lease,
        )
        return _posting(taken)

    def _settle(
        self,
        posting: Posting,
        state: PostingState,
        due: datetime,
        error: str,
        at: datetime | None = None,
    ) -> bool:
        kept = self._kept.postings.get(posting.id)
        if kept is None or kept.state is not PostingState.SENDING:
            return False
        if (kept.fence, kept.attempt) != (posting.fence, posting.attempt):
            return False
        self._kept.postings[posting.id] = replace(
            kept, state=state, due=due, error=error, leased_until=None, settled_at=at
        )
        return True


class FakeOutboxKeeping:
    """The outbox of one unit as its keeper sees it."""

    def __init__(self, kept: Kept) -> None:
        self._postings = kept.postings

    async def oldest_due(self, now: datetime) -> datetime | None:
        waiting = (each for each in self._postings.values() if _is_due(each, now))
        return min((each.due for each in waiting if not _is_leased(each, now)), default=None)

    async def forget(self, before: datetime) -> int:
        sent = {
            name: each.settled_at
            for name, each in self._postings.items()
            if each.state is PostingState.SENT
        }
        old = [name for name, at in sent.items() if at is not None and at < before]
        for name in old:
            del self._postings[name]
        return len(old)


class FakeDeadLetters:
    """The notices of one unit that were put aside."""

    def __init__(self, kept: Kept) -> None:
        self._postings = kept.postings

    async def all(self) -> tuple[tuple[Posting, str], ...]:
        dead = [each for each in self._postings.values() if each.state is PostingState.DEAD]
        return tuple((_posting(each), each.error) for each in sorted(dead, key=_line))

    async def revive(self, posting_id: str, due: datetime) -> bool:
        kept = self._postings.get(posting_id)
        if kept is None or kept.state is not PostingState.DEAD:
            return False
        self._postings[posting_id] = replace(
            kept, state=PostingState.WAITING, due=due, attempt=0, error=""
        )
        return True


class FakeInbox:
    """The inbox of one unit."""

    def __init__(self, kept: Kept) -> None:
        self._deliveries = kept.deliveries

    async def receive(self, *deliveries: Delivery) -> tuple[Receipt, ...]:
        return tuple(map(self._received, deliveries))

    def _received(self, delivery: Delivery) -> Receipt:
        known = self._known(delivery)
        if known is not None:
            theirs = known.delivery.person == delivery.person
            return Receipt(new=False, reply=known.reply if theirs else None)
        self._deliveries[delivery.channel, delivery.id] = KeptDelivery(delivery)
        return Receipt(new=True)

    async def finish(self, channel: str, delivery_id: str, reply: str, now: datetime) -> bool:
        kept = self._deliveries.get((channel, delivery_id))
        if kept is None or kept.reply is not None:
            return False
        emptied = replace(kept.delivery, body="")
        self._deliveries[channel, delivery_id] = replace(kept, delivery=emptied, reply=reply)
        return True

    async def reply(self, channel: str, delivery_id: str) -> str | None:
        kept = self._deliveries.get((channel, delivery_id))
        return kept.reply if kept else None

    async def unfinished(self, before: datetime, limit: int) -> tuple[Delivery, ...]:
        waiting = [kept.delivery for kept in self._deliveries.values() if kept.reply is None]
        waiting.sort(key=lambda each: (each.received_at, each.channel, each.id))
        return tuple(each for each in waiting if each.received_at < before)[:limit]

    async def forget(self, before: datetime) -> int:
        old = [
            key
            for key, kept in self._deliveries.items()
            if kept.reply is not None and kept.delivery.received_at < before
        ]
        for key in old:
            del self._deliveries[key]
        return len(old)

    def _known(self, delivery: Delivery) -> KeptDelivery | None:
        same = self._deliveries.get((delivery.channel, delivery.id))
        if same is not None or delivery.business_key is None:
            return same
        wanted = delivery.business_key
        kept = self._deliveries.values()
        return next((each for each in kept if each.delivery.business_key == wanted), None)


class FakeMailbox:
    """The terminal's mailbox of one unit."""

    def __init__(self, kept: Kept) -> None:
        self._letters = kept.letters

    async def drop(self, posting_id: str, person: PersonId, message: str, at: datetime) -> None:
        self._letters.setdefault(posting_id, Letter(person, message, at))

    async def collect(self, person: PersonId, at: datetime) -> tuple[str, ...]:
        unread = {
            key: letter
            for key, letter in self._letters.items()
            if letter.person == person and letter.read_at is None
        }
        for key, letter in unread.items():
            self._letters[key] = replace(letter, read_at=at)
        return tuple(letter.message for letter in sorted(unread.values(), key=lambda it: it.at))

    async def forget(self, before: datetime) -> int:
        old = [
            name
            for name, letter in self._letters.items()
            if letter.read_at is not None and letter.read_at < before
        ]
        for name in old:
            del self._letters[name]
        return len(old)


def _due_by_person(
    postings: dict[str, KeptPosting], now: datetime
) -> dict[PersonId, list[KeptPosting]]:
    """Return the due postings of the people nobody is sending to, longest waiting person first."""
    busy = {each.notice.person for each in postings.values() if _is_leased(each, now)}
    due = [each for each in postings.values() if _is_due(each, now)]
    found: dict[PersonId, list[KeptPosting]] = {}
    for each in sorted(due, key=lambda posting: (posting.due, posting.notice.person)):
        if each.notice.person not in busy:
            found.setdefault(each.notice.person, []).append(each)
    return {person: sorted(theirs, key=_line) for person, theirs in found.items()}


def _is_leased(posting: KeptPosting, now: datetime) -> bool:
    return posting.leased_until is not None and posting.leased_until > now


def _is_due(posting: KeptPosting, now: datetime) -> bool:
    unsettled = posting.state in (PostingState.WAITING, PostingState.SENDING)
    return unsettled and posting.due <= now


def _line(posting: KeptPosting) -> tuple[int, str]:
    return posting.event_line, posting.id


def _posting(kept: KeptPosting) -> Posting:
    return Posting(kept.id, kept.notice, kept.event_line, kept.attempt, kept.fence, kept.due)
