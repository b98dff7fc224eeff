"""What is found while somebody writes a message: a line to choose, and the card it becomes."""

from bot.chat.shapes import Json
from bot.chat.telling import told
from bot.messages.outgoing import Card
from bot.teams.card import draw_attachment, draw_card
from bot.teams.limits import RESULT_LINE
from bot.teams.plain import line
from bot.wording import Speech

_PREVIEW = "application/vnd.microsoft.card.thumbnail"


def draw_result(speech: Speech, card: Card, title: str, subtitle: str = "") -> Json:
    """Draw one result of a message extension.

    Its buttons are left out: in a message of somebody's, they would reach the desk only where it is
    installed. ``title`` and ``subtitle`` are shown as they are; ``text`` would be read as HTML.
    """
    bare = Card(card.blocks, card.title)
    below = {"subtitle": line(subtitle, RESULT_LINE)} if subtitle else {}
    preview = {"title": line(title or told(bare), RESULT_LINE), **below}
    attachment = draw_attachment(draw_card(speech, bare, ""))
    return {**attachment, "preview": {"contentType": _PREVIEW, "content": preview}}
