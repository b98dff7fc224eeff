"""People's words as Teams shows them: never markup, a mention, a date or a template by accident.

Cards carry words as ``TextRun``, labels and titles, which are not read as markdown; a mention needs
an entry under ``msteams.entities``, which no card of ours has. What remains is parted here: the
``{{DATE(…)}}`` that every renderer puts a date in place of, even in a ``TextRun``, and ``${…}``.
"""

import re

from bot.chat.shortening import ELLIPSIS, shortened

_SEAM = "\u2060"
"""A sign without width, where no line may break. Words that begin a template are parted by it."""

_TEMPLATE = re.compile(r"(?<=\{)(?=\{\s*(?:DATE|TIME)\s*\()|(?<=\$)(?=\{)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_MARKUP = re.compile(r"[\\`*_\[\]<>&~|]|^[#+>-]|(?<=^[0-9])[.)]|(?<=^[0-9]{2})[.)]")
_SPOKEN = {"<": "‹", ">": "›", "&": "＆"}


def literal(text: str) -> str:
    """Return a text that is shown as it was written, without signs that cannot be shown."""
    return _TEMPLATE.sub(_SEAM, sendable(text))


def sendable(text: str) -> str:
    """Return a text without signs that cannot be shown, to stand in a field and come back."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def line(text: str, most: int) -> str:
    """Return a text on one line of at most so many characters, never empty."""
    return shortened(literal(" ".join(_CONTROL.sub(" ", text).split())), most) or ELLIPSIS


def lines(text: str, most: int) -> str:
    """Return a text with its lines, of at most so many characters, never empty."""
    return shortened(literal(text).strip(), most) or ELLIPSIS


def unmarked(text: str) -> str:
    """Escape what markdown would read in a line; only the words beside a box to tick need it."""
    return _MARKUP.sub(r"\\\g<0>", text)


def spoken(text: str, most: int) -> str:
    """Return a text to be read aloud, in which nothing can be taken for SSML."""
    return "".join(_SPOKEN.get(sign, sign) for sign in lines(text, most))
