"""Where people's judgements of matches are kept."""

from typing import Protocol

from workflows.domain.idea import IdeaId
from workflows.domain.labels import Label


class Labels(Protocol):
    """One label for each idea and solution that somebody has judged."""

    async def of(self, idea: IdeaId) -> tuple[Label, ...]:
        """Return the idea's labels in the order of the solutions' ids."""
        ...

    async def put(self, label: Label) -> None:
        """Store the label in the place of the one the same match had."""
        ...

    async def drop(self, idea: IdeaId) -> int:
        """Delete the idea's labels; return how many."""
        ...

    async def all(self) -> tuple[Label, ...]:
        """Return every label, by idea and then by solution."""
        ...
