"""Which idea a text names: "idé 12", "nr. 12", "#12", and what is said with it."""

import re
from collections.abc import Collection

from workflows.domain.idea import IdeaId

_BEFORE = r"(?:nr\.?|nummer|number|no\.)"
_NUMBER = re.compile(rf"(?:\b{_BEFORE}\s*)?#?\b(\d{{1,9}})\b", re.IGNORECASE)
_NAMED = re.compile(
    rf"\b(?:idéen|ideen|idé|ide|idea)\s*(?:{_BEFORE}\s*)?#?(\d{{1,9}})\b", re.IGNORECASE
)
_NUMBERED = re.compile(rf"(?:\b{_BEFORE}\s*#?|#)\d{{1,9}}\b", re.IGNORECASE)
_AROUND = " .,!?#"


def split_said(text: str, reasons: Collection[str]) -> tuple[str, str]:
    """Split "kommentar 12: hold øje" and "afvis idé 2, fordi den findes" in what is asked and said.

    ``reasons`` are the words a reason begins with. A text that is not split has nothing said.
    """
    asked, colon, said = text.partition(":")
    if colon and number_in(asked) is not None:
        return asked.strip(), said.strip()
    named = _NAMED.search(text)
    tail = text[named.end() :].strip(" ,.;-–") if named else ""
    if named and tail.partition(" ")[0].casefold() in reasons:
        return text[: named.end()].strip(), tail
    return text.strip(), ""


def number_in(text: str) -> IdeaId | None:
    """Return the one idea named, else the one number; with several nobody knows which is meant."""
    for pattern in (_NAMED, _NUMBER):
        found = pattern.findall(text)
        if len(found) == 1:
            return int(found[0])
    return None


def without_number(text: str) -> str:
    """Return the text without its one number."""
    return _without(_NUMBER, text)


def without_name(text: str) -> str:
    """Return the text without "idé 12"."""
    return _without(_NAMED, text)


def names_idea(text: str) -> bool:
    """Tell whether the text says "idé 12", and not just some number."""
    return len(_NAMED.findall(text)) == 1


def names_number(text: str) -> bool:
    """Tell whether the text says "idé 12", "nr. 12" or "#12", and not just how many there are."""
    return names_idea(text) or len(_NUMBERED.findall(text)) == 1


def ends_in_idea(text: str) -> bool:
    """Tell whether "idé 12" is the last that the text says."""
    named = _NAMED.search(text)
    return named is not None and not text[named.end() :].strip(_AROUND)


def _without(number: re.Pattern[str], text: str) -> str:
    if number_in(text) is None:
        return text
    return number.sub(" ", text, count=1).strip(_AROUND)
