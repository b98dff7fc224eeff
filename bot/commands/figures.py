"""Write numbers as the reader's language does."""

from bot.wording import DANISH, Speech


def decimal(value: float, words: Speech, places: int = 2) -> str:
    """Write a number with so many decimals."""
    written = f"{value:.{places}f}"
    return written.replace(".", ",") if words.language == DANISH else written
