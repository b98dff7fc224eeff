"""A solution is recommended to a region once, and the region answers once."""

from dataclasses import replace

from tests.contract.samples import NOON, later
from workflows.domain.idea import Refusal
from workflows.domain.recommendations import Answer, Recommendation, Reply
from workflows.ports import Work

SYD = Recommendation("netkol", "region-syd", ("ouh", "sydvest"), "Den hjælper", "niels", NOON)
NORD = replace(SYD, region="region-nord", hospitals=(), why="Også her")
ANOTHER = replace(SYD, solution="telekol")
NO = Answer(Reply.REFUSED, "lis", later(hours=1), Refusal.RESOURCES, "Ikke i år")
YES = Answer(Reply.TAKEN_UP, "sven", later(hours=2))


async def add(work: Work, *recommendations: Recommendation) -> list[bool]:
    """Store recommendations in a unit of their own."""
    async with work.unit() as unit:
        return [await unit.recommendations.add(each) for each in recommendations]


async def test_a_solutions_recommendations_come_back_by_region(work: Work) -> None:
    assert await add(work, SYD, ANOTHER, NORD) == [True, True, True]
    async with work.unit() as unit:
        assert await unit.recommendations.of("netkol") == (NORD, SYD)
        assert await unit.recommendations.get("telekol", "region-syd") == ANOTHER
        assert await unit.recommendations.get("telekol", "region-nord") is None
        assert await unit.recommendations.of("sårfoto") == ()


async def test_the_same_region_is_asked_once(work: Work) -> None:
    assert await add(work, SYD, replace(SYD, why="Igen", by="frida")) == [True, False]
    assert await add(work, replace(SYD, why="Igen", hospitals=())) == [False]
    async with work.unit() as unit:
        assert await unit.recommendations.of("netkol") == (SYD,)


async def test_a_region_answers_once(work: Work) -> None:
    await add(work, SYD, NORD)
    async with work.unit() as unit:
        assert await unit.recommendations.answer("netkol", "region-syd", NO)
        assert not await unit.recommendations.answer("netkol", "region-syd", YES)
        assert not await unit.recommendations.answer("netkol", "region-øst", YES)
        assert await unit.recommendations.answer("netkol", "region-nord", YES)
    async with work.unit() as unit:
        answered = replace(NORD, answer=YES), replace(SYD, answer=NO)
        assert await unit.recommendations.of("netkol") == answered


async def test_an_answered_one_may_be_stored_as_such(work: Work) -> None:
    assert await add(work, replace(SYD, answer=NO)) == [True]
    async with work.unit() as unit:
        assert await unit.recommendations.get("netkol", "region-syd") == replace(SYD, answer=NO)
