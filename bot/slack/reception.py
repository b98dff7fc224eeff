"""Take what somebody did to the desk, and settle it after Slack was told that it is here."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import structlog

from bot.chat.asides import Aside, Asides, Pressed
from bot.chat.errands import Errands
from bot.chat.offering import form_in
from bot.conversations.glances import Glances
from bot.conversations.receiving import Received
from bot.conversations.talk import known_language
from bot.messages.incoming import Envelope
from bot.messages.outgoing import Form, Messages
from bot.slack.forms import Forms
from bot.slack.incoming import Act, PressAct
from bot.slack.places import place_of
from bot.slack.profiles import Profiles
from bot.slack.viewers import CHANNEL, profile_of_ours, viewer_of
from bot.slack.workspaces import Workspace
from bot.wording import DANISH, Speech
from knowledge.ports import StoreUnavailable

log = structlog.stdlib.get_logger()


class TakingDesk(Protocol):
    """A desk that keeps a delivery first and answers it after."""

    async def take(self, envelope: Envelope) -> Received:
        """Commit one delivery; raises StoreUnavailable."""
        ...

    async def settle(self, received: Received) -> Messages:
        """Return the answer to a delivery that was taken; raises StoreUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class Reception:
    """Between Bolt's listeners and the desk.

    ``nudge`` sends what is due at once, ``changed`` is told whose things may have changed.
    """

    desk: TakingDesk
    glances: Glances
    profiles: Profiles
    errands: Errands
    asides: Asides
    forms: Forms
    nudge: Callable[[], Awaitable[object]]
    changed: Callable[[Workspace, str], Coroutine[Any, Any, None]]
    now: Callable[[], datetime]

    async def take(self, workspace: Workspace, act: Act) -> Received | None:
        """Commit what somebody did; None when they do not belong here, and nothing is kept.

        Raises ProfileUnknown and StoreUnavailable; then Slack should bring it again.
        """
        profile = await profile_of_ours(self.profiles, workspace, act.user)
        if profile is None:
            log.info("slack_stranger", team=act.team)
            return None
        envelope = Envelope(
            id=act.delivery,
            channel=CHANNEL,
            space=act.team,
            user=act.user,
            incoming=act.incoming,
            name=profile.name,
            email=profile.email,
            language=profile.language,
        )
        received = await self.desk.take(envelope)
        language = known_language(received.person.language) or DANISH
        self.asides.note(act.delivery, Aside(profile.name, self.now(), language, act.user))
        return received

    def settle(
        self, workspace: Workspace, received: Received, *, patient: bool = False
    ) -> asyncio.Task[Messages]:
        """Answer a delivery in the background; the answer leaves by post."""
        turn = turn_of(workspace, received.envelope.user)
        return self.errands.start(turn, self._settle(workspace, received), patient=patient)

    def settle_form(self, workspace: Workspace, received: Received) -> asyncio.Task[Messages]:
        """Answer a form; the task ends when the answer is known, and it leaves by post after that.

        Somebody looks at the modal meanwhile: nothing that Slack has to answer stands before it.
        """
        turn = turn_of(workspace, received.envelope.user)
        settled = self.errands.start(turn, self._settled(workspace, received))
        self.errands.start(turn, self._sent_on(workspace, received))
        return settled

    def settle_press(self, workspace: Workspace, received: Received, press: PressAct) -> None:
        """Answer a press in the background; a form it asks for is opened at once."""
        pressed = Pressed(press.label, press.text, press.blocks)
        self.asides.note_pressed(press.place.key, press.place.message, pressed)
        errand = self._settle_press(workspace, received, press)
        self.errands.start(turn_of(workspace, received.envelope.user), errand)

    def open_offered(self, workspace: Workspace, press: PressAct) -> bool:
        """Open a form that was offered, as it was; tell whether there is one for this press."""
        form = self.asides.offered(press.act.user, press.press)
        if form is not None:
            errand = self._open(workspace, form, press)
            self.errands.start(turn_of(workspace, press.act.user), errand)
        return form is not None

    async def speech(self, workspace: Workspace, user: str) -> Speech | None:
        """Return the language somebody is spoken to in; None when they do not belong here."""
        viewer = await viewer_of(self.profiles, workspace, user)
        return await self.glances.speech(viewer) if viewer else None

    async def _settle(self, workspace: Workspace, received: Received) -> Messages:
        reply = await self.desk.settle(received)
        await self._sent_on(workspace, received)
        return reply

    async def _settled(self, workspace: Workspace, received: Received) -> Messages:
        reply = await self.desk.settle(received)
        if place_of(received.id).message:
            await self._note_language(workspace, received)
        return reply

    async def _settle_press(
        self, workspace: Workspace, received: Received, press: PressAct
    ) -> None:
        reply = await self.desk.settle(received)
        await self._note_language(workspace, received)
        form = form_in(reply)
        if form is not None:
            await self._open(workspace, form, press)
        await self._sent_on(workspace, received)

    async def _note_language(self, workspace: Workspace, received: Received) -> None:
        """Remember the language the answer is in: a line below it says who pressed what."""
        speech = await self.speech(workspace, received.envelope.user)
        if speech is not None:
            self.asides.speak(received.id, speech.language)

    async def _open(self, workspace: Workspace, form: Form, press: PressAct) -> None:
        speech = await self.speech(workspace, press.act.user)
        if speech is not None:
            await self.forms.open(workspace, speech, form, press)

    async def _sent_on(self, workspace: Workspace, received: Received) -> None:
        """Bring the answer out now; if that fails, the worker does it."""
        user = received.envelope.user
        # Apart, for Slack has to take it: nobody's answer waits for somebody's home tab.
        self.errands.start(f"home/{turn_of(workspace, user)}", self.changed(workspace, user))
        try:
            await self.nudge()
        except StoreUnavailable:
            log.warning("slack_nudge_without_store")


def turn_of(workspace: Workspace, user: str) -> str:
    """Name the turn in which one person's deliveries are settled, one after the other."""
    return f"{workspace.team}/{user}"
