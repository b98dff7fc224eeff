"""The gate's answers: in which order it refuses, and what it says to a late or double press."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.unit.workflows.case import Case, at, gathered
from tests.unit.workflows.stories import TALK
from tests.unit.workflows.world import KNOWLEDGE, LIS_IS_AWAY, MEMBERSHIPS, REGISTER, an_idea
from workflows.domain.actions import Action
from workflows.domain.errors import (
    AlreadyDone,
    InvalidForm,
    NotAllowed,
    NotPossibleNow,
    OutOfDate,
    StillMissing,
)
from workflows.domain.idea import EntryKind, EntryState
from workflows.domain.roles import Role
from workflows.domain.stages import Stage

LATER = datetime(2026, 11, 24, 9, tzinfo=UTC)


def asked() -> Case:
    """Return a case in which everything is ready for the lead's approval."""
    case = Case()
    case.play(TALK[:-1])
    return case


def test_a_double_press_is_told_who_did_it_and_when() -> None:
    case = asked()
    case.act("lis", Action.APPROVE_ESCALATION)
    case.knowledge = replace(KNOWLEDGE, register=LIS_IS_AWAY)
    case.now = LATER
    with pytest.raises(AlreadyDone) as refused:
        case.act("stig", Action.APPROVE_ESCALATION)
    step = refused.value.step
    assert (step.by, step.at, step.target) == ("lis", case.idea.steps[-1].at, Stage.CLARIFICATION)


def test_a_press_on_a_card_from_before_the_same_decision_was_taken_and_undone_is_already_done() -> (
    None
):
    case = asked()
    seen = case.idea.version
    case.act("lis", Action.APPROVE_ESCALATION)
    case.act("niels", Action.SEND_BACK, reason="Uddyb behovet.")
    with pytest.raises(AlreadyDone):
        case.act("lis", Action.APPROVE_ESCALATION, seen=seen)


def test_a_press_on_a_card_from_before_the_stage_changed_is_out_of_date() -> None:
    case = gathered()
    with pytest.raises(OutOfDate) as refused:
        case.act("lis", Action.DECLINE, seen=1, reason="Nej.")
    assert refused.value.stage is Stage.DIALOGUE
    assert case.idea.stage is Stage.DIALOGUE


def test_a_button_for_what_is_no_longer_possible_is_out_of_date_on_an_old_card() -> None:
    case = asked()
    seen = case.idea.version
    case.act("lis", Action.APPROVE_ESCALATION)
    with pytest.raises(OutOfDate):
        case.act("karen", Action.RECORD_NEED, seen=seen, text="Et behov til.")


def test_a_card_drawn_after_the_last_step_is_fresh_even_when_the_idea_changed_since() -> None:
    case = gathered()
    seen = case.idea.version
    case.act("peter", Action.COMMENT, text="God idé.")
    case.act("lis", Action.DECLINE, seen=seen, reason="Nej.")
    assert case.idea.stage is Stage.DECLINED


def test_an_old_card_is_good_enough_for_what_changes_no_stage() -> None:
    case = gathered()
    case.act("karen", Action.COMMENT, seen=1, text="Tak.")
    assert case.latest(EntryKind.COMMENT).text == "Tak."


def test_what_nobody_can_do_here_is_not_possible_now() -> None:
    with pytest.raises(NotPossibleNow) as refused:
        gathered().act("niels", Action.RECORD_VISIT)
    assert not isinstance(refused.value, AlreadyDone)


def test_permission_is_asked_before_the_form_and_the_form_before_what_is_missing() -> None:
    case = at(Stage.DIALOGUE)
    with pytest.raises(NotAllowed) as not_allowed:
        case.act("karen", Action.APPROVE_ESCALATION, question="x" * 5_000)
    assert not_allowed.value.who == {Role.LEAD}
    with pytest.raises(InvalidForm):
        case.act("lis", Action.APPROVE_ESCALATION, question="x" * 5_000)
    with pytest.raises(StillMissing):
        case.act("lis", Action.APPROVE_ESCALATION)


def test_a_role_that_ended_is_refused_on_the_next_request() -> None:
    case = gathered()
    case.act("ib", Action.SET_PLAN, next_step="Ring til Karen.")
    left = replace(REGISTER, memberships=MEMBERSHIPS[:1])
    case.knowledge = replace(KNOWLEDGE, register=left)
    assert case.act("ib", Action.COMMENT, text="Farvel.")
    # Ib still stands on the idea's team, as somebody the register says nothing about any more.
    ended = replace(MEMBERSHIPS[3], period=MEMBERSHIPS[2].period)
    case.knowledge = replace(KNOWLEDGE, register=replace(REGISTER, memberships=(ended,)))
    with pytest.raises(NotAllowed):
        case.act("ib", Action.SET_PLAN, next_step="Ring igen.")


def test_one_change_makes_one_step_that_carries_the_version_it_makes() -> None:
    case = gathered()
    (step,) = case.idea.steps
    assert (step.source, step.target, step.version) == (Stage.CAPTURED, Stage.DIALOGUE, 2)
    assert case.idea.version == 2
    assert case.idea.stage_since == case.now


def test_entries_are_numbered_through_the_ideas_whole_life() -> None:
    case = Case()
    case.play(TALK)
    assert [entry.id for entry in case.idea.entries] == [f"1.{n}" for n in range(1, 7)]


def test_the_journal_gets_codes_and_dates_but_nobodys_words() -> None:
    case = Case()
    case.act("lis", Action.GATHER_TEAM, meeting_on="2026-12-21")
    assert case.outcome is not None
    assert case.outcome.event.facts == {"meeting_on": "2026-12-21"}
    case.act("karen", Action.RECORD_BARRIER, text="Hemmeligt", culture="yes", organisation="OUH")
    assert case.outcome.event.facts == {"culture": "yes"}
    assert case.outcome.event.entries == (case.latest(EntryKind.CULTURE_BARRIER).id,)


def test_an_entry_that_was_answered_is_named_in_the_event() -> None:
    case = at(Stage.FOLLOW_UP)
    case.act("karen", Action.REPORT_PROBLEM, text="Måleren piber.")
    problem = case.latest(EntryKind.PROBLEM)
    case.act("ib", Action.SOLVE_PROBLEM, entry=problem.id, text="Nyt batteri.")
    assert case.outcome is not None
    assert case.outcome.event.entries == (problem.id,)
    solved = case.latest(EntryKind.PROBLEM)
    assert (solved.state, solved.text) == (EntryState.DONE, "Måleren piber.")
    assert solved.details == {
        "note": "Nyt batteri.",
        "answered_by": "ib",
        "answered_on": "2026-11-23",
    }


def test_to_follow_twice_changes_nothing() -> None:
    case = Case(an_idea(followers=frozenset({"ib"})))
    before = case.idea
    case.act("ib", Action.FOLLOW)
    assert case.outcome is not None
    assert case.outcome.idea == before
