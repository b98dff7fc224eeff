"""A solution is recommended by who answers for it, and answered by the lead of each region."""

from dataclasses import replace

import pytest

from knowledge.people import Person
from knowledge.registry import Registry, UsedIn
from tests.unit.workflows.desk import Desk
from tests.unit.workflows.world import KNOWLEDGE, solution
from workflows import recommending
from workflows.domain.errors import (
    AnsweredBefore,
    FieldProblem,
    NotYoursToRecommend,
    UnfitAnswers,
)
from workflows.domain.idea import Refusal
from workflows.domain.recommendations import Recommendation, Reply
from workflows.recommending import RECOMMENDATION_ANSWERED, SOLUTION_RECOMMENDED, Subject

NIELS, LIS, SIGNE = (Person(each, f"{each.title()} Eksempel") for each in ("niels", "lis", "signe"))
TO_MIDT = {"where": "midt", "why": "Den hjælper"}
MIDT = Subject("telekol", "midt")


def desk_with(used: UsedIn) -> Desk:
    """Open a desk whose registry has one solution, used in these places."""
    known = replace(solution("telekol"), used_in=used)
    return Desk(replace(KNOWLEDGE, registry=Registry((known,))))


async def recommended() -> Desk:
    """Recommend what is used in Sjælland to Midt."""
    desk = desk_with(UsedIn(("sjælland",)))
    assert len(await recommend(desk)) == 1
    return desk


async def recommend(
    desk: Desk, who: Person = NIELS, values: dict[str, str] | None = None
) -> tuple[Recommendation, ...]:
    """Recommend in a session of its own."""
    async with desk.open() as session:
        return await recommending.recommend(session, who, "telekol", values or TO_MIDT)


async def test_the_leads_of_the_region_hear_of_it_and_the_journal_holds_no_words() -> None:
    desk = await recommended()
    assert desk.told(SOLUTION_RECOMMENDED) == {"lis": False}
    (line,) = [each for each in desk.kept.lines if each.event.name == SOLUTION_RECOMMENDED]
    assert dict(line.event.facts) == {"solution": "telekol", "region": "midt"}
    (posting,) = desk.kept.postings
    assert recommending.subject_of(posting) == MIDT
    assert recommending.subject_of("7.lis") is None


async def test_it_is_recommended_to_a_region_once() -> None:
    desk = await recommended()
    async with desk.open() as session:
        offered = await recommending.offer(session, NIELS, "telekol")
    assert offered
    assert "midt" not in {target.region for target in offered.targets}
    with pytest.raises(UnfitAnswers) as wrong:
        await recommend(desk)
    assert wrong.value.problems == {"where": FieldProblem.UNKNOWN}


async def test_what_is_missing_is_asked_for() -> None:
    desk = desk_with(UsedIn(("sjælland",)))
    with pytest.raises(UnfitAnswers) as wrong:
        await recommend(desk, values={"where": " , ", "why": " "})
    assert wrong.value.problems == {"where": FieldProblem.MISSING, "why": FieldProblem.MISSING}
    assert desk.kept.recommendations == {}


async def test_a_lead_recommends_what_the_region_uses_but_not_to_themselves() -> None:
    desk = desk_with(UsedIn(("midt",), ("randers",)))
    async with desk.open() as session:
        offered = await recommending.offer(session, LIS, "telekol")
        assert offered
        assert "sjælland" in {target.region for target in offered.targets}
        assert "midt" not in {target.region for target in offered.targets}
        with pytest.raises(NotYoursToRecommend):
            await recommending.offer(session, Person("karen", "Karen"), "telekol")
        assert await recommending.offer(session, NIELS, "gone") is None


async def test_the_lead_takes_it_up_as_a_draft_of_the_region_once() -> None:
    desk = await recommended()
    async with desk.open() as session:
        told = await recommending.take_up(session, LIS, MIDT, "Vi vil bruge telekol")
    assert told
    (draft,) = desk.kept.drafts.values()
    assert (draft.person, draft.region, draft.text) == ("lis", "midt", "Vi vil bruge telekol")
    assert desk.told(RECOMMENDATION_ANSWERED) == {"niels": False}
    async with desk.open() as session:
        with pytest.raises(AnsweredBefore) as before:
            await recommending.take_up(session, LIS, MIDT, "Igen")
    assert before.value.answer
    assert before.value.answer.reply is Reply.TAKEN_UP
    assert len(desk.kept.drafts) == 1


async def test_a_no_needs_a_reason_and_is_kept_with_it() -> None:
    desk = await recommended()
    async with desk.open() as session:
        with pytest.raises(UnfitAnswers):
            await recommending.refuse(session, LIS, MIDT, {"refusal": "because"})
        said = {"refusal": "resources", "note": "Ikke  i år"}
        assert await recommending.refuse(session, LIS, MIDT, said)
    answer = desk.kept.recommendations["telekol", "midt"].answer
    assert answer
    assert (answer.refusal, answer.note) == (Refusal.RESOURCES, "Ikke i år")
    facts = [each.event.facts for each in desk.kept.lines if "reply" in each.event.facts]
    assert [each["code"] for each in facts] == ["resources"]


async def test_only_the_regions_own_lead_answers() -> None:
    desk = await recommended()
    async with desk.open() as session:
        with pytest.raises(NotYoursToRecommend):
            await recommending.take_up(session, SIGNE, MIDT, "Vi vil")
        assert not await recommending.refuse(session, LIS, Subject("telekol", "syd"), {})
