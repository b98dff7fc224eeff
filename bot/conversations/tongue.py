"""Tell English from Danish by the small words that only one of them uses."""

from collections.abc import Iterable
from functools import cache

from bot.wording import DANISH, ENGLISH, Language, speech

FEWEST = 3
"""English small words a text must hold before it counts as English."""


def is_english(text: str) -> bool:
    """Tell whether the text is clearly English; a Danish text full of English terms is not."""
    words = [word.strip(".,;:!?()'\"") for word in text.casefold().split()]
    english, danish = _count(words, ENGLISH), _count(words, DANISH)
    return english >= FEWEST and english > 2 * danish


def _count(words: Iterable[str], language: Language) -> int:
    marks = _marks(language)
    return sum(word in marks for word in words)


@cache
def _marks(language: Language) -> frozenset[str]:
    return frozenset(word.strip() for word in speech(language).say("language-marks").split("|"))
