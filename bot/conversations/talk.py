"""One person's turn at the desk: who they are, the language they read, the open session."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.wording import DANISH, LANGUAGES, Language, Speech, speech
from knowledge.people import Person
from workflows.ports import Preferences
from workflows.session import COPENHAGEN, Session


@dataclass(frozen=True, slots=True)
class Talk:
    """What a conversation works with while it answers one delivery."""

    session: Session
    person: Person
    speech: Speech
    preferences: Preferences

    def say(self, sentence: str, **arguments: str | int | float) -> str:
        """Return the sentence in the person's language."""
        return self.speech.say(sentence, **arguments)

    def day(self, when: date) -> str:
        """Write the day of a date, or of a moment as it is in Denmark."""
        if isinstance(when, datetime):
            return self.speech.day(when.astimezone(COPENHAGEN).date())
        return self.speech.day(when)


def language_of(person: Person, preferences: Preferences) -> Language:
    """Choose the language: as asked for, else as the person's profile says, else Danish."""
    for wished in (preferences.language, person.language):
        for language in LANGUAGES:
            if wished and wished.casefold().startswith(language):
                return language
    return DANISH


async def talk_with(session: Session, person: Person) -> Talk:
    """Open a talk in the person's language."""
    preferences = await session.unit.wishes.of(person.id)
    return Talk(session, person, speech(language_of(person, preferences)), preferences)
