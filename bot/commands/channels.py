"""The chat channels that the settings set up, as a process needs them."""

# ruff: noqa: PLC0415  (a channel's libraries are imported only where the channel is set up)

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING, Protocol, Self

from bot.bootstrap import Tables, Wired
from bot.couriers import Postman
from bot.doctor import Finding
from bot.settings import Settings
from workflows.session import Sessions

if TYPE_CHECKING:
    from bot.server import Router

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
"""Hosts on which nobody but this machine is listened to."""


class Inward(Protocol):
    """The half of a channel that takes things in."""

    def router(self) -> "Router":
        """Return what answers the channel's requests."""
        ...

    def at_work(self) -> AbstractAsyncContextManager[None]:
        """Let what is under way at the end be finished."""
        ...


class Channel(Protocol):
    """One channel that is set up."""

    @property
    def name(self) -> str:
        """Return what it is called in identities and deliveries."""
        ...

    def outward(self, sessions: Sessions, tables: Tables) -> Postman:
        """Make the half that brings things out; nothing connects yet."""
        ...

    def inward(self, desk: Wired) -> Inward:
        """Make the half that takes things in, after the other; the loop must run."""
        ...

    async def examine(self) -> Sequence[Finding]:
        """Look for what is wrong with it, once it has been put together."""
        ...

    async def close(self) -> None:
        """Hang up."""
        ...


class Channels:
    """The channels of one process: first what goes out, then, where it serves, what comes in."""

    def __init__(self, settings: Settings, *, demo: bool = False) -> None:
        """Take the settings; a demonstration opens Teams to this machine alone."""
        self._channels = tuple(_set_up(settings, demo=demo))
        self._opened: list[Inward] = []

    def postmen(self, sessions: Sessions, tables: Tables) -> Mapping[str, Postman]:
        """Make the postmen by channel."""
        return {each.name: each.outward(sessions, tables) for each in self._channels}

    def open(self, desk: Wired) -> Sequence["Router"]:
        """Open the channels on a desk and return what answers their requests; the loop must run."""
        self._opened = [each.inward(desk) for each in self._channels]
        return tuple(each.router() for each in self._opened)

    async def examine(self) -> Sequence[Finding]:
        """Look for what is wrong with the channels that are set up."""
        return [found for each in self._channels for found in await each.examine()]

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Let what the channels have under way at the end be finished."""
        async with AsyncExitStack() as stack:
            for each in self._opened:
                await stack.enter_async_context(each.at_work())
            yield

    async def __aenter__(self) -> Self:
        """Begin; a channel connects when it is first used."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Hang up on every channel."""
        for each in self._channels:
            await each.close()


def _set_up(settings: Settings, *, demo: bool) -> Iterator[Channel]:
    if settings.has_slack:
        from bot.commands.slack_channel import SlackChannel

        yield SlackChannel(settings)
    is_open = demo and not settings.has_teams and settings.host in LOOPBACK
    if settings.has_teams or is_open:
        from bot.commands.teams_channel import TeamsChannel

        yield TeamsChannel(settings, is_open=is_open)
