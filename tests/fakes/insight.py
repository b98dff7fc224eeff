"""Reading texts without a vocabulary: says what it was told to say."""

from collections.abc import Mapping

from knowledge.matching.answers import Answer, Match, Verdict
from knowledge.registry import Solution
from knowledge.snapshot import Knowledge
from knowledge.understanding import Understood

NOTHING = Understood()
NEW = Answer(Verdict.NEW)


class FakeInsight:
    """Knows a few texts by a word in them, and nothing about any other."""

    def __init__(
        self,
        answers: Mapping[str, Answer] | None = None,
        understood: Mapping[str, Understood] | None = None,
    ) -> None:
        """Take what to say of a text by a word it holds; the first word found decides."""
        self._answers = dict(answers or {})
        self._understood = dict(understood or {})

    def of(self, knowledge: Knowledge) -> "FakeInsight":
        """Return itself, whatever is known."""
        return self

    def match(self, text: str, limit: int = 5) -> Answer:
        """Return the answer for the first word found in the text, else *new*."""
        return next((said for word, said in self._answers.items() if word in text), NEW)

    def search(self, text: str, limit: int = 10) -> tuple[Match, ...]:
        """Return the matches of the answer for the text."""
        return self.match(text).matches[:limit]

    def understand(self, text: str) -> Understood:
        """Return what is understood by the first word found in the text, else nothing."""
        return next((said for word, said in self._understood.items() if word in text), NOTHING)

    def rivals(self, solution: Solution) -> tuple[Match, ...]:
        """Return the matches of the answer for the solution's summary."""
        return self.match(solution.summary).matches
