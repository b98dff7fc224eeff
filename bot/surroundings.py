"""The two things a quick command needs to know, read without the weight of all settings."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.wording import DANISH, LANGUAGES, Language

PREFIX = "REJSEHOLD_"
ENV_FILE = Path(".env")
"""Settings for this folder; the environment goes before it."""

DATABASE_FILE = Path("rejsehold") / "rejsehold.db"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The language to speak, and the database, or None while there is none yet."""

    language: Language
    database: str | None


def look_round(environment: Mapping[str, str]) -> Surroundings:
    """Return what the environment says; a folder with an ``.env`` must be read by settings."""
    address = environment.get(f"{PREFIX}DATABASE_URL")
    file = default_database_file(environment)
    return Surroundings(
        language=language_in(environment),
        database=address or (f"sqlite:///{file}" if file.exists() else None),
    )


def language_in(environment: Mapping[str, str]) -> Language:
    """Return the language asked for, or Danish."""
    wished = environment.get(f"{PREFIX}LANGUAGE", DANISH).casefold()
    return next((each for each in LANGUAGES if each == wished), DANISH)


def default_database_file(environment: Mapping[str, str]) -> Path:
    """Return the SQLite file of the person who runs the desk, in their folder for data.

    ``$XDG_DATA_HOME/rejsehold/rejsehold.db``, which is ``~/.local/share/rejsehold/rejsehold.db``
    where nothing else is said, and below ``%LOCALAPPDATA%`` on Windows.
    """
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        if environment.get(name):
            return Path(environment[name]) / DATABASE_FILE
    return Path.home() / ".local" / "share" / DATABASE_FILE
