"""The double answers Slack's own client as Slack does, and refuses what Slack refuses."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.manifest import SCOPES
from tests.doubles.faults import Fault
from tests.slack_double.double import APP_TOKEN, BOT_TOKEN, SlackDouble, slack_double
from tests.slack_double.installing import CLIENT_ID, CLIENT_SECRET
from tests.slack_double.pace import BURST, Pace
from tests.slack_double.workspace import TRIGGER_SECONDS, Token, Workspace

CHANNEL = "C0MIDT"
PLAIN = {"type": "plain_text", "text": "En linje"}
SECTION = {"type": "section", "text": PLAIN}
MODAL = {"type": "modal", "title": PLAIN, "blocks": [SECTION]}


class Watch:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        """Start on a Monday."""
        self.at = 1_795_424_400.0

    def __call__(self) -> float:
        """Return the time."""
        return self.at


@pytest.fixture
def watch() -> Watch:
    """Give the double's clock."""
    return Watch()


@pytest.fixture
async def double(watch: Watch) -> AsyncIterator[SlackDouble]:
    """Give a workspace with Karen in it, and a channel that the desk is in."""
    here = Workspace(watch)
    here.add_user("UKAREN", "Karen Eksempel", email="karen@rejsehold.example")
    here.add_user("UGONE", "Gitte Eksempel", deleted=True)
    here.add_channel(CHANNEL, "rejsehold-midt", here.bot.id, "UKAREN")
    async with slack_double(here, Pace(watch)) as double:
        yield double


@pytest.fixture
def client(double: SlackDouble) -> AsyncWebClient:
    """Give Slack's own client."""
    return client_of(double)


def client_of(double: SlackDouble, token: str = BOT_TOKEN) -> AsyncWebClient:
    """Return a client that tries nothing twice."""
    return AsyncWebClient(token, base_url=double.url, retry_handlers=[], timeout=5)


async def error_of(call: Any) -> SlackApiError:
    """Return what Slack refuses a call with."""
    with pytest.raises(SlackApiError) as refused:
        await call
    return refused.value


async def code_of(call: Any) -> str:
    """Return the code Slack refuses a call with."""
    return str((await error_of(call)).response["error"])


async def test_the_token_is_told_whose_it_is_and_what_it_may(client: AsyncWebClient) -> None:
    answer = await client.auth_test()
    assert answer["team_id"] == "T0REJSE"
    assert answer["bot_id"] == "BDESK"
    assert set(answer.headers["X-OAuth-Scopes"].split(",")) == set(SCOPES)


async def test_a_token_that_is_none_is_refused(double: SlackDouble) -> None:
    assert await code_of(client_of(double, "xoxb-wrong").auth_test()) == "invalid_auth"
    double.tokens[BOT_TOKEN].revoked = True
    assert await code_of(client_of(double).auth_test()) == "token_revoked"
    assert await code_of(client_of(double, APP_TOKEN).auth_test()) == "not_allowed_token_type"


async def test_a_scope_that_is_missing_is_named(double: SlackDouble) -> None:
    double.tokens["xoxb-less"] = Token("xoxb-less", frozenset({"chat:write"}))
    refused = await error_of(client_of(double, "xoxb-less").users_info(user="UKAREN"))
    assert refused.response["error"] == "missing_scope"
    assert refused.response["needed"] == "users:read"
    assert refused.response["provided"] == "chat:write"


async def test_a_message_to_a_person_stands_in_their_direct_messages(
    client: AsyncWebClient, double: SlackDouble
) -> None:
    metadata = {"event_type": "rejsehold", "event_payload": {"key": "k1"}}
    posted = await client.chat_postMessage(
        channel="UKAREN", text="Hej", blocks=[SECTION], metadata=metadata
    )
    assert posted["channel"] == "DUKAREN"
    assert posted["message"]["blocks"][0]["block_id"]
    said = await client.conversations_history(channel="DUKAREN", include_all_metadata=True)
    assert said["messages"][0]["metadata"] == metadata
    assert "metadata" not in (await client.conversations_history(channel="DUKAREN"))["messages"][0]


async def test_a_thread_is_read_by_its_replies(client: AsyncWebClient) -> None:
    first = await client.chat_postMessage(channel=CHANNEL, text="Idé 1")
    await client.chat_postMessage(channel=CHANNEL, text="Svar", thread_ts=first["ts"])
    await client.chat_postMessage(channel=CHANNEL, text="Idé 2")
    said = (await client.conversations_history(channel=CHANNEL))["messages"]
    assert [each["text"] for each in said] == ["Idé 2", "Idé 1"]
    thread = (await client.conversations_replies(channel=CHANNEL, ts=first["ts"]))["messages"]
    assert [each["text"] for each in thread] == ["Idé 1", "Svar"]
    wrong = client.chat_postMessage(channel=CHANNEL, text="Svar", thread_ts="1.1")
    assert await code_of(wrong) == "thread_not_found"


async def test_history_comes_in_pages_and_between_two_moments(client: AsyncWebClient) -> None:
    posted = [
        (await client.chat_postMessage(channel=CHANNEL, text=f"{number}"))["ts"]
        for number in range(3)
    ]
    page = await client.conversations_history(channel=CHANNEL, limit=2)
    assert page["has_more"]
    cursor = page["response_metadata"]["next_cursor"]
    rest = await client.conversations_history(channel=CHANNEL, limit=2, cursor=cursor)
    assert [each["text"] for each in rest["messages"]] == ["0"]
    later = await client.conversations_history(channel=CHANNEL, oldest=posted[0])
    assert [each["text"] for each in later["messages"]] == ["2", "1"]


async def test_a_message_is_changed_and_deleted_by_who_wrote_it(
    client: AsyncWebClient, double: SlackDouble
) -> None:
    posted = await client.chat_postMessage(channel=CHANNEL, text="Før", blocks=[SECTION])
    changed = await client.chat_update(channel=CHANNEL, ts=posted["ts"], text="Nu")
    assert changed["text"] == "Nu"
    kept = double.workspace.conversations[CHANNEL].messages[posted["ts"]]
    assert "blocks" not in kept
    theirs = double.workspace.keep(
        double.workspace.conversations[CHANNEL], {"user": "UKAREN", "text": "Mit"}
    )
    foreign = client.chat_update(channel=CHANNEL, ts=theirs["ts"], text="Nu")
    assert await code_of(foreign) == "cant_update_message"
    await client.chat_delete(channel=CHANNEL, ts=posted["ts"])
    gone = client.chat_delete(channel=CHANNEL, ts=posted["ts"])
    assert await code_of(gone) == "message_not_found"


@pytest.mark.parametrize(
    ("channel", "code"),
    [
        ("C0NONE", "channel_not_found"),
        ("C0OTHER", "not_in_channel"),
        ("C0SECRET", "channel_not_found"),
        ("C0OLD", "is_archived"),
        ("UGONE", "channel_not_found"),
    ],
)
async def test_nothing_is_posted_where_the_desk_cannot_be(
    client: AsyncWebClient, double: SlackDouble, channel: str, code: str
) -> None:
    here = double.workspace
    here.add_channel("C0OTHER", "andre")
    here.add_channel("C0SECRET", "lukket", is_private=True)
    here.add_channel("C0OLD", "gammel", here.bot.id, is_archived=True)
    assert await code_of(client.chat_postMessage(channel=channel, text="Hej")) == code


async def test_a_message_must_say_something_and_not_too_much(client: AsyncWebClient) -> None:
    empty = client.api_call("chat.postMessage", json={"channel": CHANNEL})
    assert await code_of(empty) == "no_text"
    long = client.chat_postMessage(channel=CHANNEL, text="x" * 40_001)
    assert await code_of(long) == "msg_too_long"
    sections = [{"type": "section", "text": {"type": "plain_text", "text": "x" * 2_900}}] * 5
    many = client.chat_postMessage(channel=CHANNEL, text="x", blocks=sections)
    assert await code_of(many) == "msg_blocks_too_long"


async def test_wrong_blocks_are_refused_with_the_place_that_is_wrong(
    client: AsyncWebClient,
) -> None:
    header = {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}
    refused = await error_of(client.chat_postMessage(channel=CHANNEL, text="x", blocks=[header]))
    assert refused.response["error"] == "invalid_blocks"
    assert refused.response["errors"] == [
        "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"
    ]


async def test_arguments_slack_does_not_know_are_refused(client: AsyncWebClient) -> None:
    call = client.chat_postMessage(channel=CHANNEL, text="x", client_msg_id="1")
    assert await code_of(call) == "invalid_arguments"


async def test_people_are_told_of_with_language_and_address(
    client: AsyncWebClient, double: SlackDouble
) -> None:
    told = await client.users_info(user="UKAREN", include_locale=True)
    assert told["user"]["locale"] == "da-DK"
    assert told["user"]["profile"]["email"] == "karen@rejsehold.example"
    assert "locale" not in (await client.users_info(user="UKAREN"))["user"]
    assert await code_of(client.users_info(user="UNONE")) == "user_not_found"
    opened = await client.conversations_open(users="UKAREN")
    assert opened["channel"]["id"] == "DUKAREN"
    assert (await client.conversations_info(channel=CHANNEL))["channel"]["is_member"]


async def test_a_modal_opens_once_and_only_at_once(
    client: AsyncWebClient, double: SlackDouble, watch: Watch
) -> None:
    trigger = double.workspace.trigger("UKAREN")
    opened = await client.views_open(trigger_id=trigger, view=MODAL)
    assert opened["view"]["hash"]
    again = client.views_open(trigger_id=trigger, view=MODAL)
    assert await code_of(again) == "exchanged_trigger_id"
    late = double.workspace.trigger("UKAREN")
    watch.at += TRIGGER_SECONDS + 0.1
    assert await code_of(client.views_open(trigger_id=late, view=MODAL)) == "expired_trigger_id"
    unknown = client.views_open(trigger_id="1.2.3", view=MODAL)
    assert await code_of(unknown) == "invalid_trigger_id"


async def test_a_modal_is_changed_only_as_it_stands(
    client: AsyncWebClient, double: SlackDouble
) -> None:
    trigger = double.workspace.trigger("UKAREN")
    opened = (await client.views_open(trigger_id=trigger, view=MODAL))["view"]
    view, hashed = opened["id"], opened["hash"]
    await client.views_update(view_id=view, hash=hashed, view=MODAL)
    stale = client.views_update(view_id=view, hash=hashed, view=MODAL)
    assert await code_of(stale) == "hash_conflict"
    unknown = {**MODAL, "colour": "red"}
    wrong = await error_of(client.views_update(view_id=view, view=unknown))
    assert wrong.response["error"] == "invalid_arguments"
    assert "colour" in wrong.response["response_metadata"]["messages"][0]


async def test_three_modals_stand_on_top_of_each_other_and_no_more(
    client: AsyncWebClient, double: SlackDouble
) -> None:
    here = double.workspace
    below = (await client.views_open(trigger_id=here.trigger("UKAREN"), view=MODAL))["view"]["id"]
    for _ in range(2):
        await client.views_push(trigger_id=here.trigger("UKAREN", below), view=MODAL)
    fourth = client.views_push(trigger_id=here.trigger("UKAREN", below), view=MODAL)
    assert await code_of(fourth) == "push_limit_reached"


async def test_a_home_tab_is_shown_and_guarded_by_its_hash(client: AsyncWebClient) -> None:
    home = {"type": "home", "blocks": [SECTION]}
    first = (await client.views_publish(user_id="UKAREN", view=home))["view"]
    await client.views_publish(user_id="UKAREN", view=home, hash=first["hash"])
    stale = client.views_publish(user_id="UKAREN", view=home, hash=first["hash"])
    assert await code_of(stale) == "hash_conflict"
    titled = client.views_publish(user_id="UKAREN", view={**home, "title": PLAIN})
    assert await code_of(titled) == "invalid_arguments"


async def test_who_posts_too_fast_is_told_how_long_to_wait(
    client: AsyncWebClient, watch: Watch
) -> None:
    for _ in range(BURST):
        await client.chat_postMessage(channel=CHANNEL, text="Hej")
    refused = await error_of(client.chat_postMessage(channel=CHANNEL, text="Hej"))
    assert refused.response.status_code == 429
    assert refused.response["error"] == "ratelimited"
    await client.chat_postMessage(channel="UKAREN", text="Hej")
    watch.at += int(refused.response.headers["Retry-After"])
    await client.chat_postMessage(channel=CHANNEL, text="Hej")


async def test_a_connection_breaks_before_or_after_the_message_is_taken(
    client: AsyncWebClient, double: SlackDouble
) -> None:
    double.faults.next("chat.postMessage", Fault(drop="before"), Fault(drop="after"))
    for text in ("tabt", "taget"):
        with pytest.raises(Exception, match=r"disconnected|reset"):
            await client.chat_postMessage(channel=CHANNEL, text=text)
    said = (await client.conversations_history(channel=CHANNEL))["messages"]
    assert [each["text"] for each in said] == ["taget"]


async def test_calls_fail_slowly_or_with_what_was_ordered(
    client: AsyncWebClient, double: SlackDouble
) -> None:
    faults = (Fault(status=503, error="service_unavailable"), Fault(retry_after=7), Fault(slow=0.5))
    double.faults.next("chat.postMessage", *faults)
    refused = await error_of(client.chat_postMessage(channel=CHANNEL, text="Hej"))
    assert refused.response.status_code == 503
    refused = await error_of(client.chat_postMessage(channel=CHANNEL, text="Hej"))
    assert refused.response.headers["Retry-After"] == "7"
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(client.chat_postMessage(channel=CHANNEL, text="Hej"), 0.1)
    assert len(double.ledger.of("chat.postMessage")) == 3


# Slack's client calls aiohttp in a way that aiohttp has begun to discourage.
@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated")
async def test_a_code_is_exchanged_for_a_token_once(double: SlackDouble) -> None:
    client = client_of(double, "")
    code = double.installing.allow("T0SYD", "UADMIN", frozenset(SCOPES))
    given = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "code": code}
    installed = await client.oauth_v2_access(**given)
    assert installed["team"]["id"] == "T0SYD"
    assert (await client_of(double, installed["access_token"]).auth_test())["ok"]
    assert await code_of(client.oauth_v2_access(**given)) == "invalid_code"


async def test_what_the_double_does_not_have_is_refused(client: AsyncWebClient) -> None:
    assert await code_of(client.api_call("files.upload")) == "unknown_method"
