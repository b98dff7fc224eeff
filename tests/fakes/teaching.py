"""What people teach the matching, in memory."""

from knowledge import teaching
from knowledge.vocabulary import ChangeId, Taught
from knowledge.weights import Weights
from tests.fakes.kept import Kept


class FakeTeaching:
    """What was learnt in one unit."""

    def __init__(self, kept: Kept) -> None:
        self._knowledge = kept.knowledge

    async def teach(self, taught: Taught) -> None:
        await teaching.teach(self._knowledge, taught)

    async def unteach(self, change: ChangeId) -> bool:
        return await teaching.unteach(self._knowledge, change)

    async def weigh(self, weights: Weights) -> None:
        await teaching.weigh(self._knowledge, weights)

    async def unweigh(self) -> Weights | None:
        return await teaching.unweigh(self._knowledge)
