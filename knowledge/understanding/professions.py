"""Work out who is writing: the profession a person gives herself."""

import re
from collections.abc import Iterator, Sequence

from knowledge.matching.concepts import Concept, Facet
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.reading import Mention, Reading, TextReader
from knowledge.matching.text import fold
from knowledge.understanding.facts import Facts, Writer

_BREAK = re.compile(r"[,:;.!?()\n/]|\s[-–—>]+\s")
_ABBREVIATION = re.compile(r"\b(alm|prakt|afd|amb|ass|led|kl)\.\s*", re.IGNORECASE)
"""Words whose full stop ends no sentence."""
DEFINITE = ("en", "erne", "ens", "ne")
"""Endings of "the nurse": somebody else, unless she is said to wish something."""
PLURALS = ("", "r", "er", "e", "s")
PLACE_WORDS = frozenset({"i", "paa", "fra", "ved", "at", "from", "in", "der", "som", "who", "her"})
"""What follows "a nurse" where she speaks of herself."""
NEAR = 4
SHORTEST_BEGINNING = 2


class ProfessionReader:
    """Reads professions. Immutable, so threads may share it."""

    def __init__(self, facts: Facts, known: Sequence[TextReader]) -> None:
        concepts = [Concept(p, Facet.NONE, p, words) for p, words in facts.professions.items()]
        self._order = {label: number for number, label in enumerate(facts.professions)}
        self._endings = tuple((fold(end), label) for end, label in facts.profession_endings.items())
        self._writer = facts.writer
        self._reader = TextReader(Lexicon(concepts), known)

    def read(self, text: str) -> str:
        """Name the profession the writer gives herself; empty if she gives none."""
        whole = _ABBREVIATION.sub(r"\1 ", text)
        parts = [self._reader.read(part) for part in map(str.strip, _BREAK.split(whole)) if part]
        own = (label for part in parts for label in self._own(part))
        return next(own, "") or next((w for part in parts for w in self._wishing(part)), "")

    def places(self, text: str) -> frozenset[int]:
        """Tell which words of a text name a profession, whoever's it is."""
        mentions = self._mentions(self._reader.read(text))
        return frozenset(place for mention in mentions for place in mention.places)

    def _mentions(self, reading: Reading) -> Sequence[Mention]:
        told = {place for mention in reading.mentions for place in mention.places}
        more = (
            Mention(label, (place,))
            for place, word in enumerate(reading.words)
            if place not in told
            for label in self._ending(word.form)
        )
        every = (*reading.mentions, *more)
        return sorted(every, key=lambda m: (m.places[0], -len(m.places), self._order[m.concept]))

    def _ending(self, form: str) -> Iterator[str]:
        """Name the profession a longer title ends in."""
        for ending, label in self._endings:
            begun = len(form) - len(ending) >= SHORTEST_BEGINNING
            if begun and any(form.endswith(ending + plural) for plural in PLURALS):
                yield label
                return

    def _own(self, reading: Reading) -> Iterator[str]:
        forms = [word.form for word in reading.words]
        for mention in self._mentions(reading):
            first, last = mention.places[0], mention.places[-1]
            if not forms[last].endswith(DEFINITE) and is_own(
                forms[:first], forms[last + 1 :], self._writer
            ):
                yield mention.concept

    def _wishing(self, reading: Reading) -> Iterator[str]:
        """Name a profession of whom a text tells a wish in the third person."""
        forms = [word.form for word in reading.words]
        for mention in self._mentions(reading):
            before, after = forms[: mention.places[0]], forms[mention.places[-1] + 1 :]
            written = "skrevet" in after[:3] or not self._writer.wishing.isdisjoint(after[:1])
            if written and before in ([], ["og"]) and forms[mention.places[-1]].endswith(DEFINITE):
                yield mention.concept


def is_own(before: Sequence[str], after: Sequence[str], writer: Writer) -> bool:
    """Whether the words around a profession say that it is the writer's."""
    near = [word for word in before if word not in writer.unheard]
    while near and near[-1] in writer.qualifying:
        near.pop()
    if not near:
        return True
    if near[-1] in writer.articles:
        near.pop()
        if not near or near[-1] == "to":
            return not near and not PLACE_WORDS.isdisjoint(after[:1])
    if near[-1] in writer.never and not _says_so(near[-1:], writer):
        return False
    return all(word in writer.before for word in near[-2:]) or _says_so(near, writer)


def _says_so(before: Sequence[str], writer: Writer) -> bool:
    """Whether the writer says "I am", "as" or "we work as" shortly before."""
    for place in range(max(0, len(before) - NEAR), len(before)):
        if before[place] in {"som", "as"}:
            return True
        if before[place] in writer.saying and (not place or before[place - 1] in writer.speakers):
            return True
        speaks_after = before[place + 1 : place + 2] in (["jeg"], ["vi"])
        if before[place] in writer.saying and speaks_after:
            return True
    return False
