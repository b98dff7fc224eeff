"""Work out the target group and the technology a text speaks of, in the vocabulary's groups."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from knowledge.matching.concepts import Concept, Facet, ancestors, concepts_of
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.reading import Reading, TextReader
from knowledge.understanding.facts import Facts
from knowledge.understanding.people import MUNICIPAL, OTHERS, named, quoted
from knowledge.vocabulary import Category, GroupId, VocabularyGroup


class GroupReader:
    """Reads target groups and technology. Immutable, so threads may share it."""

    def __init__(self, vocabulary: Sequence[VocabularyGroup], facts: Facts) -> None:
        concepts = concepts_of(vocabulary)
        self._concepts: Mapping[GroupId, Concept] = {c.id: c for c in concepts}
        self._above = ancestors(concepts)
        self._order = {group.id: number for number, group in enumerate(vocabulary)}
        self._people = {g.id for g in vocabulary if self._is_people(g)}
        self._facts = facts
        self._told_as = facts.target_groups
        self._technology = facts.technology
        self.reader = TextReader(Lexicon(concepts))

    def read(self, text: str) -> Reading:
        """Find the concepts of a text."""
        return self.reader.read(text)

    def conditions(self, reading: Reading) -> frozenset[GroupId]:
        """Name the target groups of a text in the matching's finer concepts."""
        return frozenset(c for c in reading.concepts if self._concepts[c].facet is Facet.WHO)

    def target_groups(self, reading: Reading, staff: frozenset[int]) -> tuple[GroupId, ...]:
        """Name the vocabulary's groups a text is about.

        A wider group that the same words name is left out, and one that only the name of a
        department or profession (the words at ``staff``) tells of, unless nothing else is said.
        """
        said = self._said(reading, staff)
        return self._sorted({group for c in said for group in self._groups_of(c)})

    def technology(self, reading: Reading) -> tuple[GroupId, ...]:
        """Name the vocabulary's technologies a text speaks of."""
        named = {g for c in reading.concepts for g in self._technology.get(c, ())}
        on_video = not reading.concepts.isdisjoint(VIDEO_CONCEPTS)
        if on_video and not named & VIDEO_GROUPS and "onlineterapi" not in reading.concepts:
            named.add("videokonsultation")
        return self._sorted(_without_implied(named, on_video, reading.concepts))

    def target_group(
        self, text: str, reading: Reading, staff: frozenset[int], municipal: bool
    ) -> str:
        """Quote whom the text is for, or name the people if it has no such phrase."""
        said = self._said(reading, staff)
        names = {concept: self._concepts[concept].name for concept in said}
        wider = {higher for concept in said for higher in self._above[concept]}
        told = [
            c
            for c in said
            if c not in wider and (c in self._facts.people or any(self._groups_of(c)))
        ]
        noun = MUNICIPAL if municipal else OTHERS
        return quoted(text) or named(told, self._facts.people, names, noun)

    def _said(self, reading: Reading, staff: frozenset[int]) -> Sequence[GroupId]:
        """Name the finest concepts of people, leaving out what only names staff if more is said."""
        places = self._places(reading)
        own = {c: p for c, p in places.items() if not p <= staff}
        said = own or dict.fromkeys(places, staff)
        return [c for c in said if not self._is_swallowed(c, said)]

    def _places(self, reading: Reading) -> Mapping[GroupId, frozenset[int]]:
        return {
            concept: frozenset(
                p for m in reading.mentions if m.concept == concept for p in m.places
            )
            for concept in sorted(reading.concepts)
            if self._concepts[concept].facet is Facet.WHO or concept in self._people
        }

    def _is_swallowed(self, concept: GroupId, places: Mapping[GroupId, frozenset[int]]) -> bool:
        """Whether the words for a concept are also the words for a narrower one."""
        return any(
            concept in self._above[other] and places[concept] <= places[other] for other in places
        )

    def _groups_of(self, concept: GroupId) -> Iterator[GroupId]:
        if concept in self._people:
            yield concept
        elif concept in SERVED_AT_HOME:
            return
        elif concept in self._told_as:
            yield self._told_as[concept]
        else:
            yield from (higher for higher in self._above[concept] if higher in self._people)

    def _is_people(self, group: VocabularyGroup) -> bool:
        is_who = self._concepts[group.id].facet is Facet.WHO
        return group.id in ALSO_PEOPLE or (group.category is Category.CONDITION and is_who)

    def _sorted(self, groups: Collection[GroupId]) -> tuple[GroupId, ...]:
        known = (group for group in groups if group in self._order)
        return tuple(sorted(known, key=lambda group: self._order[group]))


SERVED_AT_HOME = frozenset({"hjemmepleje"})
"""Whoever speaks of home care says nothing of age."""
ALSO_PEOPLE = frozenset({"pårørende"})
VIDEO_CONCEPTS = frozenset({"video", "fjernkonsultation"})
VIDEO_GROUPS = frozenset(
    {
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
    }
)
"""Technologies that say already that video is used."""
MEETINGS = frozenset({"udskrivningskonference", "rundbordssamtale", "mdt-konference"})


def _without_implied(
    named: set[GroupId], on_video: bool, concepts: Collection[GroupId]
) -> set[GroupId]:
    """Leave out the general technology where the text names the particular one."""
    if named & MEETINGS and on_video:
        named = (named | {"videokonference"}) - {"videokonsultation"}
    particular = named & {"telerehabilitering", "tolk", "live-video", "skærmbesøg"}
    if particular or not on_video or "onlineterapi" in concepts:
        named = named - {"videokonsultation"}
    return named
