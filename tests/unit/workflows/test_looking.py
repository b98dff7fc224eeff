"""What people see of ideas, lists and solutions, and what they can pick."""

from dataclasses import replace

import pytest

from knowledge.matching.answers import Answer, Match, Verdict
from knowledge.registry import Freshness
from tests.fakes.insight import FakeInsight
from tests.unit.workflows.desk import KAREN, Desk
from tests.unit.workflows.world import REGISTRY, an_idea
from workflows import choices, intake, registry, review, tracking
from workflows.choices import Choice
from workflows.domain.actions import Action
from workflows.domain.deadlines import DeadlineKind
from workflows.domain.errors import UnknownIdea
from workflows.domain.fields import Field, FieldKind, answering, pick
from workflows.domain.idea import Adoption, AdoptionState, EntryKind, Idea
from workflows.domain.needs import Need
from workflows.domain.stages import Path, Stage
from workflows.review import Waiting

ROSKILDE = replace(KAREN, hospital="roskilde", department="medicin")


@pytest.fixture
def desk() -> Desk:
    """Give a desk that knows one solution for oxygen."""
    answer = Answer(Verdict.EXISTS, (Match("telekol", 0.9), Match("forgotten", 0.1)))
    return Desk(insight=FakeInsight({"ilt": answer}))


async def placed(desk: Desk, idea: Idea) -> Idea:
    """Put an idea on the desk as if it had come this far."""
    async with desk.open() as session:
        return await session.unit.ideas.add(idea)


# Tracking


async def test_an_idea_is_shown_with_its_holders_deadline_and_next_step(desk: Desk) -> None:
    await desk.hand_in()
    await desk.act("lis", Action.GATHER_TEAM)
    async with desk.open() as session:
        view = await tracking.show(session, 1)
    assert view.holders == ("ib", "kaj", "gerda", "rosa", "anna")
    assert view.since == desk.clock.now()
    assert [deadline.kind for deadline in view.deadlines] == [DeadlineKind.DIALOGUE]
    assert view.step is not None
    assert view.step.action is Action.APPROVE_ESCALATION
    assert view.missing == (Need.BARRIERS, Need.CONSEQUENCES, Need.NEEDS)
    assert [solution.id for solution in view.similar] == ["telekol"]


@pytest.mark.parametrize("stage", [Stage.OPERATION, Stage.PARKED, Stage.DECLINED])
async def test_where_nothing_lies_ahead_there_is_no_next_step(desk: Desk, stage: Stage) -> None:
    await placed(desk, an_idea(stage, Path.NEW))
    async with desk.open() as session:
        view = await tracking.show(session, 1)
    assert (view.step, view.missing) == (None, ())


async def test_on_a_test_the_next_step_is_forward_and_not_back(desk: Desk) -> None:
    await placed(desk, an_idea(Stage.TEST, Path.NEW))
    async with desk.open() as session:
        view = await tracking.show(session, 1)
    assert view.step is not None
    assert view.step.action is Action.APPROVE_TEST


async def test_mine_are_those_handed_in_newest_first_and_then_those_followed(desk: Desk) -> None:
    await desk.hand_in()
    await desk.hand_in(person=replace(KAREN, id="rosa"))
    await desk.hand_in()
    await desk.act("karen", Action.FOLLOW, idea=2)
    async with desk.open() as session:
        mine = await tracking.mine(session, "karen")
    assert [idea.id for idea in mine] == [3, 1, 2]


async def test_the_history_is_the_ideas_own_and_in_order(desk: Desk) -> None:
    await desk.hand_in()
    await desk.hand_in()
    await desk.act("lis", Action.GATHER_TEAM)
    async with desk.open() as session:
        lines = await tracking.history(session, 1)
        assert [line.event.name for line in lines] == ["idea_received", "gather_team"]
        with pytest.raises(UnknownIdea):
            await tracking.history(session, 99)


# Lists


async def waiting(desk: Desk, person: str) -> Waiting:
    """Return what waits for somebody."""
    async with desk.open() as session:
        return await review.waiting_for(session, person)


async def test_each_sees_what_waits_for_them_under_the_hat_they_wear(desk: Desk) -> None:
    for stage in (Stage.CAPTURED, Stage.DIALOGUE, Stage.CLARIFICATION, Stage.PARKED):
        await placed(desk, an_idea(stage))
    seen = {
        person: await waiting(desk, person) for person in ("lis", "ib", "anna", "niels", "nanna")
    }
    assert [idea.id for idea in seen["lis"].as_lead] == [1, 2]
    assert [idea.id for idea in seen["ib"].as_team] == [2]
    assert [idea.id for idea in seen["anna"].as_team] == [2]
    assert [idea.id for idea in seen["niels"].as_national] == [3]
    assert seen["nanna"] == Waiting()


async def test_somebody_put_on_a_team_without_a_seat_in_the_register_sees_its_ideas(
    desk: Desk,
) -> None:
    await placed(desk, an_idea(Stage.DIALOGUE))
    await desk.act(
        "lis", Action.CHANGE_TEAM, place="municipal:707", person="nanna", reason="Kender stedet."
    )
    assert [idea.id for idea in (await waiting(desk, "nanna")).as_team] == [1]


async def test_ideas_without_a_region_wait_for_the_national_team(desk: Desk) -> None:
    await placed(desk, an_idea(region=""))
    await placed(desk, an_idea(region="nord", team=()))
    assert [idea.id for idea in (await waiting(desk, "frida")).as_national] == [1, 2]


async def test_drafts_wait_for_their_own_person(desk: Desk) -> None:
    async with desk.open() as session:
        told = await intake.start_draft(session, KAREN, "Måle ilt", "da")
    assert (await waiting(desk, "karen")).drafts == (told.draft,)
    assert (await waiting(desk, "lis")).drafts == ()


async def test_a_regions_list_holds_what_it_took_over_and_leaves_out_what_is_closed(
    desk: Desk,
) -> None:
    for region in ("sjælland", "hovedstaden", "midt", "øst"):
        await placed(desk, an_idea(region=region))
    await placed(desk, an_idea(Stage.DECLINED, region="sjælland"))
    async with desk.open() as session:
        before = await review.region_list(session, "sjælland")
        closed = await review.region_list(session, "sjælland", (Stage.DECLINED,))
    assert [idea.id for idea in before] == [1]
    assert [idea.id for idea in closed] == [5]
    desk.clock.advance(days=60)
    async with desk.open() as session:
        after = await review.region_list(session, "øst")
    assert [idea.id for idea in after] == [1, 2, 4]


# The registry


async def test_solutions_are_found_by_a_few_words_as_far_as_the_registry_knows_them(
    desk: Desk,
) -> None:
    async with desk.open() as session:
        found = await registry.find_solutions(session, "ilt")
    assert [(solution.id, match.score) for solution, match in found] == [("telekol", 0.9)]


async def test_a_solution_is_shown_with_its_places_and_rivals(desk: Desk) -> None:
    places = (
        Adoption("randers", "lunge", AdoptionState.IN_USE),
        Adoption("horsens", "lunge", AdoptionState.ASKED),
    )
    for _ in range(2):
        await placed(desk, an_idea(Stage.SPREADING, solution="telekol", adoptions=places))
    await placed(desk, an_idea(Stage.SPREADING, solution="sårfoto", adoptions=places))
    async with desk.open() as session:
        view = await registry.solution(session, "telekol")
        assert await registry.solution(session, "nothing") is None
    assert view is not None
    assert view.adoptions == {AdoptionState.IN_USE: 2, AdoptionState.ASKED: 2}
    assert view.freshness is Freshness.NEVER_CONFIRMED
    assert view.rivals == (REGISTRY.get("netkol"),)


# Choices


async def offered(desk: Desk, field: Field, idea: Idea | None = None) -> tuple[Choice, ...]:
    """Return what may be picked."""
    async with desk.open() as session:
        return await choices.choices_for(session, idea or desk.kept.ideas[1], field)


async def test_people_are_those_around_the_idea_and_in_its_region(desk: Desk) -> None:
    await desk.hand_in()
    people = [choice.value for choice in await offered(desk, pick("x", FieldKind.PERSON))]
    assert people == ["ib", "kaj", "gerda", "rosa", "anna", "karen", "lis", "stig"]


async def test_solutions_are_the_likely_ones_by_name(desk: Desk) -> None:
    await desk.hand_in("Måle ilt")
    likely = await offered(desk, pick("x", FieldKind.SOLUTION))
    assert likely == (Choice("telekol", "Telekol"),)


async def test_seats_are_those_of_the_whole_rule_with_their_places_names(desk: Desk) -> None:
    await desk.hand_in()
    seats = await offered(desk, pick("x", FieldKind.TEAM_PLACE))
    assert seats[0] == Choice("it", "", "seat-it")
    assert Choice("municipal:707", "Norddjurs", "seat-municipal") in seats


async def test_only_open_entries_of_the_kind_can_be_answered(desk: Desk) -> None:
    await placed(desk, an_idea(Stage.FOLLOW_UP, Path.NEW))
    await desk.act("karen", Action.REPORT_PROBLEM, text="Den piber.")
    await desk.act("karen", Action.REPORT_PROBLEM, text="Den blinker.")
    await desk.act("ib", Action.SOLVE_PROBLEM, entry="1.1", text="Løst.")
    assert await offered(desk, answering("x", EntryKind.PROBLEM)) == (
        Choice("1.2", "Den blinker."),
    )


async def test_activities_are_called_by_their_handbook_titles(desk: Desk) -> None:
    await placed(desk, an_idea(Stage.IMPLEMENTATION, Path.NEW))
    books = await offered(desk, pick("x", FieldKind.HANDBOOK))
    assert [choice.label_key for choice in books] == ["", "handbook-none"]
    await desk.act("ib", Action.CHOOSE_HANDBOOK, handbook="HB-1")
    await desk.act("ib", Action.COMPLETE_ACTIVITY, entry="1.1", result="done")
    assert await offered(desk, pick("x", FieldKind.ACTIVITY)) == (Choice("1.2", "Følg brugen"),)


async def test_places_regions_hospitals_ideas_and_deadlines_are_called_by_name(desk: Desk) -> None:
    await desk.hand_in()
    await desk.hand_in("Måle puls")
    idea = replace(desk.kept.ideas[1], adoptions=(Adoption("horsens", "lunge"),))
    (place,) = await offered(desk, pick("x", FieldKind.ADOPTION), idea)
    assert place == Choice("horsens/lunge", "Regionshospitalet Horsens, lunge")
    regions = [choice.value for choice in await offered(desk, pick("x", FieldKind.REGION))]
    assert regions == ["midt", "hovedstaden", "sjælland", "nord"]
    hospitals = [choice.value for choice in await offered(desk, pick("x", FieldKind.HOSPITAL))]
    assert hospitals == ["randers", "horsens", "psykiatri"]
    assert await offered(desk, pick("x", FieldKind.IDEA)) == (Choice("2", "#2 Måle puls"),)
    (deadline,) = await offered(desk, pick("x", FieldKind.DEADLINE))
    assert (deadline.label_key, str(deadline.on)) == ("deadline-first_answer", "2026-11-26")
    assert await offered(desk, Field("x", FieldKind.LINE)) == ()


@pytest.mark.parametrize(
    ("kind", "typed", "found"),
    [
        (FieldKind.PERSON, "na", ["nanna", "anna"]),
        (FieldKind.SOLUTION, "ilt", ["telekol"]),
        (FieldKind.HOSPITAL, "regionsh", ["randers", "horsens"]),
        (FieldKind.TEAM_PLACE, "nordd", ["municipal:707"]),
        (FieldKind.IDEA, "måle", ["1"]),
        (FieldKind.IDEA, "  ", []),
        (FieldKind.LINE, "x", []),
    ],
)
async def test_things_are_found_by_the_letters_typed_so_far(
    desk: Desk, kind: FieldKind, typed: str, found: list[str]
) -> None:
    await desk.hand_in()
    async with desk.open() as session:
        fitting = await choices.search_choices(session, pick("x", kind), typed)
    assert [choice.value for choice in fitting] == found
