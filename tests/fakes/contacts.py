"""People's identities and wishes in memory."""

from collections.abc import Mapping

from knowledge.people import Person, PersonId
from tests.fakes.kept import Kept
from workflows.ports import Identity, Preferences


class FakeContacts:
    """Who is behind a channel's user, in one unit."""

    def __init__(self, kept: Kept) -> None:
        self._people = kept.people
        self._identities = kept.identities

    async def people_of(self, *identities: Identity) -> Mapping[Identity, Person]:
        found = {each: self._person_of(each) for each in identities}
        return {identity: person for identity, person in found.items() if person is not None}

    def _person_of(self, identity: Identity) -> Person | None:
        person = self._identities.get(identity)
        if person is None:
            return None
        self._use(identity, person)
        return self._people[person]

    async def person(self, person: PersonId) -> Person | None:
        return self._people.get(person)

    async def by_email(self, email: str) -> Person | None:
        wanted = email.casefold()
        alike = [
            person
            for person in self._people.values()
            if person.email is not None and person.email.casefold() == wanted
        ]
        return min(alike, key=lambda person: person.id, default=None)

    async def join(self, identity: Identity, person: Person) -> Person:
        self._use(identity, person.id)
        return self._people.setdefault(person.id, person)

    async def identities_of(self, person: PersonId) -> tuple[Identity, ...]:
        used = [identity for identity, whose in self._identities.items() if whose == person]
        return tuple(reversed(used))

    def _use(self, identity: Identity, person: PersonId) -> None:
        # A dictionary remembers in which order its keys were put in.
        self._identities.pop(identity, None)
        self._identities[identity] = person


class FakeWishes:
    """How people want to hear from the desk, in one unit."""

    def __init__(self, kept: Kept) -> None:
        self._wishes = kept.wishes

    async def of(self, person: PersonId) -> Preferences:
        return self._wishes.get(person, Preferences())

    async def keep(self, person: PersonId, preferences: Preferences) -> None:
        self._wishes[person] = preferences
