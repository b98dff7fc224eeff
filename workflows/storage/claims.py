"""Claim due notices: no two workers ever hold notices of one person at the same time.

Every person has a lane. A claim locks the lanes it takes, so that others skip them, raises their
fences, and leases every notice that is due in them.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.people import PersonId
from workflows.ports import Posting, PostingState
from workflows.storage.inserting import insert_once_from
from workflows.storage.postings import posting_value
from workflows.storage.tables_deliveries import POSTING, POSTING_LANE


async def claim(
    connection: AsyncConnection, now: datetime, until: datetime, limit: int
) -> tuple[Posting, ...]:
    """Lease due notices until the moment: whole people, until there are ``limit`` or more."""
    await _open_lanes(connection, now)
    people = tuple(_fill(await _lock_lanes(connection, now, limit), limit))
    if not people:
        return ()
    await _raise_fences(connection, people)
    leased = await _lease(connection, people, now, until)
    place = {person: number for number, person in enumerate(people)}
    leased.sort(key=lambda it: (place[it.notice.person], it.event_line, it.id))
    return tuple(leased)


def is_free(now: datetime) -> ColumnElement[bool]:
    """Match notices that are due and not leased to anybody."""
    posting = POSTING.c
    lapsed = and_(posting.state == PostingState.SENDING, posting.leased_until <= now)
    return and_(posting.due <= now, or_(posting.state == PostingState.WAITING, lapsed))


async def _open_lanes(connection: AsyncConnection, now: datetime) -> None:
    """Give everybody who is due something for the first time a lane."""
    has_lane = exists().where(POSTING_LANE.c.person == POSTING.c.person)
    people = select(POSTING.c.person, literal(0)).distinct().where(is_free(now), ~has_lane)
    # In order, for two workers must not wait for each other's new lanes crosswise.
    await insert_once_from(connection, POSTING_LANE, people.order_by(POSTING.c.person))


async def _lock_lanes(
    connection: AsyncConnection, now: datetime, limit: int
) -> Iterable[tuple[PersonId, int]]:
    """Lock the lanes of people with due notices, longest waiting first; count their notices."""
    due = (
        select(
            POSTING.c.person, func.min(POSTING.c.due).label("first"), func.count().label("notices")
        )
        .where(is_free(now))
        .group_by(POSTING.c.person)
        .subquery()
    )
    query = (
        select(POSTING_LANE.c.person, due.c.notices)
        .join(due, due.c.person == POSTING_LANE.c.person)
        .where(~_busy(POSTING_LANE.c.person, now))
        .order_by(due.c.first, POSTING_LANE.c.person)
        .limit(limit)
        .with_for_update(of=POSTING_LANE, skip_locked=True)
    )
    return (await connection.execute(query)).all()


def _fill(people: Iterable[tuple[PersonId, int]], limit: int) -> Iterator[PersonId]:
    for person, notices in people:
        if limit <= 0:
            return
        yield person
        limit -= notices


async def _raise_fences(connection: AsyncConnection, people: Collection[PersonId]) -> None:
    lane = POSTING_LANE.c
    await connection.execute(
        update(POSTING_LANE).where(lane.person.in_(people)).values(fence=lane.fence + 1)
    )


async def _lease(
    connection: AsyncConnection, people: Collection[PersonId], now: datetime, until: datetime
) -> list[Posting]:
    # The lanes were chosen by what this transaction could see before it held them; whether they
    # are free is asked again now that nobody else can take them.
    lane = POSTING_LANE.c
    fence = select(lane.fence).where(lane.person == POSTING.c.person).scalar_subquery()
    statement = (
        update(POSTING)
        .where(POSTING.c.person.in_(people), is_free(now), ~_busy(POSTING.c.person, now))
        .values(
            state=PostingState.SENDING,
            attempt=POSTING.c.attempt + 1,
            fence=fence,
            leased_until=until,
        )
        .returning(POSTING)
    )
    return [posting_value(row) for row in (await connection.execute(statement)).mappings()]


def _busy(person: ColumnElement[PersonId], now: datetime) -> ColumnElement[bool]:
    """Match people of whom a notice is leased."""
    held = POSTING.alias().c
    return exists().where(
        held.person == person, held.state == PostingState.SENDING, held.leased_until > now
    )
