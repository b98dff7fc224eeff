"""Slack as one channel of the desk, put together: what goes out, and what comes in."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from dataclasses import dataclass
from typing import Any, Protocol

from fastapi import APIRouter

from bot.chat.asides import Asides
from bot.chat.errands import Errands
from bot.chat.pace import Pace
from bot.chat.reception import TakingDesk
from bot.chat.traffic import Traffic
from bot.conversations.glances import Glances
from bot.delivery import Deliveries
from bot.slack.asking import Line
from bot.slack.commands import Commands
from bot.slack.door import Door
from bot.slack.forms import Forms
from bot.slack.front import Front
from bot.slack.home import Homes
from bot.slack.idea_modal import Ideas
from bot.slack.installing import (
    Credentials,
    Guard,
    Installations,
    InstalledWorkspaces,
    Installing,
)
from bot.slack.listeners import Listeners, build_app
from bot.slack.lookups import Lookups
from bot.slack.postman import SlackPostman
from bot.slack.posts import Posts
from bot.slack.profiles import Profiles
from bot.slack.reception import Reception
from bot.slack.rooms import Rooms
from bot.slack.socket import Socket
from bot.slack.sweep import EVERY, Stopping, Sweep, swept
from bot.slack.workspaces import OneWorkspace, Workspaces
from bot.wording import Language, speech
from workflows.session import Sessions


@dataclass(frozen=True, slots=True)
class Installation:
    """How several workspaces install the desk: the app's own credentials, and who may.

    ``url`` is the desk's public address.
    """

    client_id: str
    client_secret: str
    teams: tuple[str, ...]
    url: str

    def __repr__(self) -> str:
        """Show the workspaces only."""
        return f"Installation(teams={self.teams!r})"


@dataclass(frozen=True, slots=True)
class Options:
    """What differs from one installation to the next. Secrets never show where it is printed.

    ``secrets`` are the signing secrets that count, the newest first. With an ``app_token`` the
    desk connects to Slack itself (Socket Mode) and takes no requests. ``token`` is one workspace's;
    with an ``installation`` there are several, and their tokens are in the database.
    """

    url: str
    token: str
    secrets: tuple[str, ...]
    language: Language
    app_token: str = ""
    installation: Installation | None = None

    def __repr__(self) -> str:
        """Show the address only."""
        return f"Options(url={self.url!r})"


class Tables(Protocol):
    """The database, as the SDK's installation store needs it."""

    @property
    def engine(self) -> Any:
        """Return the pool of connections."""
        ...

    @property
    def guard(self) -> Guard:
        """Return what says the database's failures in the desk's own words."""
        ...


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

    def __init__(
        self,
        options: Options,
        sessions: Sessions,
        pace: Pace | None = None,
        tables: Tables | None = None,
    ) -> None:
        """Put it together; nothing connects yet. Several workspaces need the tables."""
        self.options = options
        self.line = Line(options.url)
        self._tables = tables
        self.installations: Installations | None = None
        self.workspaces = self._workspaces(sessions)
        self.asides = Asides()
        posts = Posts(sessions, pace or Pace(time.monotonic))
        self.postman = SlackPostman(
            self.workspaces, posts, self.asides, Glances(sessions), options.language
        )

    def _workspaces(self, sessions: Sessions) -> Workspaces:
        installed = self.options.installation
        if installed is None or self._tables is None:
            return OneWorkspace(self.line, self.options.token)
        engine, guard = self._tables.engine, self._tables.guard
        self.installations = Installations(installed.client_id, engine, installed.teams)
        return InstalledWorkspaces(self.line, self.installations, guard, sessions, time.monotonic)

    def pages(self) -> APIRouter:
        """Return what answers the pages where the desk is installed; call it in the loop."""
        installed = self.options.installation
        if installed is None or self.installations is None or self._tables is None:
            return APIRouter()
        credentials = Credentials(installed.client_secret, installed.url)
        words = speech(self.options.language)
        installing = Installing(
            self.line.client(), self.installations, self._tables.guard, words, credentials
        )
        return installing.router()

    async def close(self) -> None:
        """Hang up."""
        await self.line.close()


class Inward:
    """The half that takes things in."""

    def __init__(self, out: Outward, desk: OpenDesk) -> None:
        """Put it together; call it while the loop runs."""
        self._deliveries = desk.deliveries
        self._wanted, self._stopping = asyncio.Event(), asyncio.Event()
        traffic = Traffic()
        self.errands = Errands(traffic)
        profiles, glances = Profiles(time.monotonic), Glances(desk.sessions)
        homes, ideas = Homes(profiles, glances), Ideas(profiles, glances)
        out.postman.tell(homes.changed)
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
            commands=Commands(reception, ideas, Rooms(profiles, desk.sessions)),
            lookups=Lookups(profiles, glances),
            homes=homes,
            sweep=self._sweep,
        )
        self.front = Front(build_app(listeners, out.line), out.workspaces, traffic)
        self._out = out

    def router(self) -> APIRouter:
        """Return what answers Slack's requests; only pages are where the desk connects itself."""
        router = self._out.pages()
        if not self._out.options.app_token:
            door = Door(self.front, self._out.options.secrets, time.time)
            router.include_router(door.router())
        return router

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
