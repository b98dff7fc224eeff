"""Says a sentence by its id in one language, and writes dates the way its readers do."""

import re
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Literal, get_args

from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource

from knowledge.working_days import copenhagen

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DANISH: Language = "da"
ENGLISH: Language = "en"
LOCALES: dict[Language, str] = {"da": "da_DK", "en": "en_GB"}


_SENTENCE = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)\s*[}.]")


class Speech:
    """One language's sentences. A file of them is read when the first of its sentences is said."""

    def __init__(self, language: Language, sources: dict[str, str]) -> None:
        """Take the language and the text of its ``.ftl`` files by file name."""
        self.language = language
        # Isolation marks round every argument would be read aloud and break copy and paste.
        self._bundle = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=False)
        self._unread = dict(sources)
        self._file_of = {
            sentence: name
            for name, source in sources.items()
            for sentence in _SENTENCE.findall(source)
        }
        self._reading = Lock()

    def say(self, sentence: str, **arguments: str | int | float) -> str:
        """Return the sentence with its arguments filled in.

        Raises KeyError for an id nobody has written, ValueError when an argument is missing.
        """
        self._read(self._file_of[sentence])
        message = self._bundle.get_message(sentence)
        if message.value is None:
            raise KeyError(sentence)
        text, problems = self._bundle.format_pattern(message.value, dict(arguments))
        if problems:
            raise ValueError(f"{sentence}: {problems}")
        return str(text)

    def knows(self, sentence: str) -> bool:
        """Tell whether the sentence is written."""
        return sentence in self._file_of

    def _read(self, name: str) -> None:
        if name not in self._unread:
            return
        with self._reading:
            source = self._unread.get(name, "")
            self._bundle.add_resource(FluentResource(source))
            self._unread.pop(name, None)
        for sentence in _REFERENCE.findall(source):
            self._read(self._file_of.get(sentence, name))

    def day(self, day: date) -> str:
        """Write a date: ``21. nov. 2026``."""
        return format_date(day, format="medium", locale=LOCALES[self.language])

    def moment(self, moment: datetime) -> str:
        """Write a moment in Danish time: ``21. nov. 2026 14.05``."""
        local = moment.astimezone(copenhagen())
        clock = format_time(local.time(), format="short", locale=LOCALES[self.language])
        return f"{self.day(local.date())} {clock}"


@cache
def speech(language: Language) -> Speech:
    """Return the language's sentences; read once."""
    folder = files("bot.wording") / language
    sources = {
        item.name: item.read_text(encoding="utf-8")
        for item in sorted(folder.iterdir(), key=lambda item: item.name)
        if item.name.endswith(".ftl")
    }
    return Speech(language, sources)
