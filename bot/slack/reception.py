"""Take what somebody did to the desk, and settle it after Slack was told that it is here."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import structlog

from bot.chat.asides import Pressed
from bot.chat.offering import form_in
from bot.chat.reception import Taking, turn_of
from bot.conversations.receiving import Received
from bot.messages.incoming import Envelope
from bot.messages.outgoing import Form, Messages
from bot.slack.forms import Forms
from bot.slack.incoming import Act, PressAct
from bot.slack.places import is_alone, place_of
from bot.slack.profiles import Profiles
from bot.slack.viewers import CHANNEL, profile_of_ours, viewer_of
from bot.slack.workspaces import Workspace
from bot.wording import Speech

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Reception(Taking):
    """Between Bolt's listeners and the desk; ``changed`` is told whose things may have changed."""

    profiles: Profiles
    forms: Forms
    changed: Callable[[Workspace, str], Coroutine[Any, Any, None]]

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
            alone=is_alone(place_of(act.delivery)),
        )
        return await self.keep(envelope)

    def settle(
        self, workspace: Workspace, received: Received, *, patient: bool = False
    ) -> asyncio.Task[Messages]:
        """Answer a delivery in the background; the answer leaves by post."""
        turn = turn_of(workspace.team, received.envelope.user)
        return self.errands.start(turn, self._settle(workspace, received), patient=patient)

    def settle_form(self, workspace: Workspace, received: Received) -> asyncio.Task[Messages]:
        """Answer a form; the task ends when the answer is known, and it leaves by post after that.

        Somebody looks at the modal meanwhile: nothing that Slack has to answer stands before it.
        """
        turn = turn_of(workspace.team, received.envelope.user)
        settled = self.errands.start(turn, self._settled(workspace, received))
        self.errands.start(turn, self._sent_on(workspace, received))
        return settled

    def settle_press(self, workspace: Workspace, received: Received, press: PressAct) -> None:
        """Answer a press in the background; a form it asks for is opened at once."""
        pressed = Pressed(press.label, press.text, press.blocks)
        self.asides.note_pressed(press.place.key, press.place.message, pressed)
        errand = self._settle_press(workspace, received, press)
        self.errands.start(turn_of(workspace.team, received.envelope.user), errand)

    def open_offered(self, workspace: Workspace, press: PressAct) -> bool:
        """Open a form that was offered, as it was; tell whether there is one for this press."""
        form = self.asides.offered(press.act.user, press.press)
        if form is not None:
            errand = self._open(workspace, form, press)
            self.errands.start(turn_of(workspace.team, press.act.user), errand)
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
        viewer = await viewer_of(self.profiles, workspace, received.envelope.user)
        if viewer is not None:
            await self.note_language(received, viewer)

    async def _open(self, workspace: Workspace, form: Form, press: PressAct) -> None:
        speech = await self.speech(workspace, press.act.user)
        if speech is not None:
            await self.forms.open(workspace, speech, form, press)

    async def _sent_on(self, workspace: Workspace, received: Received) -> None:
        user = received.envelope.user
        # Apart, for Slack has to take it: nobody's answer waits for somebody's home tab.
        self.errands.start(f"home/{turn_of(workspace.team, user)}", self.changed(workspace, user))
        await self.send_on()
