"""The phrases of all concepts, compiled so that a text finds them by its words.

A *key* is what a word of a text is looked up by: its stem (``maaling``) or a beginning that some
phrase asks for (``maal*``). An abbreviation that is also an everyday word (``AF``) has a key of
its own, ``^af``, which only a word in capitals answers to. A phrase is a list of parts that must
stand near each other; a part is a list of alternatives; an alternative is keys in a row.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.matching.concepts import Concept, plain_words, word_sets
from knowledge.matching.text import bare, fold, stem
from knowledge.vocabulary import GroupId

Key = str
Alternative = tuple[Key, ...]
_PHRASE_WORD = re.compile(r"[^\W_]+\*?")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to write a concept, as parts of alternatives of keys."""

    concept: GroupId
    parts: tuple[tuple[Alternative, ...], ...]

    @property
    def length(self) -> int:
        """How many words the phrase has at least."""
        return sum(min(map(len, part)) for part in self.parts)


def capitals_key(form: str) -> Key:
    """Make the key of an abbreviation that only counts in capitals."""
    return f"^{form}"


class Lexicon:
    """Every phrase of every concept, and the words they are made of. Immutable once built."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts: Mapping[GroupId, Concept] = {c.id: c for c in concepts}
        self.phrases: tuple[Phrase, ...] = tuple(_compiled(concepts))
        self.plain: frozenset[str] = frozenset(stem(fold(word)) for word in plain_words())
        keys = {key for p in self.phrases for part in p.parts for alt in part for key in alt}
        self.capitals = frozenset(key for key in keys if key.startswith("^"))
        self.stems = frozenset(k for k in keys if not k.endswith("*")) - self.capitals
        self.beginnings = frozenset(key[:-1] for key in keys if key.endswith("*"))
        self.bare_stems = _by_bare(self.stems)
        self.bare_beginnings = _by_bare(self.beginnings)
        self._by_first_key = _by_first_key(self.phrases)

    def phrases_from(self, keys: Iterable[Key]) -> Iterator[Phrase]:
        """Find the phrases whose first part may begin with one of the keys, each once."""
        seen: set[int] = set()
        for key in keys:
            for number in self._by_first_key.get(key, ()):
                if number not in seen:
                    seen.add(number)
                    yield self.phrases[number]

    def keys_of(self, form: str) -> tuple[Key, ...]:
        """Look a folded word up as it is spelled, or as spelled without æ, ø and å."""
        keys = (*_stems_in(stem(form), self.stems), *_beginnings_in(form, self.beginnings))
        return keys or self._keys_of_bare(form)

    def _keys_of_bare(self, form: str) -> tuple[Key, ...]:
        plainly = bare(form)
        whole = self.bare_stems.get(bare(stem(form)))
        begun = (self.bare_beginnings.get(plainly[:n]) for n in range(4, len(plainly) + 1))
        return (*([whole] if whole else ()), *(f"{b}*" for b in begun if b))


def _stems_in(stemmed: str, known: frozenset[str]) -> tuple[Key, ...]:
    return (stemmed,) if stemmed in known else ()


def _beginnings_in(form: str, known: frozenset[str]) -> Iterator[Key]:
    return (f"{form[:n]}*" for n in range(2, len(form) + 1) if form[:n] in known)


def _by_bare(known: Iterable[str]) -> Mapping[str, str]:
    return {bare(word): word for word in sorted(known) if len(word) >= 4}


def _by_first_key(phrases: Sequence[Phrase]) -> Mapping[Key, Sequence[int]]:
    index: dict[Key, list[int]] = defaultdict(list)
    for number, phrase in enumerate(phrases):
        for alternative in phrase.parts[0]:
            index[alternative[0]].append(number)
    return index


def _compiled(concepts: Sequence[Concept]) -> Iterator[Phrase]:
    sets = word_sets()
    for concept in concepts:
        for written in dict.fromkeys(concept.phrases):
            parts = tuple(_part(part, sets) for part in written.split(" + "))
            if all(parts):
                yield Phrase(concept.id, parts)


def _part(written: str, sets: Mapping[str, str]) -> tuple[Alternative, ...]:
    for name, words in sets.items():
        written = written.replace(f"${name}", words)
    alternatives = (_keys(alternative) for alternative in written.split("|"))
    return tuple(dict.fromkeys(filter(None, alternatives)))


def _keys(written: str) -> Alternative:
    return tuple(_key(word) for word in _PHRASE_WORD.findall(written))


def _key(word: str) -> Key:
    if word.endswith("*"):
        return f"{fold(word[:-1])}*"
    if word.isupper() and word.lower() in plain_words():
        return capitals_key(fold(word))
    return stem(fold(word))
