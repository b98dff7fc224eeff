"""A card in plain lines, to be read aloud or to stand above a form."""

from collections.abc import Iterator

from bot.messages.outgoing import Block, Bullets, Card, Facts, Heading, Paragraph, Quote


def told(card: Card) -> str:
    """Say a card in lines, as it was written."""
    lines = [card.title, *(line for block in card.blocks for line in _lines(block))]
    return "\n".join(filter(None, lines))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text) | Heading(text):
            yield text
        case Quote(text):
            yield f"»{text}«"
        case Bullets(items):
            yield from items
        case Facts(facts):
            yield from (f"{fact.label}: {fact.value}" for fact in facts)
