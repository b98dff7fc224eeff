"""Which of several equally good answers helps most: the one people can see at work nearby.

The matching knows nothing of where somebody works. Entries that fit nearly equally well are told
in another order: those in use in the person's own region first, then those in use across the
country, then the others, and what has been stopped last.
"""

from collections.abc import Callable
from dataclasses import replace

from knowledge.matching.answers import Answer
from knowledge.organisations import RegionId
from knowledge.registry import Registry, Solution, SolutionStatus

NEARLY = 0.9
"""From what part of the best score on an entry fits nearly as well as the best."""
ACROSS_THE_COUNTRY = 3
"""In how many regions an entry is in use before it counts as used across the country."""

_NEAR, _ACROSS, _ELSEWHERE, _STOPPED = range(4)

Successor = Callable[[RegionId], RegionId]
"""Names the region that is in another one's place today."""


def nearest_first(
    answer: Answer, region: RegionId | None, registry: Registry, standing_in: Successor
) -> Answer:
    """Order what fits nearly as well as the best by how near it is in use.

    Everything further down keeps its place. Without a region only what is stopped moves back.
    """
    if not answer.matches:
        return answer
    enough = answer.matches[0].score * NEARLY
    alike = [match for match in answer.matches if match.score >= enough]
    mine = standing_in(region) if region else None

    def distance(solution: Solution | None) -> int:
        if solution is None or solution.status is SolutionStatus.DISCONTINUED:
            return _STOPPED
        regions = solution.used_in.regions
        if mine is not None and mine in map(standing_in, regions):
            return _NEAR
        return _ACROSS if len(regions) >= ACROSS_THE_COUNTRY else _ELSEWHERE

    ordered = sorted(alike, key=lambda match: distance(registry.get(match.solution)))
    others = [match for match in answer.matches if match.score < enough]
    return replace(answer, matches=(*ordered, *others))
