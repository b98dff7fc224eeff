"""Bring a text to its normal form: words folded, stemmed and placed.

Danish is written with and without its letters (``sår``, ``saar``, ``sar``), so every word is
compared in folded form. Only the first ``MAX_WORDS`` words of a text are read, which bounds the
time an answer takes; what follows changes nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from threading import Lock
from typing import NamedTuple

from snowballstemmer import stemmer

MAX_WORDS = 600
MAX_CHARACTERS = 8_000
SENTENCE_GAP = 3
"""How many words a full stop counts for when the distance between two words is measured."""

LONGEST_WORD = 40
"""Letters of a word that are read; no Danish word in use is longer."""

_WORD = re.compile(r"[^\W_]+|[.!?;\n,:()–]")
_FULL_STOPS = frozenset(".!?;\n")
_FOLDED = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "y", "ß": "ss", "đ": "d"}
)
_NOT_CUT = {
    form: forms[0]
    for forms in (
        ("foedder", "foedders", "foedderne", "foeddernes"),
        ("kraefter", "kraefters", "kraefterne"),
        ("hive", "hiver"),
        ("taende", "taendes", "taendt", "taendte"),
        ("vaeske", "vaesken", "vaesker", "vaeskerne"),
        ("vaerk", "vaerket", "vaerks"),
    )
    for form in forms
}
"""Words that are like others once their endings are cut: feet are no births, strength no cancer."""
_DANISH = stemmer("danish")
_DANISH_LOCK = Lock()


class Word(NamedTuple):
    """One word of a text: as written, folded, stemmed, its place and the clause it stands in."""

    written: str
    form: str
    stem: str
    position: int
    clause: int = 0


def stands_alone(form: str) -> bool:
    """Tell whether a folded word is known to be another than the words that begin like it."""
    return form in _NOT_CUT


def words_of(text: str) -> tuple[Word, ...]:
    """Split a text into words; any input is allowed and the time it takes is bounded."""
    return tuple(_placed(clean(text)))


def forms_of(text: str) -> tuple[str, ...]:
    """List the folded words of ``words_of`` alone, which takes much less time."""
    found = (written for written in _WORD.findall(clean(text)) if written[0].isalnum())
    return tuple(_form(written[:LONGEST_WORD]) for written in islice(found, MAX_WORDS))


def clean(text: str) -> str:
    """Make a text safe to handle: no lone surrogates, composed letters, a bounded length."""
    whole = text[:MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFKC", whole)


def fold(word: str) -> str:
    """Write a word in lower case without Danish letters or accents: ``Sår`` is ``saar``."""
    lowered = word.lower().translate(_FOLDED)
    if lowered.isascii():
        return lowered
    return "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))


@lru_cache(maxsize=65_536)
def stem(form: str) -> str:
    """Cut the endings of a folded word."""
    if form in _NOT_CUT:
        return _NOT_CUT[form]
    with _DANISH_LOCK:  # the stemmer keeps the word it works on
        return str(_DANISH.stemWord(form))


@lru_cache(maxsize=65_536)
def bare(form: str) -> str:
    """Write a folded word as somebody without æ, ø and å may do: ``boern`` and ``born`` alike."""
    return form.replace("ae", "a").replace("oe", "o").replace("aa", "a")


@lru_cache(maxsize=65_536)
def _form(written: str) -> str:
    return fold(written)


@lru_cache(maxsize=65_536)
def _form_and_stem(written: str) -> tuple[str, str]:
    form = _form(written)
    return form, stem(form)


def _placed(text: str) -> Iterator[Word]:
    position = count = clause = 0
    for found in _WORD.finditer(text):
        written = found.group()[:LONGEST_WORD]
        if not written[0].isalnum():
            position += SENTENCE_GAP * (written in _FULL_STOPS)
            clause += 1
            continue
        form, stemmed = _form_and_stem(written)
        yield Word(written, form, stemmed, position, clause)
        position += 1
        count += 1
        if count == MAX_WORDS:
            return
