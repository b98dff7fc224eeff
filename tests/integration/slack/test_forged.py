"""Requests that are not Slack's, not ours, not new or not allowed: the desk never hears of them.

The cases are those of the programme of attacks the desk was designed against. Whoever refuses
writes one line, and not a word of what was refused.
"""

import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable
from copy import deepcopy
from dataclasses import dataclass
from time import time
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.doubles.raw import Answer, Header, request
from tests.doubles.watching import Ledger, WatchedDesk, logged
from tests.integration.slack.watched_desk import watched_desk
from tests.slack_double import payloads
from tests.slack_double.desk import DeskInSlack
from tests.slack_double.double import SIGNING_SECRET, SlackDouble
from tests.slack_double.person import Person
from tests.slack_double.reading import text_of
from tests.slack_double.seeds import CANARY, CHANNEL, KAREN, Seed, seeds
from tests.slack_double.ways import PATH, encoded, signed
from tests.slack_double.workspace import Json, Workspace

STAMP, SIGNATURE = b"X-Slack-Request-Timestamp", b"X-Slack-Signature"
JSON = (b"Content-Type", b"application/json")


@dataclass
class Scene:
    """A desk, a workspace, and what was noticed of an attack."""

    slack: DeskInSlack
    double: SlackDouble
    ledger: Ledger

    @property
    def desk(self) -> WatchedDesk:
        """Return the desk that counts."""
        assert isinstance(self.slack.desk, WatchedDesk)
        return self.slack.desk

    @property
    def here(self) -> Workspace:
        """Return the workspace."""
        return self.double.workspace

    def seed(self, name: str) -> Seed:
        """Return one of the payloads Slack sends."""
        return next(each for each in seeds(self.here) if each.name == name)

    def idea(self) -> bytes:
        """Return the body of a message with an idea."""
        return encoded(*_pair(self.seed("message")))[1]

    async def sends(self, headers: list[Header], body: bytes, **more: Any) -> Answer:
        """Send a request and let everything happen that comes of it."""
        answer = await request(self.slack.app, headers, body, **{"path": PATH, **more})
        await self.slack.settle()
        return answer

    async def sends_signed(self, kind: str, payload: Json, at: float | None = None) -> Answer:
        """Send a payload as Slack would."""
        content_type, body = encoded(kind, payload)
        headers = [(b"Content-Type", content_type.encode()), *stamped(body, at=at)]
        return await self.sends(headers, body)


def _pair(seed: Seed) -> tuple[str, Json]:
    return seed.kind, seed.payload


def stamped(body: bytes, secret: str = SIGNING_SECRET, at: float | None = None) -> list[Header]:
    """Return the headers that prove a body is Slack's."""
    proof = signed(secret, body, time() if at is None else at)
    return [(name.encode(), value.encode()) for name, value in proof.items()]


@pytest.fixture
async def scene(migrated_sqlite: str) -> AsyncIterator[Scene]:
    """Give a desk on SQLite in a workspace with Karen, a stranger and a channel."""
    async with watched_desk(migrated_sqlite) as desk:
        yield Scene(desk.slack, desk.double, desk.ledger)


async def assert_refused(
    scene: Scene, headers: list[Header], body: bytes, statuses: set[int], **more: Any
) -> None:
    """Check that a request is refused and leaves nothing behind but one line without a word."""
    version, calls = scene.ledger.version(), len(scene.double.ledger.calls)
    with logged() as log:
        answer = await scene.sends(headers, body, **more)
    assert answer.status in statuses
    elsewhere = answer.status in {307, 404, 405}
    assert answer.body == b"" or elsewhere
    assert scene.desk.taken == 0
    assert scene.ledger.version() == version
    posted = scene.double.ledger.calls[calls:]
    assert {call.method for call in posted} <= {"auth.test", "bots.info"}
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [line["event"] for line in lines] == ["slack_refused"] * len(lines)
    assert len(lines) == (0 if elsewhere else 1)
    assert CANARY not in log.getvalue()
    assert "kanariefuglen" not in log.getvalue()


Change = Callable[[bytes], list[Header]]
"""Makes the headers of a forged request from its body."""


def _headers(stamp: bytes | None, signature: bytes | None) -> list[Header]:
    pairs = ((STAMP, stamp), (SIGNATURE, signature))
    return [JSON, *((name, value) for name, value in pairs if value is not None)]


def _with_stamp(write: Callable[[bytes], bytes]) -> Change:
    """Sign properly, over the present moment written wrongly."""

    def change(body: bytes) -> list[Header]:
        stamp = write(str(int(time())).encode())
        base = b"v0:" + stamp + b":" + body
        digest = hmac.new(SIGNING_SECRET.encode(), base, hashlib.sha256).hexdigest()
        return _headers(stamp, b"v0=" + digest.encode())

    return change


def _with_signature(change: Callable[[bytes], bytes | None]) -> Change:
    """Change a right signature."""

    def changed(body: bytes) -> list[Header]:
        (_, stamp), (_, right) = stamped(body)
        return _headers(stamp, change(right))

    return changed


def _doubled(which: bytes, second: bytes | None = None) -> Change:
    """Send one of the two headers twice."""

    def change(body: bytes) -> list[Header]:
        right = stamped(body)
        again = next(value for name, value in right if name == which)
        return [JSON, *right, (which, again if second is None else second)]

    return change


def _in_a_foreign_script(now: bytes) -> bytes:
    return "".join("٠١٢٣٤٥٦٧٨٩"[int(figure)] for figure in now.decode()).encode()


FORGED: dict[str, Change] = {
    "no headers at all": lambda _: [],
    "no signature headers": lambda _: [JSON],
    "no timestamp": lambda body: _headers(None, stamped(body)[1][1]),
    "no signature": lambda body: _headers(stamped(body)[0][1], None),
    "empty timestamp": _with_stamp(lambda _: b""),
    "empty signature": _with_signature(lambda _: b""),
    "timestamp twice": _doubled(STAMP),
    "signature twice": _doubled(SIGNATURE),
    "a second timestamp": _doubled(STAMP, b"1"),
    "a second signature": _doubled(SIGNATURE, b"v0=" + b"0" * 64),
    "timestamp of letters": _with_stamp(lambda _: b"abc"),
    "timestamp with a fraction": _with_stamp(lambda now: now + b".5"),
    "huge timestamp": _with_stamp(lambda _: b"9" * 400),
    "negative timestamp": _with_stamp(lambda now: b"-" + now),
    "timestamp in a foreign script": _with_stamp(_in_a_foreign_script),
    "timestamp in hexadecimal": _with_stamp(lambda now: hex(int(now)).encode()),
    "timestamp with spaces": _with_stamp(lambda now: b" " + now + b" "),
    "timestamp with a sign": _with_stamp(lambda now: b"+" + now),
    "302 seconds old": lambda body: stamped(body, at=time() - 302),
    "302 seconds ahead": lambda body: stamped(body, at=time() + 302),
    "a year old": lambda body: stamped(body, at=time() - 31_536_000),
    "short signature": _with_signature(lambda right: right[:20]),
    "long signature": _with_signature(lambda right: right + b"0"),
    "signature in capitals": _with_signature(bytes.upper),
    "signature without version": _with_signature(lambda right: right.removeprefix(b"v0=")),
    "signature of version 1": _with_signature(lambda right: b"v1=" + right[3:]),
    "signature that is not ASCII": _with_signature(lambda right: right[:-2] + b"\xc3\xa6"),
    "two signatures in one": _with_signature(lambda right: right + b"," + right),
    "signature with a space": _with_signature(lambda right: right + b" "),
    "signature of noughts": _with_signature(lambda _: b"v0=" + b"0" * 64),
    "wrong secret": lambda body: stamped(body, "somebody-elses-secret"),
    "empty secret": lambda body: stamped(body, ""),
    "old secret after the overlap": lambda body: stamped(body, "the-secret-before"),
    "signed without its version": lambda body: stamped(body[3:]),
}


@pytest.mark.parametrize("case", FORGED)
async def test_a_forged_signature_is_refused(scene: Scene, case: str) -> None:
    body = scene.idea()
    headers = FORGED[case](body)
    with_type = headers if JSON in headers or not headers else [JSON, *headers]
    await assert_refused(scene, with_type, body, {401})


TAMPERED: dict[str, Callable[[bytes], bytes]] = {
    "one byte is another": lambda body: body.replace(b"KAREN", b"KAREM", 1),
    "it is written anew": lambda body: json.dumps(json.loads(body), indent=1).encode(),
    "something follows": lambda body: body + b" ",
    "something is missing": lambda body: body[:-1],
    "it is empty": lambda _: b"",
    "it has a mark before it": lambda body: b"\xef\xbb\xbf" + body,
    "it is in another character set": lambda body: body.decode().encode("utf-16"),
}


@pytest.mark.parametrize("case", TAMPERED)
async def test_a_body_that_was_changed_on_the_way_is_refused(scene: Scene, case: str) -> None:
    body = scene.idea()
    headers = [JSON, *stamped(body)]
    await assert_refused(scene, headers, TAMPERED[case](body), {401})


@pytest.mark.parametrize(
    "content_type",
    [
        b"application/json; charset=utf-16",
        b"application/json; charset=utf-7",
        b"text/plain",
        b"text/html",
        b"multipart/form-data; boundary=x",
        b"application/json, text/plain",
        b"",
    ],
)
async def test_a_content_type_slack_never_sends_is_refused(
    scene: Scene, content_type: bytes
) -> None:
    body = scene.idea()
    await assert_refused(scene, [(b"Content-Type", content_type), *stamped(body)], body, {400, 415})


async def test_two_content_types_are_refused(scene: Scene) -> None:
    body = scene.idea()
    form = (b"Content-Type", b"application/x-www-form-urlencoded")
    await assert_refused(scene, [JSON, form, *stamped(body)], body, {400, 415})


@pytest.mark.parametrize("path", ["/", "/slack", "/slack/events/", "/slack/commands", "//slack"])
async def test_what_is_signed_for_us_counts_at_our_address_only(scene: Scene, path: str) -> None:
    body = scene.idea()
    await assert_refused(scene, [JSON, *stamped(body)], body, {404, 405, 307}, path=path)


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "OPTIONS"])
async def test_only_posting_counts(scene: Scene, method: str) -> None:
    body = scene.idea()
    await assert_refused(scene, [JSON, *stamped(body)], body, {405}, path=PATH, method=method)


async def test_the_address_check_counts_only_when_it_is_signed(scene: Scene) -> None:
    body = json.dumps({"type": "url_verification", "challenge": CANARY}).encode()
    await assert_refused(scene, [JSON], body, {401})
    answer = await scene.sends([JSON, *stamped(body)], body)
    assert json.loads(answer.body) == {"challenge": CANARY}
    assert scene.desk.taken == 0


async def test_a_body_that_is_too_large_is_refused_before_it_is_read(scene: Scene) -> None:
    body = b"x" * (2**20 + 1)
    await assert_refused(scene, [JSON, *stamped(body)], body, {413})
    await assert_refused(scene, [JSON, *stamped(body)], body, {413}, pieces=100)
    announced = [JSON, (b"Content-Length", b"99999999999999999999"), *stamped(b"{}")]
    await assert_refused(scene, announced, b"{}", {413})


@pytest.mark.parametrize("seconds", [-299, 0, 299])
async def test_a_right_request_counts_within_five_minutes(scene: Scene, seconds: int) -> None:
    answer = await scene.sends_signed(*_pair(scene.seed("message")), at=time() + seconds)
    assert answer.status == 200
    assert scene.desk.taken == 1


KINDS = ["message", "mention", "edit", "/ide Kan vi", "press to send", "form with text"]


@pytest.mark.parametrize("kind", KINDS)
async def test_an_exact_replay_changes_nothing(scene: Scene, kind: str) -> None:
    seed, now = scene.seed(kind), time()
    assert (await scene.sends_signed(*_pair(seed), at=now)).status == 200
    rows = scene.ledger.count("delivery")
    shown = len(scene.double.ledger.of("chat.postMessage", "chat.update", "views.open"))
    ideas = scene.ledger.count("draft")
    for at in (now, now - 1, now - 240):
        assert (await scene.sends_signed(*_pair(seed), at=at)).status == 200
    assert (await scene.sends_signed(*_pair(seed), at=now - 360)).status == 401
    assert scene.ledger.count("delivery") == rows
    assert scene.ledger.count("draft") == ideas
    again = len(scene.double.ledger.of("chat.postMessage", "chat.update", "views.open"))
    assert again == shown


def _team(payload: Json, team: str) -> Json:
    """Let a payload come from another workspace."""
    changed = deepcopy(payload)
    for name in ("team_id", "context_team_id"):
        if name in changed:
            changed[name] = team
    for each in changed.get("authorizations", ()):
        each["team_id"] = team
    for name, key in (("team", "id"), ("user", "team_id")):
        if isinstance(changed.get(name), dict):
            changed[name][key] = team
    return changed


@pytest.mark.parametrize("kind", [*KINDS, "home opened", "search in a form", "shortcut new_idea"])
@pytest.mark.parametrize("case", ["workspace", "app"])
async def test_what_is_meant_for_another_workspace_or_app_is_refused(
    scene: Scene, kind: str, case: str
) -> None:
    seed = scene.seed(kind)
    payload = _team(seed.payload, "T0OTHER") if case == "workspace" else deepcopy(seed.payload)
    if case == "app":
        payload["api_app_id"] = "A0OTHER"
    content_type, body = encoded(seed.kind, payload)
    headers = [(b"Content-Type", content_type.encode()), *stamped(body)]
    await assert_refused(scene, headers, body, {403})


async def test_an_organisation_that_is_not_ours_is_refused(scene: Scene) -> None:
    payload = _team(scene.seed("message").payload, "T0OTHER")
    payload["enterprise_id"] = "E0OTHER"
    payload["authorizations"][0].update(enterprise_id="E0OTHER", is_enterprise_install=True)
    content_type, body = encoded("events_api", payload)
    await assert_refused(
        scene, [(b"Content-Type", content_type.encode()), *stamped(body)], body, {403}
    )


IGNORED = [
    "stranger's message",
    "message of somebody who has left",
    "bot's message",
    "own message",
    "talk among others",
    "channel_join",
    "reaction",
    "rate limited",
    "press of another's button",
    "form closed",
]


@pytest.mark.parametrize("kind", IGNORED)
async def test_what_is_none_of_our_business_is_acknowledged_and_left_alone(
    scene: Scene, kind: str
) -> None:
    version = scene.ledger.version()
    with logged() as log:
        answer = await scene.sends_signed(*_pair(scene.seed(kind)))
    assert answer.status == 200
    assert scene.desk.taken == 0
    assert scene.ledger.version() == version
    asked = {call.method for call in scene.double.ledger.calls}
    assert asked <= {"auth.test", "bots.info", "users.info"}
    assert "kanariefuglen" not in log.getvalue()


def said_by(person: Person) -> str:
    """Return everything the desk has said to somebody."""
    messages = person.direct.messages.values()
    return "\n".join(text_of(each["blocks"]) for each in messages if "bot_id" in each)


async def karen_with_an_idea(scene: Scene) -> Person:
    """Let Karen hand an idea in."""
    karen = Person(scene.double, scene.slack.way, scene.here.users[KAREN])
    await karen.types("Kan vi måle blodtryk hjemme hos gravide?")
    await scene.slack.settle()
    draft = next(each for each in karen.direct.messages.values() if "bot_id" in each)
    await karen.presses(karen.direct, draft, "Send")
    await scene.slack.settle()
    return karen


async def test_an_address_to_answer_at_is_never_used(scene: Scene) -> None:
    payload = deepcopy(scene.seed("press for help").payload)
    payload["response_url"] = "https://ond.example/tag-imod"
    # Whatever leaves this machine would fail the test: only the double may be called.
    assert (await scene.sends_signed("interactive", payload)).status == 200
    assert scene.double.ledger.of("chat.postMessage")


@pytest.mark.parametrize(
    "value",
    [
        '["act","1","gather_team",1]',
        '["act","1","approve_escalation",1]',
        '["act","1","decline",99]',
        '["act","999","decline",1]',
        '["act","1","no_such_action",1]',
        '["send_draft","somebody-elses-draft","",null]',
    ],
)
async def test_a_button_with_somebody_elses_value_does_not_do_it(scene: Scene, value: str) -> None:
    karen = await karen_with_an_idea(scene)
    steps, taken = scene.ledger.count("idea_step"), scene.desk.taken
    button = {"type": "button", "action_id": "press:0", "value": value}
    text = {"type": "plain_text", "text": "Send"}
    block = {"type": "actions", "block_id": "b", "elements": [{**button, "text": text}]}
    message = list(karen.direct.messages.values())[-1]
    reply = await karen.presses_this(karen.direct, message, (block, block["elements"][0]))
    await scene.slack.settle()
    assert reply.is_taken
    assert scene.desk.taken == taken + 1
    assert scene.ledger.count("idea_step") == steps
    assert karen.modal() is None


@pytest.mark.parametrize(
    "metadata",
    [
        '["act","1","gather_team",1,"token-of-mine",""]',
        '["act","1","approve_escalation",1,"token-of-mine","C0MIDT//"]',
        '["act","999","decline",1,"token-of-mine",""]',
        '["act","1","decline",1,"",""]',
    ],
)
async def test_a_form_with_edited_metadata_does_not_do_it(scene: Scene, metadata: str) -> None:
    karen = await karen_with_an_idea(scene)
    steps = scene.ledger.count("idea_step")
    title = {"type": "plain_text", "text": "Saml holdet"}
    element = {"type": "plain_text_input", "action_id": "answer"}
    field = {"type": "input", "block_id": "reason", "label": title, "element": element}
    modal = {"type": "modal", "callback_id": "form", "title": title, "submit": title}
    view = scene.here.open_view(
        {**modal, "private_metadata": metadata, "blocks": [field]}, karen.user.id
    )
    reply = await karen.submits(view, {"Saml holdet": "fordi"})
    await scene.slack.settle()
    assert reply.is_taken
    assert scene.ledger.count("idea_step") == steps


@pytest.mark.parametrize("metadata", ["", "{}", "[]", '["act"]', CANARY, '["act","1","",1,"t",7]'])
async def test_metadata_that_is_none_of_ours_is_refused(scene: Scene, metadata: str) -> None:
    payload = deepcopy(scene.seed("form with text").payload)
    payload["view"]["private_metadata"] = metadata
    content_type, body = encoded("interactive", payload)
    headers = [(b"Content-Type", content_type.encode()), *stamped(body)]
    version = scene.ledger.version()
    with logged() as log:
        answer = await scene.sends(headers, body)
    assert answer.status == 400
    assert scene.ledger.version() == version
    assert scene.desk.taken == 0
    assert "kanariefuglen" not in log.getvalue()


async def test_a_payload_said_twice_is_refused(scene: Scene) -> None:
    seed = scene.seed("press for help")
    text = json.dumps(seed.payload)
    body = urlencode([("payload", text), ("payload", text)]).encode()
    form = (b"Content-Type", b"application/x-www-form-urlencoded")
    await assert_refused(scene, [form, *stamped(body)], body, {400})


async def test_a_channels_members_are_answered_and_not_those_who_share_it(scene: Scene) -> None:
    stranger = scene.here.users["U0STRANGER"]
    talk = scene.here.conversations[CHANNEL]
    said = payloads.message(scene.here, talk, stranger, f"<@{scene.here.bot.id}> hej")
    kept = scene.here.keep(talk, {**said, "user_team": "T0OTHER", "source_team": "T0OTHER"})
    for kind in ("message", "app_mention"):
        event = payloads.event(scene.here, payloads.said(talk, kept, kind))
        assert (await scene.sends_signed("events_api", event)).status == 200
    assert scene.desk.taken == 0
    assert not scene.double.ledger.of("chat.postMessage")
