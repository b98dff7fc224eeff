"""Find what a text says it is not about: "ikke apnø", "ikke hjertepatienterne", "not the GP".

People mark off their wish from its neighbours, and those would lead to the wrong entries. Not
every "ikke" does so: who "ikke kan gå på trappen" cannot walk. A denial is an "ikke" that begins
a clause, follows "det er", "jeg mener" or "der skal", or is taken up by "jeg tænker på". The words
that open a clause, mean something or turn to what is meant are data: ``concepts.yaml``.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from knowledge.matching.datafile import data_file
from knowledge.matching.text import Word, stem

UNLIKE = (("i", "modsaetning", "til"), ("bortset", "fra"), ("frem", "for"), ("rather", "than"))
SHORTEST_TAIL = 3
"""Letters that a word for a thing has more of, to be found at the end of another."""
NEAR = 4
"""How far before the denial, in words, its verb may stand."""


def denied_places(words: Sequence[Word]) -> frozenset[int]:
    """Name the places of all words that are denied; the denying words are not among them."""
    if _telltale().isdisjoint(word.form for word in words):
        return frozenset()  # nearly every text denies nothing
    numbered = enumerate(words)
    clauses = (list(part) for _, part in groupby(numbered, key=lambda pair: pair[1].clause))
    return frozenset(place for clause in clauses for place in _denied_in(clause))


def old_things(words: Sequence[Word]) -> frozenset[int]:
    """Name the places of words for old age that are said of a thing: "den gamle printer"."""
    old = _set("old")
    pairs = pairwise(enumerate(words))
    return frozenset(
        place
        for (place, word), (_, following) in pairs
        if word.form in old and word.clause == following.clause and _is_thing(following)
    )


def denies(form: str) -> bool:
    """Whether a folded word denies something."""
    return form in _set("denying")


def _is_thing(word: Word) -> bool:
    """Whether a word is for a thing, by itself or as the last part of a longer one."""
    return word.stem in _things() or word.stem.endswith(_tails())


def _denied_in(clause: Sequence[tuple[int, Word]]) -> Iterator[int]:
    forms = [word.form for _, word in clause]
    for at, form in enumerate(forms):
        if denies(form) and _denies_a_wish(forms, at):
            yield from _until_the_turn(clause[at + 1 :])
    for unlike in UNLIKE:
        for at in range(len(forms) - len(unlike)):
            if tuple(forms[at : at + len(unlike)]) == unlike:
                yield from _until_the_turn(clause[at + len(unlike) :])


def _denies_a_wish(forms: Sequence[str], at: int) -> bool:
    before, after = forms[:at], forms[at + 1 :]
    begins = forms[at] in {"hverken", "neither"} or _set("opening").issuperset(before)
    return begins or _means_something(before[-NEAR:]) or _means_something(after[NEAR // 2 :])


def _means_something(forms: Iterable[str]) -> bool:
    return not _set("meaning").isdisjoint(forms)


def _until_the_turn(words: Sequence[tuple[int, Word]]) -> Iterator[int]:
    for place, word in words:
        if word.form in _set("turning"):
            return
        yield place


@cache
def _things() -> frozenset[str]:
    return frozenset(map(stem, _set("things")))


@cache
def _tails() -> tuple[str, ...]:
    return tuple(thing for thing in _things() if len(thing) > SHORTEST_TAIL)


@cache
def _telltale() -> frozenset[str]:
    return _set("denying").union(max(unlike, key=len) for unlike in UNLIKE)


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(str(data_file("concepts")["denials"][name]).split())
