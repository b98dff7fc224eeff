"""The desk's blocks as Slack's ``rich_text``, whose words are never read as markup."""

import json
from collections.abc import Iterable, Iterator
from typing import assert_never

from bot.chat.shortening import pieces
from bot.messages.outgoing import Block, Bullets, Fact, Facts, Heading, Paragraph, Quote
from bot.slack.limits import BLOCK_TEXT

Json = dict[str, object]

_BOLD: Json = {"bold": True}


def rich_text(blocks: Iterable[Block]) -> list[Json]:
    """Draw blocks in order, in as few blocks of Slack's as their lengths allow."""
    drawn: list[Json] = []
    gathered: list[Json] = []
    room = BLOCK_TEXT
    for element in _spaced(blocks):
        length = length_of(element)
        if gathered and length > room:
            drawn.append({"type": "rich_text", "elements": gathered})
            gathered, room = [], BLOCK_TEXT
        gathered.append(element)
        room -= length
    return [*drawn, {"type": "rich_text", "elements": gathered}] if gathered else drawn


def length_of(drawn: object) -> int:
    """Return how many characters something is as Slack counts it: as JSON."""
    return len(json.dumps(drawn, ensure_ascii=False, separators=(",", ":")))


def _spaced(blocks: Iterable[Block]) -> Iterator[Json]:
    """Draw each block, with air between two that would run together."""
    before: Block | None = None
    for block in blocks:
        if isinstance(before, Paragraph | Facts):
            yield _section([_text("\n")])
        yield from _drawn(block)
        before = block


def _drawn(block: Block) -> Iterator[Json]:
    match block:
        case Paragraph(text):
            yield from _parts("rich_text_section", text)
        case Heading(text):
            yield from _parts("rich_text_section", text, _BOLD)
        case Quote(text):
            yield from _parts("rich_text_quote", text)
        case Bullets(items):
            yield from _list(items)
        case Facts(facts):
            yield from map(_fact, _cut(facts))
        case _:
            assert_never(block)


def _parts(kind: str, text: str, style: Json | None = None) -> Iterator[Json]:
    for piece in pieces(text, BLOCK_TEXT - 2):
        ending = "\n" if kind == "rich_text_section" else ""
        yield {"type": kind, "elements": [_text(piece + ending, style)]}


def _list(items: Iterable[str]) -> Iterator[Json]:
    lines: list[Json] = []
    room = BLOCK_TEXT
    for piece in (piece for item in items for piece in pieces(item, BLOCK_TEXT - 1)):
        line = _section([_text(piece)])
        if lines and length_of(line) > room:
            yield _bullets(lines)
            lines, room = [], BLOCK_TEXT
        lines.append(line)
        room -= length_of(line)
    if lines:
        yield _bullets(lines)


def _bullets(lines: list[Json]) -> Json:
    return {"type": "rich_text_list", "style": "bullet", "elements": lines}


def _cut(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Split a fact that is longer than a block; what goes on bears no label again."""
    for fact in facts:
        label = fact.label
        for piece in pieces(fact.value or " ", BLOCK_TEXT - len(label) - 3):
            yield Fact(label, piece)
            label = ""


def _fact(fact: Fact) -> Json:
    label = [_text(f"{fact.label}: ", _BOLD)] if fact.label else []
    return _section([*label, _text(f"{fact.value}\n")])


def _section(elements: list[Json]) -> Json:
    return {"type": "rich_text_section", "elements": elements}


def _text(text: str, style: Json | None = None) -> Json:
    return {"type": "text", "text": text, **({"style": style} if style else {})}
