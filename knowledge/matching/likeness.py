"""Compare wordings: how like are the words of a text to an entry's, concepts apart?

The concepts know what words stand for; this layer needs no knowledge. Every word of a text is
taken for the words of the registry that are written alike (``neighbours``), and rare words count
more. What an entry says in its own fields and how people ask for it (``phrasings``) make one bag of
words; each phrasing is also compared by itself, for it is a whole wish in one breath.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from knowledge.matching.neighbours import Neighbours
from knowledge.matching.profile import Asked, Profile
from knowledge.matching.text import Word

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


class Likeness(NamedTuple):
    """How like an entry is: all its words, and its best phrasing of target group and of wish."""

    words: float = 0.0
    who: float = 0.0
    wish: float = 0.0


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a text as words of the registry.

    ``near`` holds the neighbours of all its words, each with the numbers of the words it is like
    and what it gives for them; ``telling`` the rare ones, with what each gives to a phrasing.
    """

    near: Mapping[str, Sequence[tuple[int, float]]]
    telling: Mapping[str, float]


class Wordings:
    """The words of all entries. Immutable once built, and its answers depend on nothing else."""

    def __init__(self, neighbours: Neighbours, rarity: Rarity) -> None:
        self._neighbours = neighbours
        self._rarity = rarity
        self._size_of = lru_cache(maxsize=50_000)(self._size)
        self._weighed = lru_cache(maxsize=50_000)(self._weigh)

    def said(self, words: Sequence[Word]) -> Said:
        """Look every word of a text up once, before entries are compared."""
        near: dict[str, list[tuple[int, float]]] = {}
        telling: dict[str, float] = {}
        for number, said in enumerate(dict.fromkeys(word.stem for word in words)):
            for stem, weight, tells in self._weighed(said):
                near.setdefault(stem, []).append((number, weight))
                if tells > telling.get(stem, 0.0):
                    telling[stem] = tells
        return Said(near, telling)

    def likeness(self, said: Said, profile: Profile) -> Likeness:
        """Compare a text with one entry."""
        who, wish = self._best_phrasings(said, profile)
        return Likeness(_words_shared(said, profile) * (SATURATION + 1), who, wish)

    def telling(self, words: Sequence[Word], profile: Profile, most: int) -> tuple[str, ...]:
        """Quote the words of a text that give most to its likeness to an entry, as written."""
        worth: dict[str, float] = {}
        for word in words:
            near = self._neighbours.of(word.stem) if len(word.stem) > 2 else ()
            held = (alike * self._rarity(stem) for stem, alike in near if stem in profile.bag)
            worth[word.written] = max(held, default=0.0)
        best = sorted(worth, key=lambda written: -worth[written])[:most]
        return tuple(written for written in worth if written in best and worth[written] > TELLING)

    def widened(self, words: Sequence[Word]) -> frozenset[str]:
        """List the words of the registry that are nearly those of a text, to find entries by."""
        near = (self._neighbours.of(word.stem) for word in words if len(word.stem) > 2)
        return frozenset(stem for some in near for stem, alike in some[:3] if alike > 0.6)

    def _weigh(self, said: str) -> tuple[tuple[str, float, float], ...]:
        """Tell of each neighbour of a word what it gives to a likeness, and to a phrasing."""
        return tuple(
            (stem, alike * rarity**2, alike * rarity if rarity > TELLING else 0.0)
            for stem, alike in self._neighbours.of(said)
            for rarity in (self._rarity(stem),)
        )

    def _best_phrasings(self, said: Said, profile: Profile) -> tuple[float, float]:
        """Tell how much a text says of the best phrasing of target group, and of wish."""
        shared: dict[Asked, float] = defaultdict(float)
        for stem in sorted(said.telling.keys() & profile.asked.keys()):
            for asked in profile.asked[stem]:
                shared[asked] += said.telling[stem]
        best = {True: 0.0, False: 0.0}
        for asked, value in shared.items():
            part = value * value / (self._size_of(asked) + SHORTNESS)
            best[asked.who] = max(best[asked.who], part)
        return best[True], best[False]

    def _size(self, asked: Asked) -> float:
        rarities = map(self._rarity, sorted(asked.stems))
        return sum(rarity for rarity in rarities if rarity > TELLING)


def _words_shared(said: Said, profile: Profile) -> float:
    """Add up what the words of a text share with an entry, each by the likest of its words."""
    room = SATURATION * (1 - LENGTH_PART + LENGTH_PART * profile.length / USUAL_LENGTH)
    most: dict[int, float] = {}
    for stem in said.near.keys() & profile.bag.keys():
        count = profile.bag[stem]
        for number, weight in said.near[stem]:
            gives = weight * count / (count + room)
            if gives > most.get(number, 0.0):
                most[number] = gives
    return sum(most[number] for number in sorted(most))
