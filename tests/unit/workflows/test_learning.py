"""Judged ideas become examples, and fitted weights are kept for everybody."""

from dataclasses import replace

import pytest

from knowledge.matching.answers import Verdict
from knowledge.matching.examples import Example
from knowledge.matching.settings import fitted_settings
from knowledge.matching.weighing import settings_with
from knowledge.weights import Weights
from tests.unit.workflows.desk import Desk
from tests.unit.workflows.world import MONDAY, an_idea
from workflows import learning
from workflows.domain.idea import Entry, EntryKind
from workflows.domain.labels import Grade, Ground, Label
from workflows.domain.roles import Role
from workflows.learning import WEIGHTS_FITTED, WEIGHTS_UNDONE

TEXT = an_idea().description.text
WEIGHTS = Weights("w-1", {"bias": 1.0}, {"exists": {"ahead": 1.0}}, MONDAY, 506, 12)
NEW = (Entry("1.1", EntryKind.ANSWER, "niels", MONDAY, code="new"),)
EXISTS = (Entry("1.1", EntryKind.ANSWER, "niels", MONDAY, code="exists"),)


async def examples(
    grades: dict[str, Grade], entries: tuple[Entry, ...] = ()
) -> tuple[Example, ...]:
    """Return what one idea with these labels teaches."""
    desk = Desk()
    async with desk.open() as session:
        await session.unit.ideas.add(an_idea(entries=entries))
        for name, grade in grades.items():
            label = Label(1, name, grade, Ground.SAID, Role.LEAD, MONDAY)
            await session.unit.labels.put(label)
    async with desk.open() as session:
        return await learning.judged_ideas(session)


@pytest.mark.parametrize(
    ("grades", "verdict", "relevant"),
    [
        ({"a": Grade.SAME}, Verdict.EXISTS, {"a": 2}),
        ({"a": Grade.SAME, "b": Grade.RELATED}, Verdict.EXISTS, {"a": 2, "b": 1}),
        ({"a": Grade.DIFFERENT, "b": Grade.RELATED}, Verdict.RELATED, {"a": 0, "b": 1}),
    ],
)
async def test_the_best_grade_says_what_the_answer_should_have_been(
    grades: dict[str, Grade], verdict: Verdict, relevant: dict[str, int]
) -> None:
    assert await examples(grades) == (Example(TEXT, verdict, relevant, "#1", partial=True),)


async def test_what_nothing_resembled_is_new_only_if_the_national_team_said_so() -> None:
    nothing = {"a": Grade.DIFFERENT}
    assert await examples(nothing) == await examples(nothing, EXISTS) == ()
    (example,) = await examples(nothing, NEW)
    assert (example.verdict, example.relevant) == (Verdict.NEW, {"a": 0})


async def test_weights_are_kept_and_taken_back_and_both_are_journalled() -> None:
    desk = Desk()
    async with desk.open() as session:
        await learning.keep_weights(session, WEIGHTS)
    async with desk.open() as session:
        assert await learning.undo_weights(session) == WEIGHTS
        assert await learning.undo_weights(session) is None
    fitted, undone = (line.event for line in desk.work.kept.lines)
    assert (fitted.name, fitted.by) == (WEIGHTS_FITTED, "system")
    assert fitted.facts == {"weights": "w-1", "examples": "506", "judged": "12"}
    assert (undone.name, undone.facts) == (WEIGHTS_UNDONE, {"weights": "w-1"})


def test_the_newest_weights_count_and_those_of_another_version_do_not() -> None:
    shipped = fitted_settings()
    score = dict.fromkeys(shipped.score, 1.0)
    here = replace(WEIGHTS, score=score, verdict=shipped.verdict)
    newer = replace(here, id="w-2", score=dict.fromkeys(score, 2.0))
    assert settings_with(()) == shipped
    assert settings_with((here, newer)).score == newer.score
    assert settings_with((here, WEIGHTS)).score == score
    assert settings_with((WEIGHTS,)) == shipped
