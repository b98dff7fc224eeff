"""Remember labelled ideas: whoever asks in nearly the same words most likely asks for the same.

Every labelled idea is kept as the parts of its words, four letters long, so that a slip of the
pen, another ending or another half of a compound still looks much the same. The likeness of two
texts is the cosine of their parts, rare parts weighing more (tf-idf).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from math import log
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.answers import Verdict
from knowledge.matching.examples import SAME, Example
from knowledge.matching.text import Word, forms_of
from knowledge.registry import SolutionId

PART = 4
"""Letters of a part; the edges of a word count as one each."""
NEAREST = 8
"""How many remembered ideas are listened to."""
SOON = 128
"""Among how many of the likest all that is listened to is nearly always found."""
RELATED = 0.4
"""What an idea counts for an entry that it is only related to."""
MOST_WORDS = 3
"""How many of a person's words are told as those that woke a memory."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """What a text brings to mind: how like it is to ideas of each entry and of each verdict.

    All from 0, nothing like it, to 1, the same text. ``ideas`` numbers the likest idea of an entry.
    """

    solutions: Mapping[SolutionId, float] = field(default_factory=dict)
    verdicts: Mapping[Verdict, float] = field(default_factory=dict)
    votes: Mapping[Verdict, float] = field(default_factory=dict)
    ideas: Mapping[SolutionId, int] = field(default_factory=dict)


NOTHING_RECALLED = Recalled()

Floats = NDArray[np.float64]
Ints = NDArray[Any]
Forgotten = Callable[[Example], bool]
"""Tells which ideas to leave out: when weights are fitted, none may be found by itself."""


class Memory:
    """The labelled ideas by their parts. Thread-safe: it changes nothing but its cache of words."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.examples = tuple(examples)
        self._verdicts = len({example.verdict for example in self.examples})
        self._ids: dict[str, int] = {}
        texts = [forms_of(example.text) for example in self.examples]
        numbered = {
            form: self._numbered(form) for form in dict.fromkeys(chain.from_iterable(texts))
        }
        parts = [tuple(chain.from_iterable(map(numbered.__getitem__, text))) for text in texts]
        starts, self._numbers, counts = _postings(parts, len(self._ids))
        holders = np.diff(starts)
        self._rarity = np.log((len(texts) + 1) / (holders + 1)) + 1
        raw = (1 + np.log(counts)) * np.repeat(self._rarity, holders)
        lengths = np.sqrt(np.bincount(self._numbers, raw * raw, len(texts)))
        self._weights = raw / lengths[self._numbers]
        self._numbers = self._numbers.astype(np.min_scalar_type(len(texts)))  # quicker to gather
        self._starts = starts.tolist()
        self._held = _parts_by_text(self._numbers, holders, len(texts))
        self._heard = lru_cache(maxsize=50_000)(self._hear)
        self._worth = [rarity**2 for rarity in self._rarity.tolist()]

    def holding(self, examples: Sequence[Example]) -> "Memory":
        """Return the memory of these ideas: this one, if they are the same."""
        return self if tuple(examples) == self.examples else Memory(examples)

    def recall(self, words: Sequence[Word], forgotten: Forgotten | None = None) -> Recalled:
        """Bring to mind what is like a text; nothing for a text of no known words."""
        alike = self._alike(words)
        near: list[tuple[int, float]] = []
        verdicts: dict[Verdict, float] = {}
        for number in _likest_first(alike):
            example = self.examples[number]
            if forgotten and forgotten(example):
                continue
            verdicts.setdefault(example.verdict, float(alike[number]))
            if len(near) < NEAREST:
                near.append((number, float(alike[number])))
            elif len(verdicts) == self._verdicts:
                break
        return self._recalled(near, verdicts)

    def words_shared(self, number: int, words: Sequence[Word]) -> tuple[str, ...]:
        """Quote the words that are most like those of a remembered idea, in the order written."""
        held = frozenset(self._held[number].tolist())
        forms = {word.written: word.form for word in words}
        worth = {
            written: sum(map(self._worth.__getitem__, shared))
            for written, form in forms.items()
            if (shared := held.intersection(self._heard(form).known))
        }
        best = sorted(worth, key=lambda written: -worth[written])[:MOST_WORDS]
        return tuple(written for written in worth if written in best)

    def _numbered(self, form: str) -> tuple[int, ...]:
        """Number the parts of a word, new ones with the next number."""
        return tuple(self._ids.setdefault(part, len(self._ids)) for part in _parts_of(form))

    def _hear(self, form: str) -> "_Heard":
        """Tell the parts of a word that are known, by their numbers, from those that are not."""
        parts = _parts_of(form)
        known = tuple(self._ids[part] for part in parts if part in self._ids)
        return _Heard(known, tuple(part for part in parts if part not in self._ids))

    def _alike(self, words: Sequence[Word]) -> Floats:
        """Tell how like a text is to every idea."""
        heard = [self._heard(word.form) for word in words]
        known = Counter(chain.from_iterable(each.known for each in heard))
        if not known:
            return np.zeros(len(self.examples))
        unknown = Counter(chain.from_iterable(each.unknown for each in heard))
        weights = self._rarity[list(known)] * [1 + log(n) for n in known.values()]
        rarest = log(len(self.examples) + 1) + 1
        strange = sum((1 + log(n)) ** 2 for n in unknown.values()) * rarest**2
        weights /= np.sqrt(np.sum(weights**2) + strange)
        spans = [slice(self._starts[part], self._starts[part + 1]) for part in known]
        numbers = np.concatenate([self._numbers[span] for span in spans])
        found = np.concatenate([self._weights[span] for span in spans])
        found *= np.repeat(weights, [span.stop - span.start for span in spans])
        return np.bincount(numbers, found, len(self.examples)).astype(float, copy=False)

    def _recalled(
        self, near: Sequence[tuple[int, float]], verdicts: Mapping[Verdict, float]
    ) -> Recalled:
        solutions: dict[SolutionId, float] = {}
        ideas: dict[SolutionId, int] = {}
        for number, alike in near:
            for solution, grade in self.examples[number].relevant.items():
                value = alike * (1.0 if grade >= SAME else RELATED)
                if value > solutions.get(solution, 0.0):
                    solutions[solution], ideas[solution] = value, number
        return Recalled(solutions, verdicts, self._votes(near), ideas)

    def _votes(self, near: Sequence[tuple[int, float]]) -> Mapping[Verdict, float]:
        votes: dict[Verdict, float] = defaultdict(float)
        total = sum(alike * alike for _, alike in near) or 1.0
        for number, alike in near:
            votes[self.examples[number].verdict] += alike * alike / total
        return votes


def _likest_first(alike: Floats) -> Iterator[int]:
    """Number the ideas that are alike at all, likest first; the first few are put in order soon."""
    cut = np.partition(alike, -SOON)[-SOON] if len(alike) > SOON else 0.0
    for part in (alike >= cut, alike < cut):
        numbers = np.flatnonzero(part & (alike > 0.0))
        yield from numbers[np.argsort(-alike[numbers], kind="stable")].tolist()


class _Heard(NamedTuple):
    """The parts of a word: the numbers of those that some idea has, and the others."""

    known: tuple[int, ...]
    unknown: tuple[str, ...]


def _postings(parts: Sequence[Sequence[int]], many: int) -> tuple[Ints, Ints, Floats]:
    """List for each part the texts that hold it, and how often: where its list starts, and both."""
    lengths = [len(each) for each in parts]
    texts = np.repeat(np.arange(len(parts)), lengths)
    flat = np.fromiter(chain.from_iterable(parts), np.int64, sum(lengths))
    keys, counts = np.unique(flat * max(len(parts), 1) + texts, return_counts=True)
    held, numbers = np.divmod(keys, max(len(parts), 1))
    return np.searchsorted(held, np.arange(many + 1)), numbers, counts.astype(float)


def _parts_by_text(texts: Ints, holders: Ints, many: int) -> Sequence[Ints]:
    """List for each text the parts it holds, from the texts that hold each part."""
    parts = np.repeat(np.arange(len(holders), dtype=np.int32), holders)
    ends = np.cumsum(np.bincount(texts, minlength=many))
    return np.split(parts[np.argsort(texts, kind="stable")], ends[:-1])


@lru_cache(maxsize=65_536)
def _parts_of(form: str) -> tuple[str, ...]:
    edged = f" {form} "
    return tuple(edged[place : place + PART] for place in range(len(edged) - PART + 1))
