"""The desk's cards as Teams messages, and what becomes of a message that was pressed."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat.asides import Pressed
from bot.chat.letters import Letter, idea_of, news_of
from bot.chat.shapes import Json
from bot.messages.outgoing import Card
from bot.teams.card import draw_attachment, draw_card, draw_plain, summary, without_buttons
from bot.teams.limits import CARD_BYTES
from bot.teams.rich_text import draw_text, size_of
from bot.wording import Speech, speech
from workflows.domain.idea import IdeaId

TeamsLetter = Letter[Json]
"""A message with an Adaptive Card; its text is what notifications say."""


def draw_letter(
    words: Speech, key: str, card: Card, said: str = "", refresh_for: Sequence[str] = ()
) -> TeamsLetter:
    """Draw a card as a message; below it stands who pressed what, if that is said."""
    drawn = draw_card(words, card, key, note=said, refresh_for=refresh_for)
    return TeamsLetter(key, summary(card), drawn, idea_of(card), words.language)


def draw_news(words: Speech, key: str, card: Card) -> TeamsLetter:
    """Draw what has just happened, which a notice says first, without the rest of its card."""
    return draw_letter(words, key, news_of(card))


def draw_pointer(words: Speech, key: str, idea: IdeaId) -> TeamsLetter:
    """Draw what is left of an idea's message when the idea is shown anew below."""
    said = words.say("chat-moved", number=str(idea))
    return TeamsLetter(key, said, draw_plain(words, draw_text(said), said), idea, words.language)


def strip(key: str, pressed: Pressed, said: str) -> TeamsLetter:
    """Draw a message without its buttons, with the line that says who pressed one."""
    return TeamsLetter(key, pressed.text, without_buttons(pressed.blocks[0], said))


def marked(letter: TeamsLetter) -> TeamsLetter:
    """Say above a message that it may be there already: nobody could tell."""
    drawn = letter.body
    line = draw_text(speech(letter.language).say("teams-may-repeat"), size="Small", isSubtle=True)
    body = [*line, *drawn["body"]]
    while len(body) > 1 and size_of({**drawn, "body": body}) > CARD_BYTES:
        body.pop()
    return replace(letter, body={**drawn, "body": body})


def activity_of(letter: TeamsLetter) -> Json:
    """Return the activity that brings a message."""
    return {
        "type": "message",
        "summary": letter.text,
        "attachments": [draw_attachment(letter.body)],
    }
