"""What people say to the desk in words: the phrases of both languages, and how to hear them."""

from collections.abc import Iterable, Mapping
from functools import cache

from bot.conversations.commands import Command, Heard
from bot.conversations.guessing import guess
from bot.conversations.idea_numbers import (
    ends_in_idea,
    names_idea,
    number_in,
    split_said,
    without_name,
    without_number,
)
from bot.conversations.sources import heard_source
from bot.conversations.word_sayings import heard_unlike, heard_word
from bot.wording import LANGUAGES, speech
from knowledge.matching import closest
from knowledge.matching.phrases import FILLERS
from workflows.domain.actions import Action
from workflows.domain.idea import IdeaId

LIKE_ENOUGH = 0.84
"""How alike a text and a phrase must be, from 0 to 1; a slip in a word passes."""

LIKE_ENOUGH_NAMED = 0.76
"""The same for a text that names an idea by its number."""

MOST_LETTERS_APART = 5
"""How many letters may stand in only one of a text and a phrase; a slip is one or two."""

MOST_LONGER = 6
"""How many letters longer one of them may be."""

FEW_WORDS = 4
"""Words of a text that ends in "idé 12": whatever it asks, it is about that idea."""

LONGEST_SEARCH = 8
"""Words after "search"; whoever writes more is telling an idea."""


def hear(text: str) -> Heard | None:
    """Find the command that the whole text is, in either language and in spite of slips.

    None when it is none: an idea that happens to hold a command's words stays an idea.
    """
    said, rest = split_said(text, _because_words())
    idea = number_in(said)
    if idea is not None and not (without_number(said) and without_name(said)):
        return _opened(idea, rest)
    found = _closest(without_number(said)) or _closest(without_name(said)) or _about_named(said)
    if found is not None:
        return Heard(found, idea, rest)
    if ends_in_idea(said) and len(said.split()) <= FEW_WORDS and not rest:
        return Heard(Command.OPEN, idea)
    return None if rest else _taught(text) or _search(text) or _from(text) or guess(said)


def _taught(text: str) -> Heard | None:
    """Hear a change of the vocabulary; its two words stand on a line each."""
    for command, pair in (
        (Command.ADD_WORD, heard_word(text)),
        (Command.TELL_APART, heard_unlike(text)),
    ):
        if pair is not None:
            return Heard(command, None, "\n".join(pair))
    return None


def _from(text: str) -> Heard | None:
    """Hear whose ideas are asked for, such as "idéer fra Randers"."""
    source = heard_source(text)
    return Heard(Command.FIND, None, source) if source else None


def _opened(idea: IdeaId, rest: str) -> Heard | None:
    """Read what follows "idé 12:": a command about it, or the first lines of a list of ideas."""
    if not rest:
        return Heard(Command.OPEN, idea)
    found = _closest(rest)
    return Heard(found, idea) if found is not None else None


def _about_named(said: str) -> Command | Action | None:
    """Find what is asked about an idea that is named: fewer texts mean that, so more slips pass."""
    if not names_idea(said):
        return None
    around = _around_words()
    words = (word.strip(",.!?") for word in without_name(said).split())
    kept = " ".join(word for word in words if word.casefold() not in around)
    return _closest(kept, LIKE_ENOUGH_NAMED) or _closest(f"{kept} idé", LIKE_ENOUGH_NAMED)


def _closest(words: str, cutoff: float = LIKE_ENOUGH) -> Command | Action | None:
    found = closest(words, _worth_comparing(words), cutoff)
    if found is None:
        return None
    kind, _, code = found[0].partition(" ")
    return Command(code) if kind == "command" else Action(code)


def _search(text: str) -> Heard | None:
    first, _, rest = text.strip().partition(" ")
    wanted = _without_link(rest.strip(" ?.!:"))
    if first.casefold().strip(":") in _search_words() and wanted:
        return Heard(Command.SEARCH, None, wanted) if _is_short(wanted) else None
    return None


def _without_link(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if rest and first.casefold() in _search_links() else words


def _is_short(words: str) -> bool:
    return len(words.split()) <= LONGEST_SEARCH


def _worth_comparing(words: str) -> dict[str, tuple[str, ...]]:
    """Return the phrases made of nearly the same letters, for comparing all of them is slow."""
    said = _bare(words)
    letters, length = _letters(said), len(said)
    found: dict[str, tuple[str, ...]] = {}
    for label, phrase, others, long in _phrases_by_letters():
        if abs(length - long) > MOST_LONGER:
            continue
        if (letters ^ others).bit_count() <= MOST_LETTERS_APART:
            found[label] = (*found.get(label, ()), phrase)
    return found


def _bare(words: str) -> str:
    """Leave out blanks, signs and the words people put around what they ask for."""
    kept = "".join(word for word in words.casefold().split() if word not in FILLERS)
    return "".join(sign for sign in kept if sign.isalnum())


def _letters(text: str) -> int:
    """Return which letters a text is made of, one bit for each."""
    bits = 0
    for sign in text:
        bits |= 1 << (ord(sign) % 61) if sign.isalnum() else 0
    return bits


@cache
def _phrases_by_letters() -> tuple[tuple[str, str, int, int], ...]:
    return tuple(
        (label, phrase, _letters(_bare(phrase)), len(_bare(phrase)))
        for label, spoken in phrases().items()
        for phrase in spoken
    )


@cache
def phrases() -> Mapping[str, tuple[str, ...]]:
    """Return what is said for each command and action, in both languages."""
    commands = {
        f"command {each}": _listed(speech(spoken).say(f"command-{each}") for spoken in LANGUAGES)
        for each in Command
    }
    return commands | {f"action {each}": _phrases_for(each) for each in Action}


def _phrases_for(action: Action) -> tuple[str, ...]:
    labels = (speech(spoken).say(f"action-{action}") for spoken in LANGUAGES)
    others = (speech(spoken).say(f"spoken-{action}") for spoken in LANGUAGES)
    return (*_listed(labels), *_listed(others))


@cache
def _search_words() -> tuple[str, ...]:
    return _listed(speech(spoken).say("search-words") for spoken in LANGUAGES)


@cache
def _search_links() -> tuple[str, ...]:
    return _listed(speech(spoken).say("search-links") for spoken in LANGUAGES)


@cache
def _because_words() -> tuple[str, ...]:
    return _listed(speech(spoken).say("because-words") for spoken in LANGUAGES)


@cache
def _around_words() -> tuple[str, ...]:
    return _listed(speech(spoken).say("around-words") for spoken in LANGUAGES)


def _listed(sentences: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        phrase.strip().casefold() for sentence in sentences for phrase in sentence.split("|")
    )
