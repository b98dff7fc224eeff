"""What the desk keeps for the person at the terminal, read from where it is kept."""

from dataclasses import dataclass

from bot.conversations.letters import unread
from bot.conversations.talk import language_of
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
            return await unread(session, self.person.id)
