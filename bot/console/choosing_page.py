"""Choose how to draw: framed on a terminal, plain text into a file or a pipe."""

from typing import TextIO

from bot.console.page import Page
from bot.console.plain_page import PlainPage


def page_on(out: TextIO) -> Page:
    """Return the page that fits where it is read."""
    if not out.isatty():
        return PlainPage(out)
    # rich takes a while to import, which a pipe need not wait for.
    from rich.console import Console  # noqa: PLC0415

    from bot.console.rich_page import RichPage  # noqa: PLC0415

    return RichPage(Console(file=out, highlight=False))
