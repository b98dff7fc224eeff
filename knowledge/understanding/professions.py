"""Work out who is writing: the profession a person gives herself."""

import re
from collections.abc import Iterator, Sequence

from knowledge.matching.concepts import Concept, Facet
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.reading import Reading, TextReader
from knowledge.understanding.facts import Facts

_BREAK = re.compile(r"[,:;.!?()\n/]|\s[-–—>]+\s")
SELF = frozenset(
    {
        "jeg",
        "er",
        "som",
        "i",
        "am",
        "im",
        "m",
        "vi",
        "a",
        "an",
        "en",
        "to",
        "tre",
        "as",
        "hej",
        "undertegnede",
        "ny",
        "kommunal",
        "mvh",
        "hilsen",
        "we",
        "are",
        "the",
    }
)
"""Words that may stand before one's own profession."""
I_AM = frozenset({"er", "som", "am", "vaeret", "been"})
DEFINITE = ("en", "erne", "ens")
"""Endings of "the nurse": somebody else."""
NEVER_BEFORE = frozenset({"med", "til", "af", "kan", "fra", "hos", "with", "for", "og", "vores"})


class ProfessionReader:
    """Reads professions. Immutable, so threads may share it."""

    def __init__(self, facts: Facts, known: Sequence[TextReader]) -> None:
        concepts = [Concept(p, Facet.NONE, p, words) for p, words in facts.professions.items()]
        self._order = {label: number for number, label in enumerate(facts.professions)}
        self._reader = TextReader(Lexicon(concepts), known)

    def read(self, text: str) -> str:
        """Name the profession the writer gives herself; empty if she gives none."""
        for part in filter(None, (piece.strip() for piece in _BREAK.split(text))):
            label = next(self._own(self._reader.read(part)), "")
            if label:
                return label
        return ""

    def places(self, text: str) -> frozenset[int]:
        """Tell which words of a text name a profession, whoever's it is."""
        mentions = self._reader.read(text).mentions
        return frozenset(place for mention in mentions for place in mention.places)

    def _own(self, reading: Reading) -> Iterator[str]:
        mentions = sorted(
            reading.mentions, key=lambda m: (m.places[0], -len(m.places), self._order[m.concept])
        )
        forms = [word.form for word in reading.words]
        return (
            m.concept
            for m in mentions
            if _is_own(forms[: m.places[0]]) and not forms[m.places[-1]].endswith(DEFINITE)
        )


def _is_own(before: Sequence[str]) -> bool:
    """Whether the words before a profession say that it is the writer's."""
    if not before:
        return True
    if before[-1] in NEVER_BEFORE:
        return False
    return all(word in SELF for word in before[-2:]) or _says_i_am(before)


def _says_i_am(before: Sequence[str]) -> bool:
    near = before[-3:]
    return not I_AM.isdisjoint(near)
