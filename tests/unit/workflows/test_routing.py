"""Who reviews an idea, who is called together, and who has the ball."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.people import Membership, Seat, TeamRegister
from tests.unit.workflows.world import (
    LIS_IS_AWAY,
    MEMBERSHIPS,
    MERGER,
    ORGANISATIONS,
    PEOPLE,
    REGISTER,
    TEAM,
    TODAY,
    WARD,
    an_idea,
)
from workflows.domain.idea import AdoptionState, Idea, TeamPlace, Workplace
from workflows.domain.permissions import is_struck, roles_of
from workflows.domain.roles import Role
from workflows.domain.routing import (
    NO_REGION,
    ball_holders,
    ball_of,
    equivalent_places,
    propose_team,
    region_for,
    team_in_charge,
)
from workflows.domain.stages import Ball, Stage
from workflows.domain.teams import follow_region

NOBODY = TeamRegister()


@pytest.mark.parametrize(
    ("workplace", "day", "region"),
    [
        (Workplace("roskilde"), TODAY, "sjælland"),
        (Workplace("roskilde"), MERGER, "øst"),
        (Workplace(None, "", ("730", "707")), TODAY, "midt"),
        (Workplace(None, "", ("730", "265")), TODAY, NO_REGION),
        (Workplace(None, "", ("999",)), TODAY, NO_REGION),
        (Workplace("elsewhere"), TODAY, NO_REGION),
        (Workplace(), TODAY, NO_REGION),
    ],
)
def test_an_idea_goes_to_the_region_of_its_workplace_on_the_day(
    workplace: Workplace, day: date, region: str
) -> None:
    assert region_for(workplace, ORGANISATIONS, day) == region


def test_the_team_is_proposed_by_the_whole_rule_with_its_empty_seats_named() -> None:
    assert propose_team(WARD, "midt", ORGANISATIONS, REGISTER, TODAY) == TEAM


def test_municipalities_that_the_submitter_names_come_first_and_once() -> None:
    work = replace(WARD, municipalities=("751", "730"))
    team = propose_team(work, "midt", ORGANISATIONS, REGISTER, TODAY)
    called = [place.place for place in team if place.seat is Seat.MUNICIPAL]
    assert called == ["751", "730", "707"]


def test_a_member_of_another_department_is_not_called() -> None:
    work = replace(WARD, department="kardiologi")
    team = propose_team(work, "midt", ORGANISATIONS, REGISTER, TODAY)
    assert team[-1] == TeamPlace(Seat.DEPARTMENT, "randers", None)


def test_without_a_hospital_nobody_of_another_place_is_called() -> None:
    work = Workplace(None, "", ("751",))
    team = propose_team(work, "midt", ORGANISATIONS, REGISTER, TODAY)
    assert [place.key for place in team if place.person] == ["it", "organisation"]
    assert TeamPlace(Seat.GP) in team


def test_a_deputy_is_not_called_for_good_in_somebodys_place() -> None:
    deputy = Membership("nanna", "midt", Seat.IT, deputy_for="ib")
    register = TeamRegister(PEOPLE, (deputy, *MEMBERSHIPS))
    assert propose_team(WARD, "midt", ORGANISATIONS, register, TODAY) == TEAM


def test_whoever_sits_for_the_very_place_goes_before_somebody_for_all_places() -> None:
    everywhere = Membership("nanna", "midt", Seat.MUNICIPAL)
    register = TeamRegister(PEOPLE, (everywhere, *MEMBERSHIPS))
    team = propose_team(WARD, "midt", ORGANISATIONS, register, TODAY)
    assert [each.person for each in team if each.seat is Seat.MUNICIPAL] == ["rosa", "nanna"]


def test_the_same_department_at_hospitals_of_the_same_kind_is_equivalent() -> None:
    own, *others = equivalent_places(an_idea(), ORGANISATIONS, TODAY)
    assert (own.key, own.state) == ("randers/lungemedicin", AdoptionState.IN_USE)
    assert [place.key for place in others] == ["horsens/lungemedicin"]


def test_after_the_merger_the_other_half_of_the_region_is_equivalent_too() -> None:
    idea = an_idea(region="sjælland", workplace=Workplace("roskilde", "medicin"))
    before, after = (
        [place.place for place in equivalent_places(idea, ORGANISATIONS, day)]
        for day in (TODAY, MERGER)
    )
    assert (before, after) == (["roskilde"], ["roskilde", "herlev"])


@pytest.mark.parametrize(
    ("stage", "holders"),
    [
        (Stage.CAPTURED, ("lis",)),
        (Stage.DIALOGUE, ("ib", "kaj", "gerda", "rosa", "anna")),
        (Stage.CLARIFICATION, ("frida", "niels")),
        (Stage.DEVELOPMENT, ("lis",)),
        (Stage.OPERATION, ("lis",)),
        (Stage.DECLINED, ()),
    ],
)
def test_the_ball_lies_with_the_people_of_the_stage(stage: Stage, holders: tuple[str]) -> None:
    assert ball_holders(an_idea(stage), REGISTER, ORGANISATIONS, TODAY) == holders


def test_a_deputy_has_the_ball_while_the_lead_is_away() -> None:
    assert ball_holders(an_idea(), LIS_IS_AWAY, ORGANISATIONS, TODAY) == ("stig",)


def test_an_idea_of_a_region_without_anybody_lies_with_the_national_team() -> None:
    for region in ("nord", NO_REGION):
        idea = an_idea(region=region, team=())
        assert ball_of(idea, REGISTER, ORGANISATIONS, TODAY) is Ball.NATIONAL_TEAM
        assert ball_holders(idea, REGISTER, ORGANISATIONS, TODAY) == ("frida", "niels")


def test_an_idea_whose_team_is_not_named_lies_with_the_standing_core() -> None:
    idea = an_idea(Stage.DIALOGUE, team=())
    assert ball_holders(idea, REGISTER, ORGANISATIONS, TODAY) == ("ib", "kaj")


@pytest.mark.parametrize(
    ("idea", "team"),
    [
        (an_idea(), "midt"),
        (an_idea(Stage.READY), "national"),
        (an_idea(region=NO_REGION), "national"),
    ],
)
def test_deadlines_run_by_the_team_in_charge(idea: Idea, team: str) -> None:
    assert team_in_charge(idea, ORGANISATIONS, TODAY) == team


def roles(person: str, idea: Idea, register: TeamRegister = REGISTER) -> set[Role]:
    """Return what the person is, beside anyone."""
    return set(roles_of(person, idea, register, ORGANISATIONS, TODAY)) - {Role.ANYONE}


def test_on_the_morning_of_the_merger_the_new_lead_may_act_and_the_old_one_may_not() -> None:
    idea = an_idea(region="hovedstaden")

    def leads(person: str, day: date) -> bool:
        return Role.LEAD in roles_of(person, idea, REGISTER, ORGANISATIONS, day)

    assert [leads("holger", TODAY), leads("signe", TODAY)] == [True, False]
    assert [leads("holger", MERGER), leads("signe", MERGER)] == [False, True]


def test_a_lead_on_holiday_who_acts_anyway_still_leads() -> None:
    assert roles("lis", an_idea(), LIS_IS_AWAY) == {Role.LEAD}


def test_who_stands_in_for_somebody_on_the_ideas_team_works_on_it_while_they_are_away() -> None:
    stand_in = Membership("nanna", "midt", Seat.LEAD, deputy_for="lis")
    register = replace(LIS_IS_AWAY, memberships=(*MEMBERSHIPS, stand_in))
    idea = an_idea(team=(TeamPlace(Seat.IT, None, "lis"),))
    assert Role.TEAM in roles("nanna", idea, register)


def test_nobody_becomes_the_desk_by_taking_its_name() -> None:
    assert roles("system", an_idea()) == set()


def test_somebody_is_struck_when_every_membership_is_over() -> None:
    struck = [
        person
        for person in ("former", "lis", "stig", "peter", "nanna")
        if is_struck(person, REGISTER, ORGANISATIONS, TODAY)
    ]
    assert struck == ["former"]


def test_whose_seat_another_took_over_in_the_merger_is_struck() -> None:
    lasting = (Membership("holger", "hovedstaden", Seat.LEAD), MEMBERSHIPS[11])
    register = TeamRegister(PEOPLE, lasting)
    assert not is_struck("holger", register, ORGANISATIONS, TODAY)
    assert is_struck("holger", register, ORGANISATIONS, MERGER)


def test_a_seat_left_by_somebody_struck_is_filled_again_when_the_region_changes() -> None:
    idea = an_idea(
        region="sjælland",
        workplace=Workplace("roskilde"),
        team=(TeamPlace(Seat.IT, None, "mette"), TeamPlace(Seat.GP, "roskilde", "former")),
    )
    moved = follow_region(idea, "øst", ORGANISATIONS, REGISTER, MERGER)
    assert moved.region == "øst"
    assert [place.person for place in moved.team] == ["peter", None]
