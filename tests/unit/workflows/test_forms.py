"""Every kind of answer in normal form, or what is wrong with it."""

from collections.abc import Mapping

import pytest

from tests.unit.workflows.world import an_idea, situation
from workflows.domain.actions import Action
from workflows.domain.deadlines import Deadline, DeadlineKind, DeadlineState
from workflows.domain.errors import FieldProblem, InvalidForm
from workflows.domain.fields import Field, FieldKind, choice, confirm, day, line, paragraph, pick
from workflows.domain.forms import read
from workflows.domain.idea import Adoption
from workflows.domain.moves import MOVES, Turn
from workflows.domain.moves.move import move
from workflows.domain.roles import Role
from workflows.domain.stages import Stage

IDEA = an_idea(
    adoptions=(Adoption("horsens", "lungemedicin"),),
    followers=frozenset({"somebody-light"}),
)
RUNNING = Deadline("1.1", 1, DeadlineKind.DIALOGUE, Stage.DIALOGUE, situation().today)
MET = Deadline("1.2", 1, DeadlineKind.TEST, Stage.TEST, situation().today, DeadlineState.MET)
WORLD = situation(deadlines=(RUNNING, MET), other=an_idea(id=2))


def answers(*fields: Field, **values: str) -> Mapping[str, str]:
    """Read values against these fields."""
    row = move(Action.COMMENT, Stage.CAPTURED, Turn.STAY, (Role.ANYONE,), *fields)
    return read(row, IDEA, values, WORLD)


def problem(field: Field, value: str) -> FieldProblem:
    """Return what is wrong with the value."""
    with pytest.raises(InvalidForm) as refused:
        answers(field, **{field.name: value})
    return refused.value.problems[field.name]


@pytest.mark.parametrize(
    ("field", "value", "normal"),
    [
        (line("x"), "  en \n linje ", "en linje"),
        (paragraph("x"), " flere\nlinjer ", "flere\nlinjer"),
        (day("x"), "2026-11-23", "2026-11-23"),
        (day("x", future=True), "20261124", "2026-11-24"),
        (choice("x", "a", "b"), "b", "b"),
        (confirm("x"), "yes", "yes"),
        (confirm("x", required=False), "no", "no"),
        (Field("x", FieldKind.NUMBER), "1.200", "1200"),
        (Field("x", FieldKind.NUMBER), "007", "7"),
        (pick("x", FieldKind.PERSON), "ib", "ib"),
        (pick("x", FieldKind.PERSON), "somebody-light", "somebody-light"),
        (pick("x", FieldKind.SOLUTION), "telekol", "telekol"),
        (pick("x", FieldKind.SOLUTIONS), "telekol, netkol ,telekol", "telekol,netkol"),
        (pick("x", FieldKind.REGION), "midt", "midt"),
        (pick("x", FieldKind.HOSPITAL), "randers", "randers"),
        (pick("x", FieldKind.TEAM_PLACE), "municipal:730", "municipal:730"),
        (pick("x", FieldKind.TEAM_PLACE), "it", "it"),
        (pick("x", FieldKind.ADOPTION), "horsens/lungemedicin", "horsens/lungemedicin"),
        (pick("x", FieldKind.IDEA), "#2", "2"),
        (pick("x", FieldKind.HANDBOOK), "HB-1", "HB-1"),
        (pick("x", FieldKind.HANDBOOK), "none", "none"),
        (pick("x", FieldKind.DEADLINE), "1.1", "1.1"),
    ],
    ids=str,
)
def test_a_good_answer_is_read_in_its_normal_form(field: Field, value: str, normal: str) -> None:
    assert answers(field, x=value) == {"x": normal}


@pytest.mark.parametrize(
    ("field", "value", "wrong"),
    [
        (line("x"), "x" * 201, FieldProblem.TOO_LONG),
        (line("x"), "   ", FieldProblem.MISSING),
        (paragraph("x"), "x" * 4_001, FieldProblem.TOO_LONG),
        (day("x"), "23/11", FieldProblem.NOT_A_DATE),
        (day("x", future=True), "2026-11-23", FieldProblem.NOT_IN_FUTURE),
        (choice("x", "a"), "c", FieldProblem.NOT_A_CHOICE),
        (confirm("x"), "no", FieldProblem.NOT_CONFIRMED),
        (confirm("x"), "", FieldProblem.NOT_CONFIRMED),
        (confirm("x"), "måske", FieldProblem.NOT_A_CHOICE),
        (Field("x", FieldKind.NUMBER), "mange", FieldProblem.NOT_A_NUMBER),
        (Field("x", FieldKind.NUMBER), "-3", FieldProblem.NOT_A_NUMBER),
        (Field("x", FieldKind.NUMBER), "1.2", FieldProblem.NOT_A_NUMBER),
        (Field("x", FieldKind.NUMBER), "9" * 13, FieldProblem.NOT_A_NUMBER),
        (pick("x", FieldKind.PERSON), "nobody", FieldProblem.UNKNOWN),
        (pick("x", FieldKind.SOLUTION), "unknown", FieldProblem.UNKNOWN),
        (pick("x", FieldKind.SOLUTIONS), "telekol,unknown", FieldProblem.UNKNOWN),
        (pick("x", FieldKind.REGION), "øst", FieldProblem.UNKNOWN),
        (pick("x", FieldKind.HOSPITAL), "730", FieldProblem.UNKNOWN),
        (pick("x", FieldKind.TEAM_PLACE), "chair", FieldProblem.UNKNOWN),
        (pick("x", FieldKind.TEAM_PLACE), "gp:nowhere", FieldProblem.UNKNOWN),
        (pick("x", FieldKind.ADOPTION), "horsens", FieldProblem.UNKNOWN),
        (pick("x", FieldKind.IDEA), "1", FieldProblem.SAME_IDEA),
        (pick("x", FieldKind.IDEA), "99", FieldProblem.UNKNOWN),
        (pick("x", FieldKind.HANDBOOK), "HB-9", FieldProblem.UNKNOWN),
        (pick("x", FieldKind.ACTIVITY), "1.1", FieldProblem.UNKNOWN),
        (pick("x", FieldKind.DEADLINE), "1.2", FieldProblem.UNKNOWN),
    ],
    ids=str,
)
def test_a_bad_answer_is_told_what_is_wrong(field: Field, value: str, wrong: FieldProblem) -> None:
    assert problem(field, value) is wrong


def test_every_problem_is_told_at_once_and_the_answers_are_handed_back() -> None:
    values = {"a": "", "b": "aldrig", "c": "fint"}
    with pytest.raises(InvalidForm) as refused:
        answers(line("a"), day("b"), line("c"), **values)
    assert set(refused.value.problems) == {"a", "b"}
    assert refused.value.values == values


def test_an_answer_that_is_not_asked_for_is_left_out() -> None:
    assert answers(line("a", required=False), b="smuglet") == {"a": ""}


def test_every_field_in_the_table_says_what_its_entries_and_choices_are() -> None:
    fields = [field for row in MOVES for field in row.fields]
    assert all(field.choices for field in fields if field.kind is FieldKind.CHOICE)
    assert all(field.entries for field in fields if field.kind is FieldKind.ENTRY)
