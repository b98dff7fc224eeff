"""A team's channel: its lead lets the region's ideas be shown there, or ends that."""

from bot.conversations.glances import Viewer, person_of
from bot.wording import LANGUAGES, Speech, speech
from workflows import rooms
from workflows.ports import Identity
from workflows.session import Sessions

ROOM, OFF = "room", "off"
"""The word that asks for it, and the one after it that ends it."""


async def connect(sessions: Sessions, viewer: Viewer, room: Identity, words: Speech) -> str:
    """Show the ideas of the region that somebody leads, and return what to say; idempotent.

    Raises StoreUnavailable.
    """
    async with sessions.open() as session:
        person = await person_of(session, viewer)
        region = await rooms.connect(session, person.id, room)
        found = session.knowledge.organisations.region(region) if region else None
    if found is None:
        return words.say("chat-room-not-yours")
    return words.say("chat-room-connected", region=found.name)


async def disconnect(sessions: Sessions, viewer: Viewer, room: Identity, words: Speech) -> str:
    """Show no ideas any more, and return what to say; idempotent. Raises StoreUnavailable."""
    async with sessions.open() as session:
        person = await person_of(session, viewer)
        done = await rooms.disconnect(session, person.id, room)
    return words.say("chat-room-ended" if done else "chat-room-not-yours")


def spellings(word: str) -> set[str]:
    """Return how a word that is listened to may be written, in small letters, in any language."""
    sayings = (speech(language).say(f"chat-word-{word}") for language in LANGUAGES)
    return {each.strip().casefold() for said in sayings for each in said.split("|")}
