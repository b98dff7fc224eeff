"""What people teach the matching, kept together with everything else."""

from typing import Protocol

from knowledge.vocabulary import ChangeId, Taught
from knowledge.weights import Weights


class Teaching(Protocol):
    """What was learnt here, kept or not kept with the unit it belongs to.

    ``Session.knowledge`` shows it in the next session, in every process.
    """

    async def teach(self, taught: Taught) -> None:
        """Put a change of the vocabulary into effect; idempotent."""
        ...

    async def unteach(self, change: ChangeId) -> bool:
        """Undo a change of the vocabulary; tell whether it was in effect."""
        ...

    async def weigh(self, weights: Weights) -> None:
        """Let the weights count from now on; idempotent."""
        ...

    async def unweigh(self) -> Weights | None:
        """Take the newest weights back and return them; None when there are none."""
        ...
