"""Where recommendations of solutions are kept, with what the regions answered."""

from typing import Protocol

from knowledge.organisations import RegionId
from knowledge.registry import SolutionId
from workflows.domain.recommendations import Answer, Recommendation


class Recommendations(Protocol):
    """Each solution is recommended to each region at most once."""

    async def add(self, recommendation: Recommendation) -> bool:
        """Store it, unless the solution was recommended to the region before; tell whether new."""
        ...

    async def get(self, solution: SolutionId, region: RegionId) -> Recommendation | None:
        """Return the solution's recommendation to the region."""
        ...

    async def of(self, solution: SolutionId) -> tuple[Recommendation, ...]:
        """Return the solution's recommendations by region."""
        ...

    async def answer(self, solution: SolutionId, region: RegionId, answer: Answer) -> bool:
        """Keep the region's answer; False when it is not asked or has answered before."""
        ...
