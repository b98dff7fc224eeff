"""Both paths from the first message to operation, and the ways off them and back."""

from dataclasses import replace

import pytest

from tests.unit.workflows.case import Case, at, gathered
from tests.unit.workflows.stories import EXTEND, TALK, built, reused, spread
from tests.unit.workflows.world import an_idea
from workflows.domain.actions import Action
from workflows.domain.errors import InvalidForm, StillMissing
from workflows.domain.events import MERGE_RECEIVED, MERGE_UNDONE
from workflows.domain.idea import AdoptionState, EntryKind, Idea
from workflows.domain.needs import Need
from workflows.domain.stages import Path, Stage

ALL_STAGES_OF_THE_NEW_PATH = [
    Stage.DIALOGUE,
    Stage.CLARIFICATION,
    Stage.SPECIFICATION,
    Stage.PARTNERING,
    Stage.DEVELOPMENT,
    Stage.TEST,
    Stage.IMPLEMENTATION,
    Stage.FOLLOW_UP,
    Stage.READY,
    Stage.SPREADING,
    Stage.OPERATION,
]


def test_a_new_idea_goes_through_every_stage_to_operation() -> None:
    idea = spread(built()).idea
    assert [step.target for step in idea.steps] == ALL_STAGES_OF_THE_NEW_PATH
    assert idea.path is Path.NEW


def test_an_idea_that_exists_skips_development_test_and_the_national_visit() -> None:
    idea = spread(reused()).idea
    assert [step.target for step in idea.steps] == [
        Stage.DIALOGUE,
        Stage.CLARIFICATION,
        Stage.IMPLEMENTATION,
        Stage.FOLLOW_UP,
        Stage.SPREADING,
        Stage.OPERATION,
    ]
    assert (idea.path, idea.solution) == (Path.REUSE, "telekol")


def test_an_extension_is_built_on_the_solution_it_extends() -> None:
    case = Case()
    case.play((*TALK, *EXTEND))
    assert (case.idea.stage, case.idea.path) == (Stage.SPECIFICATION, Path.NEW)
    assert case.idea.solution == "telekol"
    assert case.latest(EntryKind.ANSWER).code == "extend"


def test_between_rivals_the_bodies_are_heard_before_the_answer() -> None:
    case = Case()
    case.play(TALK)
    case.act("niels", Action.OPEN_HEARING, solutions="telekol,netkol", reason="To gør det samme.")
    assert [rival.code for rival in case.idea.open(EntryKind.RIVAL)] == ["telekol", "netkol"]
    choice = {"solution": "netkol", "reason": "Billigst."}
    with pytest.raises(StillMissing) as refused:
        case.act("niels", Action.ANSWER_EXISTS, **choice)
    assert refused.value.needs == (Need.HEARD,)
    case.act("frida", Action.GIVE_OPINION, solution="netkol", text="Den kan udvides.")
    case.act("niels", Action.ANSWER_EXISTS, **choice)
    assert case.idea.solution == "netkol"
    assert case.idea.open(EntryKind.RIVAL) == ()


def test_a_second_hearing_needs_an_opinion_of_its_own() -> None:
    case = Case()
    case.play(TALK)
    case.act("niels", Action.OPEN_HEARING, solutions="telekol,netkol", reason="To.")
    case.act("frida", Action.GIVE_OPINION, text="Den første.")
    case.act("niels", Action.OPEN_HEARING, solutions="telekol,sårfoto", reason="En til.")
    assert [rival.code for rival in case.idea.of(EntryKind.RIVAL)] == [
        "telekol",
        "netkol",
        "sårfoto",
    ]
    with pytest.raises(StillMissing):
        case.act("niels", Action.ANSWER_NEW, reason="Ingen passer.")


def test_a_declined_idea_comes_back_to_where_it_was() -> None:
    case = gathered()
    case.act("lis", Action.DECLINE, reason="Ikke telemedicin.")
    assert case.idea.stage is Stage.DECLINED
    case.act("lis", Action.REOPEN, reason="Det var det alligevel.")
    assert (case.idea.stage, case.idea.resting_from) == (Stage.DIALOGUE, None)


def test_an_idea_withdrawn_while_parked_comes_back_to_the_stage_before_it_was_parked() -> None:
    case = gathered()
    case.act("lis", Action.PARK, until="2026-12-24", reason="Venter på en bevilling.")
    case.act("karen", Action.WITHDRAW, reason="Jeg er holdt op.")
    assert (case.idea.resting_from, case.idea.parked_until) == (Stage.DIALOGUE, None)
    case.act("lis", Action.REOPEN, reason="En anden fører den videre.")
    assert case.idea.stage is Stage.DIALOGUE


def test_a_parked_idea_remembers_its_day_until_it_is_resumed() -> None:
    case = gathered()
    case.act("lis", Action.PARK, until="2026-12-24", reason="Venter.")
    assert case.idea.parked_until is not None
    case.act("lis", Action.RESUME)
    assert (case.idea.stage, case.idea.parked_until) == (Stage.DIALOGUE, None)


def merged(into: Idea) -> Case:
    """Return Karen's idea merged into the other one."""
    case = Case(an_idea(Stage.DIALOGUE, followers=frozenset({"ib", "rosa"})))
    case.act("lis", Action.MERGE, other=into, into=f"#{into.id}", reason="Samme idé.")
    return case


def test_followers_and_submitter_of_a_merged_idea_follow_the_other_one() -> None:
    case = merged(an_idea(id=2, submitter="rosa", followers=frozenset({"anna"})))
    assert (case.idea.stage, case.idea.merged_into) == (Stage.MERGED, 2)
    assert case.outcome is not None
    (received,) = case.outcome.also
    assert received.idea.followers == {"anna", "ib", "karen"}
    assert received.event.name == MERGE_RECEIVED


def test_unmerging_restores_the_idea_and_takes_back_only_the_followers_it_brought() -> None:
    case = merged(an_idea(id=2, submitter="rosa", followers=frozenset({"ib"})))
    assert case.outcome is not None
    other = case.outcome.also[0].idea
    case.act("lis", Action.UNMERGE, other=other, reason="De var forskellige.")
    assert (case.idea.stage, case.idea.merged_into) == (Stage.DIALOGUE, None)
    (undone,) = case.outcome.also
    assert (undone.idea.followers, undone.event.name) == ({"ib"}, MERGE_UNDONE)


@pytest.mark.parametrize(
    "other", [None, an_idea(id=2, stage=Stage.DECLINED), an_idea(id=3)], ids=str
)
def test_an_idea_merges_only_into_another_active_one(other: Idea | None) -> None:
    case = gathered()
    with pytest.raises(InvalidForm) as refused:
        case.act("lis", Action.MERGE, other=other, into="2", reason="Samme.")
    assert set(refused.value.problems) == {"into"}


def test_a_new_version_handed_over_reopens_every_test() -> None:
    case = at(Stage.TEST)
    case.act("karen", Action.ADD_TEST_CASE, text="Måling vises.")
    tried = case.latest(EntryKind.TEST_CASE).id
    case.act("ib", Action.RECORD_TEST_RESULT, entry=tried, result="passed")
    case.act("ib", Action.RETURN_TO_DEVELOPMENT, reason="Fejl i visning.")
    case.act("ib", Action.HAND_OVER, version="1.1", on="2026-11-23")
    assert [entry.id for entry in case.idea.open(EntryKind.TEST_CASE)] == [tried]


def test_the_submitters_department_uses_it_and_the_others_are_asked() -> None:
    places = built().idea.adoptions
    assert [(place.key, place.state) for place in places] == [
        ("randers/lungemedicin", AdoptionState.IN_USE),
        ("horsens/lungemedicin", AdoptionState.ASKED),
    ]


def test_the_spreading_ends_only_when_everybody_has_answered() -> None:
    case = reused()
    with pytest.raises(StillMissing) as refused:
        case.act("lis", Action.FINISH_SPREADING)
    assert refused.value.needs == (Need.EVERYBODY_ANSWERED,)


def test_a_lead_who_handed_the_idea_in_may_also_approve_it() -> None:
    case = Case(replace(an_idea(Stage.DIALOGUE), submitter="lis"))
    for action in (Action.RECORD_BARRIER, Action.RECORD_CONSEQUENCE, Action.RECORD_NEED):
        case.act("lis", action, text="Skrevet ned.")
    case.act("lis", Action.REQUEST_ESCALATION)
    case.act("lis", Action.APPROVE_ESCALATION)
    assert case.idea.stage is Stage.CLARIFICATION
