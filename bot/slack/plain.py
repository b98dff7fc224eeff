"""People's words as Slack shows them: never a mention, a link or formatting by accident.

Blocks carry words as ``rich_text`` and ``plain_text``, which Slack reads literally. Only the text
beside the blocks is read as markup; there the three signs that can begin any are escaped.
"""

from collections.abc import Iterator

ELLIPSIS = "…"
_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escaped(text: str) -> str:
    """Escape the signs that begin a mention, a link or a date."""
    return "".join(_SIGNS.get(sign, sign) for sign in text)


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


def plain_text(text: str, most: int) -> dict[str, object]:
    """Make a text object that Slack reads literally; ``:wave:`` stays what it is."""
    return {"type": "plain_text", "text": shortened(text, most) or ELLIPSIS, "emoji": False}
