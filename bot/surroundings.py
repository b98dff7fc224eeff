"""The two things a quick command needs to know, read without the weight of all settings."""

from collections.abc import Mapping
from pathlib import Path

from bot.wording import DANISH, LANGUAGES, Language

PREFIX = "REJSEHOLD_"
ENV_FILE = Path(".env")
"""Settings for this folder; the environment goes before it."""

HERE = Path()
DATABASE_FILE = Path("rejsehold") / "rejsehold.db"
READINGS_FILE = Path("rejsehold") / "readings.json"
SQLITE = "sqlite"


def language_in(environment: Mapping[str, str]) -> Language:
    """Return the language asked for, or Danish."""
    wished = environment.get(f"{PREFIX}LANGUAGE", DANISH).strip().casefold()
    return next((each for each in LANGUAGES if each == wished), DANISH)


def database_in(environment: Mapping[str, str]) -> str:
    """Return the database's address, or that of the file in the person's own folder."""
    given = environment.get(f"{PREFIX}DATABASE_URL", "").strip()
    return given or f"{SQLITE}:///{default_database_file(environment)}"


def default_database_file(environment: Mapping[str, str], folder: Path = HERE) -> Path:
    """Return the SQLite file of the person who runs the desk.

    ``$XDG_DATA_HOME/rejsehold/rejsehold.db`` (below ``%LOCALAPPDATA%`` on Windows) where that is
    set; in a checkout of the project that has a folder ``var``, as ``make desk`` makes it,
    ``var/rejsehold.db``; elsewhere ``~/.local/share/rejsehold/rejsehold.db``.
    """
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        if environment.get(name):
            return Path(environment[name]) / DATABASE_FILE
    if (folder / "var").is_dir() and (folder / "pyproject.toml").is_file():
        return folder / "var" / DATABASE_FILE.name
    return Path.home() / ".local" / "share" / DATABASE_FILE


def readings_file(environment: Mapping[str, str]) -> Path:
    """Return where a quick command keeps what it has read for the next one; safe to delete.

    ``$XDG_CACHE_HOME/rejsehold/readings.json`` (below ``%LOCALAPPDATA%`` on Windows) where that is
    set, elsewhere ``~/.cache/rejsehold/readings.json``.
    """
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        if environment.get(name):
            return Path(environment[name]) / READINGS_FILE
    return Path.home() / ".cache" / READINGS_FILE


def database_file(address: str) -> Path | None:
    """Return the file a SQLite address names; None for a database that is a server."""
    scheme, found, rest = address.partition(":///")
    if not found or not scheme.startswith(SQLITE):
        return None
    return Path(rest.partition("?")[0])


def is_there(address: str) -> bool:
    """Tell whether there is anything to look into: opening a missing file would make it."""
    file = database_file(address)
    return file is None or file.exists()
