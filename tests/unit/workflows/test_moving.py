"""Performing a move: everything it makes is kept together, or nothing is."""

import asyncio

import pytest

from tests.unit.workflows.desk import KAREN, Desk
from workflows import moving
from workflows.domain.actions import Action
from workflows.domain.deadlines import DeadlineKind, DeadlineState
from workflows.domain.errors import AlreadyDone, NotAllowed, UnknownIdea
from workflows.domain.moves import find_move
from workflows.domain.needs import Need
from workflows.domain.stages import Path, Stage


@pytest.fixture
def desk() -> Desk:
    """Give a desk of its own."""
    return Desk()


async def in_dialogue(desk: Desk) -> None:
    """Take Karen's idea to where everything is ready for the approval."""
    await desk.hand_in()
    await desk.act("lis", Action.GATHER_TEAM)
    for action in (Action.RECORD_BARRIER, Action.RECORD_CONSEQUENCE, Action.RECORD_NEED):
        await desk.act("karen", action, text="Skrevet ned.")


async def test_state_journal_deadlines_and_notices_are_kept_together(desk: Desk) -> None:
    await desk.hand_in()
    outcome = await desk.act("lis", Action.GATHER_TEAM)
    assert desk.kept.ideas[1] == outcome.idea
    assert (outcome.idea.stage, outcome.idea.version) == (Stage.DIALOGUE, 2)
    assert desk.names() == ["idea_received", "gather_team"]
    states = {each.kind: each.state for each in desk.kept.deadlines.values()}
    assert states == {
        DeadlineKind.FIRST_ANSWER: DeadlineState.MET,
        DeadlineKind.DIALOGUE: DeadlineState.OPEN,
    }
    assert desk.told("gather_team")["ib"] is True
    assert desk.told("gather_team")["karen"] is False


async def test_a_refused_move_leaves_nothing_behind(desk: Desk) -> None:
    await desk.hand_in()
    before = desk.kept
    with pytest.raises(NotAllowed):
        await desk.act("karen", Action.GATHER_TEAM)
    assert desk.kept == before


async def test_to_follow_twice_writes_nothing_the_second_time(desk: Desk) -> None:
    await desk.hand_in()
    await desk.act("rosa", Action.FOLLOW)
    before = desk.kept
    outcome = await desk.act("rosa", Action.FOLLOW)
    assert outcome.idea.followers == {"rosa"}
    assert desk.kept == before


async def test_an_idea_nobody_knows_is_unknown(desk: Desk) -> None:
    with pytest.raises(UnknownIdea):
        await desk.act("lis", Action.GATHER_TEAM, idea=99)


async def test_twenty_who_approve_at_once_make_one_decision(desk: Desk) -> None:
    await in_dialogue(desk)
    seen = desk.kept.ideas[1].version
    presses = (desk.act("lis", Action.APPROVE_ESCALATION, seen=seen) for _ in range(20))
    results = await asyncio.gather(*presses, return_exceptions=True)
    late = [result for result in results if isinstance(result, AlreadyDone)]
    assert len(late) == 19
    assert {each.step.by for each in late} == {"lis"}
    assert desk.names().count("approve_escalation") == 1


async def test_merging_changes_both_ideas_and_tells_everybody_once(desk: Desk) -> None:
    await desk.hand_in()
    await desk.hand_in("Måle ilt derhjemme")
    await desk.act("rosa", Action.FOLLOW, idea=2)
    await desk.act("lis", Action.MERGE, idea=2, into="1", reason="Samme idé.")
    assert desk.kept.ideas[2].stage is Stage.MERGED
    assert desk.kept.ideas[1].followers == {"rosa"}
    assert desk.names(1)[-1] == "merge_received"
    assert desk.told("merge")["rosa"] is False
    assert desk.told("merge_received") == {}
    await desk.act("lis", Action.UNMERGE, idea=2, reason="Alligevel ikke.")
    assert desk.kept.ideas[1].followers == frozenset()


async def test_the_buttons_are_those_that_do_something_for_this_person(desk: Desk) -> None:
    await desk.hand_in()
    async with desk.open() as session:
        idea = desk.kept.ideas[1]
        offered = {
            person: {move.action for move in await moving.possible(session, idea, person)}
            for person in ("karen", "lis", "nanna")
        }
    assert Action.GATHER_TEAM in offered["lis"] - offered["karen"]
    assert {Action.CORRECT, Action.WITHDRAW} <= offered["karen"]
    assert Action.FOLLOW not in offered["karen"]
    assert offered["nanna"] == {Action.COMMENT, Action.FOLLOW}


async def test_what_there_is_nothing_to_pick_for_is_not_offered(desk: Desk) -> None:
    await in_dialogue(desk)
    async with desk.open() as session:
        before = await moving.possible(session, desk.kept.ideas[1], "lis")
    await desk.act("karen", Action.REQUEST_ESCALATION)
    async with desk.open() as session:
        after = await moving.possible(session, desk.kept.ideas[1], "lis")
    assert Action.RETURN_ESCALATION not in {move.action for move in before}
    assert Action.RETURN_ESCALATION in {move.action for move in after}
    assert Action.REQUEST_ESCALATION not in {move.action for move in after}


async def test_what_a_move_still_needs_is_told(desk: Desk) -> None:
    idea = await desk.hand_in(person=KAREN)
    row = find_move(Stage.DIALOGUE, Path.UNDECIDED, Action.APPROVE_ESCALATION)
    assert row is not None
    assert moving.missing_for(idea, row) == (Need.BARRIERS, Need.CONSEQUENCES, Need.NEEDS)
