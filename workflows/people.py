"""Know who is behind a channel's user, and how they want to hear from the desk."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from knowledge.people import Person, PersonId
from workflows.ports import Identity, Preferences
from workflows.session import Session


async def those_known(
    session: Session, met: Collection[tuple[Identity, str | None]]
) -> Mapping[Identity, Person]:
    """Return the people behind identities with these e-mails whom ``recognise`` need not look for.

    What ``recognise`` would answer about each, for as many as come at once, in one question.
    """
    register = session.knowledge.register
    asked = {each for each, email in met if not (email and register.person_by_email(email))}
    found = await session.unit.contacts.people_of(*asked) if asked else {}
    return {each: register.person(person.id) or person for each, person in found.items()}


async def recognise(
    session: Session, identity: Identity, name: str, email: str | None, language: str | None
) -> Person:
    """Return the person behind the identity.

    A verified e-mail that the team register knows decides; else the person the identity belongs
    to; else the light record with the same e-mail, which joins two channels into one person; else
    a light record is made from the channel's profile. Idempotent.
    """
    register = session.knowledge.register
    contacts = session.unit.contacts
    registered = register.person_by_email(email) if email else None
    if registered is not None:
        await contacts.join(identity, registered)
        return registered
    known = (await contacts.people_of(identity)).get(identity)
    if known is not None:
        return register.person(known.id) or known
    light = await contacts.by_email(email) if email else None
    new = Person(id=session.ids.new(), name=name, email=email, language=language or "da")
    return await contacts.join(identity, light or new)


async def preferences_of(session: Session, person_id: PersonId) -> Preferences:
    """Return how the person wants to be spoken to and told things."""
    return await session.unit.wishes.of(person_id)


async def set_language(session: Session, person_id: PersonId, language: str) -> Preferences:
    """Speak this language to the person from now on."""
    wishes = await session.unit.wishes.of(person_id)
    return await _keep(session, person_id, replace(wishes, language=language))


async def set_digest(session: Session, person_id: PersonId, digest: bool) -> Preferences:
    """Collect what is not urgent into one message a day, or send each thing as it happens."""
    wishes = await session.unit.wishes.of(person_id)
    return await _keep(session, person_id, replace(wishes, digest=digest))


async def set_any_hour(session: Session, person_id: PersonId, any_hour: bool) -> Preferences:
    """Write to the person at any hour, or only on working days from 7 to 17."""
    wishes = await session.unit.wishes.of(person_id)
    return await _keep(session, person_id, replace(wishes, any_hour=any_hour))


async def _keep(session: Session, person_id: PersonId, wishes: Preferences) -> Preferences:
    await session.unit.wishes.keep(person_id, wishes)
    return wishes
