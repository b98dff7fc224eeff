"""Write the package with which an admin brings the desk into Teams."""

from pathlib import Path

from bot.commands.at_hand import complain, tell
from bot.teams.manifest import Wanted, is_guid, is_reachable
from bot.teams.package import pack


def teams_package(url: str, app_id: str, out: Path) -> int:
    """Write the package to a file; 1 when something it must say is missing or cannot be so.

    Without an ``app_id`` the settings' is taken. A file of that name is written over.
    """
    if not is_reachable(url):
        return complain("teams-package-no-url")
    app_id = app_id.strip() or _from_settings()
    if not is_guid(app_id):
        return complain("teams-package-no-app-id")
    try:
        out.write_bytes(pack(Wanted(app_id.casefold(), url)))
    except OSError:
        return complain("teams-package-not-written", path=str(out))
    return tell("teams-package-written", path=str(out))


def _from_settings() -> str:
    from bot.settings import read_settings  # noqa: PLC0415  (heavy; whoever writes the id needs none)

    return read_settings().teams_app_id
