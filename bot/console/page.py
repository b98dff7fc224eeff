"""Where the terminal's showings are drawn."""

from typing import Protocol

from bot.console.showings import Showing
from bot.wording import Speech


class Page(Protocol):
    """Draws what is to be shown."""

    def show(self, showing: Showing, speech: Speech) -> None:
        """Draw one thing below what is there."""
        ...
