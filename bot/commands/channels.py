"""The chat channels that the settings set up, as a process needs them."""

# ruff: noqa: PLC0415  (a channel's libraries are imported only where the channel is set up)

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING, Self

from bot.bootstrap import Tables, Wired
from bot.couriers import Postman
from bot.doctor import Finding
from bot.settings import Settings
from workflows.session import Sessions

if TYPE_CHECKING:
    from bot.server import Router
    from bot.slack.channel import Inward, Options, Outward


class Channels:
    """The channels of one process: first what goes out, then, where it serves, what comes in."""

    def __init__(self, settings: Settings) -> None:
        """Take the settings; nothing connects yet."""
        self._settings = settings
        self._slack: Outward | None = None
        self._opened: list[Inward] = []

    def postmen(self, sessions: Sessions, tables: Tables) -> Mapping[str, Postman]:
        """Make the postmen by channel."""
        if not self._settings.has_slack:
            return {}
        from bot.slack.channel import Outward
        from bot.slack.viewers import CHANNEL

        self._slack = Outward(_slack_options(self._settings), sessions, tables=tables)
        return {CHANNEL: self._slack.postman}

    def open(self, desk: Wired) -> Sequence["Router"]:
        """Open the channels on a desk and return what answers their requests; the loop must run."""
        if self._slack is None:
            return ()
        from bot.slack.channel import Inward

        inward = Inward(self._slack, desk)
        self._opened.append(inward)
        return (inward.router(),)

    async def examine(self) -> Sequence[Finding]:
        """Look for what is wrong with the channels that are set up."""
        if self._slack is None:
            return ()
        from bot.slack.examining import examine

        return await examine(self._slack, self._settings.public_url)

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Let what the channels have under way at the end be finished."""
        async with AsyncExitStack() as stack:
            for inward in self._opened:
                await stack.enter_async_context(inward.at_work())
            yield

    async def __aenter__(self) -> Self:
        """Begin; a channel connects when it is first used."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Hang up on every channel."""
        if self._slack is not None:
            await self._slack.close()


def _slack_options(settings: Settings) -> "Options":
    from bot.slack.channel import Installation, Options

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
