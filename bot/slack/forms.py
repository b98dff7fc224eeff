"""Open forms as modals while Slack still lets us, or else offer them with a button."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog

from bot.messages.outgoing import Button, Card, Form, Messages, Paragraph, Weight
from bot.slack.asking import SlackBusy, SlackRefused, SlackSilent, asked
from bot.slack.card import told
from bot.slack.incoming import PressAct
from bot.slack.modal import draw_form
from bot.slack.places import Place, write_place
from bot.slack.shapes import Json
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
    except SlackRefused as refused:
        log.info("slack_form_not_opened", code=refused.code)
        return refused.code in _OPENED_ALREADY
    except (SlackBusy, SlackSilent) as failed:
        log.info("slack_form_not_opened", code=type(failed).__name__)
        return False
    return True


def form_in(reply: Messages) -> Form | None:
    """Return the form of a reply; what is said beside it stands above its fields."""
    form = next((each for each in reply if isinstance(each, Form)), None)
    if form is None:
        return None
    beside = [told(each) for each in reply if isinstance(each, Card)]
    return replace(form, intro="\n\n".join(filter(None, [*beside, form.intro])))


def offering(speech: Speech, form: Form) -> Card:
    """Draw a card with one button that opens the form."""
    button = Button(speech.say("slack-open-form"), form.press, Weight.MAIN)
    said = form.intro or speech.say("slack-form-waits")
    return Card((Paragraph(said),), form.title, (button,), form.idea)
