"""Ideas come back as they were stored, and nobody overwrites what they have not seen."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contract.samples import NOON, entry, idea, later, step
from tests.contract.strategies import changed, ideas
from workflows.domain.errors import ConcurrentChange
from workflows.domain.idea import Adoption, AdoptionState, Idea, TeamPlace
from workflows.domain.stages import Stage
from workflows.ports import IdeaQuery, Work

few = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


async def add(work: Work, new: Idea) -> Idea:
    """Store a new idea in a unit of its own."""
    async with work.unit() as unit:
        return await unit.ideas.add(new)


async def save(work: Work, changed: Idea) -> Idea:
    """Store a changed idea in a unit that has not read it."""
    async with work.unit() as unit:
        return await unit.ideas.save(changed)


async def get(work: Work, number: int) -> Idea | None:
    """Read an idea in a unit of its own."""
    async with work.unit() as unit:
        return await unit.ideas.get(number)


async def find(work: Work, **query: object) -> list[int]:
    """Return the numbers of the ideas that fit, in order."""
    async with work.unit() as unit:
        return [found.id for found in await unit.ideas.find(IdeaQuery(**query))]


@few
@given(new=ideas)
async def test_an_idea_comes_back_as_it_was_added(work: Work, new: Idea) -> None:
    added = await add(work, new)
    assert added == replace(new, id=added.id, version=1)
    assert await get(work, added.id) == added


@few
@given(data=st.data(), new=ideas)
async def test_an_idea_comes_back_as_it_was_saved(
    work: Work, data: st.DataObject, new: Idea
) -> None:
    added = await add(work, new)
    wanted = data.draw(changed(added))
    saved = await save(work, wanted)
    assert saved == replace(wanted, version=2)
    assert await get(work, added.id) == saved


@few
@given(data=st.data(), new=ideas)
async def test_one_unit_may_save_an_idea_again_and_again(
    work: Work, data: st.DataObject, new: Idea
) -> None:
    async with work.unit() as unit:
        stored = await unit.ideas.add(new)
        for _ in range(2):
            stored = await unit.ideas.save(data.draw(changed(stored)))
    assert stored.version == 3
    assert await get(work, stored.id) == stored


async def test_ideas_get_numbers_that_rise(work: Work) -> None:
    assert [(await add(work, idea())).id for _ in range(3)] == [1, 2, 3]


@pytest.mark.parametrize("number", [0, -1, 2, 2**31, 2**63, 10**30])
async def test_an_unknown_number_is_no_idea(work: Work, number: int) -> None:
    await add(work, idea())
    assert await get(work, number) is None


async def test_an_idea_that_was_changed_meanwhile_is_not_overwritten(work: Work) -> None:
    read = await add(work, idea())
    await save(work, replace(read, region="syd"))
    with pytest.raises(ConcurrentChange):
        await save(work, replace(read, region="nord"))
    assert (await get(work, read.id)).region == "syd"


async def test_an_idea_that_was_never_added_cannot_be_saved(work: Work) -> None:
    with pytest.raises(ConcurrentChange):
        await save(work, idea(id=7, version=1))


async def test_entries_are_never_dropped(work: Work) -> None:
    read = await add(work, idea(entries=(entry(1), entry(2))))
    with pytest.raises(ValueError, match="dropped"):
        await save(work, replace(read, entries=(entry(1),)))
    assert await get(work, read.id) == read


async def test_entries_are_never_moved(work: Work) -> None:
    read = await add(work, idea(entries=(entry(1), entry(2))))
    with pytest.raises(ValueError, match="moved"):
        await save(work, replace(read, entries=(entry(2), entry(1))))


async def test_steps_are_never_changed(work: Work) -> None:
    read = await add(work, idea(steps=(step(1),)))
    with pytest.raises(ValueError, match="never dropped"):
        await save(work, replace(read, steps=(step(1, by="formand"),)))


async def test_team_places_followers_and_adoptions_come_and_go(work: Work) -> None:
    places = tuple(Adoption(place, "medicinsk") for place in ("a", "b", "c"))
    team = tuple(TeamPlace(seat) for seat in ("it", "gp", "lead"))
    read = await add(work, idea(adoptions=places, team=team, followers=frozenset({"karen", "it"})))
    in_use = replace(places[2], state=AdoptionState.IN_USE)
    kept = replace(
        read, adoptions=(in_use, places[0]), team=team[1:], followers=frozenset({"medico"})
    )
    await save(work, kept)
    assert await get(work, read.id) == replace(kept, version=2)


async def test_lists_begin_with_the_idea_longest_in_its_stage(work: Work) -> None:
    for hours in (3, 1, 2):
        await add(work, idea(stage_since=later(hours=hours)))
    await add(work, idea(stage_since=None, submitted_at=later(hours=1.5)))
    assert await find(work) == [2, 4, 3, 1]
    assert await find(work, limit=2) == [2, 4]


async def test_lists_ask_for_everything_they_are_told(work: Work) -> None:
    wanted = idea(
        region="syd",
        stage=Stage.PARKED,
        submitter="ole",
        followers=frozenset({"it"}),
        solution="telekol",
        parked_until=date(2026, 12, 1),
    )
    others = (
        replace(wanted, region="midt"),
        replace(wanted, stage=Stage.DIALOGUE),
        replace(wanted, submitter="karen"),
        replace(wanted, followers=frozenset()),
        replace(wanted, solution=None),
        replace(wanted, parked_until=date(2026, 12, 2)),
    )
    for each in (wanted, *others):
        await add(work, each)
    query = {
        "regions": ("syd", "sj"),
        "stages": (Stage.PARKED, Stage.CAPTURED),
        "submitter": "ole",
        "follower": "it",
        "solution": "telekol",
        "back_by": date(2026, 12, 1),
    }
    assert await find(work, **query) == [1]
    found = {name: await find(work, **{name: value}) for name, value in query.items()}
    assert found == {
        "regions": [1, 3, 4, 5, 6, 7],
        "stages": [1, 2, 4, 5, 6, 7],
        "submitter": [1, 2, 3, 5, 6, 7],
        "follower": [1, 2, 3, 4, 6, 7],
        "solution": [1, 2, 3, 4, 5, 7],
        "back_by": [1, 2, 4, 5, 6],
    }


async def test_only_parked_ideas_come_back(work: Work) -> None:
    await add(work, idea(stage=Stage.DIALOGUE, parked_until=date(2026, 12, 1)))
    assert await find(work, back_by=date(2026, 12, 1)) == []


async def test_lists_give_whole_ideas(work: Work) -> None:
    added = [
        await add(work, idea(stage_since=NOON, entries=(entry(1),) * (n > 0), steps=(step(1),) * n))
        for n in range(3)
    ]
    async with work.unit() as unit:
        assert await unit.ideas.find(IdeaQuery()) == tuple(added)


async def test_ideas_are_counted_by_stage(work: Work) -> None:
    async with work.unit() as unit:
        assert await unit.ideas.count() == {}
    for stage in (Stage.CAPTURED, Stage.CAPTURED, Stage.OPERATION):
        await add(work, replace(idea(), stage=stage))
    async with work.unit() as unit:
        assert await unit.ideas.count() == {Stage.CAPTURED: 2, Stage.OPERATION: 1}
