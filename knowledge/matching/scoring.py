"""Score one entry against one text, field by field, and keep what each concept gave.

Every facet is scored by itself: of what the text says about the target group (purpose, effect,
technology, who takes part), how much does the entry have? The answers are weighed and added up
by ``settings.score``. What was added is kept as ``Shared``, so the reasons are told from it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import permutations
from math import exp
from typing import NamedTuple

from knowledge.matching.concepts import Concept, Facet, ancestors
from knowledge.matching.index import Index
from knowledge.matching.likeness import Said, Wordings
from knowledge.matching.memory import NOTHING_RECALLED, Recalled
from knowledge.matching.profile import Profile
from knowledge.matching.reading import Mention, Reading
from knowledge.matching.settings import Kinship, Settings
from knowledge.vocabulary import GroupId

SOMEBODY_ELSE = "anden-målgruppe"
UNKNOWN_PATIENTS = re.compile(r"[a-z]{4,}patient(?:er|en|erne)?")
SHORTEST, LONG_TEXT = 3, 30
"""Between how many words a text that names no purpose still means the likeliest."""
REPEATED, MOST_TIMES = 0.3, 3
"""How much more a concept weighs each time it is named again: a long text returns to its point."""
SPREAD = 2.0
"""How far apart scores lie; without it good matches would all be next to 1."""
OF_THE_WORDS = ("words", "alike", "alike_who", "alike_wish")
"""The signals that compare words as they are written; the others compare what they stand for."""
FACETS_THAT_MATCH = (Facet.WHO, Facet.WHAT, Facet.HOW, Facet.WITH, Facet.EFFECT)
NAME_OF = {facet: facet.value for facet in FACETS_THAT_MATCH}
EXPLAINED_AWAY = (Facet.WHO, Facet.WHAT)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a text asks for: its concepts by facet, each with its weight, and its words.

    ``said`` is how much the concepts of a facet weigh together, ``kin`` what would count as one of
    them and how much (0 to 1). ``stems`` holds what each word counts, ``wording`` the words as the
    registry's own; ``recalled`` is what earlier ideas it brings to mind.
    """

    reading: Reading
    concepts: Mapping[Facet, Mapping[GroupId, float]]
    said: Mapping[Facet, float]
    kin: Mapping[Facet, Mapping[GroupId, float]]
    stems: Mapping[str, float]
    wording: Said
    recalled: Recalled = NOTHING_RECALLED


class Shared(NamedTuple):
    """A concept of the text that an entry has too, or a kin of it, and how much it counted.

    ``common`` is what both are: the broader of the two; ``likeness`` how near they are (0 to 1).
    """

    facet: Facet
    concept: GroupId
    common: GroupId
    likeness: float
    weight: float


class Scored(NamedTuple):
    """An entry with its score (0 to 1), the signals it is made of and the concepts it shares.

    ``meant`` is what the concepts gave to the score, ``worded`` what the likeness of the words did.
    """

    profile: Profile
    score: float
    meant: float
    worded: float
    signals: Mapping[str, float]
    shared: tuple[Shared, ...]

    def covered(self, facet: Facet, wish: Wish) -> float:
        """Of what a text says in a facet, the part the entry has (0 to 1; 0 if it says nothing)."""
        said = wish.said[facet]
        return sum(s.weight for s in self.shared if s.facet is facet) / said if said else 0.0


class Scorer:
    """Scores entries against texts. Immutable, so any number of threads may share it."""

    def __init__(
        self, concepts: Sequence[Concept], index: Index, wordings: Wordings, settings: Settings
    ) -> None:
        self._concepts = {concept.id: concept for concept in concepts}
        self._above = ancestors(concepts)
        self._kin = _kin_of(concepts, settings.kinship)
        self._index = index
        self._wordings = wordings
        self._settings = settings

    def over(self, index: Index, wordings: Wordings) -> "Scorer":
        """Return a scorer with the same weights for other entries."""
        other = copy(self)
        other._index, other._wordings = index, wordings
        return other

    def wish(self, reading: Reading, recalled: Recalled = NOTHING_RECALLED) -> Wish:
        """Weigh the concepts and words of a text by how much they tell entries apart."""
        reading = self._with_implied(self._with_others(self._without_explained(reading)))
        weighed: dict[Facet, dict[GroupId, float]] = {facet: {} for facet in FACETS_THAT_MATCH}
        times = Counter(c for c, _ in {(m.concept, m.places[0]) for m in reading.mentions})
        for concept in sorted(reading.concepts):
            facet = self._concepts[concept].facet
            if facet in weighed:
                low = self._settings.low_weight if self._concepts[concept].low_weight else 1.0
                often = 1.0 + REPEATED * (min(times[concept], MOST_TIMES) - 1)
                weighed[facet][concept] = low * often * self._index.rarity(concept)
        stems = dict.fromkeys(word.stem for word in reading.words if len(word.stem) > 2)
        narrow = {f: self._without_broader(c) for f, c in weighed.items()}
        return Wish(
            reading,
            narrow,
            said={facet: sum(concepts.values()) for facet, concepts in narrow.items()},
            kin={facet: self._kin_of_any(concepts) for facet, concepts in narrow.items()},
            stems={stem: self._index.stem_rarity(stem) ** 2 for stem in stems},
            wording=self._wordings.said(reading.words),
            recalled=recalled,
        )

    def _without_explained(self, reading: Reading) -> Reading:
        """Leave out what only words about running the house lead to, such as a back that aches."""
        house = [
            frozenset(mention.places)
            for mention in reading.mentions
            if self._concepts[mention.concept].facet is Facet.OUTSIDE
        ]
        kept = tuple(
            mention
            for mention in reading.mentions
            if self._concepts[mention.concept].facet not in EXPLAINED_AWAY
            or not any(places.issuperset(mention.places) for places in house)
        )
        return replace(reading, mentions=kept)

    def _without_broader(self, concepts: Mapping[GroupId, float]) -> Mapping[GroupId, float]:
        """Leave out a concept where the text names a narrower one too."""
        broader = {higher for concept in concepts for higher in self._above[concept]}
        return {concept: w for concept, w in concepts.items() if concept not in broader}

    def _with_others(self, reading: Reading) -> Reading:
        """Read "somebody else" into patients of a kind that nobody here knows."""
        if any(self._concepts[c].facet is Facet.WHO for c in reading.concepts):
            return reading
        others = tuple(
            Mention(SOMEBODY_ELSE, (place,))
            for place, word in enumerate(reading.words)
            if UNKNOWN_PATIENTS.fullmatch(word.form)
        )
        return replace(reading, mentions=(*reading.mentions, *others))

    def _with_implied(self, reading: Reading) -> Reading:
        """Read the likeliest purpose into a short text that names none."""
        facets = {self._concepts[concept].facet for concept in reading.concepts}
        if Facet.WHAT in facets or not SHORTEST < len(reading.words) < LONG_TEXT:
            return reading
        added = tuple(
            Mention(self._settings.implied[m.concept], m.places)
            for m in reading.mentions
            if m.concept in self._settings.implied
        )
        return replace(reading, mentions=(*reading.mentions, *added))

    def related(self, wish: Wish) -> Mapping[GroupId, float]:
        """All concepts that would count for something, with how much: what to look for."""
        return self._kin_of_any(c for concepts in wish.concepts.values() for c in concepts)

    def are_strangers(self, some: Iterable[GroupId], others: Iterable[GroupId]) -> bool:
        """Whether both name somebody and no one of the first is kin to one of the others."""
        mine, theirs = set(some), set(others)
        kin = any(other in self._kin[one] for one in mine for other in theirs)
        return bool(mine and theirs) and not kin

    def scored(self, wish: Wish, profile: Profile) -> Scored:
        """Score one entry."""
        shared = tuple(self._shared(wish, profile))
        signals = self._signals(wish, profile, shared)
        weights = self._settings.score
        gave = {name: weights.get(name, 0.0) * value for name, value in signals.items()}
        worded = sum(gave[name] for name in OF_THE_WORDS)
        meant = sum(gave.values()) - worded
        total = weights["bias"] + meant + worded
        return Scored(profile, 1.0 / (1.0 + exp(-total / SPREAD)), meant, worded, signals, shared)

    def _kin_of_any(self, concepts: Iterable[GroupId]) -> Mapping[GroupId, float]:
        """All concepts that would count as one of some, and how much."""
        likest: dict[GroupId, float] = {}
        for concept in concepts:
            for kin, likeness in self._kin[concept].items():
                if likeness > likest.get(kin, 0.0):
                    likest[kin] = likeness
        return likest

    def _shared(self, wish: Wish, profile: Profile) -> Iterator[Shared]:
        for facet, concepts in wish.concepts.items():
            held = profile.concepts.get(facet, {})
            if wish.kin[facet].keys().isdisjoint(held):
                continue
            for concept, weight in concepts.items():
                kin = self._kin[concept]
                alike = [(kin[h] * counts, h) for h, counts in held.items() if h in kin]
                best, found = max(alike, default=(0.0, ""))
                if best > 0.0:
                    common = found if found in self._above[concept] else concept
                    yield Shared(facet, concept, common, kin[found], weight * best)

    def _signals(
        self, wish: Wish, profile: Profile, shared: Sequence[Shared]
    ) -> Mapping[str, float]:
        met, most = dict.fromkeys(FACETS_THAT_MATCH, 0.0), dict.fromkeys(FACETS_THAT_MATCH, 0.0)
        for each in shared:
            met[each.facet] += each.weight
            most[each.facet] = max(most[each.facet], each.weight)
        part = {facet: self._part(facet, wish, met[facet]) for facet in FACETS_THAT_MATCH}
        said, held = wish.concepts[Facet.WHO], profile.concepts[Facet.WHO]
        alike = self._wordings.likeness(wish.wording, profile)
        return {
            **{NAME_OF[facet]: value for facet, value in part.items()},
            "both": part[Facet.WHO] * part[Facet.WHAT],
            "who_best": most[Facet.WHO],
            "who_whole": _held_part(Facet.WHO, wish, profile),
            "what_best": most[Facet.WHAT],
            "what_whole": _held_part(Facet.WHAT, wish, profile),
            "who_missed": float(bool(said) and bool(held) and not part[Facet.WHO]),
            "who_unsaid": float(bool(held) and not said),
            "words": _overlap(wish.stems, profile.bag),
            "alike": alike.words,
            "alike_who": alike.who,
            "alike_wish": alike.wish,
            "remembered": wish.recalled.solutions.get(profile.solution, 0.0),
            "weak": float(profile.weak),
        }

    def _part(self, facet: Facet, wish: Wish, met: float) -> float:
        """Of what the text says in a facet, the part the entry has; more said counts more."""
        return met / (wish.said[facet] + self._settings.prior) if wish.concepts[facet] else 0.0


def _held_part(facet: Facet, wish: Wish, profile: Profile) -> float:
    """Of what the entry is about in a facet, the part the text says."""
    held, kin = profile.concepts[facet], wish.kin[facet]
    if not held or not kin:
        return 0.0
    return sum(w * kin.get(h, 0.0) for h, w in held.items()) / sum(held.values())


def _overlap(stems: Mapping[str, float], held: Mapping[str, float]) -> float:
    shared = sum([weight for stem, weight in stems.items() if stem in held])
    return shared / (sum(stems.values()) + 1.0)


def _kin_of(
    concepts: Sequence[Concept], kinship: Kinship
) -> Mapping[GroupId, Mapping[GroupId, float]]:
    above = ancestors(concepts)
    kin: dict[GroupId, dict[GroupId, float]] = {concept.id: {} for concept in concepts}
    for one, other in _siblings(concepts):
        kin[one][other] = kinship.sibling
    for one, higher in above.items():
        for other in higher & kin.keys():
            kin[one][other] = kinship.whole if other in kinship.wholes else kinship.broader
            kin[other][one] = kinship.narrower
    for concept in concepts:
        for other in concept.unlike:
            kin[concept.id].pop(other, None)
    for one, known in kin.items():
        known[one] = 1.0
    return kin


def _siblings(concepts: Sequence[Concept]) -> Iterator[tuple[GroupId, GroupId]]:
    under: dict[GroupId, list[GroupId]] = {}
    for concept in concepts:
        for parent in concept.broader:
            under.setdefault(parent, []).append(concept.id)
    for children in under.values():
        yield from permutations(children, 2)
