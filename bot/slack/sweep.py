"""Look through conversations for what Slack never delivered, and take it as if it had.

Slack gives an event up after some six minutes, and buffers nothing for a socket that is closed.
What is found has the id that its event has or would have had, so nothing is taken twice.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

import structlog
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.profiles import ProfileUnknown
from bot.chat.shapes import Json, Malformed
from bot.slack.asking import asked
from bot.slack.incoming import Act, read_message
from bot.slack.known import history_message
from bot.slack.places import Place, place_of
from bot.slack.reception import Reception
from bot.slack.viewers import CHANNEL
from bot.slack.workspaces import Workspace, Workspaces
from knowledge.ports import StoreUnavailable
from workflows.session import Sessions

EVERY = timedelta(minutes=15)

SECONDS_BETWEEN = 1.25
"""Between two calls: Slack lets an internal app look 50 times a minute."""

UNSEEN = timedelta(hours=24)
"""How far back a conversation is read that the desk has not seen before."""

QUIET = timedelta(days=7)
"""After so long a thread in which nothing was said is followed no longer."""

_OVERLAP = timedelta(minutes=10)
"""How far behind the watermark a sweep begins: what came late may stand before it."""

_PAGE, _MOST_PAGES = 200, 20

_GONE = frozenset({"channel_not_found", "not_in_channel", "is_archived", "missing_scope"})

log = structlog.stdlib.get_logger()

Call = Callable[[], Awaitable[AsyncSlackResponse]]
Sleep = Callable[[float], Awaitable[None]]
"""Waits so many seconds, or raises Stopping when the desk is asked to stop."""


class Stopping(Exception):
    """The desk is asked to stop; the next sweep begins where this one ends."""


@dataclass
class Sweep:
    """Reads each conversation from where it was read last."""

    workspaces: Workspaces
    reception: Reception
    sessions: Sessions
    sleep: Sleep

    def __post_init__(self) -> None:
        """Begin with no sweep under way and no conversation known to be followed."""
        self._followed: set[str] = set()
        self._under_way = asyncio.Lock()

    async def follow(self, act: Act) -> None:
        """Follow the conversation somebody wrote in, from the message they wrote."""
        place = place_of(act.delivery)
        if place.is_person:
            return
        # What came just before, and was lost, is found as well.
        since = _mark(self.sessions.clock.now() - UNSEEN)
        for name in dict.fromkeys((_name(replace(place, thread="")), _name(place))):
            if name not in self._followed:
                self._followed.add(name)
                async with self.sessions.open() as session:
                    await session.unit.watermarks.follow(CHANNEL, name, since)

    async def run(self) -> int:
        """Sweep every conversation once; return how many messages were taken that were missed.

        A sweep that is asked for while one is under way begins when that is done.
        """
        async with self._under_way:
            taken = 0
            for workspace in await self.workspaces.all():
                await self._find(workspace)
                for name, mark in (await self._marks(workspace)).items():
                    taken += await self._conversation(workspace, name, mark)
        if taken:
            log.warning("slack_missed_messages", count=taken)
        return taken

    async def _marks(self, workspace: Workspace) -> dict[str, str]:
        async with self.sessions.open() as session:
            marks = await session.unit.watermarks.all(CHANNEL)
        return {name: mark for name, mark in marks.items() if name.startswith(f"{workspace.team}/")}

    async def _find(self, workspace: Workspace) -> None:
        """Follow every direct message the desk has: the first that somebody wrote may be lost."""
        since, cursor = _mark(self.sessions.clock.now() - UNSEEN), ""
        for _ in range(_MOST_PAGES):
            page = await self._paced(
                partial(
                    workspace.client.users_conversations,
                    types="im",
                    limit=_PAGE,
                    cursor=cursor or None,
                )
            )
            found = [str(each.get("id", "")) for each in page.get("channels", ())]
            async with self.sessions.open() as session:
                for channel in filter(None, found):
                    name = _name(Place(workspace.team, channel))
                    await session.unit.watermarks.follow(CHANNEL, name, since)
            cursor = _next(page)
            if not cursor:
                return

    async def _conversation(self, workspace: Workspace, name: str, mark: str) -> int:
        _, channel, *thread = name.split("/")
        place = Place(workspace.team, channel, *thread)
        oldest = f"{max(float(mark) - _OVERLAP.total_seconds(), 0):.6f}"
        if place.thread and mark < _mark(self.sessions.clock.now() - QUIET):
            await self._leave(name)
            return 0
        try:
            return await self._read(workspace, place, oldest)
        except Refused as refused:
            log.info("slack_sweep_refused", code=refused.code)
            if refused.code in _GONE:
                await self._leave(name)
            return 0

    async def _read(self, workspace: Workspace, place: Place, oldest: str) -> int:
        messages: list[Json] = []
        cursor = ""
        for _ in range(_MOST_PAGES):
            page = await self._paced(_looking(workspace, place, oldest, cursor))
            messages += page.get("messages", ())
            cursor = _next(page)
            if not cursor:
                break
        taken = 0
        for message in sorted(messages, key=lambda each: str(each.get("ts", ""))):
            taken += await self._take(workspace, place.channel, message)
        if messages:
            await self._advance(_name(place), max(str(each.get("ts", "")) for each in messages))
        return taken

    async def _take(self, workspace: Workspace, channel: str, message: Json) -> bool:
        """Take a message unless it was taken before; tell whether it was missed."""
        try:
            event = history_message(message, channel)
        except Malformed:
            return False
        act = read_message(event, workspace.team, workspace.bot)
        if act is None or await self._is_known(act):
            return False
        received = await self.reception.take(workspace, act)
        if received is None or received.reply is not None:
            return False
        self.reception.settle(workspace, received, patient=True)
        return True

    async def _is_known(self, act: Act) -> bool:
        async with self.sessions.open() as session:
            return await session.unit.inbox.reply(CHANNEL, act.delivery) is not None

    async def _advance(self, name: str, mark: str) -> None:
        async with self.sessions.open() as session:
            await session.unit.watermarks.advance(CHANNEL, name, mark)

    async def _leave(self, name: str) -> None:
        self._followed.discard(name)
        async with self.sessions.open() as session:
            await session.unit.watermarks.leave(CHANNEL, name)

    async def _paced(self, call: Call) -> Json:
        await self.sleep(SECONDS_BETWEEN)
        return await asked(call())


async def swept(sweep: Sweep) -> None:
    """Sweep, and write down what stopped it: the next sweep begins where this one ended."""
    try:
        await sweep.run()
    except Stopping:
        log.info("slack_sweep_ended")
    except (ProfileUnknown, Busy, Refused, Silent, StoreUnavailable) as error:
        log.warning("slack_sweep_stopped", reason=type(error).__name__)


def _looking(workspace: Workspace, place: Place, oldest: str, cursor: str) -> Call:
    """Return the call that reads on in a conversation, or in a thread of one."""
    client = workspace.client
    page: Json = {
        "channel": place.channel,
        "oldest": oldest,
        "limit": _PAGE,
        "cursor": cursor or None,
    }
    if place.thread:
        return partial(client.conversations_replies, ts=place.thread, **page)
    return partial(client.conversations_history, **page)


def _name(place: Place) -> str:
    """Name a conversation, or a thread in it, among what is followed."""
    return "/".join(filter(None, (place.team, place.channel, place.thread)))


def _mark(moment: datetime) -> str:
    return f"{moment.timestamp():.6f}"


def _next(page: Json) -> str:
    return str((page.get("response_metadata") or {}).get("next_cursor") or "")
