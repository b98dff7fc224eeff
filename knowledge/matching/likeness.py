"""Compare wordings: how like are the words of a text to an entry's, concepts apart?

The concepts know what words stand for; this layer needs no knowledge. Every word of a text is
taken for the words of the registry that are written alike (``neighbours``), and rare words count
more. What an entry says in its own fields and how people ask for it (``phrasings``) make one bag of
words; each phrasing is also compared by itself, for it is a whole wish in one breath.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

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


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like an entry is: all its words, and its best phrasing of target group and of wish."""

    words: float = 0.0
    who: float = 0.0
    wish: float = 0.0


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a text as words of the registry.

    ``words`` holds for each word of the text its neighbours, with how alike and how rare they are;
    ``telling`` the rare ones among all of these, with what each gives to a phrasing.
    """

    words: tuple[tuple[tuple[str, float], ...], ...]
    telling: Mapping[str, float]
    stems: frozenset[str]


class Wordings:
    """The words of all entries. Immutable once built, and its answers depend on nothing else."""

    def __init__(self, neighbours: Neighbours, rarity: Rarity) -> None:
        self._neighbours = neighbours
        self._rarity = rarity
        self._size_of = lru_cache(maxsize=50_000)(self._size)

    def said(self, words: Sequence[Word]) -> Said:
        """Look every word of a text up once, before entries are compared."""
        known = [self._neighbours.of(stem) for stem in dict.fromkeys(w.stem for w in words)]
        best: dict[str, float] = {}
        for near in known:
            for stem, alike in near:
                if alike > best.get(stem, 0.0):
                    best[stem] = alike
        weighed = (tuple((s, alike * self._rarity(s) ** 2) for s, alike in near) for near in known)
        rare = (stem for stem in sorted(best) if self._rarity(stem) > TELLING)
        telling = {stem: best[stem] * self._rarity(stem) for stem in rare}
        return Said(tuple(filter(None, weighed)), telling, frozenset(telling))

    def likeness(self, said: Said, profile: Profile) -> Likeness:
        """Compare a text with one entry."""
        bag = profile.bag
        room = SATURATION * (1 - LENGTH_PART + LENGTH_PART * profile.length / USUAL_LENGTH)
        words = 0.0
        for near in said.words:
            most = 0.0
            for stem, weight in near:
                count = bag.get(stem)
                if count is not None and weight * count > most * (count + room):
                    most = weight * count / (count + room)
            words += most
        best = [0.0, 0.0]
        met = [profile.asked[stem] for stem in said.telling if stem in profile.asked]
        for asked in {asked for phrasings in met for asked in phrasings}:
            best[asked.who] = max(best[asked.who], self._phrasing(said, asked))
        return Likeness(words * (SATURATION + 1), best[True], best[False])

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

    def _phrasing(self, said: Said, asked: Asked) -> float:
        value = sum(said.telling[stem] for stem in sorted(said.stems & asked.stems))
        return value * value / (self._size_of(asked) + SHORTNESS)

    def _size(self, asked: Asked) -> float:
        rarities = map(self._rarity, sorted(asked.stems))
        return sum(rarity for rarity in rarities if rarity > TELLING)
