"""Slack as one channel of the desk, put together: what goes out, and what comes in."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from dataclasses import dataclass
from typing import Protocol

from fastapi import APIRouter

from bot.conversations.glances import Glances
from bot.delivery import Deliveries
from bot.slack.asides import Asides
from bot.slack.asking import Line
from bot.slack.commands import Commands
from bot.slack.door import Door
from bot.slack.errands import Errands
from bot.slack.forms import Forms
from bot.slack.front import Front
from bot.slack.home import Homes
from bot.slack.idea_modal import Ideas
from bot.slack.listeners import Listeners, build_app
from bot.slack.lookups import Lookups
from bot.slack.pace import Pace
from bot.slack.postman import SlackPostman
from bot.slack.posts import Posts
from bot.slack.profiles import Profiles
from bot.slack.reception import Reception, TakingDesk
from bot.slack.socket import Socket
from bot.slack.sweep import EVERY, Stopping, Sweep, swept
from bot.slack.workspaces import OneWorkspace, Workspaces
from bot.wording import Language
from workflows.session import Sessions


@dataclass(frozen=True, slots=True)
class Options:
    """What differs from one installation to the next. Secrets never show where it is printed.

    ``secrets`` are the signing secrets that count, the newest first. With an ``app_token`` the
    desk connects to Slack itself (Socket Mode) and takes no requests.
    """

    url: str
    token: str
    secrets: tuple[str, ...]
    language: Language
    app_token: str = ""

    def __repr__(self) -> str:
        """Show the address only."""
        return f"Options(url={self.url!r})"


class OpenDesk(Protocol):
    """What the channel needs of a desk that is open."""

    @property
    def desk(self) -> TakingDesk:
        """Return the desk itself."""
        ...

    @property
    def sessions(self) -> Sessions:
        """Return where sessions come from."""
        ...

    @property
    def deliveries(self) -> Deliveries:
        """Return what brings answers and notices out."""
        ...


class Outward:
    """The half that brings things out: it needs no desk, and works in a process without one."""

    def __init__(self, options: Options, sessions: Sessions, pace: Pace | None = None) -> None:
        """Put it together; nothing connects yet."""
        self.options = options
        self.line = Line(options.url)
        self.workspaces: Workspaces = OneWorkspace(self.line, options.token)
        self.asides = Asides()
        posts = Posts(sessions, pace or Pace(time.monotonic))
        self.postman = SlackPostman(self.workspaces, posts, self.asides, options.language)

    async def close(self) -> None:
        """Hang up."""
        await self.line.close()


class Inward:
    """The half that takes things in."""

    def __init__(self, out: Outward, desk: OpenDesk) -> None:
        """Put it together; call it while the loop runs."""
        self._deliveries = desk.deliveries
        self._wanted, self._stopping = asyncio.Event(), asyncio.Event()
        self.errands = Errands()
        profiles, glances = Profiles(time.monotonic), Glances(desk.sessions)
        homes, ideas = Homes(profiles, glances), Ideas(profiles, glances)
        self.reception = reception = Reception(
            desk=desk.desk,
            glances=glances,
            profiles=profiles,
            errands=self.errands,
            asides=out.asides,
            forms=Forms(out.postman.offer),
            nudge=desk.deliveries.take_due,
            changed=homes.changed,
            now=desk.sessions.clock.now,
        )
        self._sweep = Sweep(out.workspaces, reception, desk.sessions, self._nap)
        listeners = Listeners(
            workspaces=out.workspaces,
            reception=reception,
            ideas=ideas,
            commands=Commands(reception, ideas),
            lookups=Lookups(profiles, glances),
            homes=homes,
            sweep=self._sweep,
        )
        self.front = Front(build_app(listeners, out.line), out.workspaces)
        self._out = out

    def router(self) -> APIRouter:
        """Return what answers Slack's requests; nothing does where the desk connects itself."""
        if self._out.options.app_token:
            return APIRouter()
        return Door(self.front, self._out.options.secrets, time.time).router()

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Let what is under way at the end be finished."""
        sweeping = asyncio.create_task(self._keep_sweeping())
        try:
            async with self._socket():
                yield
        finally:
            self._stopping.set()
            self._wanted.set()
            await sweeping
            await self.errands.finish()
            await self._deliveries.arrived()

    def _socket(self) -> AbstractAsyncContextManager[None]:
        token = self._out.options.app_token
        if not token:
            return nullcontext()
        return Socket(self._out.line, token, self.front, self._connected).open()

    async def _connected(self) -> None:
        """Look for what came while there was no connection."""
        self._wanted.set()

    async def _keep_sweeping(self) -> None:
        """Sweep at the start, after each new connection, and every quarter of an hour."""
        while not self._stopping.is_set():
            await swept(self._sweep)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wanted.wait(), EVERY.total_seconds())
            self._wanted.clear()

    async def _nap(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)
            raise Stopping
