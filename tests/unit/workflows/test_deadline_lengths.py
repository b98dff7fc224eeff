"""A team's lead says how long its team allows; nobody else does."""

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.workflows.desk import Desk
from tests.unit.workflows.world import KNOWLEDGE, LIS_IS_AWAY
from workflows.deadline_lengths import Allowed, lengths_of, set_length, teams_of
from workflows.domain.actions import Action
from workflows.domain.deadline_rules import Length, Unit
from workflows.domain.deadlines import DeadlineKind
from workflows.domain.errors import FieldProblem, NotYourDeadlines, UnfitAnswers

PROBLEM = FieldProblem


async def set_in(desk: Desk, who: str, team: str, kind: str, days: str) -> Allowed:
    """Set a length in a session of its own."""
    async with desk.open() as session:
        return await set_length(session, who, team, kind, days)


@pytest.mark.parametrize(
    ("person", "teams"),
    [
        ("lis", ("midt",)),
        ("stig", ()),
        ("ib", ()),
        ("karen", ()),
        ("former", ()),
        ("niels", ("national",)),
        ("frida", ("national",)),
    ],
)
async def test_lengths_belong_to_the_lead_and_the_national_seats(
    person: str, teams: tuple[str, ...]
) -> None:
    async with Desk().open() as session:
        assert teams_of(session, person) == teams


async def test_a_deputy_sets_them_while_the_lead_is_away() -> None:
    async with Desk(replace(KNOWLEDGE, register=LIS_IS_AWAY)).open() as session:
        assert teams_of(session, "stig") == ("midt",)


async def test_a_team_sees_the_defaults_until_it_sets_its_own() -> None:
    desk = Desk()
    await set_in(desk, "lis", "midt", "follow_up", "5")
    async with desk.open() as session:
        lengths = await lengths_of(session, "lis", "midt")
    assert lengths[0] == Allowed(DeadlineKind.FIRST_ANSWER, Length(3), is_own=False)
    assert Allowed(DeadlineKind.FOLLOW_UP, Length(5), is_own=True) in lengths
    assert Allowed(DeadlineKind.GP_NOTICE, Length(21, Unit.DAYS), is_own=False) in lengths


async def test_region_and_nation_share_the_kinds_between_them() -> None:
    async with Desk().open() as session:
        regional = {each.kind for each in await lengths_of(session, "lis", "midt")}
        national = {each.kind for each in await lengths_of(session, "frida", "national")}
    assert national == {DeadlineKind.CLARIFICATION, DeadlineKind.READY}
    assert regional == set(DeadlineKind) - national


@pytest.mark.parametrize(
    ("who", "team"),
    [("ib", "midt"), ("karen", "midt"), ("lis", "nord"), ("lis", "national"), ("frida", "midt")],
)
async def test_nobody_else_sees_or_sets_them(who: str, team: str) -> None:
    desk = Desk()
    with pytest.raises(NotYourDeadlines):
        await set_in(desk, who, team, "dialogue", "5")
    with pytest.raises(NotYourDeadlines):
        async with desk.open() as session:
            await lengths_of(session, who, team)
    assert desk.kept.days == {}
    assert desk.kept.lines == []


@pytest.mark.parametrize(
    ("kind", "days", "problems"),
    [
        ("dialogue", "0", {"days": PROBLEM.DAYS_OUT_OF_RANGE}),
        ("dialogue", "121", {"days": PROBLEM.DAYS_OUT_OF_RANGE}),
        ("dialogue", "9" * 5_000, {"days": PROBLEM.NOT_A_NUMBER}),
        ("dialogue", "-3", {"days": PROBLEM.NOT_A_NUMBER}),
        ("dialogue", "³", {"days": PROBLEM.NOT_A_NUMBER}),
        ("dialogue", "", {"days": PROBLEM.MISSING}),
        ("clarification", "5", {"kind": PROBLEM.NOT_A_CHOICE}),
        ("", "x", {"kind": PROBLEM.NOT_A_CHOICE, "days": PROBLEM.NOT_A_NUMBER}),
    ],
)
async def test_answers_that_do_not_fit_are_told_and_change_nothing(
    kind: str, days: str, problems: dict[str, FieldProblem]
) -> None:
    desk = Desk()
    with pytest.raises(UnfitAnswers) as wrong:
        await set_in(desk, "lis", "midt", kind, days)
    assert wrong.value.problems == problems
    assert wrong.value.values == {"kind": kind, "days": days}
    assert desk.kept.days == {}


@pytest.mark.parametrize("days", [1, 120])
async def test_the_shortest_and_the_longest_are_allowed(days: int) -> None:
    allowed = await set_in(Desk(), "lis", "midt", "test", str(days))
    assert allowed == Allowed(DeadlineKind.TEST, Length(days), is_own=True)


async def test_the_journal_tells_which_length_and_nothing_personal() -> None:
    desk = Desk()
    await set_in(desk, "lis", "midt", "dialogue", "5")
    (line,) = desk.kept.lines
    assert (line.event.name, line.event.idea, line.event.by) == ("deadline_length_set", 0, "lis")
    assert line.event.facts == {"team": "midt", "deadline": "dialogue", "days": "5"}


async def test_a_new_length_holds_for_deadlines_that_open_afterwards() -> None:
    desk = Desk()
    await desk.hand_in()
    await set_in(desk, "lis", "midt", "first_answer", "1")
    await set_in(desk, "lis", "midt", "dialogue", "5")
    await desk.act("lis", Action.GATHER_TEAM)
    await desk.hand_in("Måle vægt hjemme")
    due = {(each.idea, each.kind): each.due for each in desk.kept.deadlines.values()}
    assert due == {
        (1, DeadlineKind.FIRST_ANSWER): date(2026, 11, 26),
        (1, DeadlineKind.DIALOGUE): date(2026, 11, 30),
        (2, DeadlineKind.FIRST_ANSWER): date(2026, 11, 24),
    }
