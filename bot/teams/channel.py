"""Teams as one channel of the desk, put together: what goes out, and what comes in."""

import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol

from fastapi import APIRouter

from bot.chat.asides import Asides
from bot.chat.errands import Errands
from bot.chat.pace import Pace
from bot.chat.pausing import BackingOff
from bot.chat.reception import TakingDesk
from bot.chat.traffic import Traffic
from bot.conversations.glances import Glances
from bot.delivery import Deliveries
from bot.teams.adapter import DeskAdapter
from bot.teams.dialogs import Dialogs
from bot.teams.door import Door
from bot.teams.extension import Extension
from bot.teams.front import Front
from bot.teams.gate import Gate
from bot.teams.handler import DeskHandler, Surfaces
from bot.teams.in_card import InCard
from bot.teams.key_server import KeyServer
from bot.teams.keys import Keys
from bot.teams.letters import TeamsLetter
from bot.teams.line import Conversation, Line
from bot.teams.listening import Listening
from bot.teams.lookups import Lookups
from bot.teams.options import Options
from bot.teams.page import page_router
from bot.teams.places import Place
from bot.teams.postman import TeamsPostman
from bot.teams.posts import Posts
from bot.teams.pressed_cards import PressedCards
from bot.teams.presses import Presses
from bot.teams.profiles import Profiles
from bot.teams.reaching import Reach
from bot.teams.reception import Patience, Reception, Whereabouts
from bot.teams.rooms import Rooms
from bot.teams.senders import Sender
from bot.teams.tokens import EntraTokens, NoTokens
from workflows.session import Sessions


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
        backing_off = BackingOff(random.SystemRandom().random)
        tokens = NoTokens() if options.open else EntraTokens(options, backing_off, time.time)
        self.line = Line(options, tokens, backing_off)
        self.asides = Asides()
        reach = Reach(self.line, sessions)
        self.posts = Posts(sessions, self.line, reach, pace or Pace(time.monotonic))
        self.postman = TeamsPostman(
            reach, self.posts, self.asides, Glances(sessions), options.language
        )
        self.profiles = Profiles(self.line, self.postman.personal, time.monotonic)

    def pages(self) -> APIRouter:
        """Return what answers the page behind the app's tab."""
        return page_router(self.options.app_id, self.options.language)

    async def close(self) -> None:
        """Hang up."""
        await self.line.close()

    def drawn(self, place: Place) -> TeamsLetter | None:
        """Return how the message was drawn that something was done on, if that is remembered."""
        return self.posts.drawn(place)

    async def typing(self, sender: Sender) -> None:
        """Show where somebody is that the desk is writing; raises Busy, Refused and Silent."""
        await self.line.type(Conversation(sender.service_url, sender.conversation))


class Inward:
    """The half that takes things in."""

    def __init__(self, out: Outward, desk: OpenDesk, patience: Patience | None = None) -> None:
        """Put it together; call it while the loop runs."""
        self._out, self._deliveries = out, desk.deliveries
        traffic = Traffic()
        self.errands = Errands(traffic)
        self.reception = Reception(
            desk=desk.desk,
            glances=Glances(desk.sessions),
            errands=self.errands,
            asides=out.asides,
            nudge=desk.deliveries.take_due,
            now=desk.sessions.clock.now,
            profiles=out.profiles,
            whereabouts=Whereabouts(desk.sessions),
            typing=out.typing,
            patience=patience or Patience(),
        )
        handler = DeskHandler(self._surfaces(desk.sessions))
        self.front = Front(DeskAdapter(), handler, traffic)
        self._keys = Keys(KeyServer(out.options.openid_url).look_up, time.monotonic)

    def router(self) -> APIRouter:
        """Return what answers Teams' requests, and the page."""
        gate = Gate(self._out.options, self._keys, time.time)
        router = self._out.pages()
        options = self._out.options
        in_card = InCard(self.front, self._out.drawn, options.language)
        router.include_router(Door(gate, in_card if options.open else self.front).router())
        return router

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Let what is under way at the end be finished."""
        try:
            yield
        finally:
            await self._keys.close()
            await self.errands.finish()
            await self._deliveries.arrived()

    def _surfaces(self, sessions: Sessions) -> Surfaces:
        reception, out = self.reception, self._out
        cards = PressedCards(reception, out.drawn)
        return Surfaces(
            listening=Listening(reception, Rooms(reception, sessions, out.postman.offer)),
            presses=Presses(reception, cards, out.postman.newest),
            dialogs=Dialogs(reception, cards),
            extension=Extension(reception),
            lookups=Lookups(reception),
        )
