"""Who is behind a channel's user, and how they want to hear from the desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from knowledge.people import Person, PersonId


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is on one channel: Slack workspace + user, Teams tenant + object id, a name."""

    channel: str
    space: str
    user: str


@dataclass(frozen=True, slots=True)
class Preferences:
    """How somebody wants to be spoken to and told things."""

    language: str | None = None
    digest: bool = True
    any_hour: bool = False


class Contacts(Protocol):
    """Who is behind a channel's user."""

    async def people_of(self, *identities: Identity) -> Mapping[Identity, Person]:
        """Return the people these identities belong to; nobody stands there who is new."""
        ...

    async def person(self, person: PersonId) -> Person | None:
        """Return the light record of somebody who is not in the team register."""
        ...

    async def by_email(self, email: str) -> Person | None:
        """Return the light record with this verified address, in any letter case."""
        ...

    async def join(self, identity: Identity, person: Person) -> Person:
        """Tie the identity to the person, storing a light record if they are new; idempotent."""
        ...

    async def identities_of(self, person: PersonId) -> tuple[Identity, ...]:
        """Return the person's identities, the one used last first."""
        ...


class Wishes(Protocol):
    """How people want to hear from the desk."""

    async def of(self, person: PersonId) -> Preferences:
        """Return the person's preferences, or the defaults."""
        ...

    async def keep(self, person: PersonId, preferences: Preferences) -> None:
        """Store the person's preferences."""
        ...
