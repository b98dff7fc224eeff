"""What somebody wrote, out of Teams' way of writing it: mentions become names.

Nothing that was in the text is lost on the way, so that whoever looks for a patient's number
looks at all of it.
"""

import html
import re
from html.parser import HTMLParser

from bot.chat.shapes import Json

_AT = re.compile(r"<at(?:\s[^<>]*)?>([^<>]*)</at>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_APART = frozenset({"br", "div", "p", "li", "tr", "blockquote", "h1", "h2", "h3", "td"})
_BLANKS = re.compile(r"[^\S\n]*\n[^\S\n]*")
_GAPS = re.compile(r"\n{3,}")


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
    """Return the words of a message that Teams gives as HTML, each paragraph on its own line."""
    reader = _Words()
    try:
        reader.feed(content)
        reader.close()
        text = "".join(reader.words)
    except AssertionError:  # what the parser says to markup that it does not know
        text = html.unescape(_TAG.sub(" ", content))
    text = text.replace("\xa0", " ")
    return _GAPS.sub("\n\n", _BLANKS.sub("\n", text)).strip()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _APART:
            self.words.append("\n")
        # A picture or a sign that stands for words, such as an emoji.
        self.words += [value for name, value in attrs if name == "alt" and value]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _mentions(body: Json) -> list[Json]:
    return [each for each in body.get("entities", ()) if each.get("type") == "mention"]
