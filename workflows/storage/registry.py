"""What the desk writes in the registry, in the transaction of the unit it belongs to."""

from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import registering
from knowledge.registry import Confirmation, Solution, SolutionId
from knowledge.storage.knowledge_store import KnowledgeInHand


class StoredRegistry:
    """The registry, written in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._knowledge = KnowledgeInHand(connection)

    async def confirm(self, solution: SolutionId, confirmation: Confirmation) -> Confirmation:
        """Record that the entry still holds, and return the confirmation that stands.

        Nobody else changes what is known until the unit ends. Raises UnknownSolution.
        """
        return await registering.confirm(self._knowledge, solution, confirmation)

    async def register(self, solution: Solution) -> None:
        """Add a solution; nobody else changes what is known until the unit ends."""
        await registering.register(self._knowledge, solution)
