"""Recommendations of solutions, in memory."""

from dataclasses import replace

from knowledge.organisations import RegionId
from knowledge.registry import SolutionId
from tests.fakes.kept import Kept
from workflows.domain.recommendations import Answer, Recommendation


class FakeRecommendations:
    """The recommendations of one unit."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept.recommendations

    async def add(self, recommendation: Recommendation) -> bool:
        key = recommendation.solution, recommendation.region
        if key in self._kept:
            return False
        self._kept[key] = recommendation
        return True

    async def get(self, solution: SolutionId, region: RegionId) -> Recommendation | None:
        return self._kept.get((solution, region))

    async def of(self, solution: SolutionId) -> tuple[Recommendation, ...]:
        found = (each for _, each in sorted(self._kept.items()))
        return tuple(each for each in found if each.solution == solution)

    async def answer(self, solution: SolutionId, region: RegionId, answer: Answer) -> bool:
        known = self._kept.get((solution, region))
        if known is None or known.answer is not None:
            return False
        self._kept[solution, region] = replace(known, answer=answer)
        return True
