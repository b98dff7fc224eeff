"""What people do in Slack becomes the same words as from every other channel."""

from typing import Any

import pytest

from bot.chat.pressing import FormKey, write_form, write_press
from bot.chat.shapes import Malformed
from bot.messages.incoming import Edited, Press, Pressed, Said, Submitted
from bot.slack.incoming import (
    read_message,
    read_new_idea,
    read_press_on,
    read_submission,
)
from bot.slack.known import known
from bot.slack.places import Place, place_of
from bot.slack.spoken import spoken

TEAM, APP, BOT, KAREN = "T0REJSE", "A0DESK", "UDESK", "UKAREN"
DIRECT, CHANNEL, TS = "DKAREN", "C0IDEER", "1795336200.000100"
MESSAGE = {"type": "message", "channel": DIRECT, "user": KAREN, "text": "Hej", "ts": TS}
PERSONS = {"user": {"id": KAREN, "team_id": TEAM}, "team": {"id": TEAM}, "api_app_id": APP}
PRESS = Press("act", "12", "decline", 3)


def callback(event: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Wrap an event as Slack does."""
    outer = {"type": "event_callback", "team_id": TEAM, "api_app_id": APP, "event_id": "Ev1"}
    return {**outer, "event": event, **more}


def read(event: dict[str, Any]) -> Any:
    """Read an event from its payload."""
    found = known(callback(event))
    assert found is not None
    return read_message(found.body["event"], found.team, BOT)


def pressed(**more: Any) -> dict[str, Any]:
    """Return the payload of a press on a message in Karen's direct messages."""
    button = {"type": "button", "action_id": "press:0", "block_id": "b", "action_ts": TS}
    action = {**button, "value": write_press(PRESS), "text": {"text": "Afvis"}}
    message = {"ts": TS, "text": "Idé 12", "blocks": [{"type": "actions", "elements": []}]}
    where = {"channel": {"id": DIRECT}, "message": message, "trigger_id": "1.2.a"}
    return {"type": "block_actions", **PERSONS, **where, "actions": [action], **more}


def test_a_direct_message_is_said_to_the_desk() -> None:
    act = read(MESSAGE)
    assert act.incoming == Said("Hej")
    assert (act.team, act.user) == (TEAM, KAREN)
    assert act.delivery == f"m:{TEAM}:{DIRECT}::{TS}"
    assert place_of(act.delivery) == Place(TEAM, DIRECT)


def test_a_mention_in_a_channel_is_answered_in_its_thread() -> None:
    event = {**MESSAGE, "type": "app_mention", "channel": CHANNEL, "text": f"<@{BOT}> hvad nu?"}
    act = read(event)
    assert act.incoming == Said("hvad nu?")
    assert place_of(act.delivery) == Place(TEAM, CHANNEL, TS)
    later = read({**event, "thread_ts": TS})
    assert later.delivery == act.delivery, "the message that begins a thread keeps its name"
    inside = read({**event, "thread_ts": "1795336100.000100"})
    assert place_of(inside.delivery) == Place(TEAM, CHANNEL, "1795336100.000100")


def test_a_message_and_a_mention_are_one_delivery() -> None:
    both = {**MESSAGE, "channel": CHANNEL, "text": f"<@{BOT}> hvad nu?"}
    assert read(both) == read({**both, "type": "app_mention"})


def test_what_is_asked_before_strangers_is_answered_to_the_person_alone() -> None:
    event = {**MESSAGE, "type": "app_mention", "channel": CHANNEL, "text": f"<@{BOT}> hvad nu?"}
    found = known(callback(event, is_ext_shared_channel=True))
    assert found is not None
    act = read_message(found.body["event"], TEAM, BOT)
    assert act is not None
    assert place_of(act.delivery) == Place(TEAM, KAREN)
    direct = known(callback(MESSAGE, is_ext_shared_channel=True))
    assert direct is not None
    told = read_message(direct.body["event"], TEAM, BOT)
    assert told is not None
    assert place_of(told.delivery) == Place(TEAM, DIRECT)


@pytest.mark.parametrize(
    "more",
    [
        {"channel": CHANNEL},
        {"subtype": "channel_join"},
        {"subtype": "bot_message"},
        {"bot_id": "B1"},
        {"user": BOT},
        {"user": None},
        {"team": "T0FREMMED"},
        {"user_team": "T0FREMMED"},
        {"source_team": "T0FREMMED"},
    ],
)
def test_what_is_not_for_the_desk_is_left_alone(more: dict[str, Any]) -> None:
    assert read({**MESSAGE, **more}) is None


def test_files_are_counted_and_their_text_is_heard() -> None:
    event = {**MESSAGE, "subtype": "file_share", "files": [{"id": "F1", "name": "billede.png"}]}
    assert read(event).incoming == Said("Hej", files=1)


def test_an_edit_and_a_deletion_say_what_was_there_before() -> None:
    before = {"user": KAREN, "text": "Iltmåling &amp; video", "ts": TS}
    event = {"type": "message", "channel": DIRECT, "ts": "1795336300.000200", "event_ts": "2.2"}
    change = {**event, "subtype": "message_changed", "previous_message": before}
    act = read({**change, "message": {**before, "text": "Iltmåling"}})
    assert act.incoming == Edited("Iltmåling & video", "Iltmåling")
    assert act.delivery == f"e:{TEAM}:{DIRECT}::{TS}:2.2"
    gone = read({**event, "subtype": "message_deleted", "previous_message": before})
    assert gone.incoming == Edited("Iltmåling & video", "")
    assert read({**change, "message": before}) is None, "a link's picture came, no word changed"
    ours = {**before, "user": BOT}
    assert read({**change, "message": ours, "previous_message": ours}) is None


def test_a_press_says_what_its_button_says_and_never_who_presses() -> None:
    found = known(pressed())
    assert found is not None
    act = read_press_on(found.body, found.team)
    assert act is not None
    assert act.act.incoming == Pressed(PRESS)
    assert act.act.user == KAREN
    assert act.act.delivery == f"a:{TEAM}:{DIRECT}::{TS}:1.2.a"
    assert (act.label, act.text, len(act.blocks)) == ("Afvis", "Idé 12", 1)
    assert place_of(act.act.delivery) == act.place == Place(TEAM, DIRECT, "", TS)


def test_a_press_on_the_home_tab_is_answered_in_direct_messages() -> None:
    payload = pressed(view={"id": "V1", "type": "home"})
    del payload["message"], payload["channel"]
    found = known(payload)
    assert found is not None
    act = read_press_on(found.body, found.team)
    assert act is not None
    assert act.act.delivery == f"h:{TEAM}:{KAREN}:1.2.a"
    assert place_of(act.act.delivery) == Place(TEAM, KAREN)


@pytest.mark.parametrize("value", ["", "x", "[]", '["act","12","decline",true]', "[" * 50_000])
def test_a_button_that_says_nothing_of_ours_is_refused(value: str) -> None:
    payload = pressed(actions=[{"type": "button", "action_id": "press:0", "value": value}])
    found = known(payload)
    assert found is not None
    with pytest.raises(Malformed):
        read_press_on(found.body, found.team)


def submission(key: FormKey, **state: Any) -> dict[str, Any]:
    """Return the payload of a form that was sent."""
    view = {"id": "V1", "type": "modal", "hash": "1.a", "callback_id": "form"}
    view |= {"private_metadata": write_form(key), "state": {"values": state}}
    return {"type": "view_submission", **PERSONS, "view": view}


def test_a_form_says_which_it_is_what_was_filled_in_and_where_it_came_from() -> None:
    field = {"answer": {"type": "plain_text_input", "value": "fordi"}}
    body = submission(FormKey(PRESS, "abc", f"{CHANNEL}/{TS}/{TS}"), reason=field)
    found = known(body)
    assert found is not None
    act = read_submission(found.body, found.team)
    assert act.incoming == Submitted(PRESS, "abc", {"reason": "fordi"})
    assert place_of(act.delivery) == Place(TEAM, CHANNEL, TS, TS)


def test_a_form_from_nowhere_is_answered_in_direct_messages() -> None:
    found = known(submission(FormKey(PRESS, "abc")))
    assert found is not None
    assert place_of(read_submission(found.body, found.team).delivery) == Place(TEAM, KAREN)


@pytest.mark.parametrize("where", ["C1", "/", "C1/2/3/4"])
def test_a_form_from_an_odd_place_is_refused(where: str) -> None:
    found = known(submission(FormKey(PRESS, "abc", where)))
    assert found is not None
    with pytest.raises(Malformed):
        read_submission(found.body, found.team)


def test_a_new_idea_carries_the_link_to_the_message_it_was_made_from() -> None:
    body = submission(FormKey(PRESS, "abc"), text={"answer": {"value": "Iltmåling"}})
    body["view"]["private_metadata"] = "https://rejsehold.slack.com/archives/C1/p1"
    found = known(body)
    assert found is not None
    said = Said("Iltmåling\n\nhttps://rejsehold.slack.com/archives/C1/p1")
    assert read_new_idea(found.body, found.team).incoming == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1 &lt; 2 &amp;amp; 3", "1 < 2 &amp; 3"),
        (f"<@{BOT}> hjælp", "hjælp"),
        ("<@U1|ole> og <@U2> og <#C1|ideer>", "@ole og @… og #ideer"),
        ("<!here> <!subteam^S1|@holdet>", "@here @holdet"),
        ("<https://x.dk|x.dk>", "x.dk"),
        ("<https://x.dk/2512489996|her>", "her (https://x.dk/2512489996)"),
        ("<tel:2512489996|251248-9996>", "251248-9996"),
        ("<mailto:a@b.dk|a@b.dk>", "a@b.dk"),
    ],
)
def test_slacks_way_of_writing_becomes_words_and_loses_none(written: str, said: str) -> None:
    assert spoken(written, BOT) == said


@pytest.mark.parametrize("kind", ["reaction_added", "team_join", "x" * 200])
def test_other_events_are_not_listened_to(kind: str) -> None:
    assert known(callback({"type": kind})) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": None},
        {"type": 7},
        callback({"type": "message"}),
        callback({**MESSAGE, "channel": ["C1"]}),
        callback({**MESSAGE, "ts": 17.5}),
        callback({**MESSAGE, "text": {"a": 1}}),
        callback({**MESSAGE, "text": "x" * 60_001}),
        callback({**MESSAGE, "user": "U:1"}),
        callback(MESSAGE, authorizations="T1"),
        callback(MESSAGE, team_id="T 1"),
        pressed(actions=[]) | {"actions": "x"},
        pressed(user="U1"),
        pressed(message={"ts": "nu"}),
        {"type": "command", "command": "/ide"},
    ],
)
def test_what_slack_never_sends_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        known(wrong)
