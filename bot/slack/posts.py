"""Post a message once, whatever happens between the asking and the answer.

A post is written down before it is made. One that was begun and never confirmed may have arrived:
it is looked for in the conversation first, after a pause in which a late one could still land.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.couriers import TryLater
from bot.slack.asking import SlackBusy, SlackRefused, asked
from bot.slack.pace import Pace
from bot.slack.places import Place
from bot.slack.shapes import Json
from bot.slack.viewers import CHANNEL
from bot.slack.workspaces import Workspace
from workflows.domain.events import NO_IDEA
from workflows.domain.idea import IdeaId
from workflows.ports import Postmark
from workflows.session import Sessions

GRACE = timedelta(seconds=30)
"""After so long a request can no longer land: three times as long as one may take."""

EVENT_TYPE = "rejsehold"
"""What our messages' metadata is called."""

_PAGE, _MOST_PAGES = 200, 10
_BEFORE = timedelta(seconds=60)
"""How much earlier than its beginning a post is looked for: clocks differ."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to post: what it says, and the idea it is about."""

    key: str
    text: str
    blocks: list[Json]
    idea: IdeaId = NO_IDEA


class Posts:
    """Posts and changes messages; raises TryLater, SlackBusy, SlackRefused and SlackSilent."""

    def __init__(self, sessions: Sessions, pace: Pace) -> None:
        """Take where it is written down, and the pace Slack asks for."""
        self._sessions = sessions
        self._pace = pace

    async def post(self, workspace: Workspace, place: Place, letter: Letter) -> str:
        """Post a letter in a place and return the message's id; the same key is posted once."""
        known = await self._begin(place, letter)
        if known.message is not None:
            return known.message
        found = "" if known.new else await self._looked_for(workspace, place, letter.key, known)
        stamp = found or await self._posted(workspace, place, letter)
        async with self._sessions.open() as session:
            await session.unit.postmarks.keep(letter.key, stamp)
        return stamp

    async def change(self, workspace: Workspace, place: Place, stamp: str, letter: Letter) -> None:
        """Change a message that stands there; the same change twice is one."""
        method = f"{workspace.team} chat.update"
        held = self._pace.left(method)
        if held:
            raise TryLater(held)
        call = workspace.client.chat_update(
            channel=place.channel, ts=stamp, text=letter.text, blocks=letter.blocks
        )
        try:
            await asked(call)
        except SlackBusy as busy:
            self._pace.hold(method, busy.after)
            raise

    async def newest(self, place: Place, idea: IdeaId) -> str | None:
        """Return the message about an idea that was posted last in a place."""
        async with self._sessions.open() as session:
            return await session.unit.postmarks.latest(CHANNEL, place.key, idea)

    async def _begin(self, place: Place, letter: Letter) -> Postmark:
        async with self._sessions.open() as session:
            return await session.unit.postmarks.begin(
                letter.key, CHANNEL, place.key, letter.idea, session.now
            )

    async def _posted(self, workspace: Workspace, place: Place, letter: Letter) -> str:
        turn = self._pace.turn(place.channel)
        if isinstance(turn, timedelta):
            await self._withdraw(letter.key)
            raise TryLater(turn)
        await asyncio.sleep(turn)
        call = workspace.client.chat_postMessage(
            channel=place.channel,
            text=letter.text,
            blocks=letter.blocks,
            metadata={"event_type": EVENT_TYPE, "event_payload": {"key": letter.key}},
            unfurl_links=False,
            unfurl_media=False,
            mrkdwn=False,
            thread_ts=place.thread or None,
        )
        try:
            return str((await asked(call)).get("ts", ""))
        except SlackBusy as busy:
            self._pace.hold(place.channel, busy.after)
            await self._withdraw(letter.key)
            raise
        except SlackRefused:
            await self._withdraw(letter.key)
            raise

    async def _withdraw(self, key: str) -> None:
        """Note that it certainly was not posted, so that nobody has to look for it."""
        async with self._sessions.open() as session:
            await session.unit.postmarks.withdraw(key)

    async def _looked_for(
        self, workspace: Workspace, place: Place, key: str, known: Postmark
    ) -> str:
        """Return the message with the key if it arrived after all, else an empty text."""
        if self._sessions.clock.now() - known.begun < GRACE:
            raise TryLater(GRACE)
        cursor = ""
        for _ in range(_MOST_PAGES):
            page = await self._page(workspace, place, known.begun - _BEFORE, cursor)
            for message in page.get("messages", ()):
                if _key_of(message) == key:
                    return str(message.get("ts", ""))
            cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
            if not cursor:
                break
        return ""

    async def _page(self, workspace: Workspace, place: Place, since: datetime, cursor: str) -> Json:
        wanted: dict[str, Any] = {
            "channel": place.channel,
            "oldest": f"{since.timestamp():.6f}",
            "include_all_metadata": True,
            "limit": _PAGE,
            **({"cursor": cursor} if cursor else {}),
        }
        if place.thread:
            return await asked(workspace.client.conversations_replies(ts=place.thread, **wanted))
        return await asked(workspace.client.conversations_history(**wanted))


def _key_of(message: Json) -> str:
    match message.get("metadata"):
        case {"event_type": "rejsehold", "event_payload": {"key": str(key)}}:
            return key
        case _:
            return ""
