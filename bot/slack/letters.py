"""The desk's cards as Slack messages, and what becomes of a message that was pressed."""

from collections.abc import Iterable

from bot.chat.letters import idea_of, news_of
from bot.chat.shapes import Json
from bot.messages.outgoing import Card, Paragraph
from bot.slack.card import draw_card, read_aloud
from bot.slack.limits import MESSAGE_BLOCKS
from bot.slack.plain import escaped, plain_text
from bot.slack.posts import SlackLetter
from bot.slack.rich_text import rich_text
from bot.wording import Speech
from workflows.domain.idea import IdeaId


def draw_letter(words: Speech, key: str, card: Card, said: str = "") -> SlackLetter:
    """Draw a card as a message; below it stands who pressed what, if that is said."""
    note = [_note(said)] if said else []
    blocks = [*draw_card(words, card, MESSAGE_BLOCKS - len(note)), *note]
    return SlackLetter(key, read_aloud(card), blocks, idea_of(card))


def draw_news(words: Speech, key: str, card: Card) -> SlackLetter:
    """Draw what has just happened, which a notice says first, without the rest of its card."""
    said = news_of(card)
    return SlackLetter(key, read_aloud(said), draw_card(words, said))


def stripped(blocks: Iterable[Json], said: str) -> list[Json]:
    """Return a message's blocks without its buttons, with the line that says who pressed one."""
    left = [block for block in blocks if block.get("type") != "actions"]
    return [*left[: MESSAGE_BLOCKS - 1], *([_note(said)] if said else [])]


def draw_pointer(words: Speech, key: str, idea: IdeaId) -> SlackLetter:
    """Draw what is left of an idea's message when the idea is shown anew below."""
    said = words.say("chat-moved", number=str(idea))
    return SlackLetter(key, escaped(said), rich_text([Paragraph(said)]), idea)


def _note(said: str) -> Json:
    return {"type": "context", "elements": [plain_text(said, 2_000)]}
