"""Open forms as modals while Slack still lets us, or else offer them with a button."""

from collections.abc import Awaitable, Callable

import structlog

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.offering import offering
from bot.chat.shapes import Json
from bot.messages.outgoing import Card, Form
from bot.slack.asking import asked
from bot.slack.incoming import PressAct
from bot.slack.modal import draw_form
from bot.slack.places import Place, write_place
from bot.slack.workspaces import Workspace
from bot.wording import Speech

Offer = Callable[[Place, str, Card], Awaitable[None]]
"""Posts a card in a place under a key, once."""

_OPENED_ALREADY = frozenset({"exchanged_trigger_id", "trigger_exchanged", "duplicate_external_id"})

log = structlog.stdlib.get_logger()


class Forms:
    """Opens modals. Slack allows that for three seconds after somebody has done something."""

    def __init__(self, offer: Offer) -> None:
        """Take what posts a card where a form could not be opened in time."""
        self._offer = offer

    async def open(self, workspace: Workspace, speech: Speech, form: Form, press: PressAct) -> None:
        """Open a form for a press, or offer it where the press was made."""
        view = draw_form(speech, form, write_place(press.place))
        if not await open_view(workspace, press.trigger, view):
            key = f"{press.act.delivery}#form"
            await self._offer(press.place, key, offering(speech, form))


async def open_view(workspace: Workspace, trigger: str, view: Json) -> bool:
    """Open a modal; tell whether it is open, be it by another copy of the same press."""
    try:
        await asked(workspace.client.views_open(trigger_id=trigger, view=view))
    except Refused as refused:
        log.info("slack_form_not_opened", code=refused.code)
        return refused.code in _OPENED_ALREADY
    except (Busy, Silent) as failed:
        log.info("slack_form_not_opened", code=type(failed).__name__)
        return False
    return True
