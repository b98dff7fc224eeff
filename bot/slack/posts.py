"""Post and change messages in Slack; a post in doubt is looked for in its conversation."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.chat.failing import Busy
from bot.chat.letters import Letter
from bot.chat.once import Once
from bot.chat.pace import Pace
from bot.chat.shapes import Json
from bot.couriers import TryLater
from bot.slack.asking import asked
from bot.slack.places import Place, is_direct
from bot.slack.viewers import CHANNEL
from bot.slack.workspaces import Workspace
from workflows.domain.idea import IdeaId
from workflows.session import Sessions

EVENT_TYPE = "rejsehold"
"""What our messages' metadata is called."""

_PAGE, _MOST_PAGES = 200, 10
_BEFORE = timedelta(seconds=60)
"""How much earlier than its beginning a post is looked for: clocks differ."""


SlackLetter = Letter[list[Json]]
"""A message in blocks; its text is what is read aloud."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a workspace."""

    workspace: Workspace
    place: Place

    @property
    def key(self) -> str:
        """Name the place, the same every time."""
        return self.place.key

    @property
    def message(self) -> str:
        """Name the message something was done on."""
        return self.place.message

    @property
    def is_shared(self) -> bool:
        """Tell whether others than one person read it."""
        return not is_direct(self.place.channel)


class Posts:
    """Posts and changes messages; raises TryLater, Busy, Refused and Silent."""

    def __init__(self, sessions: Sessions, pace: Pace) -> None:
        """Take where it is written down, and the pace Slack asks for."""
        self._once = Once(sessions, CHANNEL)
        self._pace = pace

    async def post(self, spot: Spot, letter: SlackLetter) -> str:
        """Post a letter in a place and return the message's id; the same key is posted once."""
        return await self._once.post(
            letter.key,
            spot.key,
            letter.idea,
            partial(self._posted, spot.workspace, spot.place, letter),
            partial(self._looked_for, spot.workspace, spot.place, letter.key),
        )

    async def change(self, spot: Spot, message: str, letter: SlackLetter) -> None:
        """Change a message that stands there; the same change twice is one."""
        workspace, place = spot.workspace, spot.place
        method = f"{workspace.team} chat.update"
        held = self._pace.left(method)
        if held:
            raise TryLater(held)
        call = workspace.client.chat_update(
            channel=place.channel, ts=message, text=letter.text, blocks=letter.body
        )
        try:
            await asked(call)
        except Busy as busy:
            self._pace.hold(method, busy.after)
            raise

    async def newest(self, spot: Spot, idea: IdeaId) -> str | None:
        """Return the message about an idea that was posted last in a place."""
        return await self._once.newest(spot.key, idea)

    async def _posted(self, workspace: Workspace, place: Place, letter: SlackLetter) -> str:
        turn = self._pace.turn(place.channel)
        if isinstance(turn, timedelta):
            raise TryLater(turn)
        await asyncio.sleep(turn)
        call = workspace.client.chat_postMessage(
            channel=place.channel,
            text=letter.text,
            blocks=letter.body,
            metadata={"event_type": EVENT_TYPE, "event_payload": {"key": letter.key}},
            unfurl_links=False,
            unfurl_media=False,
            mrkdwn=False,
            thread_ts=place.thread or None,
        )
        try:
            return str((await asked(call)).get("ts", ""))
        except Busy as busy:
            self._pace.hold(place.channel, busy.after)
            raise

    async def _looked_for(
        self, workspace: Workspace, place: Place, key: str, begun: datetime
    ) -> str:
        """Return the message with the key if it arrived after all, else an empty text."""
        cursor = ""
        for _ in range(_MOST_PAGES):
            page = await self._page(workspace, place, begun - _BEFORE, cursor)
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
