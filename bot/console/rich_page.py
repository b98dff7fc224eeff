"""Cards in a terminal: calm, with a frame, at most as wide as reads well."""

from typing import assert_never

from rich.box import ROUNDED
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.panel import Panel
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from bot.console.inert import inert, inert_line
from bot.console.showings import Echo, FormHead, Note, NumberedCard, Question, Showing
from bot.messages.outgoing import Block, Bullets, Facts, Heading, Paragraph, Quote, Weight
from bot.wording import Speech

WIDEST = 88
"""Columns; longer lines are hard to read."""

BESIDE_TITLE = 6
"""Columns of the frame beside a title; a longer title stands inside."""

FRAME = "dim"
QUIET = "dim"
"""Less of the reader's own colour: a grey of ours would vanish on some backgrounds."""

NUMBER = "bold cyan"
WEIGHTS = {Weight.MAIN: "bold", Weight.PLAIN: "", Weight.GRAVE: "red"}


class RichPage:
    """Draws showings on a terminal."""

    def __init__(self, console: Console) -> None:
        """Take the terminal."""
        self._console = console

    def show(self, showing: Showing, speech: Speech) -> None:
        """Draw one thing."""
        width = min(WIDEST, self._console.width)
        self._console.print(drawn_rich(showing, width), width=width)


def drawn_rich(showing: Showing, width: int) -> RenderableType:
    """Return the showing for rich. Every text is a ``Text``, so no markup in it is obeyed."""
    match showing:
        case Note(text):
            return Padding(Text(inert(text), style=QUIET), (0, 2, 1, 2))
        case Echo(name, text):
            return Text.assemble((f"{inert_line(name)} › ", NUMBER), inert(text))
        case NumberedCard():
            return Padding(_card(showing, width), (0, 0, 1, 0))
        case FormHead():
            return _head(showing)
        case Question():
            return _question(showing)
        case _ as never:
            assert_never(never)


def _card(showing: NumberedCard, width: int) -> RenderableType:
    card = showing.card
    title = Text(inert_line(card.title), style="bold")
    fits = title.cell_len <= width - BESIDE_TITLE
    parts: list[tuple[RenderableType, int]] = [] if fits else [(title, 1)]
    # A heading stands close to what it is the heading of.
    parts += [(_block(block), 0 if isinstance(block, Heading) else 1) for block in card.blocks]
    if card.buttons:
        parts.append((_buttons(showing), 0))
    spaced = [Padding(part, (0, 0, gap, 0)) for part, gap in parts[:-1]]
    spaced += [Padding(part, 0) for part, _ in parts[-1:]]
    return Panel(
        Group(*spaced),
        title=title if fits and card.title else None,
        title_align="left",
        border_style=FRAME,
        box=ROUNDED,
        padding=(1, 2),
    )


def _block(block: Block) -> RenderableType:
    match block:
        case Paragraph(text):
            return Text(inert(text))
        case Heading(text):
            return Text(inert_line(text), style="bold")
        case Quote(text):
            return _Barred(Text(inert(text), style="italic"))
        case Bullets(items):
            return Group(*map(_bullet, items))
        case Facts():
            return _facts(block)
        case _ as never:
            assert_never(never)


def _facts(block: Facts) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style=QUIET, max_width=24)
    grid.add_column(ratio=1)
    for fact in block.facts:
        grid.add_row(Text(inert_line(fact.label)), Text(inert(fact.value)))
    return grid


def _buttons(showing: NumberedCard) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(style=NUMBER, justify="right")
    grid.add_column()
    for number, button in enumerate(showing.card.buttons, showing.first):
        grid.add_row(str(number), Text(inert_line(button.label), style=WEIGHTS[button.weight]))
    return grid


def _head(showing: FormHead) -> RenderableType:
    lines = [Text(inert_line(showing.title), style="bold")]
    lines += [Text(inert(showing.intro))] if showing.intro else []
    lines.append(Text(inert(showing.advice), style=QUIET))
    return Padding(Group(*lines), (0, 2, 0, 2))


def _question(asked: Question) -> RenderableType:
    lines: list[RenderableType] = []
    if asked.problem:
        lines.append(Text(inert(asked.problem), style="yellow"))
    place = (f"{asked.place}  ", QUIET)
    lines.append(Text.assemble(place if asked.place else "", (inert_line(asked.label), "bold")))
    lines += [Text(inert(hint), style=QUIET) for hint in asked.hints]
    if asked.options:
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(style=NUMBER, justify="right")
        for number, label in asked.options:
            grid.add_row(str(number), Text(inert_line(label)))
        lines.append(grid)
    if asked.more_options:
        lines.append(Text(asked.more_options, style=QUIET))
    return Padding(Group(*lines), (1, 2, 0, 2))


class _Barred:
    """A text with a bar along its left side, on wrapped lines too."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        narrower = options.update_width(max(options.max_width - 2, 1))
        for line in console.render_lines(self._text, narrower, pad=False):
            yield Segment("│ ", console.get_style(QUIET))
            yield from line
            yield Segment.line()


def _bullet(item: str) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(style=QUIET)
    grid.add_column(ratio=1)
    grid.add_row("•", Text(inert(item)))
    return grid
