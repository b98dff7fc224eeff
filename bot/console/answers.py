"""Read one typed line as the answer to one field."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from bot.console.inert import inert
from bot.console.picking import hinted, plain
from bot.conversations.dates import iso_date
from bot.messages.outgoing import Input, InputKind, Option

SEPARATOR = ","
"""Stands between the values of a field that takes several."""

SKIPPING = {"-", "–", "spring over", "skip"}
"""Leaves an optional field empty, even one that has a value."""

_YES = {"ja", "j", "yes", "y", "jo", "ok", "1"}
_NO = {"nej", "n", "no", "2"}


class Unreadable(Exception):
    """The line does not fit the field; ``sentence`` says why, ``fitting`` what came close."""

    def __init__(self, sentence: str, fitting: tuple[int, ...] = ()) -> None:
        """Take the id of the sentence, and the indexes of options that several words fit."""
        super().__init__(sentence)
        self.sentence = sentence
        self.fitting = fitting


def read_answer(field: Input, said: str, today: date) -> str:
    """Return the value to send back; an empty line keeps the value that is there.

    Raises Unreadable when the field must be asked again.
    """
    words = inert(said).strip()
    if plain(words) in SKIPPING or words in SKIPPING:
        return _nothing(field)
    if not words:
        return field.value or _nothing(field)
    return _READERS[field.kind](field, words, today)


def _nothing(field: Input) -> str:
    if field.required:
        raise Unreadable("console-needed")
    return ""


def _words(_field: Input, words: str, _today: date) -> str:
    return words


def _day(_field: Input, words: str, today: date) -> str:
    day = iso_date(words, today)
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise Unreadable("console-not-a-day") from None


def _number(_field: Input, words: str, _today: date) -> str:
    # A full stop separates thousands in Danish, a comma in English.
    digits = words.replace(".", "").replace(",", "").replace(" ", "")
    if not digits.isdecimal():
        raise Unreadable("console-not-a-number")
    return str(int(digits))


def _confirm(_field: Input, words: str, _today: date) -> str:
    if plain(words) in _YES:
        return "yes"
    if plain(words) in _NO:
        return "no"
    raise Unreadable("console-yes-or-no")


def _choice(field: Input, words: str, _today: date) -> str:
    if not field.options:
        return words
    return _option(field.options, words).value


def _choices(field: Input, words: str, _today: date) -> str:
    if not field.options:
        return words
    parts = words.replace(";", ",").split(",")
    if all(part.isdecimal() for part in words.split()):
        parts = words.split()
    chosen = [_option(field.options, part).value for part in parts if part.strip()]
    return SEPARATOR.join(dict.fromkeys(chosen))


def _option(options: tuple[Option, ...], words: str) -> Option:
    found = hinted(words, [option.label for option in options])
    if len(found) == 1:
        return options[found[0]]
    if found:
        raise Unreadable("console-several-fit", found)
    raise Unreadable("console-none-fits")


_READERS: Mapping[InputKind, Callable[[Input, str, date], str]] = MappingProxyType(
    {
        InputKind.LINE: _words,
        InputKind.PARAGRAPH: _words,
        InputKind.DATE: _day,
        InputKind.NUMBER: _number,
        InputKind.CONFIRM: _confirm,
        InputKind.CHOICE: _choice,
        InputKind.CHOICES: _choices,
    }
)
