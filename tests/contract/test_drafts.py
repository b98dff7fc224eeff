"""Half-told ideas wait for their person, and are sent or dropped once."""

from dataclasses import replace

import pytest

from knowledge.matching.answers import Verdict
from tests.contract.samples import NOON, draft, later
from workflows.domain.drafts import Ask, Draft
from workflows.domain.idea import FirstAnswer, Workplace
from workflows.ports import Work

FULL = Draft(
    id="d1",
    person="karen",
    text="Sår kan ses på video — også af hjemmeplejen 👍",
    updated_at=NOON,
    language="en",
    workplace=Workplace("randers", "medicinsk", ("730", "746")),
    region="midt",
    target_group="patienter med sår",
    technology=("video", "foto"),
    profession="lægesekretær",
    first_answer=FirstAnswer(Verdict.EXISTS, ("pleje.net",)),
    asking=Ask.PURPOSE,
    asked=frozenset({Ask.PURPOSE, Ask.DEPARTMENT}),
    additions=("og hos lægen",),
    reminded=True,
)


async def save(work: Work, *drafts: Draft) -> None:
    """Store drafts in a unit of their own."""
    async with work.unit() as unit:
        for each in drafts:
            await unit.drafts.save(each)


async def get(work: Work, name: str = "d1") -> Draft | None:
    """Read a draft in a unit of its own."""
    async with work.unit() as unit:
        return await unit.drafts.get(name)


async def remove(work: Work, name: str = "d1") -> bool:
    """Delete a draft in a unit of its own."""
    async with work.unit() as unit:
        return await unit.drafts.remove(name)


@pytest.mark.parametrize("told", [FULL, draft()])
async def test_a_draft_comes_back_as_it_was_saved(work: Work, told: Draft) -> None:
    await save(work, told)
    assert await get(work) == told


async def test_a_draft_is_replaced_by_its_newer_self(work: Work) -> None:
    await save(work, draft())
    await save(work, FULL)
    assert await get(work) == FULL


async def test_a_draft_may_be_saved_again_and_again_in_one_unit(work: Work) -> None:
    async with work.unit() as unit:
        await unit.drafts.save(draft())
        told = await unit.drafts.get("d1")
        for text in ("to", "tre"):
            await unit.drafts.save(replace(told, text=text))
    assert (await get(work)).text == "tre"


async def test_a_draft_is_removed_once(work: Work) -> None:
    await save(work, draft())
    assert [await remove(work), await remove(work)] == [True, False]
    assert await get(work) is None


async def test_a_draft_that_was_removed_may_be_told_anew_in_the_same_unit(work: Work) -> None:
    async with work.unit() as unit:
        await unit.drafts.save(draft())
        await unit.drafts.remove("d1")
        await unit.drafts.save(draft(text="forfra"))
    assert (await get(work)).text == "forfra"


async def test_people_see_their_own_drafts_newest_first(work: Work) -> None:
    await save(
        work,
        draft("old"),
        draft("new", updated_at=later(days=1)),
        draft("other", person="ole"),
    )
    async with work.unit() as unit:
        assert [each.id for each in await unit.drafts.of("karen")] == ["new", "old"]


async def test_the_newest_draft_of_several_people_is_found_at_once(work: Work) -> None:
    await save(
        work,
        draft("old"),
        draft("new", updated_at=later(days=1)),
        draft("his", person="ole"),
        draft("hers", person="lis"),
    )
    async with work.unit() as unit:
        found = await unit.drafts.newest_of({"karen", "ole", "nobody"})
    assert {person: each.id for person, each in found.items()} == {"karen": "new", "ole": "his"}


async def test_idle_drafts_come_oldest_first_until_they_are_reminded_of(work: Work) -> None:
    await save(
        work,
        draft("second", updated_at=later(hours=1)),
        draft("first"),
        draft("third", updated_at=later(hours=2)),
        draft("reminded", reminded=True),
        draft("fresh", updated_at=later(hours=3)),
    )
    async with work.unit() as unit:
        found = [each.id for each in await unit.idle_drafts.idle(later(hours=3), 2)]
        rest = await unit.idle_drafts.idle(later(hours=3), 50)
    assert found == ["first", "second"]
    assert [each.id for each in rest] == ["first", "second", "third"]
