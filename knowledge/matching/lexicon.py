"""The phrases of all concepts, compiled so that a text finds them by its words.

A *key* is what a word of a text is looked up by: its stem (``maaling``) or a beginning that some
phrase asks for (``maal*``). An abbreviation that is also an everyday word (``AF``) has a key of
its own, ``^af``, which only a word in capitals answers to, and a word whose stem is an everyday
word's has one for its whole form, ``=demens``. A phrase is a list of parts that must
stand near each other; a part is a list of alternatives; an alternative is keys in a row.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from knowledge.matching.concepts import Concept, plain_words, word_sets
from knowledge.matching.text import bare, fold, stands_alone, stem
from knowledge.vocabulary import GroupId

Key = str
Alternative = tuple[Key, ...]
_PHRASE_WORD = re.compile(r"[^\W_]+\*?")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to write a concept, as parts of alternatives of keys.

    ``begun_by`` holds for each part the keys it may begin with, to rule a phrase out at once.
    """

    concept: GroupId
    parts: tuple[tuple[Alternative, ...], ...]
    begun_by: tuple[frozenset[Key], ...]


def capitals_key(form: str) -> Key:
    """Make the key of an abbreviation that only counts in capitals."""
    return f"^{form}"


def whole_key(form: str) -> Key:
    """Make the key of a word whose stem is an every-day word's (``demens`` and ``dem``)."""
    return f"={form}"


class Lexicon:
    """Every phrase of every concept, and the words they are made of. Immutable once built.

    ``narrower`` counts the concepts that lie right under one.
    """

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts: Mapping[GroupId, Concept] = {c.id: c for c in concepts}
        self.narrower = Counter(broader for c in concepts for broader in c.broader)
        self.phrases: tuple[Phrase, ...] = tuple(_compiled(concepts))
        self.plain = everyday_stems()
        keys = {key for p in self.phrases for part in p.parts for alt in part for key in alt}
        self.capitals = frozenset(key for key in keys if key.startswith("^"))
        self.wholes = frozenset(key[1:] for key in keys if key.startswith("="))
        self.stems = frozenset(k for k in keys if not k.endswith("*") and k[0] not in "^=")
        self.beginnings = frozenset(key[:-1] for key in keys if key.endswith("*"))
        self.bare_stems = _by_bare(self.stems)
        self.bare_beginnings = _by_bare(self.beginnings)
        self._in_a_row = _in_a_row(self.phrases)
        self._parted = _parted(self.phrases)

    def rows_from(self, key: Key) -> Sequence[tuple[GroupId, Alternative]]:
        """Find the concepts that a row of keys leads to by itself, by the first key of the row."""
        return self._in_a_row.get(key, ())

    def phrases_from(self, keys: Set[Key]) -> Iterator[Phrase]:
        """Find the phrases of several parts, each of which may begin with one of the keys."""
        for number in {number for key in keys for number in self._parted.get(key, ())}:
            phrase = self.phrases[number]
            if not any(begun.isdisjoint(keys) for begun in phrase.begun_by):
                yield phrase

    def keys_of(self, form: str) -> tuple[Key, ...]:
        """Look a folded word up as it is spelled, or as spelled without æ, ø and å."""
        stemmed = stem(form)
        if stands_alone(form):
            return (stemmed,) if stemmed in self.stems else ()
        keys = (
            *((stemmed,) if stemmed in self.stems else ()),
            *(whole_key(whole) for whole in (form, form.removesuffix("s")) if whole in self.wholes),
            *_beginnings_in(form, self.beginnings),
        )
        return keys if keys or stemmed in self.plain else self._keys_of_bare(form)

    def _keys_of_bare(self, form: str) -> tuple[Key, ...]:
        plainly = bare(form)
        whole = self.bare_stems.get(bare(stem(form)))
        begun = (self.bare_beginnings.get(plainly[:n]) for n in range(4, len(plainly) + 1))
        return (*([whole] if whole else ()), *(f"{b}*" for b in begun if b))


def _beginnings_in(form: str, known: frozenset[str]) -> Iterator[Key]:
    return (f"{form[:n]}*" for n in range(2, len(form) + 1) if form[:n] in known)


def _by_bare(known: Iterable[str]) -> Mapping[str, str]:
    return {bare(word): word for word in sorted(known) if len(word) >= 4}


def _in_a_row(phrases: Iterable[Phrase]) -> Mapping[Key, Sequence[tuple[GroupId, Alternative]]]:
    """Take phrases of one part apart: each alternative leads to the concept by itself."""
    index: dict[Key, dict[tuple[GroupId, Alternative], None]] = defaultdict(dict)
    for phrase in phrases:
        if len(phrase.parts) == 1:
            for alternative in phrase.parts[0]:
                index[alternative[0]][phrase.concept, alternative] = None
    return {key: tuple(rows) for key, rows in index.items()}


def _parted(phrases: Iterable[Phrase]) -> Mapping[Key, Sequence[int]]:
    """Number phrases of several parts by the keys of the part that is written in fewest ways."""
    index: dict[Key, list[int]] = defaultdict(list)
    for number, phrase in enumerate(phrases):
        if len(phrase.parts) > 1:
            for key in min(phrase.begun_by, key=len):
                index[key].append(number)
    return index


def _compiled(concepts: Sequence[Concept]) -> Iterator[Phrase]:
    for concept in concepts:
        for key_of, phrases in ((_key, concept.phrases), (_english_key, concept.english)):
            for written in dict.fromkeys(phrases):
                parts = tuple(_part(part, key_of) for part in written.split(" + "))
                if all(parts):
                    yield Phrase(concept.id, parts, tuple(map(_begun_by, parts)))


@lru_cache(maxsize=10_000)
def _begun_by(part: tuple[Alternative, ...]) -> frozenset[Key]:
    return frozenset(alternative[0] for alternative in part)


def _part(written: str, key_of: Callable[[str], Key]) -> tuple[Alternative, ...]:
    alternatives = (_alternatives(piece, key_of) for piece in written.split("|"))
    return tuple(dict.fromkeys(chain.from_iterable(alternatives)))


def _alternatives(written: str, key_of: Callable[[str], Key]) -> tuple[Alternative, ...]:
    if written.startswith("$"):
        return _set(written[1:])
    keys = tuple(map(key_of, _PHRASE_WORD.findall(written)))
    return (keys,) if keys else ()


@cache
def _set(name: str) -> tuple[Alternative, ...]:
    """Compile a named set; its words are Danish and English alike."""
    words = word_sets()[name].split("|")
    return tuple(tuple(map(_key, _PHRASE_WORD.findall(word))) for word in words)


@lru_cache(maxsize=20_000)
def _english_key(word: str) -> Key:
    form = fold(word.removesuffix("*"))
    return f"{form}*" if word.endswith("*") else whole_key(form)


@lru_cache(maxsize=20_000)
def _key(word: str) -> Key:
    form = fold(word.removesuffix("*"))
    if word.endswith("*"):
        return f"{form}*"
    everyday = everyday_forms()
    if word.isupper() and form in everyday:
        return capitals_key(form)
    return (
        whole_key(form) if stem(form) in everyday_stems() and form not in everyday else stem(form)
    )


@cache
def everyday_forms() -> frozenset[str]:
    """List the every-day words, folded."""
    return frozenset(map(fold, plain_words()))


@cache
def everyday_stems() -> frozenset[str]:
    """List the stems of every-day words."""
    return frozenset(map(stem, everyday_forms()))
