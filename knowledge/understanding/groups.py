"""Work out the target group and the technology a text speaks of, in the vocabulary's groups."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from knowledge.matching.concepts import Concept, Facet, ancestors, concepts_of
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.reading import Reading, TextReader
from knowledge.understanding.facts import Facts
from knowledge.vocabulary import Category, GroupId, VocabularyGroup

_WHO = r"(?:gravide|patienter|borgere|familier|børn|unge|ældre|kvinder|mænd|mennesker|forældre)"
_STOP = r"(?=\s+(?:skal|kan|vil|får|der|som|til|for|på|hjemme|derhjemme|har|via|over)\b|[,.;:?!]|$)"
_PHRASE = re.compile(
    rf"\b{_WHO} (?:med|i|udskrevet|opereret|efter|uden|over) [\w ]{{3,40}}?{_STOP}"
)
_COMPOUND = re.compile(r"\b(?:[\w-]+ )?\w*(?:patienter|patienterne|borgere|diabetikere|gravide)\b")


class GroupReader:
    """Reads target groups and technology. Immutable, so threads may share it."""

    def __init__(self, vocabulary: Sequence[VocabularyGroup], facts: Facts) -> None:
        concepts = concepts_of(vocabulary)
        self._concepts: Mapping[GroupId, Concept] = {c.id: c for c in concepts}
        self._above = ancestors(concepts)
        self._order = {group.id: number for number, group in enumerate(vocabulary)}
        self._people = {
            g.id for g in vocabulary if g.category is Category.CONDITION or g.id == "pårørende"
        }
        self._technology = facts.technology
        self._reader = TextReader(Lexicon(concepts))

    def read(self, text: str) -> Reading:
        """Find the concepts of a text."""
        return self._reader.read(text)

    def conditions(self, reading: Reading) -> frozenset[GroupId]:
        """Name the target groups of a text in the matching's finer concepts."""
        return frozenset(c for c in reading.concepts if self._concepts[c].facet is Facet.WHO)

    def target_groups(self, reading: Reading) -> tuple[GroupId, ...]:
        """Name the vocabulary's groups a text is about, leaving out those a narrower one says."""
        named = {group for c in reading.concepts for group in self._groups_of(c)}
        wider = {higher for group in named for higher in self._above[group]}
        return self._sorted(named - wider)

    def technology(self, reading: Reading) -> tuple[GroupId, ...]:
        """Name the vocabulary's technologies a text speaks of."""
        named = {g for c in reading.concepts for g in self._technology.get(c, ())}
        if not named & set(VIDEO_GROUPS) and "video" in reading.concepts:
            named.add("videokonsultation")
        return self._sorted(_without_implied(named))

    def target_group(self, text: str, groups: Collection[GroupId]) -> str:
        """Quote whom the text is for, or name the groups if it has no such phrase."""
        low = text.lower()
        quoted = _PHRASE.search(low) or _COMPOUND.search(low)
        if quoted:
            return quoted.group().strip()
        return " og ".join(self._concepts[group].name for group in groups)

    def _groups_of(self, concept: GroupId) -> Iterator[GroupId]:
        if concept in self._people:
            yield concept
        elif self._concepts[concept].facet is Facet.WHO:
            yield from (higher for higher in self._above[concept] if higher in self._people)

    def _sorted(self, groups: Collection[GroupId]) -> tuple[GroupId, ...]:
        known = (group for group in groups if group in self._order)
        return tuple(sorted(known, key=lambda group: self._order[group]))


VIDEO_GROUPS = (
    "videokonsultation",
    "skærmbesøg",
    "videokonference",
    "telerehabilitering",
    "live-video",
    "udskrivningskonference",
    "rundbordssamtale",
    "mdt-konference",
    "virtuel-stuegang",
    "tolk",
    "vdx",
    "hjemmebehandling",
)
"""Technologies that say already that video is used."""


def _without_implied(named: set[GroupId]) -> set[GroupId]:
    """Leave out the general technology where the text names the particular one."""
    if named & {"skærmbesøg", "telerehabilitering", "udskrivningskonference", "tolk"}:
        named = named - {"videokonsultation"}
    return named
