"""Shorten what would fill the screen, and say how much is left out."""

from dataclasses import replace

from bot.messages.outgoing import Block, Bullets, Card, Fact, Facts, Heading, Paragraph, Quote
from bot.wording import Speech

LONGEST_TEXT = 600
"""Characters of one piece of text; about eight lines."""
LONGEST_LIST = 12
"""Lines of one list."""
SLACK = 80
"""So much over is shown all the same, for the note would be as long."""


def shortened(card: Card, speech: Speech) -> Card:
    """Return the card with long texts and lists cut, each saying what is missing.

    The card itself comes back when nothing in it is long.
    """
    blocks = tuple(_block(block, speech) for block in card.blocks)
    return card if blocks == card.blocks else replace(card, blocks=blocks)


def _block(block: Block, speech: Speech) -> Block:
    match block:
        case Paragraph(text) | Quote(text) | Heading(text):
            return replace(block, text=_text(text, speech))
        case Bullets(items):
            return replace(block, items=_list(tuple(_text(item, speech) for item in items), speech))
        case Facts(facts):
            return replace(block, facts=tuple(_fact(fact, speech) for fact in facts))


def _fact(fact: Fact, speech: Speech) -> Fact:
    return replace(fact, value=_text(fact.value, speech))


def _list(items: tuple[str, ...], speech: Speech) -> tuple[str, ...]:
    left_out = len(items) - LONGEST_LIST
    if left_out <= 1:
        return items
    return (*items[:LONGEST_LIST], speech.say("console-more-lines", count=left_out))


def _text(text: str, speech: Speech) -> str:
    left_out = len(text) - LONGEST_TEXT
    if left_out <= SLACK:
        return text
    cut = text[:LONGEST_TEXT]
    kept = cut.rsplit(maxsplit=1)[0] if len(cut.split()) > 1 else cut
    return f"{kept} … {speech.say('console-more-text', count=len(text) - len(kept))}"
