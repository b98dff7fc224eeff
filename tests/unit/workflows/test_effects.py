"""What single moves do to an idea beside moving it."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.people import Seat
from tests.unit.workflows.case import Case, at, gathered
from tests.unit.workflows.world import KNOWLEDGE, TEAM, an_idea
from workflows.domain.actions import Action
from workflows.domain.errors import FieldProblem, InvalidForm
from workflows.domain.idea import (
    Adoption,
    AdoptionState,
    EntryKind,
    EntryState,
    Plan,
    Refusal,
    TeamPlace,
)
from workflows.domain.stages import Stage

PROBLEM = FieldProblem


def problems(case: Case, person: str, action: Action, /, **values: str) -> dict[str, FieldProblem]:
    """Return what is wrong with the form."""
    with pytest.raises(InvalidForm) as refused:
        case.act(person, action, **values)
    assert refused.value.values == values
    return dict(refused.value.problems)


# Gathering the team


def test_gathering_fills_the_empty_seats_that_the_register_can_fill() -> None:
    case = Case(an_idea(team=tuple(replace(place, person=None) for place in TEAM)))
    case.act("lis", Action.GATHER_TEAM)
    assert case.idea.members() == {"ib", "kaj", "gerda", "rosa", "anna"}
    assert [place.key for place in case.idea.unfilled()] == ["medico", "municipal:707"]


def test_a_meeting_is_noted_with_its_day() -> None:
    case = Case()
    case.act("lis", Action.GATHER_TEAM, meeting_on="2026-12-14")
    entry = case.latest(EntryKind.TEAM_CHANGE)
    assert (entry.code, entry.on) == ("gathered", date(2026, 12, 14))


def test_a_meeting_with_a_gp_needs_three_weeks_notice() -> None:
    found = problems(Case(), "lis", Action.GATHER_TEAM, meeting_on="2026-12-13")
    assert found == {"meeting_on": PROBLEM.GP_NOTICE_TOO_SHORT}


def test_the_gps_notice_may_be_exempted_and_is_not_asked_for_without_a_gp() -> None:
    case = Case()
    case.act("lis", Action.GATHER_TEAM, meeting_on="2026-11-24", notice_exemption="agreed")
    assert case.latest(EntryKind.TEAM_CHANGE).details == {
        "meeting_on": "2026-11-24",
        "notice_exemption": "agreed",
    }
    without = Case(an_idea(team=(TeamPlace(Seat.IT),)))
    without.act("lis", Action.GATHER_TEAM, meeting_on="2026-11-24")
    assert without.idea.stage is Stage.DIALOGUE


# Changing the team


def test_somebody_else_takes_a_seat_and_who_sat_there_is_remembered() -> None:
    case = gathered()
    case.act("lis", Action.CHANGE_TEAM, place="it", person="mette", reason="Ib er på barsel.")
    assert case.idea.team[0].person == "mette"
    entry = case.latest(EntryKind.TEAM_CHANGE)
    assert (entry.code, entry.text) == ("put", "Ib er på barsel.")
    assert entry.details == {"place": "it", "person": "mette", "before": "ib"}


def test_a_seat_that_the_team_did_not_have_is_added() -> None:
    case = gathered()
    case.act("lis", Action.CHANGE_TEAM, place="municipal:751", person="nanna", reason="Hjælper.")
    assert case.idea.team[-1] == TeamPlace(Seat.MUNICIPAL, "751", "nanna")


def test_who_is_left_out_is_written_down_and_not_called_in_again() -> None:
    case = Case()
    case.act("lis", Action.CHANGE_TEAM, place="gp:randers", reason="Ingen læge berørt.")
    assert case.latest(EntryKind.TEAM_CHANGE).code == "left_out"
    case.act("lis", Action.GATHER_TEAM)
    assert "gerda" not in case.idea.members()
    assert all(place.seat is not Seat.GP for place in case.idea.team)


def test_a_change_of_the_team_that_changes_nothing_is_a_mistake() -> None:
    case = gathered()
    again = problems(case, "lis", Action.CHANGE_TEAM, place="it", person="ib", reason="Igen.")
    assert again == {"person": PROBLEM.ALREADY_THERE}
    nobody = problems(case, "lis", Action.CHANGE_TEAM, place="municipal:751", reason="Ud.")
    assert nobody == {"place": PROBLEM.UNKNOWN}


def test_no_seat_of_the_lead_or_the_national_team_is_given_away_around_an_idea() -> None:
    found = problems(gathered(), "lis", Action.CHANGE_TEAM, place="lead", person="ib", reason="?")
    assert found == {"place": PROBLEM.UNKNOWN}


# The text, the plan, the region


def test_a_correction_replaces_the_text_and_keeps_the_old_words() -> None:
    case = Case()
    case.act("karen", Action.CORRECT, text="KOL-patienter måler ilt hjemme. Vi ser tallene.")
    assert case.idea.description.title == "KOL-patienter måler ilt hjemme"
    assert case.latest(EntryKind.CORRECTION).text == an_idea().description.text
    same = case.idea.description.text
    assert problems(case, "karen", Action.CORRECT, text=same) == {"text": PROBLEM.ALREADY_THERE}


def test_a_plan_is_replaced_by_the_next_one() -> None:
    case = gathered()
    case.act("ib", Action.SET_PLAN, next_step="Ring.", owner="kaj", due="2026-12-01")
    assert case.idea.plan == Plan("Ring.", "kaj", date(2026, 12, 1))


def test_another_region_brings_its_own_core_and_keeps_the_people_of_the_place() -> None:
    case = gathered()
    case.act("lis", Action.MOVE_REGION, region="sjælland", reason="Karen er flyttet.")
    assert case.idea.region == "sjælland"
    assert case.idea.members() == {"mette", "gerda", "rosa", "anna"}
    found = problems(case, "signe", Action.MOVE_REGION, region="sjælland", reason="Igen.")
    assert found == {"region": PROBLEM.ALREADY_THERE}


def test_no_idea_is_moved_to_a_region_that_does_not_exist_yet() -> None:
    found = problems(Case(), "lis", Action.MOVE_REGION, region="øst", reason="Snart.")
    assert found == {"region": PROBLEM.UNKNOWN}


# Escalation


def test_returning_an_escalation_answers_whoever_asked() -> None:
    case = at(Stage.DIALOGUE)
    case.act("karen", Action.REQUEST_ESCALATION, text="Findes det?")
    case.act("lis", Action.RETURN_ESCALATION, reason="Skriv behovene først.")
    asked, returned = case.idea.of(EntryKind.ESCALATION)
    assert (asked.code, asked.state) == ("requested", EntryState.DONE)
    assert (returned.code, returned.text) == ("returned", "Skriv behovene først.")


def test_a_hearing_takes_two_known_solutions() -> None:
    case = at(Stage.CLARIFICATION)
    one = problems(case, "niels", Action.OPEN_HEARING, solutions="telekol", reason="x")
    assert one == {"solutions": PROBLEM.NEEDS_TWO}
    twice = problems(case, "niels", Action.OPEN_HEARING, solutions="telekol,telekol", reason="x")
    assert twice == {"solutions": PROBLEM.NEEDS_TWO}
    case.act("niels", Action.OPEN_HEARING, solutions="telekol, netkol", reason="x")
    again = problems(case, "frida", Action.OPEN_HEARING, solutions="netkol,telekol", reason="x")
    assert again == {"solutions": PROBLEM.ALREADY_THERE}


# Tests, preparation, handbook


def test_a_failed_test_stays_open_with_its_note() -> None:
    case = at(Stage.TEST)
    case.act("karen", Action.ADD_TEST_CASE, text="Måling vises.")
    tried = case.latest(EntryKind.TEST_CASE).id
    case.act("ib", Action.RECORD_TEST_RESULT, entry=tried, result="failed", text="Tom skærm.")
    failed = case.latest(EntryKind.TEST_CASE)
    assert (failed.state, failed.code, failed.text) == (EntryState.OPEN, "failed", "Måling vises.")
    assert failed.details["note"] == "Tom skærm."
    case.act("ib", Action.RECORD_TEST_RESULT, entry=tried, result="passed")
    passed = case.latest(EntryKind.TEST_CASE)
    assert passed.state is EntryState.DONE
    assert "note" not in passed.details
    again = problems(case, "ib", Action.RECORD_TEST_RESULT, entry=tried, result="failed")
    assert again == {"entry": PROBLEM.ALREADY_THERE}


def test_an_entry_of_another_kind_is_no_answer() -> None:
    case = at(Stage.TEST)
    case.act("karen", Action.COMMENT, text="Hej.")
    comment = case.latest(EntryKind.COMMENT).id
    found = problems(case, "ib", Action.RECORD_TEST_RESULT, entry=comment, result="passed")
    assert found == {"entry": PROBLEM.UNKNOWN}


def test_a_handbook_opens_its_activities_once() -> None:
    case = at(Stage.IMPLEMENTATION)
    case.act("ib", Action.CHOOSE_HANDBOOK, handbook="HB-1", text="Ligner vores.")
    activities = case.idea.open(EntryKind.ACTIVITY)
    assert [activity.code for activity in activities] == ["1-01", "1-02"]
    assert case.latest(EntryKind.REASON).text == "Ligner vores."
    again = problems(case, "ib", Action.CHOOSE_HANDBOOK, handbook="HB-1")
    assert again == {"handbook": PROBLEM.ALREADY_THERE}


def test_no_handbook_takes_a_reason_and_closes_what_the_last_one_asked_for() -> None:
    case = at(Stage.IMPLEMENTATION)
    case.act("ib", Action.CHOOSE_HANDBOOK, handbook="HB-1")
    found = problems(case, "ib", Action.CHOOSE_HANDBOOK, handbook="none")
    assert found == {"text": PROBLEM.NEEDS_REASON}
    case.act("ib", Action.CHOOSE_HANDBOOK, handbook="none", text="Ingen passer.")
    assert case.idea.handbook == "none"
    assert case.idea.open(EntryKind.ACTIVITY) == ()


def test_a_gap_is_explained_and_may_be_mended_later() -> None:
    case = at(Stage.IMPLEMENTATION)
    case.act("ib", Action.CHOOSE_HANDBOOK, handbook="HB-1")
    first = case.idea.of(EntryKind.ACTIVITY)[0].id
    found = problems(case, "ib", Action.COMPLETE_ACTIVITY, entry=first, result="gap")
    assert found == {"text": PROBLEM.NEEDS_REASON}
    case.act("ib", Action.COMPLETE_ACTIVITY, entry=first, result="gap", text="Senere.")
    case.act("ib", Action.COMPLETE_ACTIVITY, entry=first, result="done")
    again = problems(case, "ib", Action.COMPLETE_ACTIVITY, entry=first, result="done")
    assert again == {"entry": PROBLEM.ALREADY_THERE}


# Places


def spreading() -> Case:
    """Return a case whose department at Horsens has been asked."""
    return at(Stage.SPREADING, adoptions=(Adoption("horsens", "lungemedicin"),))


def test_a_refusal_takes_a_coded_reason() -> None:
    case = spreading()
    answer = {"place": "horsens/lungemedicin", "state": "refused"}
    found = problems(case, "ib", Action.ANSWER_ADOPTION, **answer)
    assert found == {"refusal": PROBLEM.NEEDS_REASON}
    case.act("ib", Action.ANSWER_ADOPTION, **answer, refusal="resources", text="Ingen tid.")
    (place,) = case.idea.adoptions
    assert (place.state, place.refusal) == (AdoptionState.REFUSED, Refusal.RESOURCES)
    assert (place.note, place.by, place.at) == ("Ingen tid.", "ib", case.now)


def test_a_reason_for_refusing_goes_when_the_place_says_yes_after_all() -> None:
    case = spreading()
    place = "horsens/lungemedicin"
    case.act("ib", Action.ANSWER_ADOPTION, place=place, state="refused", refusal="culture")
    case.act("ib", Action.ANSWER_ADOPTION, place=place, state="in_use", refusal="culture")
    assert case.idea.adoptions[0].refusal is None


def test_places_are_added_and_dropped_with_a_trace() -> None:
    case = spreading()
    case.act("lis", Action.ADD_PLACE, hospital="psykiatri", department="lungemedicin")
    added = {"hospital": "psykiatri", "department": "lungemedicin"}
    assert problems(case, "lis", Action.ADD_PLACE, **added) == {"hospital": PROBLEM.ALREADY_THERE}
    case.act("lis", Action.DROP_PLACE, place="horsens/lungemedicin", reason="Findes ikke.")
    assert [place.place for place in case.idea.adoptions] == ["psykiatri"]
    assert [entry.code for entry in case.idea.of(EntryKind.PLACE_CHANGE)] == ["added", "dropped"]


def test_an_idea_from_a_municipality_spreads_to_the_other_municipalities() -> None:
    work = replace(an_idea().workplace, hospital=None, municipalities=("707",))
    case = at(Stage.READY, workplace=work)
    case.knowledge = KNOWLEDGE
    case.act("niels", Action.RECORD_VISIT, on="2026-11-23", text="Set.")
    case.act("niels", Action.ASSESS_PLATFORM, result="compatible", text="Ja.")
    case.act("niels", Action.ASSESS_ECONOMY, text="Ja.")
    case.act("niels", Action.INFORM_REGIONS, on="2026-11-23", text="Ja.")
    case.act("niels", Action.START_SPREADING)
    assert [place.place for place in case.idea.adoptions] == ["707", "730", "751"]
