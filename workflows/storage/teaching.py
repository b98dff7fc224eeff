"""What people teach the matching, in the transaction of the unit it belongs to."""

from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import teaching
from knowledge.storage.knowledge_store import KnowledgeInHand
from knowledge.vocabulary import ChangeId, Taught
from knowledge.weights import Weights


class StoredTeaching:
    """What was learnt, written in one transaction; nobody else changes what is known meanwhile."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the connection's transaction."""
        self._knowledge = KnowledgeInHand(connection)

    async def teach(self, taught: Taught) -> None:
        """Put a change of the vocabulary into effect."""
        await teaching.teach(self._knowledge, taught)

    async def unteach(self, change: ChangeId) -> bool:
        """Undo a change of the vocabulary; tell whether it was in effect."""
        return await teaching.unteach(self._knowledge, change)

    async def weigh(self, weights: Weights) -> None:
        """Let the weights count from now on."""
        await teaching.weigh(self._knowledge, weights)

    async def unweigh(self) -> Weights | None:
        """Take the newest weights back and return them."""
        return await teaching.unweigh(self._knowledge)
