"""Of several answers that fit equally well, the one in use nearby is told first."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from knowledge.matching.answers import Answer, Match, Verdict
from knowledge.registry import Registry, SolutionStatus, UsedIn
from tests.unit.workflows.world import MERGER, ORGANISATIONS, solution
from workflows.domain.nearness import nearest_first

OTHERS = ("hovedstaden", "sjælland", "nord")
USED = {
    "elsewhere": ("nord",),
    "stopped": ("midt",),
    "across": OTHERS,
    "east": ("sjælland",),
    "here": ("midt",),
    "unlike": ("midt",),
}
REGISTRY = Registry(
    tuple(
        replace(
            solution(name),
            used_in=UsedIn(regions),
            status=SolutionStatus.DISCONTINUED if name == "stopped" else SolutionStatus.IMPLEMENTED,
        )
        for name, regions in USED.items()
    )
)
SCORES = (0.50, 0.49, 0.48, 0.47, 0.46, 0.30)
ANSWER = Answer(Verdict.EXISTS, tuple(map(Match, USED, SCORES)))


def order(region: str | None, day: date = MERGER - timedelta(days=1)) -> list[str]:
    ordered = nearest_first(ANSWER, region, REGISTRY, partial(ORGANISATIONS.region_on, day=day))
    return [match.solution for match in ordered.matches]


def test_what_is_in_use_in_the_persons_region_comes_first_and_what_is_stopped_last() -> None:
    assert order("midt") == ["here", "across", "elsewhere", "east", "stopped", "unlike"]


def test_without_a_region_the_order_is_that_of_the_use_in_the_country() -> None:
    assert order(None) == ["across", "elsewhere", "east", "here", "stopped", "unlike"]


def test_what_fits_much_worse_keeps_its_place_however_near_it_is() -> None:
    assert order("midt")[-1] == "unlike"


@pytest.mark.parametrize("region", ["sjælland", "hovedstaden", "øst"])
def test_a_region_that_became_another_counts_as_that_one(region: str) -> None:
    assert order(region, MERGER)[0] == "across"
    assert set(order(region, MERGER)[:2]) == {"across", "east"}


def test_nothing_found_stays_nothing() -> None:
    nothing = Answer(Verdict.NEW)
    assert nearest_first(nothing, "midt", REGISTRY, lambda region: region) == nothing
