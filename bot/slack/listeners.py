"""Bolt's listeners: each takes one kind of thing people do in Slack, and acknowledges it.

Everything is committed before it is acknowledged; nothing essential is left to Bolt after that.
"""

import asyncio
import re
import time
from dataclasses import dataclass
from typing import Any

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.offering import form_in
from bot.chat.profiles import ProfileUnknown
from bot.chat.reception import turn_of
from bot.chat.shapes import Json, Malformed
from bot.messages.outgoing import Messages
from bot.slack import idea_modal, modal
from bot.slack.asking import Line
from bot.slack.commands import Commands
from bot.slack.home import Homes
from bot.slack.idea_modal import IDEA, Ideas
from bot.slack.incoming import (
    Act,
    is_stranger,
    read_message,
    read_new_idea,
    read_press_on,
    read_submission,
)
from bot.slack.lookups import Lookups
from bot.slack.modal import draw_form
from bot.slack.places import place_of, write_place
from bot.slack.quiet import quiet_logger
from bot.slack.reception import Reception
from bot.slack.sweep import Sweep
from bot.slack.workspaces import Workspace, Workspaces
from knowledge.ports import StoreUnavailable

MODAL_SECONDS = 2.5
"""How long a modal may wait for its answer; Slack gives up after three seconds."""

MALFORMED, LATER = 400, 503

_ANY = re.compile(".*", re.DOTALL)

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Listeners:
    """What is done for each kind of thing."""

    workspaces: Workspaces
    reception: Reception
    ideas: Ideas
    commands: Commands
    lookups: Lookups
    homes: Homes
    sweep: Sweep

    async def message(self, body: Json, context: AsyncBoltContext) -> None:
        """Take a message, its change or its deletion."""
        workspace = await self._workspace(context)
        act = read_message(body["event"], workspace.team, workspace.bot)
        received = await self.reception.take(workspace, act) if act else None
        if act is not None and received is not None and received.reply is None:
            self.reception.settle(workspace, received, patient=True)
            following = self.sweep.follow(act)
            self.reception.errands.start(f"follow/{act.delivery}", following, patient=True)

    async def pressed(self, ack: AsyncAck, body: Json, context: AsyncBoltContext) -> None:
        """Take a press on a button."""
        workspace = await self._workspace(context)
        press = read_press_on(body, workspace.team)
        if press is None:
            await self._other_button(workspace, body)
        elif not is_stranger(body["user"], workspace.team) and not self.reception.open_offered(
            workspace, press
        ):
            received = await self.reception.take(workspace, press.act)
            if received is not None and received.reply is None:
                self.reception.settle_press(workspace, received, press)
        await ack()

    async def submitted(self, ack: AsyncAck, body: Json, context: AsyncBoltContext) -> None:
        """Take a form; what is wrong with it is shown on it, if that is found out in time."""
        begun = time.monotonic()
        workspace = await self._workspace(context)
        if is_stranger(body["user"], workspace.team):
            await ack()
            return
        act = _sent(body, workspace.team)
        received = await self.reception.take(workspace, act)
        if received is None:
            await ack(response_action="clear")
            return
        settled = self.reception.settle_form(workspace, received)
        left = max(MODAL_SECONDS - (time.monotonic() - begun), 0)
        done, _ = await asyncio.wait([settled], timeout=left)
        reply = settled.result() if done and settled.exception() is None else None
        if reply is None:
            self.reception.asides.lose_form(act.delivery)
        await self._answer_modal(ack, workspace, act, reply or ())

    async def shortcut(self, ack: AsyncAck, body: Json, context: AsyncBoltContext) -> None:
        """Open the modal for a new idea, from nothing or from a message."""
        workspace = await self._workspace(context)
        await ack()
        if not is_stranger(body["user"], workspace.team):
            errand = self.ideas.open(workspace, body)
            self.reception.errands.start(turn_of(workspace.team, body["user"]["id"]), errand)

    async def command(self, ack: AsyncAck, body: Json, context: AsyncBoltContext) -> None:
        """Take a slash command."""
        workspace = await self._workspace(context)
        said = await self.commands.obey(workspace, body)
        await (ack(text=said, response_type="ephemeral") if said else ack())

    async def options(self, ack: AsyncAck, body: Json, context: AsyncBoltContext) -> None:
        """Answer what can be picked by the letters typed so far."""
        workspace = await self._workspace(context)
        if is_stranger(body["user"], workspace.team):
            await ack(options=[])
            return
        await ack(options=await self.lookups.find(workspace, body))

    async def home_opened(self, body: Json, context: AsyncBoltContext) -> None:
        """Draw the home tab for whoever looks at it."""
        workspace, event = await self._workspace(context), body["event"]
        if event.get("tab", "home") == "home":
            errand = self.homes.opened(workspace, event["user"])
            self.reception.errands.start(f"home/{turn_of(workspace.team, event['user'])}", errand)

    async def gone(self, body: Json, context: AsyncBoltContext) -> None:
        """Forget a workspace that has taken the desk out, or its token back."""
        tokens = body["event"].get("tokens", {})
        if body["event"]["type"] == "app_uninstalled" or tokens.get("bot"):
            await self.workspaces.leave(str(context.team_id))
            log.info("slack_workspace_left", team=context.team_id)

    async def failed(self, error: Exception) -> BoltResponse:
        """Say what to do about a delivery that could not be taken: bring it again, or never."""
        if isinstance(error, Malformed):
            return BoltResponse(status=MALFORMED)
        again = (StoreUnavailable, ProfileUnknown, Busy, Refused, Silent)
        if isinstance(error, again):
            log.warning("slack_not_taken", reason=type(error).__name__)
        else:
            log.error("slack_listener_failed", exc_info=error)
        return BoltResponse(status=LATER)

    async def _workspace(self, context: AsyncBoltContext) -> Workspace:
        workspace = await self.workspaces.of(str(context.team_id))
        if workspace is None:
            raise Malformed
        return workspace

    async def _other_button(self, workspace: Workspace, body: Json) -> None:
        """Open the modal for a new idea where its button on the home tab was pressed."""
        is_ours = any(each["action_id"] == IDEA for each in body["actions"])
        if is_ours and not is_stranger(body["user"], workspace.team):
            errand = self.ideas.open(workspace, body)
            self.reception.errands.start(turn_of(workspace.team, body["user"]["id"]), errand)

    async def _answer_modal(
        self, ack: AsyncAck, workspace: Workspace, act: Act, reply: Messages
    ) -> None:
        form = form_in(reply)
        speech = await self.reception.speech(workspace, act.user) if form else None
        if form is None or speech is None:
            await ack(response_action="clear")
            return
        # Errors alone would leave the old form's token behind, which has had its one effect.
        view = draw_form(speech, form, write_place(place_of(act.delivery)))
        await ack(response_action="update", view=view)


def build_app(listeners: Listeners, line: Line) -> AsyncApp:
    """Build the Bolt app; it is given clean, known shapes only, whose sender is verified."""

    # None means that the desk is not there, which Bolt knows though its types do not.
    async def authorize(team_id: str | None) -> Any:
        workspace = await listeners.workspaces.of(team_id or "")
        if workspace is None:
            return None
        return AuthorizeResult(
            enterprise_id=None,
            team_id=workspace.team,
            bot_user_id=workspace.bot,
            bot_id=workspace.bot_id,
            bot_token=workspace.client.token,
        )

    app = AsyncApp(
        name="rejsehold",
        logger=quiet_logger(),
        signing_secret="",
        client=line.client(),
        authorize=authorize,
        process_before_response=True,
        request_verification_enabled=False,  # done on the raw bytes, before anything is read
        ignoring_self_events_enabled=False,  # done for every bot
        ssl_check_enabled=False,
        url_verification_enabled=False,
        attaching_function_token_enabled=False,
    )
    _register(app, listeners)
    return app


def _register(app: AsyncApp, listeners: Listeners) -> None:
    listen: Any = app
    for kind in ("message", "app_mention"):
        listen.event(kind)(listeners.message)
    listen.event("app_home_opened")(listeners.home_opened)
    for kind in ("app_uninstalled", "tokens_revoked"):
        listen.event(kind)(listeners.gone)
    listen.action(_ANY)(listeners.pressed)
    listen.view(_ANY)(listeners.submitted)
    listen.options(_ANY)(listeners.options)
    listen.shortcut(_ANY)(listeners.shortcut)
    listen.command(_ANY)(listeners.command)
    listen.error(listeners.failed)


def _sent(body: Json, team: str) -> Act:
    match body["view"].get("callback_id"):
        case modal.FORM:
            return read_submission(body, team)
        case idea_modal.IDEA:
            return read_new_idea(body, team)
        case _:
            raise Malformed
