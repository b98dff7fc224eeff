"""One person's turn at the desk: who they are, the language they read, the open session."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Self

from bot.wording import DANISH, LANGUAGES, Language, Speech, speech
from knowledge.people import Person
from knowledge.working_days import danish_day
from workflows.ports import Preferences
from workflows.session import Session


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

    def about(self, language: str) -> Self:
        """Return the talk in the language of what it is about, unless the person chose one."""
        if self.preferences.language is not None:
            return self
        return replace(self, speech=speech(known_language(language) or self.speech.language))

    def day(self, when: date) -> str:
        """Write the day of a date, or of a moment as it is in Denmark."""
        if isinstance(when, datetime):
            return self.speech.day(danish_day(when))
        return self.speech.day(when)


def language_of(person: Person, preferences: Preferences) -> Language:
    """Choose the language: as asked for, else as the person's profile says, else Danish."""
    wished = known_language(preferences.language or "")
    return wished or known_language(person.language) or DANISH


def known_language(tag: str) -> Language | None:
    """Return the language of a tag such as ``en-GB``; None for one the desk does not speak."""
    return next((each for each in LANGUAGES if tag.casefold().startswith(each)), None)


async def talk_with(session: Session, person: Person) -> Talk:
    """Open a talk in the person's language."""
    preferences = await session.unit.wishes.of(person.id)
    return Talk(session, person, speech(language_of(person, preferences)), preferences)
