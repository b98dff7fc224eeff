"""Reading free text with the knowledge of the day: built once for each revision of it."""

from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from knowledge.matching import Answer, Match, Matcher
from knowledge.matching.weighing import settings_with
from knowledge.snapshot import Knowledge
from knowledge.understanding import Reader, Understood


@dataclass(frozen=True)
class KnowingInsight:
    """Matches, searches and understands with one snapshot; each part is built when first used."""

    knowledge: Knowledge

    def match(self, text: str, limit: int = 5) -> Answer:
        """Answer "does it exist?" for the text."""
        return self._matcher.match(text, limit)

    def search(self, text: str, limit: int = 10) -> tuple[Match, ...]:
        """Return solutions for a few words, best first."""
        return self._matcher.search(text, limit)

    def understand(self, text: str) -> Understood:
        """Read workplace, target group, technology and profession out of the text."""
        return self._reader.understand(text)

    @cached_property
    def _matcher(self) -> Matcher:
        known = self.knowledge
        settings = settings_with(known.weights)
        return Matcher(known.registry.solutions, known.vocabulary.groups, settings)

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.knowledge.organisations, self.knowledge.vocabulary.groups)


class NewestInsight:
    """Keeps the insight for the newest knowledge it was asked about."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: KnowingInsight | None = None
        self._lock = Lock()

    def of(self, knowledge: Knowledge) -> KnowingInsight:
        """Return insight for this knowledge; the same one as long as it is the same object."""
        with self._lock:
            if self._kept is None or self._kept.knowledge is not knowledge:
                self._kept = KnowingInsight(knowledge)
            return self._kept
