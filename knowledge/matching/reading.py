"""Read a text: which concepts it speaks of, and which of its words led to each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from knowledge.matching.denials import denied_places, denies, old_things
from knowledge.matching.lexicon import Alternative, Key, Lexicon, Phrase, capitals_key
from knowledge.matching.spelling import Spelling
from knowledge.matching.text import Word, stem, words_of
from knowledge.vocabulary import GroupId

NEAR = 9
"""How far apart, in words, the parts of one phrase may stand."""

LONGEST_ENDING = 4
SHORTEST_JOINED = 8
BEGINNING = 5
"""How many letters tell that two words joined may begin a known one."""

Span = tuple[int, int]
Places = Mapping[Key, Sequence[int]]


class Mention(NamedTuple):
    """A concept found in a text, with the places of the words that led to it."""

    concept: GroupId
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the desk understands it.

    ``mentions`` are in the order of the lexicon; ``unknown`` are the stems that are neither every-
    day words nor part of any concept. What a text says it is not about is not mentioned.
    """

    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    unknown: tuple[str, ...]

    def words_for(self, concept: GroupId) -> tuple[str, ...]:
        """Quote the words that led to a concept, in the order they were written."""
        places = sorted({p for m in self.mentions if m.concept == concept for p in m.places})
        return tuple(dict.fromkeys(self.words[place].written for place in places))

    @property
    def concepts(self) -> frozenset[GroupId]:
        """All concepts the text speaks of."""
        return frozenset(mention.concept for mention in self.mentions)


class TextReader:
    """Reads texts with one lexicon. Thread-safe: it changes nothing but its cache of words.

    Words that one of the ``others`` has read are spelled right and are not mended here.
    """

    def __init__(self, lexicon: Lexicon, others: Iterable["TextReader"] = ()) -> None:
        self._lexicon = lexicon
        self._plain = lexicon.plain
        self._others = tuple(others)
        self._spelling = Spelling((*lexicon.stems, *lexicon.beginnings), lexicon.plain)
        self._begun = frozenset(stem[:BEGINNING] for stem in lexicon.stems)
        self._keys_of = lru_cache(maxsize=50_000)(self._look_up)

    def read(self, text: str) -> Reading:
        """Find every concept in a text; the same text always gives the same reading."""
        words = words_of(text)
        found = set(self._found(words, self._places(words)))
        denied = denied_places(words) | old_things(words)
        kept = (mention for mention in found if not _is_denied(mention, denied, words))
        mentions = tuple(sorted(kept))
        return Reading(words, mentions, self._unknown(words, mentions))

    def knows(self, form: str) -> bool:
        """Whether a folded word, as it is spelled, is every-day or leads to some concept."""
        if stem(form) in self._plain or self._lexicon.keys_of(form):
            return True
        return any(self._lexicon.keys_of(part) for part in self._spelling.parts(form))

    def _found(self, words: Sequence[Word], places: Places) -> Iterator[Mention]:
        for key, starts in places.items():
            for concept, row in self._lexicon.rows_from(key):
                if len(row) == 1:  # by far the most common, so it takes no detour
                    for start in starts:
                        yield Mention(concept, (start,))
                elif row[1] in places:
                    for start, end in _spans(row, places):
                        yield Mention(concept, tuple(range(start, end + 1)))
        for phrase in self._lexicon.phrases_from(places.keys()):
            yield from _mentions(phrase, places, words)

    def _places(self, words: Sequence[Word]) -> Places:
        places: dict[Key, list[int]] = defaultdict(list)
        for place, word in enumerate(words):
            for key in self._keys_of(word.form):
                places[key].append(place)
            if word.written.isupper() and capitals_key(word.form) in self._lexicon.capitals:
                places[capitals_key(word.form)].append(place)
        for place, (left, right) in enumerate(pairwise(words)):
            joined = self._joined(left.form + right.form)
            if joined:
                places[joined].append(place)
        return places

    def _joined(self, form: str) -> Key | None:
        """Recognise a compound that was written as two words."""
        if len(form) < SHORTEST_JOINED or form[:BEGINNING] not in self._begun:
            return None
        stemmed = stem(form)
        return stemmed if stemmed in self._lexicon.stems else None

    def _look_up(self, form: str) -> tuple[Key, ...]:
        stemmed = stem(form)
        keys = self._lexicon.keys_of(form)
        if stemmed in self._lexicon.stems or (not keys and stemmed in self._plain):
            return keys
        if not keys and any(other.knows(form) for other in self._others):
            return ()
        parts = () if _nearly_whole(keys, form) else self._spelling.parts(form)
        keys = (*keys, *(key for part in parts for key in self._lexicon.keys_of(part)))
        if not keys:
            meant = self._spelling.corrected(form) or self._spelling.corrected(stemmed)
            keys = self._lexicon.keys_of(meant) if meant else ()
        return tuple(dict.fromkeys(keys))

    def _unknown(self, words: Sequence[Word], mentions: Iterable[Mention]) -> tuple[str, ...]:
        used = {place for mention in mentions for place in mention.places}
        return tuple(
            word.stem
            for place, word in enumerate(words)
            if place not in used and self._is_unknown(word)
        )

    def _is_unknown(self, word: Word) -> bool:
        if len(word.form) < 3 or word.form.isdigit() or word.stem in self._plain:
            return False
        return self._spelling.could_be_a_word(word.form)


def _is_denied(mention: Mention, denied: frozenset[int], words: Sequence[Word]) -> bool:
    """Whether a denied word led there; a phrase that holds the denial itself says what it means."""
    if denied.isdisjoint(mention.places):
        return False
    return not any(denies(words[place].form) for place in mention.places)


def _nearly_whole(keys: Iterable[Key], form: str) -> bool:
    """Whether a beginning leaves no more of the word than an ending."""
    return any(key.endswith("*") and len(form) - len(key[:-1]) < LONGEST_ENDING for key in keys)


def _mentions(phrase: Phrase, places: Places, words: Sequence[Word]) -> Iterator[Mention]:
    first, *rest = (_spans_of_part(part, places) for part in phrase.parts)
    for span in first:
        chosen = [span, *(s for s in (_nearest(span, spans, words) for spans in rest) if s)]
        if len(chosen) == len(phrase.parts):
            taken = {place for start, end in chosen for place in range(start, end + 1)}
            yield Mention(phrase.concept, tuple(sorted(taken)))


def _spans_of_part(part: Iterable[Alternative], places: Places) -> Sequence[Span]:
    return sorted({span for alternative in part for span in _spans(alternative, places)})


def _spans(keys: Alternative, places: Places) -> Iterator[Span]:
    """Find the places where the keys follow each other; one compound may hold two of them."""
    for start in places.get(keys[0], ()):
        end = start
        for key in keys[1:]:
            following = [p for p in places.get(key, ()) if end <= p <= end + 1]
            if not following:
                break
            end = following[-1]
        else:
            yield (start, end)


def _nearest(span: Span, others: Sequence[Span], words: Sequence[Word]) -> Span | None:
    def distance(other: Span) -> int:
        return abs(words[other[0]].position - words[span[0]].position)

    best = min(others, key=lambda o: (distance(o), o), default=None)
    return best if best is not None and distance(best) <= NEAR else None
