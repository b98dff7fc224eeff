"""Hear what somebody asks for in words of their own, near to no single phrase."""

from collections.abc import Iterable
from functools import cache

from bot.conversations.commands import Command, Heard
from bot.conversations.idea_numbers import names_number, number_in, without_number
from bot.wording import LANGUAGES, speech
from knowledge.matching.requests import Requests

NEAR_ENOUGH = 0.5
"""How near a text must be to what it is guessed to ask for, from 0 to 1."""

MORE_ASKED = 0.12
"""How much nearer for a word that speaks of care, and for a longer text."""

SHORT = 9
"""Words up to which a text is short."""

FAR_AHEAD = 0.03
"""How much nearer it must be than to anything else."""

SHORTEST = 2
"""Words from which there is something to guess by."""

AN_IDEA = "idea"
"""What stands for vague beginnings of an idea among what may be asked for."""


GUESSED = frozenset(Command) - {
    Command.SEARCH,
    Command.SKIP,
    Command.ENGLISH,
    Command.DANISH,
    Command.DIGEST_ON,
    Command.DIGEST_OFF,
    Command.ANY_HOUR,
    Command.OFFICE_HOURS,
    Command.ADD_WORD,
    Command.ADD_GROUP,
    Command.TELL_APART,
    Command.UNDO,
    Command.REGISTER,
    Command.FIND,
    Command.ANGER,
}
"""What is heard in words that are only near to one of its phrases."""


def guess(said: str) -> Heard | None:
    """Hear what the words are nearest to; about an idea that is named, it is shown or told of."""
    if len(said.split()) < SHORTEST:
        return None
    idea = number_in(said) if names_number(said) else None
    apart = () if idea is not None else (Command.OPEN,)
    near = _requests().recognise(without_number(said) if idea is not None else said, apart)
    if near is None or near.label == AN_IDEA or near.margin < FAR_AHEAD:
        return None
    if near.nearness < _near_enough(said, near.telling):
        return None
    command = Command(near.label)
    if idea is None:
        return Heard(command, guessed=True)
    return Heard(Command.HISTORY if command is Command.HISTORY else Command.OPEN, idea, "", True)


def _near_enough(said: str, telling: int) -> float:
    """Return how near the text must be: nearer when it is long or holds a word of its own."""
    return NEAR_ENOUGH + MORE_ASKED * (telling + (len(said.split()) > SHORT))


@cache
def _requests() -> Requests:
    phrases = {str(each): _phrases_for(each) for each in sorted(GUESSED)}
    phrases[AN_IDEA] = _listed(speech(spoken).say("idea-vague") for spoken in LANGUAGES)
    groups = (speech(spoken).say("same-words").split("|") for spoken in LANGUAGES)
    return Requests(phrases, (each.split() for group in groups for each in group))


def _phrases_for(command: Command) -> tuple[str, ...]:
    return _listed(speech(spoken).say(f"command-{command}") for spoken in LANGUAGES)


def _listed(sentences: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        phrase.strip().casefold() for sentence in sentences for phrase in sentence.split("|")
    )
