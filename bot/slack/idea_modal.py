"""The modal in which a new idea is written, from nothing or from a message."""

from dataclasses import dataclass

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.shapes import Json
from bot.chat.shortening import shortened
from bot.conversations.glances import Glances
from bot.messages.outgoing import Input, InputKind
from bot.slack.asking import asked
from bot.slack.fields import draw_element
from bot.slack.forms import open_view
from bot.slack.limits import LABEL, TYPED, VIEW_BUTTON, VIEW_TITLE
from bot.slack.plain import plain_text
from bot.slack.profiles import Profiles
from bot.slack.spoken import spoken
from bot.slack.viewers import viewer_of
from bot.slack.workspaces import Workspace
from bot.wording import Speech

IDEA = "idea"
"""The name of the modal, and of the button that opens it."""

NEW_IDEA, MAKE_IDEA = "new_idea", "make_idea"
"""The global shortcut and the one on a message."""

TEXT = "text"
"""The name of the modal's one field."""


@dataclass(frozen=True, slots=True)
class Ideas:
    """Opens the modal for whoever asks for it."""

    profiles: Profiles
    glances: Glances

    async def open(self, workspace: Workspace, body: Json) -> None:
        """Open it for a shortcut, a button or a command; of a message its text is taken along."""
        user = body["user"]["id"] if "user" in body else body["user_id"]
        viewer = await viewer_of(self.profiles, workspace, user)
        if viewer is None:
            return
        speech = await self.glances.speech(viewer)
        text, link = "", ""
        if body.get("type") == "message_action":
            text = spoken(body["message"].get("text", ""), workspace.bot)
            link = await _link_to(workspace, body["channel"]["id"], body["message"]["ts"])
        await open_view(workspace, body["trigger_id"], draw_idea_modal(speech, text, link))


def draw_idea_modal(speech: Speech, text: str = "", link: str = "") -> Json:
    """Draw the modal, with a text to begin from and the link to where that stands."""
    field = Input(TEXT, "", InputKind.PARAGRAPH, value=shortened(text, TYPED))
    return {
        "type": "modal",
        "callback_id": IDEA,
        "title": plain_text(speech.say("chat-idea-title"), VIEW_TITLE),
        "submit": plain_text(speech.say("chat-idea-submit"), VIEW_BUTTON),
        "close": plain_text(speech.say("chat-close"), VIEW_BUTTON),
        "private_metadata": link,
        "blocks": [
            {
                "type": "input",
                "block_id": TEXT,
                "label": plain_text(speech.say("chat-idea-field"), LABEL),
                "hint": plain_text(speech.say("chat-idea-hint"), LABEL),
                "optional": False,
                "element": draw_element(speech, field),
            }
        ],
    }


async def _link_to(workspace: Workspace, channel: str, message: str) -> str:
    """Return the address of a message; without one the idea can do."""
    try:
        call = workspace.client.chat_getPermalink(channel=channel, message_ts=message)
        return str((await asked(call)).get("permalink", ""))
    except (Busy, Refused, Silent):
        return ""
