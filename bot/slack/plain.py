"""People's words as Slack shows them: never a mention, a link or formatting by accident.

Blocks carry words as ``rich_text`` and ``plain_text``, which Slack reads literally. Only the text
beside the blocks is read as markup; there the three signs that can begin any are escaped.
"""

from bot.chat.shortening import ELLIPSIS, shortened

_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escaped(text: str) -> str:
    """Escape the signs that begin a mention, a link or a date."""
    return "".join(_SIGNS.get(sign, sign) for sign in text)


def escaped_start(text: str, most: int) -> str:
    """Escape as much of a text as fits in so many characters, no sign cut in two."""
    whole, length = escaped(text), 0
    if len(whole) <= most:
        return whole
    for end, sign in enumerate(text):
        length += len(_SIGNS.get(sign, sign))
        if length >= most:
            return escaped(text[:end].rstrip()) + ELLIPSIS
    raise AssertionError  # the whole was longer than that


def plain_text(text: str, most: int) -> dict[str, object]:
    """Make a text object that Slack reads literally; ``:wave:`` stays what it is."""
    return {"type": "plain_text", "text": shortened(text, most) or ELLIPSIS, "emoji": False}
