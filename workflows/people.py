"""Know who is behind a channel's user, and how they want to hear from the desk."""

from knowledge.people import Person, PersonId
from workflows.ports import Identity, Preferences
from workflows.session import Session


async def recognise(
    session: Session, identity: Identity, name: str, email: str | None, language: str | None
) -> Person:
    """Return the person behind the identity.

    A verified e-mail that the team register knows decides; else the person the identity belongs
    to; else a light record is made from the channel's profile.
    """
    raise NotImplementedError


async def preferences_of(session: Session, person_id: PersonId) -> Preferences:
    """Return how the person wants to be spoken to and told things."""
    return await session.unit.wishes.of(person_id)


async def set_language(session: Session, person_id: PersonId, language: str) -> Preferences:
    """Speak this language to the person from now on."""
    raise NotImplementedError


async def set_digest(session: Session, person_id: PersonId, digest: bool) -> Preferences:
    """Collect what is not urgent into one message a day, or send each thing as it happens."""
    raise NotImplementedError


async def set_any_hour(session: Session, person_id: PersonId, any_hour: bool) -> Preferences:
    """Write to the person at any hour, or only on working days from 7 to 17."""
    raise NotImplementedError
