"""What the desk writes in the registry, in memory."""

from knowledge import registering
from knowledge.registry import Confirmation, Solution, SolutionId
from tests.fakes.kept import Kept


class FakeRegistry:
    """The registry of one unit."""

    def __init__(self, kept: Kept) -> None:
        self._knowledge = kept.knowledge

    async def confirm(self, solution: SolutionId, confirmation: Confirmation) -> Confirmation:
        return await registering.confirm(self._knowledge, solution, confirmation)

    async def register(self, solution: Solution) -> None:
        await registering.register(self._knowledge, solution)
