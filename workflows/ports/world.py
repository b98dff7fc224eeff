"""What the use cases need from the world around them: time, ids, knowledge, reading."""

from datetime import datetime
from typing import Protocol

from knowledge.matching.answers import Answer, Match
from knowledge.registry import Solution
from knowledge.snapshot import Knowledge
from knowledge.understanding import Understood


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


class Ids(Protocol):
    """Where new ids come from."""

    def new(self) -> str:
        """Return an id never returned before; safe in a URL, at most 32 characters."""
        ...


class KnowledgeSource(Protocol):
    """What the desk knows right now."""

    async def current(self) -> Knowledge:
        """Return the newest knowledge; a change by any process shows on the next call."""
        ...


class Insight(Protocol):
    """Reads free text with the knowledge of the day."""

    def match(self, text: str, limit: int = 5) -> Answer:
        """Answer "does it exist?" for the text."""
        ...

    def search(self, text: str, limit: int = 10) -> tuple[Match, ...]:
        """Return solutions for a few words, best first."""
        ...

    def understand(self, text: str) -> Understood:
        """Read workplace, target group, technology and profession out of the text."""
        ...

    def rivals(self, solution: Solution) -> tuple[Match, ...]:
        """Return the solutions that a new one repeats, likest first; the score is the likeness."""
        ...


class InsightSource(Protocol):
    """Where insight fitting the newest knowledge comes from."""

    def of(self, knowledge: Knowledge) -> Insight:
        """Return insight for this knowledge; cheap when the knowledge has not changed."""
        ...
