"""Judgements of matches, in memory."""

from tests.fakes.kept import Kept
from workflows.domain.idea import IdeaId
from workflows.domain.labels import Label


class FakeLabels:
    """The labels of one unit."""

    def __init__(self, kept: Kept) -> None:
        self._labels = kept.labels

    async def of(self, idea: IdeaId) -> tuple[Label, ...]:
        return tuple(label for label in await self.all() if label.idea == idea)

    async def put(self, label: Label) -> None:
        self._labels[label.idea, label.solution] = label

    async def drop(self, idea: IdeaId) -> int:
        theirs = [key for key in self._labels if key[0] == idea]
        for key in theirs:
            del self._labels[key]
        return len(theirs)

    async def all(self) -> tuple[Label, ...]:
        return tuple(label for _, label in sorted(self._labels.items()))
