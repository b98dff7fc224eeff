"""Judge what stands between a birth date and four digits: does it join them into one number?"""

import re
from enum import Enum, auto

from knowledge.identifiers.reading import INVISIBLE


class Join(Enum):
    """What ties a date and a serial together."""

    NONE = auto()
    """Nothing stands between them."""
    HYPHEN = auto()
    DASH = auto()
    """A hyphen with blanks around it, which may also part two things."""
    BLANK = auto()
    """A space or several on one line: also how a day and a time of day are written."""
    BREAK = auto()
    """A slash, a full stop, a bracket, a quotation mark, a line end."""
    LOOSE = auto()
    """A comma, a colon, the end of a sentence: two things more often than one."""
    WORDS = auto()
    """Words that announce a serial."""


ANNOUNCING = (
    "sidste", "bagerste", "løb", "lob", "loeb", "lb", "kontrol", "ende", "slut", "efterfulgt",
    "fulgt af", "personn", "cpr", "suffi", "serial", "last", "final", "ends", "ending",
    "followed", "digits", "cif",
)  # fmt: skip
"""A text without any of these holds no words that announce a serial."""

_MARKS = re.compile(f"[{INVISIBLE}*_`~]+")
_EVERYDAY = {"": Join.NONE, "-": Join.HYPHEN, " ": Join.BLANK} | dict.fromkeys("/.+", Join.BREAK)
"""A plus alone is the blank of a web address; elsewhere it begins a phone number."""
_ESCAPED_HYPHEN = re.compile(
    r"%2d|%e2%80%9\d|&[mn]dash;|&minus;|&#(?:45|820[89]|821[0123]|x201\d);|\\u201[0-5]"
)
_ESCAPED_BLANK = re.compile(r"%20|%c2%a0|&\w{2,6};|&#\w{1,5};|\\[nrt]|\\u[0-9a-f]{4}")
_LOOSE = re.compile(r"[,;:=+|\\{}]|(?<!\.)\.\s")
_SERIAL_FOLLOWS = re.compile(
    r"l(?:ø|o|oe)?be?\W{0,2}n|kontrol\W?(?:cif|n|tal)|(?:sidste|bagerste|last|final)\W(?:4|fire|four)"
    r"|(?:4|fire|four)\W(?:sidste|bagerste|last|cif|digits)|ende(?:r\W|lse|n\W)|end(?:s|ing)\W"
    r"|slut(?:ter|cif)|serial|efterfulgt|fulgt af|followed by|personn|cpr|suffi"
)
_SOMETHING_ELSE_FOLLOWS = re.compile(
    r"tlf|telefon|phone|mobil|lokal|\bkl\b|klokken|postn|afsnit|yder|stue|version|\bkr\b"
    r"|cvr|\bean|\bsor\b|shak|\buge\b"
)


def without_marks(text: str) -> str:
    """Drop chat formatting and invisible characters."""
    return text if text.isalnum() else _MARKS.sub("", text)


def join_of_signs(signs: str) -> Join:
    """Judge signs, blanks and their escapes in links, web pages and JSON."""
    if known := _EVERYDAY.get(signs):
        return known
    signs = _ESCAPED_BLANK.sub(" ", _ESCAPED_HYPHEN.sub("-", _MARKS.sub("", signs)))
    if not signs:
        return Join.NONE
    if _LOOSE.search(signs):
        return Join.LOOSE
    # After a line end a hyphen is the bullet of the next point in a list.
    line = signs.partition("\n")[0]
    if "-" in line:
        return Join.DASH if " " in line else Join.HYPHEN
    return Join.BREAK if signs.strip(" ") else Join.BLANK


def join_of_words(words: str) -> Join | None:
    """Judge words; None when they tie nothing together."""
    if _SOMETHING_ELSE_FOLLOWS.search(words) or not _SERIAL_FOLLOWS.search(words):
        return None
    return Join.WORDS
