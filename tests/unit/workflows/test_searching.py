"""Only what fits every filter is found."""

from dataclasses import replace

import pytest

from knowledge.matching.answers import Answer, Match, Verdict
from knowledge.registry import Registry, SolutionStatus, UsedIn
from knowledge.understanding import Understood
from tests.fakes.insight import FakeInsight
from tests.unit.workflows.desk import Desk
from tests.unit.workflows.world import KNOWLEDGE, solution
from workflows.searching import Progress, Query, region_called, searched

SOLUTIONS = (
    replace(
        solution("telekol"),
        used_in=UsedIn(hospitals=("randers",)),
        target_group="Borgere med KOL",
        technology=("tablet",),
    ),
    replace(
        solution("sårfoto"),
        used_in=UsedIn(("hovedstaden",)),
        status=SolutionStatus.DISCONTINUED,
        technology=("kamera",),
    ),
    replace(solution("netkol"), status=SolutionStatus.TEST, tags=("lunger",)),
)
MATCHES = (Match("telekol", 0.8), Match("netkol", 0.3), Match("sårfoto", 0.1), Match("væk", 0.9))
INSIGHT = FakeInsight(
    {"ilt": Answer(Verdict.EXISTS, MATCHES[:3])},
    {"KOL": Understood(target_groups=("kol",)), "rygerlunger": Understood(target_groups=("kol",))},
)


async def ids(query: Query, days: int = 0) -> list[str]:
    """Return what is found, by id."""
    desk = Desk(replace(KNOWLEDGE, registry=Registry(SOLUTIONS)), INSIGHT)
    desk.clock.advance(days=days)
    async with desk.open() as session:
        return [each.id for each in searched(session, query)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query("ilt"), ["telekol", "netkol"]),
        (Query(), ["netkol", "sårfoto", "telekol"]),
        (Query(region="midt"), ["telekol"]),
        (Query(region="hovedstaden"), ["sårfoto"]),
        (Query(progress=Progress.STOPPED), ["sårfoto"]),
        (Query(progress=Progress.PILOT), ["netkol"]),
        (Query("ilt", progress=Progress.IN_USE), ["telekol"]),
        (Query(target_group="lunger"), ["netkol"]),
        (Query(target_group="rygerlunger"), ["telekol"]),
        (Query(technology="Tablet"), ["telekol"]),
        (Query(technology="robot"), []),
    ],
)
async def test_what_fits_is_found(query: Query, found: list[str]) -> None:
    assert await ids(query) == found


async def test_a_merged_region_finds_what_its_parts_use() -> None:
    assert await ids(Query(region="øst"), days=60) == ["sårfoto"]


@pytest.mark.parametrize(
    ("said", "region"),
    [("midt", "midt"), ("nordj", "nord"), ("central", "midt"), ("x", None), ("", None)],
)
async def test_a_region_is_known_by_the_beginning_of_its_name(
    said: str, region: str | None
) -> None:
    async with Desk().open() as session:
        assert region_called(session, said) == region
