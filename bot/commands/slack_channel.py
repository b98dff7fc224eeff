"""Slack, as the settings set it up."""

from collections.abc import Sequence

from bot.bootstrap import Tables, Wired
from bot.couriers import Postman
from bot.doctor import Finding
from bot.settings import Settings
from bot.slack.channel import Installation, Inward, Options, Outward
from bot.slack.examining import examine
from bot.slack.viewers import CHANNEL
from workflows.session import Sessions


class SlackChannel:
    """The channel with its two halves."""

    name = CHANNEL

    def __init__(self, settings: Settings) -> None:
        """Take the settings; nothing connects yet."""
        self._settings = settings
        self._out: Outward | None = None

    def outward(self, sessions: Sessions, tables: Tables) -> Postman:
        """Make the half that brings things out."""
        self._out = Outward(slack_options(self._settings), sessions, tables=tables)
        return self._out.postman

    def inward(self, desk: Wired) -> Inward:
        """Make the half that takes things in."""
        if self._out is None:
            raise RuntimeError("the half that brings things out is made first")
        return Inward(self._out, desk)

    async def examine(self) -> Sequence[Finding]:
        """Look for what is wrong with it."""
        return await examine(self._out, self._settings.public_url) if self._out else ()

    async def close(self) -> None:
        """Hang up."""
        if self._out is not None:
            await self._out.close()


def slack_options(settings: Settings) -> Options:
    """Read the options out of the settings."""
    installation = Installation(
        client_id=settings.slack_client_id,
        client_secret=settings.slack_client_secret.get_secret_value(),
        teams=settings.slack_teams,
        url=settings.public_url,
    )
    secrets = (settings.slack_signing_secret, settings.slack_signing_secret_before)
    return Options(
        url=settings.slack_api_url,
        token=settings.slack_bot_token.get_secret_value(),
        secrets=tuple(each.get_secret_value() for each in secrets if each),
        language=settings.language,
        app_token=settings.slack_app_token.get_secret_value(),
        installation=installation if settings.slack_client_id else None,
    )
