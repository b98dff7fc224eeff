"""The connector's double takes what Teams takes, and refuses what Teams refuses."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest

from tests.doubles.faults import Fault
from tests.teams_double.connector import PASSWORD, SCOPE, Connector, connector_double
from tests.teams_double.pace import Pace
from tests.teams_double.tenant import ELSEWHERE, Json, Tenant

KAREN = "00000000-0000-4000-8000-00000000ca7e"
SVEND = "00000000-0000-4000-8000-000000005e4d"
TEXT: Json = {"type": "message", "text": "Hej"}
CARD: Json = {
    "type": "AdaptiveCard",
    "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
    "version": "1.5",
    "speak": "En idé",
    "fallbackText": "En idé",
    "body": [{"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "En idé"}]}],
    "actions": [
        {
            "type": "Action.Execute",
            "title": "Vis",
            "verb": "press",
            "data": {"press": "[]", "nonce": "1"},
        }
    ],
}


def words(text: str) -> Json:
    """Make an element of a card."""
    return {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": text}]}


def message(card: Json, **more: Any) -> Json:
    """Make a message with a card."""
    kind = "application/vnd.microsoft.card.adaptive"
    attachments = [{"contentType": kind, "content": card}]
    return {"type": "message", "summary": "En idé", "attachments": attachments, **more}


@dataclass
class Caller:
    """A program that calls the connector."""

    double: Connector
    session: aiohttp.ClientSession
    token: str = ""

    async def signs_in(self, **more: str) -> tuple[int, Json]:
        """Ask for a token."""
        tenant = self.double.tenant
        asked = {
            "grant_type": "client_credentials",
            "client_id": tenant.app,
            "client_secret": PASSWORD,
            "scope": SCOPE,
            **more,
        }
        url = f"{self.double.login}/{tenant.id}/oauth2/v2.0/token"
        async with self.session.post(url, data=asked) as response:
            answer = await response.json()
            self.token = answer.get("access_token", "")
            return response.status, answer

    async def calls(self, verb: str, path: str, given: Json | None = None) -> tuple[int, Json]:
        """Call the connector."""
        if not self.token:
            await self.signs_in()
        url = f"{self.double.url}v3/{path}"
        headers = {"Authorization": f"Bearer {self.token}"}
        async with self.session.request(verb, url, json=given, headers=headers) as response:
            return response.status, await response.json()

    async def posts(self, conversation: str, given: Json) -> tuple[int, Json]:
        """Post to a conversation."""
        return await self.calls("POST", _in(conversation), given)


def _in(conversation: str, *path: str) -> str:
    return "/".join(
        ("conversations", quote(conversation, safe=""), "activities", *map(quote, path))
    )


@pytest.fixture
async def caller() -> AsyncIterator[Caller]:
    """Give a program, and Karen, who has the app."""
    async with connector_double(Tenant()) as double, aiohttp.ClientSession() as session:
        double.tenant.add_account(KAREN, "Karen Eksempel", email="karen@rejsehold.example")
        yield Caller(double, session)


def code(answer: Json) -> str:
    """Return the code of an error."""
    return str(answer["error"]["code"])


async def test_a_token_is_handed_out_for_the_right_password_only(caller: Caller) -> None:
    assert (await caller.signs_in())[0] == 200
    assert await _refusal(caller, client_secret="wrong") == (401, "invalid_client")
    assert await _refusal(caller, client_id="another") == (400, "unauthorized_client")
    assert await _refusal(caller, scope="openid") == (400, "invalid_scope")
    assert await _refusal(caller, client_assertion="a.b.c") == (401, "invalid_client")
    assert PASSWORD not in str(caller.double.ledger.calls)


async def _refusal(caller: Caller, **more: str) -> tuple[int, str]:
    status, answer = await caller.signs_in(**more)
    return status, str(answer["error"])


async def test_a_token_counts_until_it_ends(caller: Caller) -> None:
    chat = caller.double.tenant.personal(KAREN)
    assert (await caller.posts(chat.id, TEXT))[0] == 201
    caller.double.expire()
    assert (await caller.posts(chat.id, TEXT))[0] == 401
    caller.token = "made-up"
    assert (await caller.posts(chat.id, TEXT))[0] == 401
    assert len(chat.messages) == 1


async def test_a_message_is_posted_changed_and_deleted(caller: Caller) -> None:
    chat = caller.double.tenant.personal(KAREN)
    _, posted = await caller.posts(chat.id, message(CARD))
    key = posted["id"]
    changed = message({**CARD, "actions": []})
    assert await caller.calls("PUT", _in(chat.id, key), changed) == (200, {"id": key})
    assert chat.messages[key]["attachments"][0]["content"]["actions"] == []
    assert (await caller.calls("DELETE", _in(chat.id, key)))[0] == 200
    status, answer = await caller.calls("PUT", _in(chat.id, key), changed)
    assert (status, code(answer)) == (404, "ActivityNotFoundInConversation")


async def test_what_others_wrote_is_not_changed(caller: Caller) -> None:
    tenant = caller.double.tenant
    chat = tenant.personal(KAREN)
    kept = tenant.keep(chat, {**TEXT, "from": {"id": "29:karen"}})
    status, answer = await caller.calls("PUT", _in(chat.id, kept["id"]), TEXT)
    assert (status, code(answer)) == (404, "ActivityNotFoundInConversation")


async def test_a_reply_in_a_channel_stands_in_the_thread(caller: Caller) -> None:
    chat = caller.double.tenant.add_channel("midt", KAREN)
    _, first = await caller.posts(chat.id, TEXT)
    _, second = await caller.calls("POST", _in(chat.id, first["id"]), TEXT)
    _, third = await caller.posts(chat.conversation(first["id"]), TEXT)
    assert chat.threads == {second["id"]: first["id"], third["id"]: first["id"]}
    assert (await caller.posts(chat.conversation("1"), TEXT))[0] == 404


async def test_what_is_nowhere_is_not_found(caller: Caller) -> None:
    status, answer = await caller.posts("a:1unknown", TEXT)
    assert (status, code(answer)) == (404, "ConversationNotFound")
    assert (await caller.calls("GET", "elsewhere"))[0] == 404


async def test_a_desk_that_is_not_there_may_not_write(caller: Caller) -> None:
    tenant = caller.double.tenant
    channel = tenant.add_channel("uden", KAREN, has_app=False)
    status, answer = await caller.posts(channel.id, TEXT)
    assert (status, code(answer)) == (403, "BotNotInConversationRoster")
    tenant.accounts[KAREN].has_app = False
    assert (await caller.posts(tenant.personal(KAREN).id, TEXT))[0] == 403


def _creating(caller: Caller, user: str, **more: Any) -> Json:
    tenant = caller.double.tenant
    made = {"bot": {"id": tenant.bot}, "members": [{"id": user}], "tenantId": tenant.id}
    return {**made, "isGroup": False, **more}


async def test_a_personal_chat_is_made_once_for_who_has_the_app(caller: Caller) -> None:
    tenant = caller.double.tenant
    for key in (KAREN, tenant.accounts[KAREN].id):
        made = await caller.calls("POST", "conversations", _creating(caller, key))
        assert made == (201, {"id": tenant.personal(KAREN).id})


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"tenantId": ELSEWHERE}, 403),
        ({"members": []}, 400),
        ({"members": [{"id": "nobody"}]}, 404),
        ({"members": [{"id": SVEND}]}, 403),
    ],
)
async def test_a_personal_chat_is_not_made_for_others(
    caller: Caller, change: Json, status: int
) -> None:
    caller.double.tenant.add_account(SVEND, "Svend Fremmed", tenant=ELSEWHERE, role="guest")
    asked = {**_creating(caller, KAREN), **change}
    assert (await caller.calls("POST", "conversations", asked))[0] == status


async def test_a_thread_is_begun_in_a_channel(caller: Caller) -> None:
    chat = caller.double.tenant.add_channel("midt", KAREN)
    data = {"channel": {"id": chat.id}, "tenant": {"id": caller.double.tenant.id}}
    asked = {"isGroup": True, "channelData": data, "activity": TEXT}
    status, made = await caller.calls("POST", "conversations", asked)
    assert (status, made["id"]) == (201, chat.conversation(made["activityId"]))


async def test_people_are_told_of_as_the_roster_has_them(caller: Caller) -> None:
    tenant = caller.double.tenant
    tenant.add_account(SVEND, "Svend Fremmed", tenant=ELSEWHERE, role="guest")
    chat = tenant.add_channel("midt", KAREN, SVEND)
    who = f"conversations/{quote(chat.id, safe='')}/members/{SVEND}"
    _, shown = await caller.calls("GET", who)
    assert (shown["userRole"], shown["tenantId"]) == ("guest", ELSEWHERE)
    _, everybody = await caller.calls("GET", f"conversations/{chat.id}/pagedmembers")
    assert [each["aadObjectId"] for each in everybody["members"]] == [SVEND, KAREN]
    alone = f"conversations/{tenant.personal(KAREN).id}/members/{SVEND}"
    assert (await caller.calls("GET", alone))[0] == 404


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({**TEXT, "txet": "Hej"}, 400),
        ({"type": "massage", "text": "Hej"}, 400),
        ({"type": "message"}, 400),
        ({"type": "message", "attachments": [{"contentType": "x"}]}, 400),
        (message(CARD, summary=""), 400),
        (message({**CARD, "version": "1.9"}), 400),
        (message({**CARD, "speak": ""}), 400),
        (message({**CARD, "fallbackText": ""}), 400),
        (message({**CARD, "body": [{"type": "Tekstblok", "text": "Hej"}]}), 400),
        (message({**CARD, "body": [{"type": "TextBlock", "text": "**Hej**"}]}), 400),
        (message({**CARD, "refresh": {"action": CARD["actions"][0], "userIds": [KAREN]}}), 400),
        (message({**CARD, "body": [words("x" * 15_000)]}), 400),
        (message({**CARD, "body": [{**words("Hej"), "id": "a"}] * 2}), 400),
        (message({**CARD, "body": [{"type": "Input.Text", "id": "a", "label": "A"}]}), 400),
        ({"type": "message", "text": "x" * 60_000}, 413),
    ],
)
async def test_what_no_client_shows_is_refused(caller: Caller, given: Json, status: int) -> None:
    chat = caller.double.tenant.personal(KAREN)
    assert (await caller.posts(chat.id, given))[0] == status
    assert chat.messages == {}


async def test_somebody_is_seen_to_type(caller: Caller) -> None:
    chat = caller.double.tenant.personal(KAREN)
    assert (await caller.posts(chat.id, {"type": "typing"}))[0] == 202
    assert chat.messages == {}


async def test_faults_befall_the_calls_they_are_meant_for(caller: Caller) -> None:
    chat = caller.double.tenant.personal(KAREN)
    caller.double.faults.next("post", Fault(status=502), Fault(status=412), Fault(retry_after=3))
    assert [(await caller.posts(chat.id, TEXT))[0] for _ in range(4)] == [502, 412, 429, 201]
    assert len(chat.messages) == 1


@pytest.mark.parametrize(("drop", "kept"), [("before", 0), ("after", 1)])
async def test_a_connection_breaks_before_or_after_it_is_done(
    caller: Caller, drop: str, kept: int
) -> None:
    chat = caller.double.tenant.personal(KAREN)
    caller.double.faults.next("post", Fault(drop=drop))
    with pytest.raises(aiohttp.ClientError):
        await caller.posts(chat.id, TEXT)
    assert len(chat.messages) == kept


async def test_an_answer_hangs_for_as_long_as_it_should(caller: Caller) -> None:
    chat = caller.double.tenant.personal(KAREN)
    caller.double.faults.next("post", Fault(slow=0.6))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await caller.posts(chat.id, TEXT)
    assert len(chat.messages) == 1


def test_a_bot_may_write_so_often_in_one_thread() -> None:
    clock = [0.0]
    pace = Pace(lambda: clock[0])
    assert [pace.wait("post", "a") for _ in range(8)] == [0] * 7 + [1]
    assert pace.wait("post", "b") == 0
    clock[0] = 1.0
    assert [pace.wait("post", "a") for _ in range(2)] == [0, 1]
    clock[0] = 60.0
    assert pace.wait("post", "a") == 0
