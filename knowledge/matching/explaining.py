"""Take an answer apart: what each word stands for and does, and what each entry got for what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge.matching.answers import Answer, Verdict
from knowledge.matching.concepts import concepts_of
from knowledge.matching.lexicon import Lexicon
from knowledge.matching.matcher import Matcher
from knowledge.matching.reading import Reading, TextReader
from knowledge.matching.weighing import settings_with
from knowledge.registry import SolutionId
from knowledge.snapshot import Knowledge

MOST_LOOKED_AT = 100
"""How far down the best entry is looked for when a word is left out; it scores 0 below."""
SHOWN = 3
"""How many of the best entries are taken apart."""


class Part(StrEnum):
    """What a part of a score comes from."""

    TARGET_GROUP = "target_group"
    PURPOSE = "purpose"
    BOTH = "both"
    TECHNOLOGY = "technology"
    EFFECT = "effect"
    PARTIES = "parties"
    WORDING = "wording"
    REMEMBERED = "remembered"
    OTHER = "other"


PART_OF = {
    "who": Part.TARGET_GROUP,
    "what": Part.PURPOSE,
    "both": Part.BOTH,
    "how": Part.TECHNOLOGY,
    "effect": Part.EFFECT,
    "with": Part.PARTIES,
    "words": Part.WORDING,
    "alike": Part.WORDING,
    "remembered": Part.REMEMBERED,
}
"""Which part a signal belongs to, by the first word of its name."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: its normal form, what it stands for, and what leaving it out does.

    ``concepts`` are the concepts' Danish names. ``is_unknown`` when it is neither an every-day
    word nor part of any concept. ``verdict`` and ``score`` are those without the word; the score
    is of the entry that is best with it.
    """

    written: str
    form: str
    concepts: tuple[str, ...]
    is_unknown: bool
    verdict: Verdict
    score: float


@dataclass(frozen=True, slots=True)
class Entry:
    """One of the best entries with its score, and what each part adds to the sum behind it."""

    solution: SolutionId
    score: float
    parts: Mapping[Part, float]


@dataclass(frozen=True, slots=True)
class Explained:
    """An answer with its words, in the text's order, and its best entries."""

    answer: Answer
    words: tuple[Word, ...]
    entries: tuple[Entry, ...]

    def word(self, written: str) -> Word | None:
        """Return the word as it was written, in any letter case."""
        wanted = written.casefold()
        return next((each for each in self.words if each.written.casefold() == wanted), None)


def explained(known: Knowledge, text: str) -> Explained:
    """Answer the text, and once more without each of its words.

    Takes as long as that many answers. A word that is there twice is left out everywhere.
    """
    matcher = Matcher(
        known.registry.solutions, known.vocabulary.groups, settings_with(known.weights)
    )
    lexicon = Lexicon(concepts_of(known.vocabulary.groups))
    reading, answer = TextReader(lexicon).read(text), matcher.match(text)
    best = answer.matches[0].solution if answer.matches else None
    words = tuple(_word(matcher, reading, lexicon, each, best) for each in _different(reading))
    return Explained(answer, words, _entries(matcher, known, text, answer))


def _different(reading: Reading) -> Sequence[int]:
    """Return the place of each word where it stands first."""
    first: dict[str, int] = {}
    for place, word in enumerate(reading.words):
        first.setdefault(word.form, place)
    return tuple(first.values())


def _word(
    matcher: Matcher, reading: Reading, lexicon: Lexicon, place: int, best: SolutionId | None
) -> Word:
    word = reading.words[place]
    places = {each for each, other in enumerate(reading.words) if other.form == word.form}
    found = (m.concept for m in reading.mentions if not places.isdisjoint(m.places))
    names = tuple(lexicon.concepts[each].name for each in dict.fromkeys(found))
    left = " ".join(each.written for each in reading.words if each.form != word.form)
    answer = matcher.match(left, limit=MOST_LOOKED_AT)
    score = next((each.score for each in answer.matches if each.solution == best), 0.0)
    return Word(word.written, word.stem, names, word.stem in reading.unknown, answer.verdict, score)


def _entries(matcher: Matcher, known: Knowledge, text: str, answer: Answer) -> tuple[Entry, ...]:
    weights = settings_with(known.weights).score
    signals = dict(matcher.compared(text).signals)
    return tuple(
        Entry(match.solution, match.score, _parts(weights, signals[match.solution]))
        for match in answer.matches[:SHOWN]
        if match.solution in signals
    )


def _parts(weights: Mapping[str, float], signals: Mapping[str, float]) -> Mapping[Part, float]:
    """Add up what the signals of each part give; what everything begins with is left out."""
    parts = dict.fromkeys(Part, 0.0)
    for name, value in signals.items():
        parts[PART_OF.get(name.partition("_")[0], Part.OTHER)] += weights.get(name, 0.0) * value
    return {part: value for part, value in parts.items() if value}
