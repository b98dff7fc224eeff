"""What people say to the desk in words: the phrases of both languages, and how to hear them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bot.wording import LANGUAGES, speech
from knowledge.matching import closest
from workflows.domain.actions import Action
from workflows.domain.idea import IdeaId

LIKE_ENOUGH = 0.84
"""How alike a text and a phrase must be, from 0 to 1; one slip in a word passes, two do not."""

LONGEST_SEARCH = 8
"""Words after "søg"; whoever writes more is telling an idea."""


class Command(StrEnum):
    """What can be asked of the desk in words, beside the actions on an idea."""

    MINE = "mine"
    DRAFTS = "drafts"
    WAITING = "waiting"
    REGION = "region"
    OPEN = "open"
    HISTORY = "history"
    HELP = "help"
    SEARCH = "search"
    SEND = "send"
    DROP = "drop"
    SKIP = "skip"
    WISHES = "wishes"
    ENGLISH = "english"
    DANISH = "danish"
    DIGEST_ON = "digest_on"
    DIGEST_OFF = "digest_off"
    ANY_HOUR = "any_hour"
    OFFICE_HOURS = "office_hours"
    HELLO = "hello"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    ANGER = "anger"


@dataclass(frozen=True, slots=True)
class Heard:
    """A command in somebody's words: what, about which idea, and what they said with it."""

    command: Command | Action
    idea: IdeaId | None = None
    rest: str = ""


def hear(text: str) -> Heard | None:
    """Find the command that the whole text is, in either language and in spite of slips.

    None when it is none: an idea that happens to hold a command's words stays an idea.
    """
    said, rest = _before_colon(text)
    idea, words = _without_number(said)
    if not words:
        return Heard(Command.OPEN, idea, rest) if idea is not None else None
    found = _closest(words)
    if found is not None:
        return Heard(found, idea, rest)
    return None if rest else _search(text)


def _before_colon(text: str) -> tuple[str, str]:
    """Split "kommentar 12: hold øje med det" into what is asked and what is said."""
    asked, colon, said = text.partition(":")
    if colon and _NUMBER.search(asked):
        return asked.strip(), said.strip()
    return text.strip(), ""


_NUMBER = re.compile(
    r"(?:\b(?:idé|ide|idea|sag|nr|nummer|number|no)\.?\s*)?#?\b(\d{1,9})\b", re.IGNORECASE
)


def _without_number(text: str) -> tuple[IdeaId | None, str]:
    found = _NUMBER.findall(text)
    if len(found) != 1:
        return None, text
    return int(found[0]), _NUMBER.sub(" ", text, count=1).strip(" .,!?#")


def _closest(words: str) -> Command | Action | None:
    found = closest(words, _phrases(), LIKE_ENOUGH)
    if found is None:
        return None
    kind, _, code = found[0].partition(" ")
    return Command(code) if kind == "command" else Action(code)


def _search(text: str) -> Heard | None:
    for phrase in _search_words():
        first, _, rest = text.strip().partition(" ")
        if first.casefold().strip(":") == phrase and 0 < len(rest.split()) <= LONGEST_SEARCH:
            return Heard(Command.SEARCH, None, _without_for(rest.strip(" ?.!")))
    return None


def _without_for(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if rest and first.casefold() in {"efter", "på", "for"} else words


@cache
def _phrases() -> Mapping[str, tuple[str, ...]]:
    commands = {f"command {each}": _in_every_language(f"command-{each}") for each in Command}
    actions = {
        f"action {each}": (
            *_in_every_language(f"action-{each}"),
            *_in_every_language(f"spoken-{each}"),
        )
        for each in Action
    }
    return commands | actions


@cache
def _search_words() -> tuple[str, ...]:
    return _in_every_language("search-words")


def _in_every_language(sentence: str) -> tuple[str, ...]:
    return tuple(
        phrase.strip().casefold()
        for language in LANGUAGES
        for phrase in speech(language).say(sentence).split("|")
    )
