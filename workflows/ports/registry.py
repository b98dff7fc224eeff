"""What the desk writes in the registry of what exists, together with everything else."""

from typing import Protocol

from knowledge.registry import Confirmation, Solution, SolutionId


class RegistryKeeping(Protocol):
    """Changes of the registry, kept or not kept with the unit they are made in.

    ``Session.knowledge`` shows them in the next session.
    """

    async def confirm(self, solution: SolutionId, confirmation: Confirmation) -> Confirmation:
        """Record that the entry still holds, and return the confirmation that stands.

        That is another one when the entry was confirmed for a later day before. Idempotent.
        Raises UnknownSolution.
        """
        ...

    async def register(self, solution: Solution) -> None:
        """Add a solution; importing files will not remove it. Idempotent.

        Raises SolutionIdTaken when another has its id.
        """
        ...
