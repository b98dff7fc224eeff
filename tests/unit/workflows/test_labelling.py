"""What leads and the national team decide about a match is kept, and nobody else's word is."""

import pytest

from knowledge.matching.answers import Answer, Match, Verdict
from knowledge.people import Person
from tests.fakes.insight import FakeInsight
from tests.unit.workflows.desk import Desk
from tests.unit.workflows.world import an_idea
from workflows import labelling, moving
from workflows.domain.actions import Action
from workflows.domain.errors import NotYoursToJudge, UnknownIdea
from workflows.domain.events import MATCH_JUDGED, Command
from workflows.domain.idea import FirstAnswer
from workflows.domain.labels import Grade, Ground, Label
from workflows.domain.roles import Role
from workflows.domain.stages import Stage
from workflows.labelling import Judgement

NIELS, LIS, KAREN = (Person(name, name.title()) for name in ("niels", "lis", "karen"))
INSIGHT = FakeInsight({"ilt": Answer(Verdict.RELATED, (Match("telekol", 0.8),))})
FOUR = FirstAnswer(Verdict.RELATED, ("telekol", "netkol", "sårfoto", "atlantis"))


async def desk_with(stage: Stage = Stage.CLARIFICATION) -> Desk:
    """Open a desk with one idea."""
    desk = Desk(insight=INSIGHT)
    async with desk.open() as session:
        await session.unit.ideas.add(an_idea(stage, first_answer=FOUR))
    return desk


async def judge(
    desk: Desk, person: Person, solution: str, grade: Grade, idea: int = 1
) -> Label | None:
    """Judge in a session of its own."""
    async with desk.open() as session:
        return await labelling.judge(session, person, Judgement(idea, solution, grade))


async def does(desk: Desk, person: str, action: Action, **values: str) -> None:
    """Act in a session of its own."""
    async with desk.open() as session:
        await moving.perform(session, Command(action, 1, person, values))


def labels(desk: Desk) -> dict[str, tuple[Grade, Ground]]:
    """Return what stands, by solution."""
    return {each.solution: (each.grade, each.ground) for each in desk.work.kept.labels.values()}


@pytest.mark.parametrize(
    ("person", "role"), [(NIELS, Role.NATIONAL), (LIS, Role.LEAD)], ids=["national", "lead"]
)
async def test_a_judgement_is_kept_with_the_role_and_journalled_without_words(
    person: Person, role: Role
) -> None:
    desk = await desk_with()
    label = await judge(desk, person, "netkol", Grade.SAME)
    assert label is not None
    assert (label.by, label.ground, label.at) == (role, Ground.SAID, desk.clock.now())
    (line,) = desk.work.kept.lines
    assert (line.event.name, line.event.idea, line.event.by) == (MATCH_JUDGED, 1, person.id)
    assert line.event.facts == {"solution": "netkol", "grade": "same", "role": role.value}


async def test_a_later_judgement_takes_the_place_of_an_earlier() -> None:
    desk = await desk_with()
    await judge(desk, LIS, "telekol", Grade.SAME)
    await judge(desk, NIELS, "telekol", Grade.DIFFERENT)
    assert labels(desk) == {"telekol": (Grade.DIFFERENT, Ground.SAID)}


async def test_the_same_judgement_twice_is_written_down_once() -> None:
    desk = await desk_with()
    for _ in range(2):
        await judge(desk, LIS, "telekol", Grade.SAME)
    assert len(desk.work.kept.lines) == 1


@pytest.mark.parametrize("person", ["karen", "ib", "signe"])
async def test_nobody_elses_judgement_is_kept(person: str) -> None:
    desk = await desk_with()
    with pytest.raises(NotYoursToJudge):
        await judge(desk, Person(person, person), "telekol", Grade.SAME)
    async with desk.open() as session:
        with pytest.raises(NotYoursToJudge):
            await labelling.matches_of(session, Person(person, person), 1)
    assert labels(desk) == {}


async def test_what_nobody_knows_cannot_be_judged() -> None:
    desk = await desk_with()
    assert await judge(desk, NIELS, "atlantis", Grade.SAME) is None
    with pytest.raises(UnknownIdea):
        await judge(desk, NIELS, "telekol", Grade.SAME, idea=99)


@pytest.mark.parametrize(
    ("action", "values", "implied"),
    [
        (Action.ANSWER_EXISTS, {"solution": "netkol"}, {"netkol": Grade.SAME}),
        (Action.ANSWER_EXTEND, {"solution": "netkol"}, {"netkol": Grade.RELATED}),
        (
            Action.ANSWER_NEW,
            {},
            dict.fromkeys(("telekol", "netkol", "sårfoto"), Grade.DIFFERENT),
        ),
    ],
)
async def test_a_national_answer_implies_what_it_says(
    action: Action, values: dict[str, str], implied: dict[str, Grade]
) -> None:
    desk = await desk_with()
    await does(desk, "niels", action, reason="Vi har set efter", **values)
    assert labels(desk) == {name: (grade, Ground.IMPLIED) for name, grade in implied.items()}
    assert all(label.by is Role.NATIONAL for label in desk.work.kept.labels.values())


async def test_what_was_said_outright_beats_what_an_answer_implies() -> None:
    desk = await desk_with()
    await judge(desk, LIS, "netkol", Grade.RELATED)
    await does(desk, "niels", Action.ANSWER_EXISTS, solution="netkol", reason="Den findes")
    assert labels(desk) == {"netkol": (Grade.RELATED, Ground.SAID)}


async def test_what_is_said_later_beats_what_an_answer_implied() -> None:
    desk = await desk_with()
    await does(desk, "niels", Action.ANSWER_EXISTS, solution="netkol", reason="Den findes")
    await judge(desk, LIS, "netkol", Grade.RELATED)
    assert labels(desk) == {"netkol": (Grade.RELATED, Ground.SAID)}


async def test_an_opinion_in_a_hearing_implies_nothing() -> None:
    desk = await desk_with()
    await does(desk, "niels", Action.GIVE_OPINION, solution="netkol", text="Den her")
    assert labels(desk) == {}


async def test_a_withdrawn_idea_keeps_no_label_and_takes_none() -> None:
    desk = await desk_with()
    await judge(desk, LIS, "sårfoto", Grade.DIFFERENT)
    await does(desk, "niels", Action.ANSWER_EXISTS, solution="netkol", reason="Den findes")
    await does(desk, "karen", Action.WITHDRAW, reason="Alligevel ikke")
    assert labels(desk) == {}
    with pytest.raises(NotYoursToJudge):
        await judge(desk, LIS, "telekol", Grade.SAME)
    await does(desk, "lis", Action.REOPEN, reason="Alligevel")
    assert labels(desk) == {"netkol": (Grade.SAME, Ground.IMPLIED)}


async def test_the_matches_are_those_of_today_and_those_that_were_judged() -> None:
    desk = await desk_with()
    await judge(desk, LIS, "sårfoto", Grade.RELATED)
    async with desk.open() as session:
        found = await labelling.matches_of(session, NIELS, 1)
    assert [(each.solution.id, each.label and each.label.grade) for each in found] == [
        ("telekol", None),
        ("sårfoto", Grade.RELATED),
    ]
