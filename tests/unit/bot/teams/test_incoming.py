"""What somebody did in Teams, in the desk's own words."""

import pytest

from bot.chat.pressing import FormKey, write_form, write_press
from bot.chat.shapes import Malformed
from bot.messages.incoming import Opened, Press, Pressed, Said, Submitted
from bot.teams.incoming import (
    read_change,
    read_fetch,
    read_message,
    read_opening,
    read_press_in,
    read_press_on,
    read_sent,
)
from bot.teams.places import Place, place_of, write_place
from tests.unit.bot.teams.told import (
    GROUP,
    KAREN,
    MENTION,
    PERSONAL,
    TENANT,
    THREAD,
    activity,
    invoke,
    read,
)

PRESS = Press("open", "7")
PRESSED = {"press": write_press(PRESS), "nonce": "m|t|c|1#0"}


def pressed(**data: object) -> tuple[str, Press]:
    action = {"type": "Action.Execute", "verb": "press", "data": {**PRESSED, **data}}
    told = invoke("adaptiveCard/action", {"action": action}, replyToId="99", id="f:1")
    act = read_press_on(*read(told))
    return act.act.delivery, act.press


def test_a_message_in_the_personal_chat_is_heard_as_it_was_typed() -> None:
    act = read_message(*read(activity("message", text=" Hej <b> & du\xa0der ")))
    assert act is not None
    assert act.incoming == Said("Hej <b> & du der")
    assert place_of(act.delivery) == Place(TENANT, PERSONAL)


def test_what_speaks_to_the_desk_in_a_channel_is_heard_and_answered_in_its_thread() -> None:
    text = "<at>Rejsehold</at>&nbsp;hvor er min id\u00e9? <at>Ole</at> &amp; jeg"
    told = activity("message", THREAD, text=text, entities=[MENTION, {"type": "clientInfo"}])
    act = read_message(*read(told))
    assert act is not None
    assert act.incoming == Said("hvor er min id\u00e9? @Ole & jeg")
    assert place_of(act.delivery) == Place(TENANT, THREAD)


def test_a_message_that_begins_a_thread_is_answered_in_that_thread() -> None:
    channel = THREAD.partition(";")[0]
    told = activity("message", channel, text="<at>Rejsehold</at> hej", entities=[MENTION])
    told["conversation"]["conversationType"] = "channel"
    act = read_message(*read(told))
    assert act is not None
    assert place_of(act.delivery).conversation == f"{channel};messageid=1611060744900"


@pytest.mark.parametrize("conversation", [THREAD, GROUP])
def test_what_does_not_speak_to_the_desk_in_a_shared_conversation_is_not_heard(
    conversation: str,
) -> None:
    assert read_message(*read(activity("message", conversation, text="hej alle"))) is None


def test_a_question_in_a_channel_shared_with_others_is_answered_to_the_person_alone() -> None:
    data = {"tenant": {"id": TENANT}, "channel": {"id": "19:x", "type": "shared"}}
    told = activity("message", THREAD, text="hej", entities=[MENTION], channelData=data)
    act = read_message(*read(told))
    assert act is not None
    assert place_of(act.delivery) == Place(TENANT, user=KAREN)


def test_files_are_counted_and_formatted_text_and_cards_are_not() -> None:
    kinds = [
        "text/html",
        "image/png",
        "reference",
        "application/vnd.microsoft.teams.file.download.info",
        "application/vnd.microsoft.card.adaptive",
    ]
    attachments = [{"contentType": kind, "content": "..."} for kind in kinds]
    act = read_message(*read(activity("message", text="se her", attachments=attachments)))
    assert act is not None
    assert act.incoming == Said("se her", files=3)


def test_a_change_names_the_message_it_changes() -> None:
    data = {"tenant": {"id": TENANT}, "eventType": "editMessage"}
    body, sender = read(activity("messageUpdate", text="bedre", channelData=data))
    change = read_change(body, sender)
    said = read_message(*read(activity("message", text="f\u00f8r")))
    assert change is not None
    assert said is not None
    assert change.message == said.delivery
    assert change.after == "bedre"
    assert place_of(change.delivery) == Place(TENANT, PERSONAL)


def test_a_deleted_message_says_nothing_any_more() -> None:
    data = {"tenant": {"id": TENANT}, "eventType": "softDeleteMessage"}
    change = read_change(*read(activity("messageDelete", channelData=data)))
    assert change is not None
    assert change.after == ""


def test_a_deletion_that_is_undone_changes_nothing() -> None:
    data = {"tenant": {"id": TENANT}, "eventType": "undeleteMessage"}
    assert read_change(*read(activity("messageUpdate", text="x", channelData=data))) is None


def test_being_let_in_is_one_thing_however_teams_tells_it() -> None:
    installed = read_opening(*read(activity("installationUpdate", id="f:1", action="add")))
    joined = activity("conversationUpdate", id="f:2", membersAdded=[{"id": "28:x"}])
    added = read_opening(*read(joined))
    assert installed is not None
    assert added is not None
    assert installed.incoming == Opened()
    assert installed.delivery == added.delivery


def test_being_let_into_a_team_greets_nobody() -> None:
    assert read_opening(*read(activity("installationUpdate", THREAD, action="add"))) is None


def test_a_press_sent_again_under_a_new_id_is_the_same_delivery() -> None:
    action = {"type": "Action.Execute", "verb": "press", "data": PRESSED}
    one, other = (
        read_press_on(*read(invoke("adaptiveCard/action", {"action": action}, id=each)))
        for each in ("f:1", "f:2")
    )
    assert one.act == other.act
    assert one.act.incoming == Pressed(PRESS)


def test_another_button_and_another_drawing_are_other_deliveries() -> None:
    one, _ = pressed()
    other_button, _ = pressed(press=write_press(Press("history", "7")))
    other_drawing, _ = pressed(nonce="m|t|c|2#0")
    assert len({one, other_button, other_drawing}) == 3


def test_a_press_is_answered_where_its_message_stands() -> None:
    delivery, _ = pressed()
    assert place_of(delivery) == Place(TENANT, PERSONAL, "99")


@pytest.mark.parametrize(
    "data",
    [
        {"press": "nothing of ours"},
        {"press": None},
        {"press": 7},
        {"nonce": ""},
        {"nonce": "new\nline"},
        {"nonce": ["a"]},
        {"press": '["open","7","",true]'},
    ],
)
def test_what_no_button_of_ours_says_is_malformed(data: dict[str, object]) -> None:
    with pytest.raises(Malformed):
        pressed(**data)


def test_a_form_is_opened_anew_each_time_its_button_is_pressed() -> None:
    value = {"data": {**PRESSED, "type": "task/fetch"}}
    one, other = (
        read_fetch(*read(invoke("task/fetch", value, id=each, replyToId="99")))
        for each in ("f:1", "f:2")
    )
    assert one.act.delivery != other.act.delivery
    assert place_of(one.act.delivery) == Place(TENANT, PERSONAL, "99")


def test_a_press_can_come_as_a_message() -> None:
    body, sender = read(activity("message", value=PRESSED, replyToId="99"))
    act = read_press_in(body, sender)
    assert act is not None
    assert act.press == PRESS
    assert read_press_in(*read(activity("message", text="hej"))) is None


def test_a_form_that_was_sent_is_answered_where_it_was_opened() -> None:
    key = FormKey(PRESS, "token7", write_place(Place(TENANT, PERSONAL, "99")))
    data = {"form": write_form(key), "fields": ["why", "when"], "input.why": "derfor"}
    act = read_sent(*read(invoke("task/submit", {"data": data})))
    assert act.incoming == Submitted(PRESS, "token7", {"why": "derfor", "when": ""})
    assert place_of(act.delivery) == Place(TENANT, PERSONAL, "99")


def test_a_form_cannot_be_made_to_answer_in_somebody_elses_conversation() -> None:
    key = FormKey(PRESS, "token7", write_place(Place(TENANT, GROUP, "99")))
    act = read_sent(*read(invoke("task/submit", {"data": {"form": write_form(key)}})))
    assert place_of(act.delivery) == Place(TENANT, PERSONAL)


def test_an_idea_from_a_message_is_answered_in_the_personal_chat() -> None:
    data = {"new_idea": "https://teams.example/l/1", "fields": ["text"], "input.text": " Kan vi? "}
    value = {"commandId": "make_idea", "data": data}
    one, again = (
        read_sent(*read(invoke("composeExtension/submitAction", value, THREAD, id=each)))
        for each in ("f:1", "f:2")
    )
    assert one.incoming == Said("Kan vi?\n\nhttps://teams.example/l/1")
    assert place_of(one.delivery) == Place(TENANT, user=KAREN)
    assert one.delivery == again.delivery


def test_dialog_data_that_are_none_of_ours_are_malformed() -> None:
    for data in ({}, {"form": 7}, {"form": "[]"}, {"new_idea": 7}):
        with pytest.raises(Malformed):
            read_sent(*read(invoke("task/submit", {"data": data})))
