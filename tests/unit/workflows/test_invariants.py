"""Whatever people do in whatever order, an idea keeps its own rules."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.workflows.case import Case
from tests.unit.workflows.stories import built, reused
from tests.unit.workflows.world import an_idea
from workflows.domain.actions import Action
from workflows.domain.deadline_rules import RUNNING, first_deadline
from workflows.domain.errors import InvalidForm, NotAllowed, NotPossibleNow, StillMissing
from workflows.domain.fields import Field, FieldKind
from workflows.domain.idea import EntryKind, Idea
from workflows.domain.moves import MOVES, find_move, moves_from
from workflows.domain.permissions import roles_of
from workflows.domain.roles import Role
from workflows.domain.routing import ball_holders
from workflows.domain.stages import ACTIVE_STAGES, CLOSED_STAGES, RESTING_STAGES, Path, Stage

PEOPLE = ("karen", "lis", "stig", "ib", "rosa", "niels", "frida", "former", "nanna", "signe")
PLAYING = {
    Role.SUBMITTER: "karen",
    Role.LEAD: "lis",
    Role.TEAM: "ib",
    Role.NATIONAL: "niels",
    Role.ANYONE: "nanna",
}
OTHER = an_idea(id=2, submitter="rosa")
CLOSING = {Action.DECLINE, Action.PARK, Action.MERGE, Action.WITHDRAW}

ANSWERS: Mapping[FieldKind, Callable[[Case, Field], list[str]]] = {
    FieldKind.LINE: lambda case, field: ["linje"],
    FieldKind.PARAGRAPH: lambda case, field: ["Et ord.", f"Nr. {case.idea.version}"],
    FieldKind.DATE: lambda case, field: [
        (case.now.date() + timedelta(days=days)).isoformat() for days in (1, 40)
    ],
    FieldKind.CHOICE: lambda case, field: list(field.choices),
    FieldKind.CONFIRM: lambda case, field: ["yes"],
    FieldKind.NUMBER: lambda case, field: ["12"],
    FieldKind.PERSON: lambda case, field: ["kaj", "mette"],
    FieldKind.SOLUTION: lambda case, field: ["telekol", "netkol"],
    FieldKind.SOLUTIONS: lambda case, field: ["telekol,netkol"],
    FieldKind.REGION: lambda case, field: ["midt", "sjælland"],
    FieldKind.HOSPITAL: lambda case, field: ["horsens", "randers"],
    FieldKind.TEAM_PLACE: lambda case, field: ["it", "municipal:751"],
    FieldKind.ADOPTION: lambda case, field: [each.key for each in case.idea.adoptions],
    FieldKind.IDEA: lambda case, field: ["2"],
    FieldKind.ENTRY: lambda case, field: [
        entry.id for entry in case.idea.open(field.entries or EntryKind.COMMENT)
    ],
    FieldKind.HANDBOOK: lambda case, field: ["HB-1", "none"],
    FieldKind.ACTIVITY: lambda case, field: [
        entry.id for entry in case.idea.of(EntryKind.ACTIVITY)
    ],
    FieldKind.DEADLINE: lambda case, field: list(case.deadlines),
}

STARTS = [Case().idea, built().idea, reused().idea] + [
    an_idea(
        step.target,
        path,
        version=step.version,
        entries=idea.entries,
        steps=idea.steps[: number + 1],
    )
    for idea, path in ((built().idea, Path.NEW), (reused().idea, Path.REUSE))
    for number, step in enumerate(idea.steps)
    if step.target not in {Stage.DIALOGUE, Stage.CLARIFICATION}
]


def filled_in(dice: Random, case: Case, fields: tuple[Field, ...]) -> dict[str, str]:
    """Answer a form with what fits each field, as far as there is anything to pick."""
    options = {field.name: ANSWERS[field.kind](case, field) for field in fields}
    return {name: dice.choice(known) for name, known in options.items() if known}


def press(dice: Random, case: Case) -> None:
    """Let somebody press something, and check what it did or that it did nothing."""
    before = case.idea
    action = an_action(dice, before)
    row = find_move(before.stage, before.path, action)
    likely = [PLAYING[role] for role in sorted(row.who) if role in PLAYING] if row else []
    person = dice.choice(likely * 9 + list(PEOPLE))
    values = filled_in(dice, case, row.fields if row else ())
    with suppress(NotAllowed, NotPossibleNow, InvalidForm, StillMissing):
        case.act(person, action, other=OTHER, **values)
        assert row is not None
        assert row.who & roles(person, before, case)
        check_change(before, case.idea, case)
        return
    assert case.idea == before


def an_action(dice: Random, idea: Idea) -> Action:
    """Choose what to press: more often what moves the idea on, less often what closes it."""
    rows = moves_from(idea.stage, idea.path)
    inside = [row.action for row in rows if len(row.stages) < 5]
    moving = [row.action for row in rows if row.changes_stage and row.action not in CLOSING]
    every = [row.action for row in rows]
    return dice.choice(inside * 3 + moving * 3 + every + [Action.HAND_OVER])


def roles(person: str, idea: Idea, case: Case) -> frozenset[Role]:
    """Return what the person was to the idea."""
    knowledge = case.knowledge
    return roles_of(person, idea, knowledge.register, knowledge.organisations, case.now.date())


def check_change(before: Idea, after: Idea, case: Case) -> None:
    """Check that one press made at most one step, and lost nothing."""
    assert case.outcome is not None
    assert case.outcome.idea.version == before.version
    assert after.steps[: len(before.steps)] == before.steps
    assert len(after.steps) - len(before.steps) == (before.stage is not after.stage)
    kept = [entry.id for entry in after.entries[: len(before.entries)]]
    assert kept == [entry.id for entry in before.entries]
    check_idea(after)
    running = [each for each in case.deadlines.values() if each.state in RUNNING]
    assert all(each.stage is after.stage for each in running)
    assert len(running) == (after.stage in ACTIVE_STAGES), "each stage has one day to act by"
    knowledge, today = case.knowledge, case.now.date()
    holders = ball_holders(after, knowledge.register, knowledge.organisations, today)
    assert bool(holders) == (after.stage not in CLOSED_STAGES)


def check_idea(idea: Idea) -> None:
    """Check what is true of every idea at every moment."""
    assert len({entry.id for entry in idea.entries}) == len(idea.entries)
    assert all(
        find_move(step.source, path_then(step.source, idea), step.action) for step in idea.steps
    )
    for earlier, later in zip(idea.steps, idea.steps[1:], strict=False):
        assert earlier.target is later.source
        assert earlier.version < later.version
    assert not idea.steps or idea.steps[-1].target is idea.stage
    assert (idea.resting_from is None) == (idea.stage not in RESTING_STAGES)
    assert (idea.parked_until is None) == (idea.stage is not Stage.PARKED)
    assert (idea.merged_into is None) == (idea.stage is not Stage.MERGED)
    assert len({place.key for place in idea.adoptions}) == len(idea.adoptions)
    assert len({place.key for place in idea.team}) == len(idea.team)


def path_then(stage: Stage, idea: Idea) -> Path:
    """Return a path on which the step may have been made."""
    rows = [row for row in MOVES if stage in row.stages and row.path]
    return idea.path if rows else Path.UNDECIDED


@settings(max_examples=15, deadline=None, derandomize=True, database=None)
@given(st.sampled_from(STARTS), st.lists(st.integers(0, 10_000), min_size=15, max_size=30))
def test_nothing_people_do_breaks_an_idea(start: Idea, rolls: list[int]) -> None:
    case = Case(start)
    first = first_deadline(start, case.now.date(), {})
    case.deadlines = {first.id: first}
    for position, roll in enumerate(rolls):
        press(Random(roll * 101 + position), case)
        case.now += timedelta(days=(0, 1, 40)[roll % 3])
    check_idea(case.idea)
