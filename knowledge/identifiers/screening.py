"""Screen texts for patient identifiers: the door every word passes before it is kept.

The answer errs on the side of hiding. Nothing here keeps, logs or returns what a number reads.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import accumulate

from knowledge.identifiers.candidates import Candidate, weigh_announced, weigh_signed
from knowledge.identifiers.context import is_identifier
from knowledge.identifiers.findings import Finding, Kind
from knowledge.identifiers.joins import ANNOUNCING
from knowledge.identifiers.mistyped import weigh_broken_up, weigh_labelled, weigh_misread
from knowledge.identifiers.persons import persons
from knowledge.identifiers.reading import plain
from knowledge.identifiers.shapes import ANNOUNCED, BROKEN_UP, LABELLED, MISREAD, SIGNED
from knowledge.identifiers.spans import cut, in_order, united, whole

MOST_WEIGHED = 100
"""So many numbers of one sort in a text are weighed; what is built like them beyond is hidden
unheard. That bounds the time a hostile text can take, and no idea needs so many."""

_Weigh = Callable[[re.Match[str], date | None], Candidate | None]

_FURTHER: tuple[tuple[re.Pattern[str], _Weigh, tuple[str, ...]], ...] = (
    (ANNOUNCED, weigh_announced, ANNOUNCING),
    (BROKEN_UP, weigh_broken_up, (" ",)),
    (MISREAD, weigh_misread, ("o", "ø", "i", "l", "s", "b")),
    (LABELLED, weigh_labelled, ("cpr", "person", "p.n", "pn", "civil reg")),
)
"""What `SIGNED` does not cover, with the pieces of text one of which must be there."""


def screen(text: str, today: date | None = None) -> tuple[Finding, ...]:
    """Find every patient identifier in the text, in order and without overlap.

    Links, code and file names are searched like the rest. With `today`, a number whose birth
    lies in the future is told as a suspected one; it is found in any case. The time grows
    linearly with the text.
    """
    folded = plain(text)
    numbers = _numbers(folded, today) if _DIGIT.search(folded) else ()
    named = list(persons(text, beside_a_number=bool(numbers)))
    return in_order(numbers, named) if named else numbers


def screen_parts(
    texts: Sequence[str], today: date | None = None
) -> tuple[tuple[Finding, ...], ...]:
    """Screen texts a person sees as one: the elements of a rich message, the fields of a card.

    Gives the findings of each text, in its own positions. An identifier split over several
    texts is found too and yields a finding in each of them.
    """
    found: list[list[Finding]] = [list(screen(text, today)) for text in texts]
    lengths = [len(text) for text in texts]
    # Glued without a blank alone, a number before could swallow the first half.
    for glue in ("", " ") if len(texts) > 1 else ():
        starts = list(accumulate((length + len(glue) for length in lengths), initial=0))
        for finding in screen(glue.join(texts), today):
            for part, piece in cut(finding, starts, lengths):
                found[part].append(piece)
    return tuple(united(pieces) for pieces in found)


def contains_identifier(text: str) -> bool:
    """Tell whether `screen` finds anything."""
    return bool(screen(text))


def redact(text: str, stand_in: Callable[[Kind], str]) -> str:
    """Put a stand-in for each identifier, until `screen` finds nothing more.

    Taking one away can bring another to light, so the result is screened again. The stand-in
    must hold no digit.
    """
    while (redacted := _replaced(text, stand_in)) != text:
        text = redacted
    return text


_DIGIT = re.compile("[0-9]")


def _numbers(folded: str, today: date | None) -> tuple[Finding, ...]:
    numbers = tuple(_heard(folded, SIGNED, weigh_signed, today))
    for pattern, weigh, hints in _FURTHER:
        if any(hint in folded for hint in hints):
            numbers = in_order(numbers, _heard(folded, pattern, weigh, today))
    return whole(folded, numbers)


def _heard(
    folded: str, pattern: re.Pattern[str], weigh: _Weigh, today: date | None
) -> Iterator[Finding]:
    """Search, weigh each match and hear its surroundings; give what is to be hidden."""
    position = 0
    for _ in range(MOST_WEIGHED):
        match = pattern.search(folded, position)
        if match is None:
            return
        candidate = weigh(match, today)
        if candidate and is_identifier(folded, candidate):
            yield Finding(candidate.start, candidate.end, candidate.kind)
            position = match.end()
        else:
            position = match.start() + 1
    for match in pattern.finditer(folded, position):
        yield Finding(match.start(), match.end(), Kind.SUSPECTED_CPR)


def _replaced(text: str, stand_in: Callable[[Kind], str]) -> str:
    pieces, position = [], 0
    for start, end, kind in screen(text):
        pieces += [text[position:start], stand_in(kind)]
        position = end
    return "".join(pieces) + text[position:]
