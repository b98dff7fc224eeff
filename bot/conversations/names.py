"""What people, places and lists of them are called in a sentence."""

from collections.abc import Sequence

from bot.conversations.talk import Talk
from knowledge.people import Person, PersonId
from workflows.domain.events import SYSTEM

MOST_NAMED = 3
"""So many people are named; the rest are counted."""


async def person_named(talk: Talk, person: PersonId) -> str:
    """Return what to call somebody; the reader is "you", the desk has its own name."""
    if person == talk.person.id:
        return talk.say("you")
    if person == SYSTEM:
        return talk.say("desk")
    known = await known_person(talk, person)
    return known.name if known and known.name else talk.say("somebody")


async def doer(talk: Talk, person: PersonId) -> str:
    """Return somebody as the subject of a sentence."""
    if person == talk.person.id:
        return talk.say("you-subject")
    if person == SYSTEM:
        return talk.say("desk-subject")
    name = await person_named(talk, person)
    return name[:1].upper() + name[1:]


async def people_named(talk: Talk, people: Sequence[PersonId]) -> str:
    """Return several people as one list; more than three are counted."""
    if not people:
        return talk.say("nobody")
    names = [await person_named(talk, each) for each in people[: MOST_NAMED + 1]]
    if len(people) <= MOST_NAMED:
        return listed(talk, names)
    rest = len(people) - MOST_NAMED
    return talk.say("list-more", first=", ".join(names[:MOST_NAMED]), count=rest)


def listed(talk: Talk, names: Sequence[str]) -> str:
    """Join the names as in a sentence: "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return talk.say("list-and", first=", ".join(names[:-1]), last=names[-1])


def region_named(talk: Talk, region: str) -> str:
    """Return a region's name on the day, in the reader's language."""
    organisations = talk.session.knowledge.organisations
    known = organisations.region(organisations.region_on(region, talk.session.today))
    if known is None:
        return region or talk.say("idea-unknown-region")
    return known.english if talk.speech.language == "en" else known.name


def place_named(talk: Talk, place: str | None) -> str:
    """Return the name of a hospital id, a municipality code or a national body's id."""
    organisations = talk.session.knowledge.organisations
    if not place:
        return ""
    known = organisations.hospital(place) or organisations.municipality(place)
    body = organisations.body(place)
    return (known and known.name) or (body and body.name) or place


async def known_person(talk: Talk, person: PersonId) -> Person | None:
    """Return what is known of somebody: from the register, else from their channel's profile."""
    registered = talk.session.knowledge.register.person(person)
    return registered or await talk.session.unit.contacts.person(person)
