"""Plain text: no colour and no boxes, in an order that reads well aloud."""

from collections.abc import Iterator
from typing import TextIO, assert_never

from bot.console.inert import inert, inert_line
from bot.console.showings import Echo, FormHead, Note, NumberedCard, Question, Showing
from bot.messages.outgoing import Block, Bullets, Facts, Heading, Paragraph, Quote
from bot.wording import Speech


class PlainPage:
    """Writes showings to a text stream."""

    def __init__(self, out: TextIO) -> None:
        """Take the stream; it must be able to write any character."""
        self._out = out

    def show(self, showing: Showing, speech: Speech) -> None:
        """Write one thing and an empty line after it."""
        self._out.write(drawn_plain(showing, speech) + "\n\n")
        self._out.flush()


def drawn_plain(showing: Showing, speech: Speech) -> str:
    """Return the showing as lines of text; a person's own words stand as they were written."""
    match showing:
        case Note(text):
            return inert(text)
        case Echo(name, text):
            return f"{inert_line(name)}: {inert(text)}".rstrip()
        case NumberedCard():
            return _card(showing, speech)
        case FormHead(title, intro, advice):
            return "\n".join(inert(line) for line in (title, intro, advice) if line)
        case Question():
            return "\n".join(_question(showing))
        case _ as never:
            assert_never(never)


def _card(showing: NumberedCard, speech: Speech) -> str:
    card = showing.card
    parts = [inert_line(card.title) + "\n"] if card.title else []
    for block in card.blocks:
        # A heading stands close to what it is the heading of.
        gap = "" if isinstance(block, Heading) else "\n"
        parts.append("\n".join(_block(block)) + gap)
    if card.buttons:
        parts.append("\n".join(_buttons(showing, speech)))
    return "\n".join(parts).rstrip("\n")


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield inert(text)
        case Heading(text):
            yield f"{inert_line(text).rstrip(':')}:"
        case Quote(text):
            yield f"»{inert(text)}«"
        case Bullets(items):
            yield from (f"- {inert_line(item)}" for item in items)
        case Facts(facts):
            yield from (f"{inert_line(each.label)}: {inert_line(each.value)}" for each in facts)
        case _ as never:
            assert_never(never)


def _buttons(showing: NumberedCard, speech: Speech) -> Iterator[str]:
    yield speech.say("console-press")
    for number, button in enumerate(showing.card.buttons, showing.first):
        yield f"{number}. {inert_line(button.label)}"


def _question(asked: Question) -> Iterator[str]:
    if asked.problem:
        yield inert(asked.problem)
    yield f"{asked.place}: {inert_line(asked.label)}" if asked.place else inert_line(asked.label)
    yield from (inert(hint) for hint in asked.hints)
    yield from (f"{number}. {inert_line(label)}" for number, label in asked.options)
    if asked.more_options:
        yield asked.more_options
