"""Take what somebody did to the desk, and settle it after Teams was told that it is here."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.reception import Taking, turn_of
from bot.conversations.glances import Viewer
from bot.conversations.receiving import Received
from bot.messages.incoming import Envelope
from bot.messages.outgoing import Messages
from bot.teams.incoming import Act
from bot.teams.places import channel_of
from bot.teams.profiles import Profiles
from bot.teams.senders import Sender
from bot.teams.viewers import CHANNEL, profile_of_ours, viewer_of
from bot.wording import Speech
from workflows.ports import ConversationReference
from workflows.session import Sessions

TYPING_AFTER_SECONDS = 1.0
"""How long an answer may take before it is shown that somebody is at it."""

MOST_NOTED = 20_000
"""Conversations of which it is remembered that they have been noted."""

log = structlog.stdlib.get_logger()

Typing = Callable[[Sender], Awaitable[None]]
"""Shows in somebody's conversation that the desk is writing; raises Busy, Refused and Silent."""


class Whereabouts:
    """Notes the conversations in which the desk may speak, each when it is first met."""

    def __init__(self, sessions: Sessions) -> None:
        """Take where they are kept."""
        self._sessions = sessions
        self._noted: OrderedDict[tuple[str, str, str], str] = OrderedDict()

    async def note(self, sender: Sender) -> None:
        """Keep where somebody is, unless it is known; raises StoreUnavailable."""
        conversation = channel_of(sender.conversation)
        user = sender.user if sender.is_alone else ""
        key = (sender.tenant, conversation, user)
        if not conversation or self._noted.get(key) == sender.service_url:
            return
        url = sender.service_url
        reference = ConversationReference(CHANNEL, sender.tenant, conversation, url, user)
        async with self._sessions.open() as session:
            await session.unit.references.note(reference, session.now)
        self._noted[key] = sender.service_url
        if len(self._noted) > MOST_NOTED:
            self._noted.popitem(last=False)

    async def forget(self, tenant: str, conversation: str) -> None:
        """Forget a conversation that the desk is no longer in; raises StoreUnavailable."""
        place = channel_of(conversation)
        for key in [each for each in self._noted if each[:2] == (tenant, place)]:
            del self._noted[key]
        async with self._sessions.open() as session:
            await session.unit.references.forget(CHANNEL, tenant, place)


@dataclass(frozen=True, slots=True)
class Reception(Taking):
    """Between the SDK's handler and the desk."""

    profiles: Profiles
    whereabouts: Whereabouts
    typing: Typing
    typing_after: float = field(default=TYPING_AFTER_SECONDS)

    async def take(self, act: Act) -> Received | None:
        """Commit what somebody did; None when they do not belong here, and nothing is kept.

        Raises ProfileUnknown and StoreUnavailable; then Teams should bring it again.
        """
        sender = act.sender
        profile = await profile_of_ours(self.profiles, sender)
        if profile is None:
            log.info("teams_stranger", tenant=sender.tenant)
            return None
        await self.whereabouts.note(sender)
        envelope = Envelope(
            id=act.delivery,
            channel=CHANNEL,
            space=sender.tenant,
            user=sender.user,
            incoming=act.incoming,
            name=profile.name,
            email=profile.email,
            language=sender.language,
        )
        return await self.keep(envelope)

    def settle(self, received: Received, sender: Sender) -> None:
        """Answer a delivery in the background; the answer leaves by post."""
        self.start(sender, self._settle(received, sender), patient=True)

    def settle_watched(self, received: Received, sender: Sender) -> asyncio.Task[Messages]:
        """Answer what somebody looks at meanwhile; the task ends when the answer is known.

        It leaves by post after that: nothing that Teams waits for stands before it.
        """
        settled = self.start(sender, self._settled(received, sender))
        self.start(sender, self.send_on())
        return settled

    def start(
        self, sender: Sender, errand: Coroutine[Any, Any, Any], *, patient: bool = False
    ) -> asyncio.Task[Any]:
        """Start something of somebody's behind what they did before."""
        turn = turn_of(sender.tenant, sender.user)
        return self.errands.start(turn, errand, patient=patient)

    async def viewer(self, sender: Sender) -> Viewer | None:
        """Return somebody who looks; None when they do not belong here. Raises ProfileUnknown."""
        return await viewer_of(self.profiles, sender)

    async def speech(self, sender: Sender) -> Speech | None:
        """Return the language somebody is spoken to in; None when they do not belong here."""
        viewer = await self.viewer(sender)
        return await self.glances.speech(viewer) if viewer else None

    async def _settle(self, received: Received, sender: Sender) -> None:
        typing = asyncio.create_task(self._type(sender))
        try:
            await self.desk.settle(received)
        finally:
            typing.cancel()
        await self.send_on()

    async def _settled(self, received: Received, sender: Sender) -> Messages:
        reply = await self.desk.settle(received)
        viewer = await self.viewer(sender)
        if viewer is not None:
            await self.note_language(received, viewer)
        return reply

    async def _type(self, sender: Sender) -> None:
        await asyncio.sleep(self.typing_after)
        try:
            await self.typing(sender)
        except (Busy, Refused, Silent) as failed:
            log.info("teams_not_typing", reason=type(failed).__name__)


async def in_time(task: asyncio.Task[Messages], seconds: float) -> Messages | None:
    """Wait so long for an answer; None when there is none yet, or it is for the worker to find."""
    done, _ = await asyncio.wait([task], timeout=seconds)
    return task.result() if done and task.exception() is None else None
