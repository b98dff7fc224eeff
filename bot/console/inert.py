"""Take out of people's words what a terminal would act on."""

import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_KEPT = {"\n", "\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NON-JOINER}"}
"""Line breaks, and what emoji and some scripts need to be written right."""

_ACTING = {"Cc", "Cf"}
"""Control characters, escape among them, and marks that turn the direction of text or hide."""

_LINE_ENDS = {"\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}"}


def inert(text: str) -> str:
    """Return the text with every acting character gone; it may then be printed anywhere.

    What follows an escape character stays and is read as the plain text it is.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_inert, text.replace("\r\n", "\n")))


def inert_line(text: str) -> str:
    """Return the text as one line."""
    return " ".join(inert(text).split())


def _inert(character: str) -> str:
    if character in _KEPT:
        return character
    if character in _LINE_ENDS or character == "\r":
        return "\n"
    if character == "\t":
        return " "
    category = unicodedata.category(character)
    if category == "Cs":
        return REPLACEMENT
    return "" if category in _ACTING else character
