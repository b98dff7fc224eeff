"""The desk's blocks as ``RichTextBlock``, whose words are never read as markdown.

A ``FactSet`` and a ``TextBlock`` would be, so neither stands in any card of ours.
"""

import json
from collections.abc import Iterable, Iterator
from typing import assert_never

from bot.chat.shapes import Json
from bot.chat.shortening import pieces
from bot.messages.outgoing import Block, Bullets, Fact, Facts, Heading, Paragraph, Quote
from bot.teams.limits import PIECE
from bot.teams.plain import literal

_BOLD: Json = {"weight": "Bolder"}
_CLOSE = "Small"


def rich_text(blocks: Iterable[Block]) -> list[Json]:
    """Draw blocks in order; no element holds more than ``PIECE`` characters of text."""
    return [element for block in blocks for element in _drawn(block)]


def draw_text(text: str, **style: object) -> list[Json]:
    """Draw a text in as many elements as its length needs; none when nothing can be seen of it."""
    return list(_parts(text, style))


def size_of(drawn: object) -> int:
    """Return how many bytes something is as Teams counts it: as JSON in UTF-16."""
    written = json.dumps(drawn, ensure_ascii=False, separators=(",", ":"))
    return len(written.encode("utf-16-le", "surrogatepass"))


def _drawn(block: Block) -> Iterator[Json]:
    match block:
        case Paragraph(text):
            yield from _parts(text)
        case Heading(text):
            yield from _parts(text, _BOLD)
        case Quote(text):
            for part in _parts(text):
                yield {"type": "Container", "style": "emphasis", "items": [part]}
        case Bullets(items):
            yield from _close(part for item in items for part in _parts(item, before="• "))
        case Facts(facts):
            yield from _close(part for fact in facts for part in _fact(fact))
        case _:
            assert_never(block)


def _close(parts: Iterable[Json]) -> Iterator[Json]:
    """Draw lines that belong together close to each other."""
    for place, part in enumerate(parts):
        yield {**part, "spacing": _CLOSE} if place else part


def _parts(text: str, style: Json | None = None, before: str = "") -> Iterator[Json]:
    # Phones leave out the line breaks at either end of a run (AdaptiveCards, issue 4914).
    for piece in pieces(literal(text).strip(), PIECE):
        if piece.strip():
            yield _block([_run(before + piece.strip("\n"), style)])
            before = ""


def _fact(fact: Fact) -> Iterator[Json]:
    label = [_run(f"{literal(fact.label).strip()}: ", _BOLD)] if fact.label.strip() else []
    for part in pieces(literal(fact.value).strip() or "–", PIECE):
        yield _block([*label, _run(part.strip("\n") or " ")])
        label = []


def _block(runs: list[Json]) -> Json:
    return {"type": "RichTextBlock", "inlines": runs}


def _run(text: str, style: Json | None = None) -> Json:
    return {"type": "TextRun", "text": text, **(style or {})}
