"""Handing in an idea: told once, kept as a draft, sent once."""

from dataclasses import replace

import pytest

from knowledge.matching.answers import Answer, Match, Question, Verdict
from knowledge.people import Person, Seat
from knowledge.understanding import Understood
from tests.fakes.insight import FakeInsight
from tests.unit.workflows.desk import KAREN, Desk
from workflows import intake
from workflows.domain.deadlines import DeadlineKind
from workflows.domain.drafts import Ask
from workflows.domain.errors import UnknownDraft
from workflows.domain.idea import Workplace
from workflows.domain.stages import Stage
from workflows.intake import Told

STRANGER = Person("stranger", "En Fremmed")
INSIGHT = FakeInsight(
    {
        "ilt": Answer(Verdict.EXISTS, (Match("telekol", 0.9),), 0.8),
        "video": Answer(Verdict.UNCLEAR, question=Question.TARGET_GROUP),
    },
    {
        "Roskilde": Understood(hospital=("roskilde",), region=("sjælland",)),
        "KOL": Understood(target_group="patienter med KOL", technology=("måling",)),
    },
)


@pytest.fixture
def desk() -> Desk:
    """Give a desk that knows a few words."""
    return Desk(insight=INSIGHT)


async def told(desk: Desk, text: str, person: Person = KAREN) -> Told:
    """Tell an idea."""
    async with desk.open() as session:
        return await intake.start_draft(session, person, text, "da")


async def test_one_message_from_somebody_known_needs_no_question(desk: Desk) -> None:
    reading = await told(desk, "Måle ilt hjemme for KOL")
    draft = reading.draft
    assert reading.answer.verdict is Verdict.EXISTS
    assert draft.asking is None
    assert (draft.workplace, draft.region) == (Workplace("randers", "lungemedicin"), "midt")
    assert (draft.target_group, draft.technology) == ("patienter med KOL", ("måling",))
    assert desk.kept.drafts == {draft.id: draft}


async def test_a_stranger_is_asked_at_most_three_things_and_may_skip_each(desk: Desk) -> None:
    reading = await told(desk, "video", STRANGER)
    asked = []
    while reading.draft.asking:
        asked.append(reading.draft.asking)
        async with desk.open() as session:
            reading = await intake.skip_question(session, STRANGER, reading.draft.id)
    assert asked == [Ask.TARGET_GROUP, Ask.WORKPLACE]
    async with desk.open() as session:
        idea = await intake.send_draft(session, STRANGER, reading.draft.id)
    assert idea.region == ""
    assert set(desk.told("idea_received")) == {"niels", "frida"}


async def test_an_answer_is_taken_and_the_whole_is_read_again(desk: Desk) -> None:
    reading = await told(desk, "video", STRANGER)
    async with desk.open() as session:
        reading = await intake.answer_question(session, STRANGER, reading.draft.id, "KOL og ilt")
    assert reading.answer.verdict is Verdict.EXISTS
    assert reading.draft.target_group == "KOL og ilt"
    async with desk.open() as session:
        reading = await intake.answer_question(session, STRANGER, reading.draft.id, "Roskilde")
    assert (reading.draft.workplace.hospital, reading.draft.region) == ("roskilde", "sjælland")
    assert reading.draft.asking is Ask.DEPARTMENT


async def test_a_rewritten_draft_forgets_the_text_but_not_the_place(desk: Desk) -> None:
    reading = await told(desk, "Måle ilt hjemme for KOL i Roskilde")
    async with desk.open() as session:
        reading = await intake.rewrite_draft(session, KAREN, reading.draft.id, "Noget helt andet")
    draft = reading.draft
    assert (draft.text, draft.target_group, draft.technology) == ("Noget helt andet", "", ())
    assert draft.workplace.hospital == "roskilde"


async def test_what_is_added_counts_in_the_answer(desk: Desk) -> None:
    reading = await told(desk, "Noget nyt")
    assert reading.answer.verdict is Verdict.NEW
    async with desk.open() as session:
        reading = await intake.add_to_draft(session, KAREN, reading.draft.id, "Det er ilt.")
    assert reading.answer.verdict is Verdict.EXISTS
    assert reading.draft.additions == ("Det er ilt.",)


async def test_a_place_chosen_by_hand_stands_when_something_is_added(desk: Desk) -> None:
    reading = await told(desk, "Måle ilt i Roskilde", STRANGER)
    async with desk.open() as session:
        draft_id = reading.draft.id
        await intake.choose_workplace(session, STRANGER, draft_id, "herlev", "medicin")
        reading = await intake.add_to_draft(session, STRANGER, draft_id, "Og puls.")
    assert reading.draft.workplace == Workplace("herlev", "medicin")
    assert reading.draft.region == "hovedstaden"


async def test_a_region_alone_is_enough_to_be_routed(desk: Desk) -> None:
    reading = await told(desk, "Måle ilt", STRANGER)
    async with desk.open() as session:
        draft_id = reading.draft.id
        await intake.choose_workplace(session, STRANGER, draft_id, None, "", "midt")
        idea = await intake.send_draft(session, STRANGER, draft_id)
    assert idea.region == "midt"
    assert set(desk.told("idea_received")) == {"lis"}


async def test_a_hospital_nobody_knows_is_none_given(desk: Desk) -> None:
    reading = await told(desk, "Måle ilt", STRANGER)
    async with desk.open() as session:
        draft_id = reading.draft.id
        reading = await intake.choose_workplace(
            session, STRANGER, draft_id, "narnia", "lunge", "narnia"
        )
    assert (reading.draft.workplace, reading.draft.region) == (Workplace(None, "lunge"), None)


async def test_a_sent_idea_has_its_number_team_answer_and_deadline(desk: Desk) -> None:
    reading = await told(desk, "Måle ilt hjemme for KOL. Tak!")
    async with desk.open() as session:
        idea = await intake.send_draft(session, KAREN, reading.draft.id)
    assert (idea.id, idea.version, idea.stage) == (1, 1, Stage.CAPTURED)
    assert idea.description.title == "Måle ilt hjemme for KOL"
    assert idea.first_answer.solutions == ("telekol",)
    assert [place.person for place in idea.team if place.seat is Seat.MUNICIPAL] == ["rosa", None]
    assert desk.kept.drafts == {}
    (deadline,) = desk.kept.deadlines.values()
    assert (deadline.kind, deadline.idea) == (DeadlineKind.FIRST_ANSWER, 1)
    assert desk.told("idea_received") == {"lis": True}
    assert desk.names() == ["idea_received"]


async def test_a_team_that_allows_itself_less_time_has_less(desk: Desk) -> None:
    async with desk.open() as session:
        await session.unit.deadlines.set_days("midt", DeadlineKind.FIRST_ANSWER, 1)
    await desk.hand_in()
    (deadline,) = desk.kept.deadlines.values()
    assert deadline.due.isoformat() == "2026-11-24"


async def test_a_draft_is_sent_once_and_only_by_its_own_person(desk: Desk) -> None:
    reading = await told(desk, "Måle ilt")
    for person in (STRANGER, KAREN, KAREN):
        async with desk.open() as session:
            if person is STRANGER or desk.kept.ideas:
                with pytest.raises(UnknownDraft):
                    await intake.send_draft(session, person, reading.draft.id)
            else:
                await intake.send_draft(session, person, reading.draft.id)
    assert list(desk.kept.ideas) == [1]


async def test_a_dropped_draft_is_gone_with_its_text(desk: Desk) -> None:
    reading = await told(desk, "Måle ilt")
    async with desk.open() as session:
        await intake.drop_draft(session, KAREN, reading.draft.id)
    assert desk.kept.drafts == {}
    async with desk.open() as session:
        with pytest.raises(UnknownDraft):
            await intake.add_to_draft(session, KAREN, reading.draft.id, "Mere.")


async def test_a_draft_touched_again_may_be_reminded_of_again(desk: Desk) -> None:
    reading = await told(desk, "Måle ilt")
    async with desk.open() as session:
        await session.unit.drafts.save(replace(reading.draft, reminded=True))
        reading = await intake.add_to_draft(session, KAREN, reading.draft.id, "Mere.")
    assert reading.draft.reminded is False


async def test_somebody_has_several_drafts_at_once(desk: Desk) -> None:
    await told(desk, "Måle ilt")
    await told(desk, "video")
    async with desk.open() as session:
        drafts = await session.unit.drafts.of("karen")
    assert {draft.text for draft in drafts} == {"Måle ilt", "video"}
