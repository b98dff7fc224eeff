"""Teams, as the settings set it up, or open to this machine alone for a demonstration."""

from collections.abc import Sequence

from bot.bootstrap import Tables, Wired
from bot.couriers import Postman
from bot.doctor import Finding
from bot.settings import Settings
from bot.teams.channel import Inward, Outward
from bot.teams.examining import examine
from bot.teams.options import Options
from bot.teams.viewers import CHANNEL
from workflows.session import Sessions


class TeamsChannel:
    """The channel with its two halves."""

    name = CHANNEL

    def __init__(self, settings: Settings, *, is_open: bool = False) -> None:
        """Take the settings; nothing connects yet."""
        self._options = teams_options(settings, is_open=is_open)
        self._out: Outward | None = None

    def outward(self, sessions: Sessions, _tables: Tables) -> Postman:
        """Make the half that brings things out."""
        self._out = Outward(self._options, sessions)
        return self._out.postman

    def inward(self, desk: Wired) -> Inward:
        """Make the half that takes things in."""
        if self._out is None:
            raise RuntimeError("the half that brings things out is made first")
        return Inward(self._out, desk)

    async def examine(self) -> Sequence[Finding]:
        """Look for what is wrong with it."""
        return await examine(self._options)

    async def close(self) -> None:
        """Hang up."""
        if self._out is not None:
            await self._out.close()


def teams_options(settings: Settings, *, is_open: bool) -> Options:
    """Read the options out of the settings."""
    return Options(
        app_id=settings.teams_app_id,
        tenants=settings.teams_tenants,
        language=settings.language,
        password=settings.teams_app_password.get_secret_value(),
        certificate=settings.teams_app_certificate,
        service_hosts=settings.teams_service_hosts,
        openid_url=settings.teams_openid_url,
        login_url=settings.teams_login_url,
        public_url=settings.public_url,
        open=is_open,
    )
