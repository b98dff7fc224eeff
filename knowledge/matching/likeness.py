"""Compare wordings: how like are the words of a text to an entry's, concepts apart?

The concepts know what words stand for; this layer needs no knowledge. Every word of a text is
taken for the words of the registry that are written alike (``neighbours``), and rare words count
more. What an entry says in its own fields and how people ask for it (``phrasings``) make one bag of
words; each phrasing is also compared by itself, for it is a whole wish in one breath.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.matching.neighbours import Neighbours
from knowledge.matching.profile import Asked, Profile
from knowledge.matching.text import Word
from knowledge.registry import SolutionId

SATURATION = 1.2
LENGTH_PART = 0.6
"""The constants of BM25: how soon a repeated word stops counting, how much length matters."""
USUAL_LENGTH = 250.0
"""Words of an entry with its phrasings, about; fixed, so that one entry never moves another."""
TELLING = 0.2
"""How rare (0 to 1) a word must be to speak for a phrasing."""
SHORTNESS = 0.75
"""How much more a phrasing must share to count, so that a single word is not a whole wish."""

Rarity = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like an entry is: all its words, and its best phrasing of target group and of wish."""

    words: float = 0.0
    who: float = 0.0
    wish: float = 0.0


NOTHING_ALIKE = Likeness()


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a text as words of the registry.

    ``words`` holds for each word of the text its neighbours with how alike they are;
    ``phrasings`` the score of every phrasing that shares something.
    """

    words: tuple[tuple[tuple[str, float], ...], ...]
    phrasings: Mapping[int, float]


class Wordings:
    """The words of all entries. Immutable once built, and its answers depend on nothing else."""

    def __init__(self, profiles: Iterable[Profile], rarity: Rarity) -> None:
        entries = tuple(profiles)
        self._rarity = {stem: rarity(stem) for entry in entries for stem in entry.bag}
        self._neighbours = Neighbours(self._rarity)
        self._bags = {entry.solution: self._weighed(entry.bag) for entry in entries}
        numbers: dict[Asked, int] = {}
        for entry in entries:
            for asked in entry.asked:
                numbers.setdefault(asked, len(numbers))
        self._asked = {e.solution: tuple((numbers[a], a.who) for a in e.asked) for e in entries}
        self._sizes: list[float] = []
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        for number, asked in enumerate(numbers):
            telling = [stem for stem in asked.stems if self._rarity[stem] > TELLING]
            self._sizes.append(sum(map(self._rarity.__getitem__, telling)))
            for stem in telling:
                self._by_stem[stem].append(number)

    def said(self, words: Sequence[Word]) -> Said:
        """Look every word of a text up once, before entries are compared."""
        known = [self._neighbours.of(stem) for stem in dict.fromkeys(w.stem for w in words)]
        best: dict[str, float] = {}
        for near in known:
            for stem, alike in near:
                if alike > best.get(stem, 0.0):
                    best[stem] = alike
        return Said(tuple(filter(None, known)), self._phrasings(best))

    def likeness(self, said: Said, solution: SolutionId) -> Likeness:
        """Compare a text with one entry; an unknown entry is like nothing."""
        bag = self._bags.get(solution)
        if bag is None:
            return NOTHING_ALIKE
        words = 0.0
        for near in said.words:
            most = 0.0
            for stem, alike in near:
                if stem in bag and alike * bag[stem] > most:
                    most = alike * bag[stem]
            words += most
        best = [0.0, 0.0]
        for number, who in self._asked[solution]:
            best[who] = max(best[who], said.phrasings.get(number, 0.0))
        return Likeness(words, best[True], best[False])

    def widened(self, words: Sequence[Word]) -> frozenset[str]:
        """List the words of the registry that are nearly those of a text, to find entries by."""
        near = (self._neighbours.of(word.stem) for word in words if len(word.stem) > 2)
        return frozenset(stem for some in near for stem, alike in some[:3] if alike > 0.6)

    def _weighed(self, bag: Mapping[str, float]) -> Mapping[str, float]:
        """Weigh the words of an entry: rare ones more, repeated ones less and less."""
        room = SATURATION * (1 - LENGTH_PART + LENGTH_PART * sum(bag.values()) / USUAL_LENGTH)
        return {
            stem: self._rarity[stem] ** 2 * count * (SATURATION + 1) / (count + room)
            for stem, count in bag.items()
        }

    def _phrasings(self, best: Mapping[str, float]) -> Mapping[int, float]:
        met: dict[int, float] = defaultdict(float)
        for stem in sorted(best):
            for number in self._by_stem.get(stem, ()):
                met[number] += best[stem] * self._rarity[stem]
        return {n: value * value / (self._sizes[n] + SHORTNESS) for n, value in met.items()}
