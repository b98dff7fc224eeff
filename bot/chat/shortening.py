"""Texts that are longer than there is room for."""

from collections.abc import Iterator

ELLIPSIS = "…"


def shortened(text: str, most: int) -> str:
    """Cut a text to so many characters, between words where that is near."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > most * 2 // 3 else cut).rstrip() + ELLIPSIS


def pieces(text: str, most: int) -> Iterator[str]:
    """Cut a text into pieces of at most so many characters; together they are the text."""
    while len(text) > most:
        end = max(text.rfind("\n", 0, most), text.rfind(" ", 0, most)) + 1 or most
        yield text[:end]
        text = text[end:]
    if text:
        yield text
