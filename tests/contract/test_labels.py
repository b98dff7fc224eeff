"""One label stands for each match, and an idea's labels go together."""

from dataclasses import replace

from tests.contract.samples import NOON, later
from workflows.domain.labels import Grade, Ground, Label
from workflows.domain.roles import Role
from workflows.ports import Work

SAME = Label(7, "telekol", Grade.SAME, Ground.SAID, Role.LEAD, NOON)
ANOTHER = replace(SAME, solution="netkol", grade=Grade.DIFFERENT)
OF_ANOTHER_IDEA = replace(SAME, idea=12)


async def put(work: Work, *labels: Label) -> None:
    """Store labels in a unit of their own."""
    async with work.unit() as unit:
        for label in labels:
            await unit.labels.put(label)


async def test_an_ideas_labels_come_back_by_solution(work: Work) -> None:
    await put(work, SAME, OF_ANOTHER_IDEA, ANOTHER)
    async with work.unit() as unit:
        assert await unit.labels.of(7) == (ANOTHER, SAME)
        assert await unit.labels.of(8) == ()


async def test_the_same_match_has_one_label(work: Work) -> None:
    changed = replace(SAME, grade=Grade.RELATED, by=Role.NATIONAL, at=later(hours=1))
    await put(work, SAME, ANOTHER)
    await put(work, changed)
    async with work.unit() as unit:
        assert await unit.labels.of(7) == (ANOTHER, changed)


async def test_an_ideas_labels_go_and_others_stay(work: Work) -> None:
    await put(work, SAME, ANOTHER, OF_ANOTHER_IDEA)
    async with work.unit() as unit:
        assert await unit.labels.drop(7) == 2
        assert await unit.labels.drop(7) == 0
    async with work.unit() as unit:
        assert await unit.labels.all() == (OF_ANOTHER_IDEA,)


async def test_all_labels_come_in_an_order_no_database_decides(work: Work) -> None:
    signs = ("sårfoto", "Zebra", "a-b", "ab", "årsag", "øre")
    labels = [replace(SAME, solution=name) for name in signs]
    await put(work, OF_ANOTHER_IDEA, *reversed(labels))
    async with work.unit() as unit:
        found = [label.solution for label in await unit.labels.all()]
    assert found == [*sorted(signs), "telekol"]
