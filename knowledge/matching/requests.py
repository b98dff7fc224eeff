"""Recognise what somebody asks for in their own words, among a few phrases for each thing.

Where ``phrases`` wants every word, this weighs them: a word that few of the requests use tells
much, one that most of them use tells little, and a word that none of them uses speaks against them
all. So a request may be put in many ways, and an idea, whose words are its own, is none.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from rapidfuzz.distance import OSA

from knowledge.matching.concepts import concepts_of, plain_words
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.text import fold, stem, words_of

LONGEST_REQUEST = 12
SHORTEST_ALIKE = 4
"""Letters of a word from which a slip or another ending may be overlooked."""
LIKE_ENOUGH = 0.8
ALIKE = 0.9
"""What a word counts for that is only like a phrase's."""
TELLING = 1.6
"""What a word of a concept weighs that no phrase has, beside the most telling of their words."""
STRANGE = 0.7
"""The same for a word that stands for nothing known."""
EVERYDAY = 0.45
"""The same for an every-day word."""

SPOKEN_SO = 0.4
"""How much it counts that the words are a request's, whichever of its phrases they are from."""

MOST_TELLING = 1
"""Words of concepts that no phrase has; with more of them a text is about something."""

DENYING = frozenset({"ikk", "ikke", "aldrig", "not", "t", "nev", "never"})
"""Stems that turn what is said round; a request with one is not the same without it."""

POLITE = frozenset({"hej", "hi", "hello", "tak", "thanks", "please", "venligst"}) | frozenset(
    {"lige", "nu", "now", "just", "bare", "altsaa"}
)
"""Folded words that change nothing in what is asked for."""

Label = str


@dataclass(frozen=True, slots=True)
class Recognised:
    """The likeliest request, how near the text is to it and how far ahead of the next (0 to 1).

    ``telling`` counts the words of concepts that are in no phrase.
    """

    label: Label
    nearness: float
    margin: float
    telling: int = 0


@dataclass(frozen=True, slots=True)
class _Phrase:
    label: Label
    stems: frozenset[str]
    weight: float

    @property
    def denies(self) -> bool:
        return not DENYING.isdisjoint(self.stems)


class Requests:
    """The phrases of every request by their label. Immutable once built, so threads may share it.

    Two labels that are asked for by the same phrase make each other uncertain.
    """

    def __init__(
        self, phrases: Mapping[Label, Sequence[str]], same: Iterable[Sequence[str]] = ()
    ) -> None:
        """Take the phrases, and groups of words that are told apart nowhere."""
        self._same = {stem(fold(word)): stem(fold(group[0])) for group in same for word in group}
        said = [
            (label, stems)
            for label, written in phrases.items()
            for each in written
            if (stems := frozenset(self._stems(each)))
        ]
        self._weights = _weights(said)
        self._most = max(self._weights.values(), default=1.0)
        self._phrases = tuple(
            _Phrase(label, stems, sum(map(self._weights.__getitem__, stems)))
            for label, stems in said
        )
        self._words_of = _by_label(said)
        self._with = _by_stem(self._phrases)
        self._everyday = frozenset(stem(fold(word)) for word in plain_words())
        self._lexicon = Lexicon(concepts_of(()))
        self._nearest = lru_cache(maxsize=10_000)(self._look_up)

    def recognise(self, text: str, apart: Collection[Label] = ()) -> Recognised | None:
        """Name the request nearest to the whole text; ``None`` if no word leads to any.

        Those set ``apart`` are not thought of.
        """
        stems = tuple(self._stems(text))
        if not stems or len(stems) > LONGEST_REQUEST:
            return None
        said = tuple(dict.fromkeys(stems))
        heard = [self._nearest(each) for each in said]
        telling = sum(each.telling for each in heard)
        if telling > MOST_TELLING:
            return None
        denies = not DENYING.isdisjoint(said)
        found = {p for each in heard for p in self._with.get(each.stem, ())}
        near = self._nearnesses(
            [p for p in found if p.denies is denies and p.label not in apart], heard
        )
        if not near:
            return None
        first, *others = sorted(near, key=lambda label: -near[label])
        ahead = near[first] - (near[others[0]] if others else 0.0)
        return Recognised(first, round(near[first], 4), round(ahead, 4), telling)

    def _nearnesses(
        self, phrases: Iterable["_Phrase"], heard: Sequence["_Word"]
    ) -> Mapping[Label, float]:
        """Tell how near each request is: by its nearest phrase, and by all its words together."""
        weight = sum(each.weight for each in heard)
        best: dict[Label, float] = {}
        for phrase in phrases:
            nearness = _nearness(phrase, heard, weight)
            best[phrase.label] = max(nearness, best.get(phrase.label, 0.0))
        return {
            label: nearness + SPOKEN_SO * (self._spoken(label, heard) / weight - nearness)
            for label, nearness in best.items()
        }

    def _spoken(self, label: Label, heard: Sequence["_Word"]) -> float:
        known = self._words_of[label]
        return sum(each.weight * each.alike for each in heard if each.stem in known)

    def _stems(self, text: str) -> Iterator[str]:
        words = words_of(text)
        kept = [word.stem for word in words if word.form not in POLITE]
        yield from (self._same.get(each, each) for each in kept or [word.stem for word in words])

    def _look_up(self, said: str) -> "_Word":
        """Find the phrases' word that a word of the text is or is like."""
        if said in self._weights:
            return _Word(said, self._weights[said], 1.0)
        like = max(self._alike(said), default=(0.0, ""))[1]
        if like:
            return _Word(like, self._weights[like], ALIKE)
        if said in self._everyday:
            return _Word("", self._most * EVERYDAY, 0.0)
        if self._lexicon.keys_of(said):
            return _Word("", self._most * TELLING, 0.0, telling=True)
        return _Word("", self._most * STRANGE, 0.0)

    def _alike(self, said: str) -> Iterator[tuple[float, str]]:
        if len(said) < SHORTEST_ALIKE:
            return
        for known in self._weights:
            if len(known) < SHORTEST_ALIKE or said in self._everyday:
                continue
            likeness = float(OSA.normalized_similarity(said, known))
            if likeness >= LIKE_ENOUGH:
                yield likeness, known


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text as the phrases know it; its stem is empty when they do not."""

    stem: str
    weight: float
    alike: float
    telling: bool = False


def _nearness(phrase: _Phrase, heard: Sequence[_Word], weight: float) -> float:
    """Tell how much of the text and of the phrase is in the other, by what the words weigh."""
    shared = sum(each.weight * each.alike for each in heard if each.stem in phrase.stems)
    return 2 * shared / (weight + phrase.weight)


def _weights(said: Sequence[tuple[Label, frozenset[str]]]) -> Mapping[str, float]:
    labels: dict[str, set[Label]] = defaultdict(set)
    for label, stems in said:
        for each in stems:
            labels[each].add(label)
    count = len({label for label, _ in said})
    return {each: log(1 + count / len(using)) for each, using in labels.items()}


def _by_label(said: Sequence[tuple[Label, frozenset[str]]]) -> Mapping[Label, frozenset[str]]:
    found: dict[Label, frozenset[str]] = defaultdict(frozenset)
    for label, stems in said:
        found[label] |= stems
    return found


def _by_stem(phrases: Sequence[_Phrase]) -> Mapping[str, Sequence[_Phrase]]:
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for phrase in phrases:
        for each in phrase.stems:
            found[each].append(phrase)
    return found
