"""Only known shapes come further than the front."""

from typing import Any

import pytest

from bot.chat.shapes import Malformed
from bot.teams.known import known
from bot.teams.senders import Stranger, person_of, sender_of
from tests.unit.bot.teams.told import BOT, PERSONAL, activity, invoke

EXECUTE = {"action": {"type": "Action.Execute", "verb": "press", "data": {}}, "trigger": "manual"}
INVOKES = [
    ("adaptiveCard/action", EXECUTE),
    ("task/fetch", {"data": {"press": "x"}, "context": {"theme": "dark"}}),
    ("task/submit", {"data": {}}),
    ("application/search", {"queryText": "k", "queryOptions": {"top": 15}, "dataset": "[]"}),
    ("composeExtension/query", {"commandId": "search", "parameters": []}),
    ("composeExtension/fetchTask", {"commandId": "make_idea", "commandContext": "compose"}),
    ("composeExtension/submitAction", {"commandId": "make_idea", "data": {}}),
    ("composeExtension/query", {"parameters": [{"value": "KOL"}]}),
    ("composeExtension/fetchTask", {}),
    ("composeExtension/submitAction", {"commandId": "", "data": {}}),
]
KINDS = [
    "message",
    "messageUpdate",
    "messageDelete",
    "conversationUpdate",
    "installationUpdate",
]


@pytest.mark.parametrize(("name", "value"), INVOKES)
def test_the_invokes_the_desk_asks_for_are_known(name: str, value: dict[str, Any]) -> None:
    found = known(invoke(name, value))
    assert found is not None
    assert (found.kind, found.name) == ("invoke", name)


@pytest.mark.parametrize("kind", KINDS)
def test_what_people_do_is_known(kind: str) -> None:
    found = known(activity(kind, text="hej", action="add"))
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize("kind", ["messageReaction", "typing", "event", "endOfConversation"])
def test_what_nobody_listens_to_is_left_alone(kind: str) -> None:
    assert known(activity(kind)) is None


def test_what_is_not_read_goes_no_further() -> None:
    found = known(activity("message", text="hej", localTimezone="Europe/Copenhagen", secret={}))
    assert found is not None
    assert "secret" not in found.body
    assert "localTimezone" not in found.body


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"type": None},
        {"type": ["message"]},
        activity("message", id=7),
        activity("message", id="a|b"),
        activity("message", text=7),
        activity("message", conversation={"id": "a|b"}),
        activity("message", conversation=[]),
        {name: part for name, part in activity("message").items() if name != "from"},
        {name: part for name, part in activity("message").items() if name != "recipient"},
        activity("message", text="x" * 60_001),
        activity("message", timestamp="tomorrow"),
        activity("message", entities={}),
        activity("installationUpdate", action={}),
        invoke("signin/verifyState", {}),
        invoke("fileConsent/invoke", {}),
        invoke("adaptiveCard/action", {"action": {"type": "Action.Submit"}}),
        invoke("adaptiveCard/action", {}),
        invoke("task/fetch", {}),
        invoke("task/fetch", {"data": []}),
        invoke("application/search", {"queryText": "k"}),
        invoke("composeExtension/query", {"commandId": "s", "queryOptions": {"skip": -1}}),
        invoke("composeExtension/query", {"commandId": "s", "queryOptions": {"skip": True}}),
        activity("invoke"),
    ],
)
def test_what_teams_does_not_send_is_malformed(told: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        known(told)


def test_a_sender_is_who_the_verified_activity_says() -> None:
    found = known(activity("message", text="hej"))
    assert found is not None
    sender = person_of(found.body)
    assert sender.conversation == PERSONAL
    assert sender.is_alone
    assert sender.language == "da"


def test_two_peoples_own_chat_is_shared_though_teams_calls_it_personal() -> None:
    at = "19:b130c271_0d9b645f@unq.gbl.spaces"
    found = known(invoke("composeExtension/query", {"commandId": "search"}, at))
    assert found is not None
    assert not person_of(found.body).is_alone


@pytest.mark.parametrize(
    "nobody",
    [
        {"id": "29:1"},
        {"id": "28:other-app", "aadObjectId": "b"},
        {"id": BOT, "aadObjectId": "b"},
        {"id": "29:1", "aadObjectId": "b", "role": "bot"},
        {"id": "29:1", "aadObjectId": "b", "role": "skill"},
        {"id": "29:1", "aadObjectId": "b", "tenantId": "another"},
    ],
)
def test_apps_and_people_of_other_tenants_are_nobody(nobody: dict[str, Any]) -> None:
    found = known(activity("message", text="hej", **{"from": nobody}))
    assert found is not None
    assert sender_of(found.body) is None
    with pytest.raises(Stranger):
        person_of(found.body)


@pytest.mark.parametrize(
    ("locale", "language"), [("da", "da"), ("en-GB", "en"), ("de-DE", "en"), (None, None)]
)
def test_a_language_nobody_speaks_here_is_answered_in_english(
    locale: str | None, language: str | None
) -> None:
    found = known(activity("message", text="hej", locale=locale))
    assert found is not None
    assert person_of(found.body).language == language
