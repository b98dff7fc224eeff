"""A solution is entered by the national team, and after its rivals were seen."""

import pytest

from knowledge.matching.answers import Answer, Match, Verdict
from knowledge.people import Person
from knowledge.registry import Solution, SolutionStatus
from tests.fakes.insight import FakeInsight
from tests.unit.workflows.desk import Desk
from workflows import registering
from workflows.domain.errors import FieldProblem, NotYoursToRegister, RivalsFound, UnfitAnswers
from workflows.registering import SOLUTION_REGISTERED

NIELS = Person("niels", "Niels")
VALUES = {
    "name": "  Den nye  løsning! ",
    "summary": "Drone med blodprøver",
    "target_group": "Øboere",
    "purpose": "Hurtigere svar",
    "effect": "Svar samme dag",
    "technology": "drone, køletaske,",
    "owner": "Region Midtjylland",
    "status": "test",
    "region": "midt",
    "contact": "tlf. 12 34 56 78",
}
INSIGHT = FakeInsight({"ilt": Answer(Verdict.EXISTS, (Match("telekol", 0.8),))})


async def register(desk: Desk, who: Person = NIELS, **changes: str) -> Solution:
    """Register in a session of its own."""
    async with desk.open() as session:
        return await registering.register(session, who, VALUES | changes)


async def test_a_form_becomes_an_entry_and_a_line_in_the_journal() -> None:
    desk = Desk(insight=INSIGHT)
    made = await register(desk)
    assert (made.id, made.name, made.technology) == (
        "den-nye-løsning",
        "Den nye løsning!",
        ("drone", "køletaske"),
    )
    assert (made.status, made.used_in.regions) == (SolutionStatus.TEST, ("midt",))
    (line,) = desk.work.kept.lines
    assert (line.event.name, line.event.facts) == (SOLUTION_REGISTERED, {"solution": made.id})


async def test_rivals_are_told_before_anything_is_kept() -> None:
    desk = Desk(insight=INSIGHT)
    with pytest.raises(RivalsFound) as found:
        await register(desk, summary="Måler ilt derhjemme")
    assert found.value.rivals == ("telekol",)
    assert found.value.values["summary"] == "Måler ilt derhjemme"
    assert desk.work.kept.lines == []
    assert await register(desk, summary="Måler ilt derhjemme", anyway="yes")
    assert len(desk.work.kept.lines) == 1


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"name": "", "summary": " "}, {"name": "missing", "summary": "missing"}),
        ({"name": "TeleKOL"}, {"name": "already_there"}),
        (
            {"status": "unknown", "region": "atlantis"},
            {"status": "not_a_choice", "region": "not_a_choice"},
        ),
        ({"technology": " , ", "owner": "x" * 201}, {"technology": "missing", "owner": "too_long"}),
        ({"name": "!!"}, {"name": "missing"}),
    ],
)
async def test_what_does_not_fit_is_told_all_at_once(
    changes: dict[str, str], problems: dict[str, str]
) -> None:
    with pytest.raises(UnfitAnswers) as unfit:
        await register(Desk(insight=INSIGHT), **changes)
    assert unfit.value.problems == {name: FieldProblem(each) for name, each in problems.items()}


@pytest.mark.parametrize("person", ["karen", "lis", "ib"])
async def test_nobody_else_enters_solutions(person: str) -> None:
    with pytest.raises(NotYoursToRegister):
        await register(Desk(insight=INSIGHT), Person(person, person))
