"""A message as a channel draws it, to be posted or to take the place of one that stands there."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Generic, TypeVar

from bot.messages.outgoing import Card, Paragraph
from bot.wording import DANISH, Language
from workflows.domain.events import NO_IDEA
from workflows.domain.idea import IdeaId

Body = TypeVar("Body")


# Without slots: in Python 3.11 a generic class that is frozen and has slots cannot be called by the
# name of one of its kinds.
@dataclass(frozen=True)
class Letter(Generic[Body]):
    """What a message says in one text and as the channel draws it, its idea and its language.

    The key is the same whenever the same thing is to be posted.
    """

    key: str
    text: str
    body: Body
    idea: IdeaId = NO_IDEA
    language: Language = DANISH


def idea_of(card: Card) -> IdeaId:
    """Return the idea a card is about, or NO_IDEA."""
    return NO_IDEA if card.idea is None else card.idea


def news_of(card: Card) -> Card:
    """Return what has just happened, which a notice says first, without the rest of its card."""
    first = tuple(takewhile(lambda block: isinstance(block, Paragraph), card.blocks))
    return Card(first or (Paragraph(card.title),))
