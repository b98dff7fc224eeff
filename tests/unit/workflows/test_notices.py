"""Who hears of a move: each person once, never the one who did it, urgent for the next to act."""

import pytest

from knowledge.people import Seat
from tests.unit.workflows.case import Case, at, gathered
from tests.unit.workflows.stories import TALK
from tests.unit.workflows.world import an_idea
from workflows.domain.actions import Action
from workflows.domain.idea import TeamPlace
from workflows.domain.moves import MOVES, Move, Tell
from workflows.domain.stages import Stage

TEAM = {"ib", "kaj", "gerda", "rosa", "anna"}


def urgent(case: Case) -> set[str]:
    """Return who should not wait for the digest."""
    return {notice.person for notice in case.notices() if notice.urgent}


def test_gathering_tells_the_submitter_and_urgently_the_team() -> None:
    case = gathered()
    assert case.told() == TEAM | {"karen"}
    assert urgent(case) == TEAM


def test_who_asks_for_escalation_makes_the_lead_decide() -> None:
    case = Case()
    case.play(TALK[:5])
    assert case.told() == urgent(case) == {"lis"}


def test_the_approval_passes_the_ball_to_the_national_team() -> None:
    case = Case(an_idea(followers=frozenset({"ib", "niels"})))
    case.play(TALK)
    assert case.told() == {"karen", "ib", "niels", "frida"}
    assert urgent(case) == {"niels", "frida"}


def test_everybody_hears_once_and_nobody_of_what_they_did_themselves() -> None:
    case = Case(an_idea(submitter="lis", followers=frozenset({"lis", "ib"})))
    case.act("lis", Action.GATHER_TEAM)
    people = [notice.person for notice in case.notices()]
    assert len(people) == len(set(people))
    assert "lis" not in people


def test_a_closed_idea_is_nobodys_ball_and_hurries_nobody() -> None:
    case = gathered()
    case.act("lis", Action.DECLINE, reason="Nej.")
    assert case.told() == TEAM | {"karen"}
    assert urgent(case) == set()


def test_the_other_regions_leads_hear_that_something_is_ready() -> None:
    case = at(Stage.READY)
    case.act("niels", Action.RECORD_VISIT, on="2026-11-23", text="Set.")
    case.act("niels", Action.INFORM_REGIONS, on="2026-11-23", text="Det virker.")
    assert case.told() == {"signe", "holger"}


def test_a_hearing_asks_the_bodies_to_decide() -> None:
    case = at(Stage.CLARIFICATION)
    case.act("niels", Action.OPEN_HEARING, solutions="telekol,netkol", reason="To.")
    assert urgent(case) == {"frida"}
    assert case.told() == {"karen", "frida"}


def test_who_is_given_a_task_hears_of_it() -> None:
    case = at(Stage.TEST)
    case.act("lis", Action.ASSIGN_PREPARATION, owner="kaj", text="Ny arbejdsgang.")
    assert case.told() == {"kaj"}


def test_a_region_that_gets_an_idea_gets_the_ball() -> None:
    case = Case()
    case.act("lis", Action.MOVE_REGION, region="sjælland", reason="Flyttet.")
    assert case.told() == {"karen", "signe"}
    assert urgent(case) == {"signe"}


def test_somebody_struck_from_the_register_hears_no_more_as_team() -> None:
    team = (TeamPlace(Seat.IT, None, "former"), TeamPlace(Seat.ORGANISATION, None, "kaj"))
    case = Case(an_idea(team=team))
    case.act("lis", Action.GATHER_TEAM)
    assert case.told() == {"karen", "kaj"}


CHANGES = [row for row in MOVES if row.changes_stage]


def _title(row: Move) -> str:
    # Not str(row): a frozen set is written in another order by every process.
    return f"{row.action}-{row.path}" if row.path else str(row.action)


@pytest.mark.parametrize("row", CHANGES, ids=map(_title, CHANGES))
def test_every_change_of_stage_tells_the_submitter(row: object) -> None:
    assert Tell.PARTIES in row.tells
