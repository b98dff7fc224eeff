"""Answer "does it exist already?" for a text: the pipeline from words to a verdict."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from knowledge.matching.answers import Answer, Match, Verdict
from knowledge.matching.concepts import Facet, concepts_of
from knowledge.matching.examples import Example, shipped_examples, shipped_searches
from knowledge.matching.index import Index
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.likeness import Wordings
from knowledge.matching.memory import NOTHING_RECALLED, Forgotten, Memory, Recalled
from knowledge.matching.phrasings import known_phrasings
from knowledge.matching.profile import EntryReader, Profile
from knowledge.matching.reading import Reading, TextReader
from knowledge.matching.readings import Readings
from knowledge.matching.reasons import reasons_for
from knowledge.matching.scoring import Scored, Scorer, Wish
from knowledge.matching.settings import Settings, fitted_settings, search_settings
from knowledge.matching.substance import question_for, substance_of
from knowledge.matching.verdict import evidence_of, is_running_the_house, verdict_of
from knowledge.matching.wishes import halves_of, taken_in_turn
from knowledge.registry import Solution, SolutionId, differing
from knowledge.vocabulary import VocabularyGroup

MOST_SCORED = 12
"""How many of the candidates are scored; among those further down none was ever the answer."""
MOST_RECALLED = 8
"""How many entries are scored beside them because others asked for them in like words."""
SURE_OF_A_HALF = 0.8
"""How sure both halves of a text must be answered for it to hold two wishes."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What an answer was made of, for fitting the weights: signals of the entries, best first."""

    signals: tuple[tuple[SolutionId, Mapping[str, float]], ...]
    evidence: Mapping[str, float]
    too_little: bool


class Matcher:
    """Compares texts with the registry. Immutable once built, so threads may share it.

    Pass the vocabulary as it is kept; the matching adds its own words to it.
    """

    def __init__(
        self,
        solutions: Sequence[Solution],
        vocabulary: Sequence[VocabularyGroup],
        settings: Settings | None = None,
        examples: Sequence[Example] | None = None,
        *,
        cache: Path | None = None,
    ) -> None:
        """Read every entry; ``cache`` is a file that spares the next process from doing so."""
        settings = settings or fitted_settings()
        phrasings = known_phrasings()
        concepts = concepts_of(vocabulary)
        self._settings = settings
        self._lexicon = lexicon = Lexicon(concepts)
        self._reader = TextReader(lexicon)
        readings = Readings(cache, concepts)
        entries = EntryReader(self._reader, lexicon, settings, phrasings, readings=readings)
        self._solutions = solutions
        self._index = Index(entries, solutions)
        readings.save()
        self._labelled = shipped_examples() if examples is None else tuple(examples)
        self._searched = shipped_searches() if examples is None else ()
        self._memory = Memory(_spoken_of(self._labelled, self._index))
        self._wordings = Wordings(self._index.neighbours, self._index.stem_rarity)
        self._scorer = Scorer(concepts, self._index, self._wordings, settings)
        self._searcher = Scorer(concepts, self._index, self._wordings, search_settings())

    def following(self, solutions: Sequence[Solution]) -> "Matcher":
        """Return the matcher for a registry that has changed; only what is other is read.

        It answers as one made anew would. This one goes on answering as before.
        """
        gone, come = differing(self._solutions, solutions)
        if not come and not gone:
            return self
        after = copy(self)
        after._solutions = solutions
        after._index = index = self._index.changed(gone, come)
        after._wordings = wordings = Wordings(index.neighbours, index.stem_rarity)
        after._memory = self._memory.holding(_spoken_of(self._labelled, index))
        vars(after).pop("_asked", None)
        after._scorer = self._scorer.over(index, wordings)
        after._searcher = self._searcher.over(index, wordings)
        return after

    def match(self, text: str, limit: int = 5, forgotten: Forgotten | None = None) -> Answer:
        """Give the verdict on a text with its best matches and their reasons.

        Any text is allowed. The same text and registry always give the same answer. Two wishes in
        one text are answered in turn, the first wish's best match first. ``forgotten`` leaves out
        remembered ideas.
        """
        whole, wish = self._one(text, limit, forgotten)
        if len(wish.concepts[Facet.WHO]) < 2:
            return whole
        for halves in halves_of(text):
            if self._are_strangers(halves):
                first, second = (self._one(half, limit, forgotten)[0] for half in halves)
                if _is_sure(first) and _is_sure(second):
                    return _joined(first, second, limit)
        return whole

    def compared(self, text: str, forgotten: Forgotten | None = None) -> Compared:
        """Tell what a text was compared by: the signals of each entry, and the evidence."""
        wish, ranked = self._remembering(text, forgotten)
        substance = substance_of(wish, self._lexicon)
        return Compared(
            tuple((scored.profile.solution, scored.signals) for scored in ranked),
            evidence_of(substance, wish, ranked),
            substance.too_little,
        )

    def _one(self, text: str, limit: int, forgotten: Forgotten | None) -> tuple[Answer, Wish]:
        """Answer a text that holds one wish."""
        wish, ranked = self._remembering(text, forgotten)
        substance = substance_of(wish, self._lexicon)
        told = self._told(ranked[:limit], wish)
        if substance.too_little:
            return Answer(Verdict.UNCLEAR, told, None, question_for(substance)), wish
        evidence = evidence_of(substance, wish, ranked)
        verdict, probability = verdict_of(evidence, self._settings.verdict)
        runs_house = is_running_the_house(verdict, evidence)
        return Answer(verdict, told, round(probability, 3), runs_house=runs_house), wish

    def _are_strangers(self, halves: Iterable[str]) -> bool:
        """Whether two halves are for different people; costs little beside an answer."""
        wishes = (self._scorer.wish(self._reader.read(half)) for half in halves)
        return self._scorer.are_strangers(*(wish.concepts[Facet.WHO] for wish in wishes))

    def search(
        self, text: str, limit: int = 10, forgotten: Forgotten | None = None
    ) -> tuple[Match, ...]:
        """Find entries by a few words: names and aliases first, then what they are about."""
        reading = self._reader.read(text)
        recalled = self._asked.recall(reading.words, forgotten)
        wish, ranked = self._ranked(reading, self._searcher, recalled)
        query = " ".join(word.form for word in wish.reading.words)
        named = self._index.named(query)
        met = {scored.profile.solution for scored in ranked}
        ranked += [
            self._searcher.scored(wish, profile)
            for _, profile in named.values()
            if profile.solution not in met
        ]
        lifted = [s._replace(score=_lifted(s, named)) for s in ranked]
        return self._told(_best_first(lifted)[:limit], wish, self._asked)

    @cached_property
    def _asked(self) -> Memory:
        """The ideas and the searches; made by the first search, for many processes make none."""
        searched = _spoken_of(self._searched, self._index)
        return Memory((*self._memory.examples, *searched))

    def _remembering(self, text: str, forgotten: Forgotten | None) -> tuple[Wish, list[Scored]]:
        reading = self._reader.read(text)
        return self._ranked(reading, self._scorer, self._memory.recall(reading.words, forgotten))

    def _ranked(
        self, reading: Reading, scorer: Scorer, recalled: Recalled = NOTHING_RECALLED
    ) -> tuple[Wish, list[Scored]]:
        wish = scorer.wish(reading, recalled)
        candidates = self._index.candidates(
            scorer.related(wish), self._wordings.widened(wish.reading.words), MOST_SCORED
        )
        found = {profile.solution for profile in candidates}
        likest = sorted(recalled.solutions, key=lambda s: (-recalled.solutions[s], s))
        missing = [each for each in likest if each not in found][:MOST_RECALLED]
        others = (self._index.profile(each) for each in missing)
        worth = (*candidates, *filter(None, others))
        return wish, _best_first(scorer.scored(wish, profile) for profile in worth)

    def _told(
        self, ranked: Iterable[Scored], wish: Wish, memory: Memory | None = None
    ) -> tuple[Match, ...]:
        known = self._lexicon.concepts, self._wordings, memory or self._memory
        return tuple(
            Match(s.profile.solution, s.score, reasons_for(s, wish, *known)) for s in ranked
        )


def _spoken_of(examples: Iterable[Example], index: Index) -> tuple[Example, ...]:
    """Leave out examples that are about nothing but entries that are not there."""
    named = {solution for example in examples for solution in example.relevant}
    known = {solution for solution in named if index.holds(solution)}
    return tuple(e for e in examples if not e.relevant or not known.isdisjoint(e.relevant))


def _is_sure(answer: Answer) -> bool:
    return answer.verdict is Verdict.EXISTS and (answer.probability or 0.0) >= SURE_OF_A_HALF


def _joined(first: Answer, second: Answer, limit: int) -> Answer:
    matches = taken_in_turn(first.matches, second.matches)[:limit]
    probability = min(first.probability or 0.0, second.probability or 0.0)
    return Answer(Verdict.EXISTS, tuple(matches), probability)


def _best_first(scored: Iterable[Scored]) -> list[Scored]:
    return sorted(scored, key=lambda s: (-s.score, s.profile.solution))


def _lifted(scored: Scored, named: Mapping[SolutionId, tuple[float, Profile]]) -> float:
    """Put what is named above what is only about the same, in the order of likeness."""
    likeness = named[scored.profile.solution][0] if scored.profile.solution in named else 0.0
    return (
        max(scored.score, likeness) if likeness < 0.9 else likeness + (1 - likeness) * scored.score
    )
