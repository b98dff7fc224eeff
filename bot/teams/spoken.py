"""What somebody wrote, out of Teams' way of writing it: mentions become names.

Nothing that was in the text is lost on the way, so that whoever looks for a patient's number
looks at all of it.
"""

import html
import re

from bot.chat.shapes import Json

_AT = re.compile(r"<at(?:\s[^<>]*)?>([^<>]*)</at>", re.IGNORECASE)
_TAG = re.compile(r"<(/?[a-z][a-z0-9]*)([^<>]*)>", re.IGNORECASE)
_ALT = re.compile(r'\salt="([^"]*)"', re.IGNORECASE)
_APART = frozenset({"br", "div", "p", "li", "tr", "td", "blockquote", "h1", "h2", "h3"})
_BLANKS = re.compile(r"[^\S\n]+")
_GAPS = re.compile(r" ?\n ?(?:\n ?)+")


def spoken(body: Json) -> str:
    """Return the text of a message as it was typed, without the mention of the desk itself."""
    bot = body["recipient"]["id"]
    told = body.get("text", "")
    for mention in _mentions(body):
        if mention.get("mentioned", {}).get("id") == bot and mention.get("text"):
            told = told.replace(mention["text"], " ")
    named = _AT.sub(lambda found: f"@{found[1]}", told)
    return html.unescape(named).replace("\xa0", " ").strip()


def mentions_us(body: Json) -> bool:
    """Tell whether a message speaks to the desk."""
    bot = body["recipient"]["id"]
    return any(each.get("mentioned", {}).get("id") == bot for each in _mentions(body))


def out_of_html(content: str) -> str:
    """Return the words of a message that Teams gives as HTML, its paragraphs on lines."""
    words = html.unescape(_TAG.sub(_instead, _BLANKS.sub(" ", content)))
    return _GAPS.sub("\n\n", words.replace("\xa0", " ")).strip()


def _instead(tag: re.Match[str]) -> str:
    """Put a line's end in the place of what begins a line, and words where a picture has them."""
    if tag[1].casefold().strip("/") in _APART:
        return "\n"
    alt = _ALT.search(tag[2])
    return alt[1] if alt else ""


def _mentions(body: Json) -> list[Json]:
    return [each for each in body.get("entities", ()) if each.get("type") == "mention"]
