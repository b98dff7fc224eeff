"""Who is behind a channel's user, and how they want to hear from the desk, in the database."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, fields
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    Select,
    and_,
    func,
    insert,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.people import Person, PersonId
from workflows.ports import Identity, Preferences
from workflows.storage.inserting import insert_once, put
from workflows.storage.tables_people import CONTACT, IDENTITY, WISH


class StoredContacts:
    """Identities and light records, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection
        self._strangers: set[Identity] = set()

    async def people_of(self, *identities: Identity) -> Mapping[Identity, Person]:
        """Return the people these identities belong to, and note that they were used.

        Nobody stands there who is new.
        """
        people = {}
        for row in (await self._connection.execute(_ties_of(identities))).mappings().all():
            identity = Identity(row["channel"], row["space"], row["user"])
            if row["behind"]:
                await self._use(identity, row["id"])
            people[identity] = _person(row)
        self._strangers |= set(identities) - people.keys()
        return people

    async def person(self, person: PersonId) -> Person | None:
        """Return the light record of somebody who is not in the team register."""
        return await self._one(select(CONTACT).where(CONTACT.c.id == person))

    async def by_email(self, email: str) -> Person | None:
        """Return the light record with this verified address, in any letter case."""
        theirs = select(CONTACT).where(CONTACT.c.address == email.casefold())
        return await self._one(theirs.order_by(CONTACT.c.id).limit(1))

    async def join(self, identity: Identity, person: Person) -> Person:
        """Tie the identity to the person, storing a light record if they are new; idempotent.

        Raises ConcurrentChange when this unit found nobody behind the identity and somebody else
        has tied it since, so that two first messages make one person.
        """
        address = person.email and person.email.casefold()
        await insert_once(self._connection, CONTACT, asdict(person) | {"address": address})
        if identity in self._strangers or not await self._retie(identity, person.id):
            # A second row with this key is refused by the database as a conflict.
            row = asdict(identity) | {"person": person.id, "used": 0}
            await self._connection.execute(insert(IDENTITY).values(**row))
            self._strangers.discard(identity)
        await self._use(identity, person.id)
        return await self.person(person.id) or person

    async def identities_of(self, person: PersonId) -> tuple[Identity, ...]:
        """Return the person's identities, the one used last first."""
        columns = (IDENTITY.c.channel, IDENTITY.c.space, IDENTITY.c.user)
        theirs = select(*columns).where(IDENTITY.c.person == person)
        rows = await self._connection.execute(theirs.order_by(IDENTITY.c.used.desc(), *columns))
        return tuple(Identity(*row) for row in rows)

    async def _retie(self, identity: Identity, person: PersonId) -> bool:
        statement = update(IDENTITY).where(_is(identity)).values(person=person)
        return (await self._connection.execute(statement)).rowcount == 1

    async def _use(self, identity: Identity, person: PersonId) -> None:
        """Put the identity before the person's others; writes only when it is not there yet."""
        others = IDENTITY.alias().c
        is_other = and_(others.person == person, ~_is(identity, others))
        newest = select(func.coalesce(func.max(others.used), 0)).where(is_other).scalar_subquery()
        behind = and_(_is(identity), IDENTITY.c.used <= newest)
        await self._connection.execute(update(IDENTITY).where(behind).values(used=newest + 1))

    async def _one(self, query: Select[Any]) -> Person | None:
        row = (await self._connection.execute(query)).mappings().first()
        return None if row is None else _person(row)


class StoredWishes:
    """People's preferences, read and written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._connection = connection

    async def of(self, person: PersonId) -> Preferences:
        """Return the person's preferences, or the defaults."""
        query = select(WISH.c.language, WISH.c.digest, WISH.c.any_hour)
        row = (await self._connection.execute(query.where(WISH.c.person == person))).first()
        return Preferences() if row is None else Preferences(*row)

    async def keep(self, person: PersonId, preferences: Preferences) -> None:
        """Store the person's preferences."""
        await put(self._connection, WISH, asdict(preferences) | {"person": person})


def _ties_of(identities: Collection[Identity]) -> Select[Any]:
    """Ask who is behind identities, and whether another of theirs was used since each was."""
    names = (IDENTITY.c.channel, IDENTITY.c.space, IDENTITY.c.user)
    those = [(each.channel, each.space, each.user) for each in identities]
    return _ties().add_columns(*names).where(tuple_(*names).in_(those))


@cache
def _ties() -> Select[Any]:
    """Asked at every delivery, so it is put together once."""
    others = IDENTITY.alias().c
    is_other = and_(others.person == IDENTITY.c.person, ~_is(IDENTITY.c, others))
    newest = select(func.coalesce(func.max(others.used), 0)).where(is_other)
    behind = IDENTITY.c.used <= newest.correlate(IDENTITY).scalar_subquery()
    return select(CONTACT, behind.label("behind")).join(IDENTITY, IDENTITY.c.person == CONTACT.c.id)


def _person(row: RowMapping) -> Person:
    return Person(**{name: row[name] for name in _PERSON})


_PERSON = [field.name for field in fields(Person)]


def _is(identity: Any, columns: Any = IDENTITY.c) -> ColumnElement[bool]:
    return and_(
        columns.channel == identity.channel,
        columns.space == identity.space,
        columns.user == identity.user,
    )
