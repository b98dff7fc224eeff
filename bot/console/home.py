"""What the desk keeps for the person at the terminal, read from where it is kept."""

from dataclasses import dataclass

from bot.conversations.talk import language_of
from bot.messages.codec import read_messages
from bot.messages.outgoing import Card
from bot.wording import Language
from knowledge.people import Person
from workflows.session import Sessions


@dataclass(frozen=True, slots=True)
class KeptHome:
    """One person's language and mailbox."""

    sessions: Sessions
    person: Person

    async def language(self) -> Language:
        """Return the language the person has asked for, or their profile's."""
        async with self.sessions.open() as session:
            return language_of(self.person, await session.unit.wishes.of(self.person.id))

    async def unread(self) -> tuple[Card, ...]:
        """Return what lies in the person's mailbox, oldest first, and mark it read."""
        async with self.sessions.open() as session:
            letters = await session.unit.mailbox.collect(self.person.id, session.now)
        messages = (message for letter in letters for message in read_messages(letter))
        return tuple(message for message in messages if isinstance(message, Card))
