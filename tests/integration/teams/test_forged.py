"""Activities that are not for this desk, not new or not allowed: it never hears of them.

The cases are those of the programme of attacks the desk was designed against, here against the
whole channel with a database behind it. Whoever refuses writes one line, and not a word of what
was refused.
"""

import json
from collections.abc import AsyncIterator
from copy import deepcopy
from dataclasses import dataclass
from time import time
from typing import Any

import pytest

from tests.doubles.raw import Answer, request
from tests.doubles.watching import Ledger, WatchedDesk, logged
from tests.integration.teams import forgeries
from tests.integration.teams.forgeries import OTHER_APP, bearer, right_token
from tests.integration.teams.watched_desk import watched_desk
from tests.teams_double import signing
from tests.teams_double.connector import Connector
from tests.teams_double.desk import DeskInTeams
from tests.teams_double.person import Person
from tests.teams_double.reading import buttons_of
from tests.teams_double.seeds import ADMIN, CANARY, GUEST, KAREN, seeds
from tests.teams_double.signing import KID, SECOND, published, signer_of
from tests.teams_double.tenant import APP_ID, ELSEWHERE, Chat, Json, Tenant, card_of
from tests.teams_double.ways import PATH

TYPE = (b"Content-Type", b"application/json; charset=utf-8")


@dataclass
class Scene:
    """A desk, a tenant, and what was noticed of an attack."""

    teams: DeskInTeams
    double: Connector
    ledger: Ledger

    @property
    def desk(self) -> WatchedDesk:
        """Return the desk that counts."""
        assert isinstance(self.teams.desk, WatchedDesk)
        return self.teams.desk

    @property
    def here(self) -> Tenant:
        """Return the tenant."""
        return self.double.tenant

    @property
    def url(self) -> str:
        """Return the one service URL that is right."""
        return self.double.url

    def seed(self, name: str) -> Json:
        """Return one of the activities Teams sends."""
        return next(each.payload for each in seeds(self.here, self.url) if each.name == name)

    async def sends(self, values: list[bytes], body: bytes, **more: Any) -> Answer:
        """Send a request and let everything happen that comes of it."""
        headers = [TYPE, *((b"Authorization", value) for value in values)]
        answer = await request(self.teams.app, headers, body, **{"path": PATH, **more})
        await self.teams.settle()
        return answer

    async def brings(self, activity: Json, token: str = "") -> Answer:
        """Bring an activity as Teams would."""
        return await self.sends(bearer(token or right_token(self.url)), body_of(activity))

    def posted(self) -> int:
        """Return how often the desk has put anything in front of anybody."""
        return len(self.double.ledger.of("post", "reply", "update", "create"))


def body_of(activity: Json) -> bytes:
    """Return an activity as it is sent."""
    return json.dumps(activity, ensure_ascii=False).encode()


@pytest.fixture
async def scene(migrated_sqlite: str) -> AsyncIterator[Scene]:
    """Give a desk on SQLite in a tenant with Karen, an administrator, a guest and a channel."""
    async with watched_desk(migrated_sqlite) as desk:
        yield Scene(desk.teams, desk.double, desk.ledger)


async def assert_refused(
    scene: Scene, values: list[bytes], body: bytes, statuses: set[int], **more: Any
) -> None:
    """Check that a request is refused and leaves nothing behind but one line without a word."""
    version, calls = scene.ledger.version(), len(scene.double.ledger.calls)
    taken = scene.desk.taken
    with logged() as log:
        answer = await scene.sends(values, body, **more)
    assert answer.status in statuses
    assert answer.body == b""
    assert scene.desk.taken == taken
    assert scene.ledger.version() == version
    assert len(scene.double.ledger.calls) == calls
    (line,) = (json.loads(each) for each in log.getvalue().splitlines())
    assert (line["event"], line["status"]) == ("teams_refused", answer.status)
    assert "kanariefuglen" not in log.getvalue()
    for value in values:
        signature = value.decode("latin-1").rpartition(".")[2].strip()
        assert not signature or signature not in log.getvalue()


async def assert_left_alone(scene: Scene, activity: Json, statuses: set[int]) -> None:
    """Check that a right request from nobody of ours leaves nothing behind, whatever is said."""
    version, taken, posted = scene.ledger.version(), scene.desk.taken, scene.posted()
    with logged() as log:
        answer = await scene.brings(activity)
    assert answer.status in statuses
    assert scene.desk.taken == taken
    assert scene.ledger.version() == version
    assert scene.posted() == posted
    assert "kanariefuglen" not in log.getvalue()
    assert "Traceback" not in log.getvalue()


async def test_a_right_activity_is_taken(scene: Scene) -> None:
    assert (await scene.brings(scene.seed("message"))).status == 200
    assert scene.desk.taken == 1
    assert scene.double.ledger.of("post", "reply")


@pytest.mark.parametrize("tokens", ["NO_TOKEN", "WRONG_ALGORITHM", "WRONG_KEY", "WRONG_CLAIMS"])
async def test_a_token_that_is_not_the_bot_frameworks_for_us_is_refused(
    scene: Scene, tokens: str, subtests: pytest.Subtests
) -> None:
    scene.teams.keys.keys += [published(SECOND), published("short", bits=1_024)]
    cases: dict[str, forgeries.Authorization] = getattr(forgeries, tokens)
    body = body_of(scene.seed("message"))
    for case, forge in cases.items():
        with subtests.test(case):
            await assert_refused(scene, forge(scene.url), body, {401})


@pytest.mark.parametrize("url", ["", "amer", "EMEA/"])
async def test_a_token_for_another_service_url_is_refused(scene: Scene, url: str) -> None:
    other = scene.double.origin + "/" + url
    activity = scene.seed("message")
    await assert_refused(scene, bearer(right_token(other)), body_of(activity), {403})
    activity["serviceUrl"] = other
    await assert_refused(scene, bearer(right_token(scene.url)), body_of(activity), {403})


async def test_a_service_url_that_is_not_teams_is_refused_even_when_signed(
    scene: Scene, subtests: pytest.Subtests
) -> None:
    for case, url in forgeries.FOREIGN_URLS.items():
        with subtests.test(case):
            activity = {**scene.seed("message"), "serviceUrl": url}
            await assert_refused(scene, bearer(right_token(url)), body_of(activity), {403})


@pytest.mark.parametrize("kind", ["message", "press to send", "installed"])
async def test_an_activity_that_is_not_for_us_is_refused(
    scene: Scene, kind: str, subtests: pytest.Subtests
) -> None:
    values = bearer(right_token(scene.url))
    for case, change in forgeries.NOT_FOR_US.items():
        with subtests.test(case):
            activity = forgeries.changed(scene.seed(kind), change)
            await assert_refused(scene, values, body_of(activity), {403})


async def test_a_key_that_may_not_vouch_for_teams_is_refused(scene: Scene) -> None:
    scene.teams.keys.keys = [published(KID, ("webchat", "directline"))]
    body = body_of(scene.seed("message"))
    await assert_refused(scene, bearer(right_token(scene.url)), body, {403})


async def test_a_body_that_is_no_activity_is_refused(
    scene: Scene, subtests: pytest.Subtests
) -> None:
    values = bearer(right_token(scene.url))
    for case, body in forgeries.BAD_BODIES.items():
        with subtests.test(case):
            await assert_refused(scene, values, body, {400})


@pytest.mark.parametrize("change", [{"type": None}, {"type": ["message"]}, {"from": None}])
async def test_an_activity_of_no_shape_that_teams_sends_is_refused(
    scene: Scene, change: Json
) -> None:
    activity = {**scene.seed("message"), **change}
    await assert_refused(scene, bearer(right_token(scene.url)), body_of(activity), {400})


UNKNOWN = [
    "signin/verifyState",
    "signin/tokenExchange",
    "fileConsent/invoke",
    "config/fetch",
    "tab/fetch",
    "composeExtension/anonymousQueryLink",
    "message/submitAction",
    "../task/fetch",
    "",
]


async def test_an_invoke_that_nothing_of_ours_asks_for_is_refused(
    scene: Scene, subtests: pytest.Subtests
) -> None:
    values = bearer(right_token(scene.url))
    for name in UNKNOWN:
        with subtests.test(name):
            activity = {**scene.seed("press to send"), "name": name}
            await assert_refused(scene, values, body_of(activity), {400})


KINDS = ["message", "mention in a channel", "edit", "press to send", "form with text", "installed"]


@pytest.mark.parametrize("kind", KINDS)
async def test_an_exact_replay_changes_nothing(scene: Scene, kind: str) -> None:
    await scene.brings(scene.seed("message"))
    activity, token = scene.seed(kind), right_token(scene.url)
    assert (await scene.brings(activity, token)).status == 200
    rows, steps = scene.ledger.count("delivery"), scene.ledger.count("idea_step")
    drafts, posted = scene.ledger.count("draft"), scene.posted()
    for _ in range(3):
        assert (await scene.brings(activity, token)).status == 200
    assert scene.ledger.count("delivery") == rows
    assert scene.ledger.count("idea_step") == steps
    assert scene.ledger.count("draft") == drafts
    assert scene.posted() == posted


async def test_a_replay_after_the_token_has_ended_is_refused(scene: Scene) -> None:
    activity, now = scene.seed("message"), time()
    old = signing.claims(scene.url, now - signing.LIFETIME - 301)
    values = bearer(signing.token(signing.header(), old, signer_of(KID)))
    await assert_refused(scene, values, body_of(activity), {401})


async def test_one_token_may_bring_other_activities_but_from_nowhere_else(scene: Scene) -> None:
    token = right_token(scene.url)
    assert (await scene.brings(scene.seed("message"), token)).status == 200
    other = {**scene.seed("greeting"), "id": "1700000000001"}
    assert (await scene.brings(other, token)).status == 200
    assert scene.desk.taken == 2
    for change in (
        {"serviceUrl": scene.double.origin + "/amer/"},
        {"recipient": {"id": f"28:{OTHER_APP}"}},
        {"channelData": {"tenant": {"id": ELSEWHERE}}},
    ):
        await assert_refused(scene, bearer(token), body_of({**other, **change}), {403})


def _from(scene: Scene, kind: str, **change: Any) -> Json:
    activity = scene.seed(kind)
    activity["from"] = {**activity["from"], **change}
    return {**activity, "from": {k: v for k, v in activity["from"].items() if v is not None}}


PEOPLE_ONLY = [
    "message",
    "edit",
    "press to send",
    "press to send for a dialog",
    "form with text",
    "search in a form",
    "extension's search",
]


NOBODYS: list[Json] = [
    {"aadObjectId": None},
    {"aadObjectId": ""},
    {"role": "bot"},
    {"role": "skill"},
    {"id": f"28:{OTHER_APP}"},
    {"id": f"28:{APP_ID}"},
    {"tenantId": ELSEWHERE},
]


@pytest.mark.parametrize("kind", PEOPLE_ONLY)
async def test_nobody_without_an_account_here_is_listened_to(
    scene: Scene, kind: str, subtests: pytest.Subtests
) -> None:
    for change in NOBODYS:
        with subtests.test(str(change)):
            await assert_left_alone(scene, _from(scene, kind, **change), {200, 400, 403})


@pytest.mark.parametrize("kind", PEOPLE_ONLY)
async def test_guests_and_people_the_tenant_does_not_know_get_no_data(
    scene: Scene, kind: str, subtests: pytest.Subtests
) -> None:
    guest = scene.here.accounts[GUEST]
    for user in (GUEST, "00000000-0000-4000-8000-0000000f0e19"):
        with subtests.test(user):
            activity = _from(scene, kind, aadObjectId=user, id=guest.id)
            await assert_left_alone(scene, activity, {200, 403, 503})


@pytest.mark.parametrize(
    "kind",
    ["guest's message", "bot's message", "own message", "message of nobody known"],
)
async def test_what_is_none_of_our_business_is_left_alone(scene: Scene, kind: str) -> None:
    await assert_left_alone(scene, scene.seed(kind), {200, 403})


async def karen_with_an_idea(scene: Scene) -> tuple[Person, Chat, str]:
    """Let Karen hand an idea in; returns where its draft was."""
    karen = Person(scene.double, scene.teams.way, scene.here.accounts[KAREN])
    await karen.types("Kan vi måle blodtryk hjemme hos gravide?")
    await scene.teams.settle()
    draft = _newest_card(karen.personal)
    await karen.presses(karen.personal, draft, "Send")
    await scene.teams.settle()
    return karen, karen.personal, draft


def _newest_card(chat: Chat) -> str:
    return [key for key, kept in chat.messages.items() if card_of(kept) is not None][-1]


EDITED = [
    '["act","1","gather_team",1]',
    '["act","1","approve_escalation",1]',
    '["act","1","decline",99]',
    '["act","999","decline",1]',
    '["act","1","no_such_action",1]',
    '["send_draft","somebody-elses-draft","",null]',
]


@pytest.mark.parametrize("value", EDITED)
@pytest.mark.parametrize("way", ["Action.Execute", "Action.Submit", "task/fetch"])
async def test_a_button_whose_data_were_edited_does_not_do_it(
    scene: Scene, value: str, way: str
) -> None:
    karen, chat, message = await karen_with_an_idea(scene)
    steps = scene.ledger.count("idea_step")
    data: Json = {"press": value, "nonce": "abcdef0123456789"}
    if way == "task/fetch":
        data["msteams"] = {"type": way}
    kind = "Action.Execute" if way == "Action.Execute" else "Action.Submit"
    action = {"type": kind, "title": "Send", "verb": "press", "data": data}
    reply = await karen.presses_this(chat, chat.messages[message], action)
    await scene.teams.settle()
    assert reply.status in {200, 400}
    assert scene.ledger.count("idea_step") == steps


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"press": CANARY, "nonce": "abcdef0123456789"},
        {"press": ["act"], "nonce": "abcdef0123456789"},
        {"press": '["send_draft","d1","",null]'},
        {"press": '["send_draft","d1","",null]', "nonce": ""},
        {"press": '["send_draft","d1","",null]', "nonce": "nøgle\n"},
        {"press": '["send_draft","d1","",null]', "nonce": ["a"]},
        {"press": '["send_draft","d1","",null]', "nonce": "a" * 1_001},
    ],
)
async def test_data_that_are_none_of_ours_are_refused(scene: Scene, data: Json) -> None:
    activity = scene.seed("press to send")
    activity["value"]["action"]["data"] = data
    await assert_refused(scene, bearer(right_token(scene.url)), body_of(activity), {400})


@pytest.mark.parametrize(
    "key",
    [
        '["act","1","gather_team",1,"token-of-mine",""]',
        '["act","1","approve_escalation",1,"token-of-mine",""]',
        '["act","999","decline",1,"token-of-mine",""]',
        '["act","1","decline",1,"",""]',
    ],
)
async def test_a_form_whose_key_was_edited_does_not_do_it(scene: Scene, key: str) -> None:
    await karen_with_an_idea(scene)
    steps = scene.ledger.count("idea_step")
    activity = scene.seed("form with text")
    activity["value"]["data"]["form"] = key
    assert (await scene.brings(activity)).status in {200, 400}
    assert scene.ledger.count("idea_step") == steps


@pytest.mark.parametrize("key", ["", "{}", "[]", '["act"]', CANARY, '["act","1","",1,"t",7]', 7])
async def test_a_form_without_a_key_of_ours_is_refused(scene: Scene, key: object) -> None:
    activity = scene.seed("form with text")
    activity["value"]["data"]["form"] = key
    await assert_refused(scene, bearer(right_token(scene.url)), body_of(activity), {400})


async def test_one_drawing_of_a_button_counts_once_however_often_teams_tells_it(
    scene: Scene,
) -> None:
    karen = Person(scene.double, scene.teams.way, scene.here.accounts[KAREN])
    await karen.types("Kan vi måle blodtryk hjemme hos gravide?")
    await scene.teams.settle()
    message = _newest_card(karen.personal)
    kept = deepcopy(karen.personal.messages[message])
    send = buttons_of(card_of(kept) or {})["Send"]
    ideas = scene.ledger.count("idea")
    for _ in range(4):  # each time with another id and another moment
        assert (await karen.presses_this(karen.personal, kept, send)).is_taken
        await scene.teams.settle()
    assert scene.ledger.count("idea") == ideas + 1


async def test_a_button_of_somebody_elses_card_does_not_do_it_for_others(scene: Scene) -> None:
    karen = Person(scene.double, scene.teams.way, scene.here.accounts[KAREN])
    await karen.types("Kan vi måle blodtryk hjemme hos gravide?")
    await scene.teams.settle()
    kept = karen.personal.messages[_newest_card(karen.personal)]
    send = buttons_of(card_of(kept) or {})["Send"]
    admin = Person(scene.double, scene.teams.way, scene.here.accounts[ADMIN])
    ideas = scene.ledger.count("idea")
    await admin.presses_this(admin.personal, kept, send)
    await scene.teams.settle()
    assert scene.ledger.count("idea") == ideas


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"])
async def test_only_posting_counts(scene: Scene, method: str) -> None:
    values, body = bearer(right_token(scene.url)), body_of(scene.seed("message"))
    assert (await scene.sends(values, body, method=method)).status == 405
    assert scene.desk.taken == 0


async def test_a_body_that_is_too_large_is_refused(scene: Scene) -> None:
    body = b'{"text": "' + b"x" * 2**20 + b'"}'
    await assert_refused(scene, bearer(right_token(scene.url)), body, {413})
    await assert_refused(scene, bearer(right_token(scene.url)), body, {413}, pieces=100)
