"""Every way in Slack to reach the desk leads to the same desk."""

from tests.integration.slack.conftest import Join, after
from tests.integration.slack.test_answers import IDEA, ours
from tests.slack_double.desk import DeskInSlack
from tests.slack_double.double import SlackDouble
from tests.slack_double.reading import fields_of, text_of
from tests.unit.bot.conversations.front_desk import FrontDesk

FIELD = "Hvad skal blive bedre, og for hvem?"


def told(front: FrontDesk) -> list[str]:
    """Return the texts of the drafts."""
    return [draft.text for draft in front.kept.drafts.values()]


async def test_a_shortcut_opens_the_modal_for_a_new_idea(
    front: FrontDesk, desk: DeskInSlack, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.takes_shortcut("new_idea"))
    modal = karen.modal()
    assert modal is not None
    assert not front.kept.deliveries, "nothing is kept until it is sent"
    await after(desk, karen.submits(modal, {FIELD: IDEA}))
    assert told(front) == [IDEA]
    assert "Sådan forstod jeg det" in text_of(ours(karen)[-1]["blocks"])


async def test_a_message_becomes_an_idea_with_a_link_back_to_it(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen, ole = joins("karen"), joins("ib")
    talk = double.workspace.add_channel("C0KAFFE", "kaffe", karen.user.id, ole.user.id, "UDESK")
    await ole.types(f"{IDEA} & mere", talk)
    (kept,) = talk.messages.values()
    await after(desk, karen.takes_message_shortcut(talk, kept, "make_idea"))
    modal = karen.modal()
    assert modal is not None
    assert fields_of(modal)[FIELD]["element"]["initial_value"] == f"{IDEA} & mere"
    await after(desk, karen.submits(modal, {FIELD: IDEA}))
    (draft,) = told(front)
    assert draft.startswith(IDEA)
    assert "/archives/C0KAFFE/p" in draft


async def test_a_command_is_answered_in_direct_messages(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen = joins("karen")
    talk = double.workspace.add_channel("C0KAFFE", "kaffe", karen.user.id)
    reply = await karen.commands("/ide", IDEA, talk)
    await desk.settle()
    assert "direkte beskeder" in reply.body["text"]
    assert told(front) == [IDEA]
    assert not talk.messages
    assert len(ours(karen)) == 1


async def test_the_desks_command_searches_tells_the_status_and_helps(
    desk: DeskInSlack, joins: Join
) -> None:
    karen = joins("karen")
    for text, wanted in (
        ("søg iltmåling", "iltmåling"),
        ("status", "idéer"),
        ("hjælp", "Det kan jeg"),
        ("", "Det kan jeg"),
        ("noget helt andet", "Det kan jeg"),
    ):
        await after(desk, karen.commands("/rejsehold", text))
        assert wanted.casefold() in text_of(ours(karen)[-1]["blocks"]).casefold(), text


async def test_the_command_for_an_idea_alone_opens_the_modal(
    desk: DeskInSlack, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.commands("/ide"))
    assert karen.modal() is not None
    assert not ours(karen)


async def test_a_changed_message_changes_its_draft_and_a_deleted_one_deletes_it(
    front: FrontDesk, desk: DeskInSlack, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    (kept,) = [each for each in karen.direct.messages.values() if each["user"] == karen.user.id]
    better = "Kan vi måle blodtryk og vægt hjemme hos gravide?"
    await after(desk, karen.changes(karen.direct, kept, better))
    assert told(front) == [better]
    await after(desk, karen.deletes(karen.direct, kept))
    assert told(front) == []


async def test_a_hospital_is_found_while_its_name_is_typed(desk: DeskInSlack, joins: Join) -> None:
    gerda = joins("gerda")
    await after(desk, gerda.types(IDEA))
    await after(desk, gerda.presses(gerda.direct, ours(gerda)[-1], "Vælg arbejdsplads"))
    modal = gerda.modal()
    assert modal is not None
    label = next(
        label for label, each in fields_of(modal).items() if each["block_id"] == "hospital"
    )
    found = await gerda.asks_for(modal, label, "rand")
    assert [each["text"]["text"] for each in found] == ["Regionshospitalet Randers"]
    assert len(await gerda.asks_for(modal, label, "")) > 1
    assert await gerda.asks_for(modal, label, "findes ikke") == []


async def test_people_and_seats_are_found_in_a_leads_form(desk: DeskInSlack, joins: Join) -> None:
    karen, lis = joins("karen"), joins("lis")
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.direct, ours(karen)[0], "Send"))
    await after(desk, lis.types("skift medlem 1"))
    await after(desk, lis.presses(lis.direct, ours(lis)[-1], "Udfyld"))
    modal = lis.modal()
    assert modal is not None
    by_name = {each["block_id"]: label for label, each in fields_of(modal).items()}
    people = [each["text"]["text"] for each in await lis.asks_for(modal, by_name["person"], "")]
    assert "Lis Eksempel" in people, "the likeliest come before a letter is typed"
    found = await lis.asks_for(modal, by_name["person"], "hol")
    assert [each["text"]["text"] for each in found] == ["Holger Eksempel"]
    assert await lis.asks_for(modal, by_name["place"], "randers")
