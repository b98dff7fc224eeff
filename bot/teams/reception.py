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

MOST_NOTED = 20_000
"""Conversations of which it is remembered that they have been noted."""

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds an answer may take before something is said instead of it.

    ``answer`` is for what somebody waits for: Teams gives a press or a dialog up after about ten
    seconds, and may bring it again after fifteen. ``typing`` is for words, whose answer comes in
    the chat: after that it is shown that somebody is at it.
    """

    answer: float = 8.0
    typing: float = 1.0


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
    patience: Patience = field(default=Patience())

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
            alone=sender.is_alone,
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

    async def in_time(self, settling: asyncio.Task[Messages]) -> Messages | None:
        """Wait for an answer as long as may be; None when the chat will have to bring it."""
        done, _ = await asyncio.wait([settling], timeout=self.patience.answer)
        return settling.result() if done and settling.exception() is None else None

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
        await asyncio.sleep(self.patience.typing)
        try:
            await self.typing(sender)
        except (Busy, Refused, Silent) as failed:
            log.info("teams_not_typing", reason=type(failed).__name__)
