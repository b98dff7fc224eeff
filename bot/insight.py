"""Reading free text with the knowledge of the day, made from that of the day before.

When somebody changes a solution, only that solution is read anew. New words, weights or places
change how everything is read, so then whatever depends on them is made from the start.
"""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock

from knowledge.matching import Answer, Match, Matcher
from knowledge.matching.rivals import rivals_of
from knowledge.matching.weighing import settings_with
from knowledge.registry import Solution
from knowledge.snapshot import Knowledge
from knowledge.understanding import Reader, Understood
from workflows.ports import Insight


class LastMade:
    """The matcher and the reader that were made last, to make the next ones from."""

    def __init__(self, cache: Path | None = None) -> None:
        """Begin with none; ``cache`` is a file for what the next process may take over."""
        self._cache = cache
        self._matcher: tuple[Knowledge, Matcher] | None = None
        self._reader: tuple[Knowledge, Reader] | None = None
        self._making = Lock()

    def matcher(self, known: Knowledge) -> Matcher:
        """Make the matcher for this knowledge; quick if only the registry is another."""
        with self._making:
            before = self._matcher
            if before and _reads_alike(known, before[0]):
                matcher = before[1].following(known.registry.solutions)
            else:
                settings = settings_with(known.weights)
                groups = known.vocabulary.groups
                matcher = Matcher(known.registry.solutions, groups, settings, cache=self._cache)
            self._matcher = known, matcher
        return matcher

    def reader(self, known: Knowledge) -> Reader:
        """Make the reader for this knowledge; the same one if places and words are the same."""
        with self._making:
            before = self._reader
            if before and _names_alike(known, before[0]):
                return before[1]
            reader = Reader(known.organisations, known.vocabulary.groups)
            self._reader = known, reader
        return reader


@dataclass(frozen=True)
class KnowingInsight:
    """Matches, searches and understands with one snapshot; each part is built when first used."""

    knowledge: Knowledge
    last: LastMade = field(default_factory=LastMade, repr=False, compare=False)

    def match(self, text: str, limit: int = 5) -> Answer:
        """Answer "does it exist?" for the text."""
        return self._matcher.match(text, limit)

    def search(self, text: str, limit: int = 10) -> tuple[Match, ...]:
        """Return solutions for a few words, best first."""
        return self._matcher.search(text, limit)

    def understand(self, text: str) -> Understood:
        """Read workplace, target group, technology and profession out of the text."""
        return self._reader.understand(text)

    def rivals(self, solution: Solution) -> tuple[Match, ...]:
        """Return the solutions that a new one repeats, likest first."""
        found = rivals_of(self._matcher, self.knowledge.registry.solutions, solution)
        return tuple(Match(rival, likeness) for rival, likeness in found)

    @cached_property
    def _matcher(self) -> Matcher:
        return self.last.matcher(self.knowledge)

    @cached_property
    def _reader(self) -> Reader:
        return self.last.reader(self.knowledge)


class NewestInsight:
    """Keeps the insight for the newest knowledge it was asked about."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: KnowingInsight | None = None
        self._last = LastMade()
        self._lock = Lock()

    def of(self, knowledge: Knowledge) -> KnowingInsight:
        """Return insight for this knowledge; the same one as long as it is the same object."""
        with self._lock:
            if self._kept is None or self._kept.knowledge is not knowledge:
                self._kept = KnowingInsight(knowledge, self._last)
            return self._kept


def make_ready(insight: Insight) -> None:
    """Build everything the first questions would wait for; takes seconds, so call it in a thread.

    Repeating it costs next to nothing. A question asked meanwhile waits for the same.
    """
    insight.match("")
    insight.search("")
    insight.understand("")


def _reads_alike(one: Knowledge, other: Knowledge) -> bool:
    return one.vocabulary is other.vocabulary and one.weights is other.weights


def _names_alike(one: Knowledge, other: Knowledge) -> bool:
    return one.organisations is other.organisations and one.vocabulary is other.vocabulary
