"""The door on its own: what the gate refuses never gets past it, and costs one line."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from time import monotonic, time
from typing import Any

import pytest
from fastapi import FastAPI

from bot.chat.shapes import Json
from bot.teams.door import PATH, Door
from bot.teams.gate import Gate
from bot.teams.key_server import KeyServer
from bot.teams.keys import Keys
from bot.teams.options import Options
from bot.teams.replies import Reply
from tests.doubles.raw import Answer, Header, request
from tests.doubles.watching import logged
from tests.integration.teams import forgeries
from tests.integration.teams.forgeries import CANARY, SERVICE, bearer, right_token
from tests.teams_double import signing
from tests.teams_double.payloads import Doing, message
from tests.teams_double.signing import SECOND, key_server, published
from tests.teams_double.tenant import APP_ID, TENANT_ID, Tenant

TYPE = (b"Content-Type", b"application/json; charset=utf-8")


@dataclass
class Front:
    """Notes what gets past the door."""

    accepted: list[Json] = field(default_factory=list)

    async def accept(self, activity: Json) -> Reply:
        """Take anything."""
        self.accepted.append(activity)
        return Reply(200, {"seen": "æ"})


@dataclass
class Scene:
    """A door, and the Bot Framework's key server."""

    door: Door
    front: Front
    server: signing.KeyServer
    app: FastAPI

    async def sends(self, values: list[bytes], body: bytes, *more: Header, **how: Any) -> Answer:
        """Send a request with these values of the ``Authorization`` header."""
        headers = [TYPE, *((b"Authorization", value) for value in values), *more]
        return await request(self.app, headers, body, **{"path": PATH, **how})


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Give a door that lets one tenant in."""
    async with key_server() as server:
        options = Options(app_id=APP_ID, tenants=(TENANT_ID,), openid_url=server.openid_url)
        yield at_the_door(options, server)


def at_the_door(options: Options, server: signing.KeyServer) -> Scene:
    """Put a door up."""
    keys = Keys(KeyServer(options.openid_url).look_up, monotonic)
    front = Front()
    door = Door(Gate(options, keys, time), front)
    app = FastAPI()
    app.include_router(door.router())
    return Scene(door, front, server, app)


def activity() -> Json:
    """Return a message that Karen wrote to the desk."""
    here = Tenant()
    karen = here.add_account("0ce19686-0000-4000-8000-000000000001", "Karen")
    return message(Doing(here, SERVICE, here.personal(karen.user), karen), CANARY)


def body_of(said: Json) -> bytes:
    """Return an activity as it is sent."""
    return json.dumps(said, ensure_ascii=False).encode()


async def assert_refused(
    scene: Scene, values: list[bytes], body: bytes, statuses: set[int], *more: Header, **how: Any
) -> None:
    """Check that a request gets nowhere, and that one line says so without a word of it."""
    with logged() as log:
        answer = await scene.sends(values, body, *more, **how)
    assert answer.status in statuses
    assert answer.body == b""
    assert scene.front.accepted == []
    (line,) = (json.loads(each) for each in log.getvalue().splitlines())
    assert line["event"] == "teams_refused"
    assert line["status"] == answer.status
    for value in values:
        assert value.decode("latin-1")[-40:].strip() not in log.getvalue() or not value.strip()
    assert "kanariefuglen" not in log.getvalue()
    assert "ond.example" not in log.getvalue()


async def test_what_the_bot_framework_signed_for_us_gets_in(scene: Scene) -> None:
    said = activity()
    answer = await scene.sends(bearer(right_token(SERVICE)), body_of(said))
    assert (answer.status, json.loads(answer.body)) == (200, {"seen": "æ"})
    assert scene.front.accepted == [said]


async def test_an_update_that_names_its_tenant_once_gets_in(scene: Scene) -> None:
    said = activity()
    del said["conversation"]["tenantId"]
    assert (await scene.sends(bearer(right_token(SERVICE)), body_of(said))).status == 200


@pytest.mark.parametrize("case", forgeries.BAD_TOKENS)
async def test_a_token_that_is_not_the_bot_frameworks_for_us_is_refused(
    scene: Scene, case: str
) -> None:
    scene.server.keys += [published(SECOND), published("short", bits=1_024)]
    values = forgeries.BAD_TOKENS[case](SERVICE)
    await assert_refused(scene, values, body_of(activity()), {401})
    assert scene.server.looked_up <= 1


@pytest.mark.parametrize("case", forgeries.MISMATCHES)
async def test_a_token_for_another_service_url_is_refused(scene: Scene, case: str) -> None:
    in_token, in_activity = forgeries.MISMATCHES[case]
    said = {**activity(), "serviceUrl": in_activity}
    await assert_refused(scene, bearer(right_token(in_token)), body_of(said), {403})


@pytest.mark.parametrize("case", forgeries.FOREIGN_URLS)
async def test_a_service_url_that_is_not_teams_is_refused_even_when_signed(
    scene: Scene, case: str
) -> None:
    url = forgeries.FOREIGN_URLS[case]
    said = {**activity(), "serviceUrl": url}
    await assert_refused(scene, bearer(right_token(url)), body_of(said), {403})


@pytest.mark.parametrize("case", forgeries.NOT_FOR_US)
async def test_an_activity_that_is_not_for_us_is_refused(scene: Scene, case: str) -> None:
    said = forgeries.changed(activity(), forgeries.NOT_FOR_US[case])
    await assert_refused(scene, bearer(right_token(SERVICE)), body_of(said), {403})


@pytest.mark.parametrize("endorsed", [(), ("webchat",), ("MSTEAMS",), ("msteams2",)])
async def test_a_key_that_may_not_vouch_for_teams_is_refused(
    scene: Scene, endorsed: tuple[str, ...]
) -> None:
    scene.server.keys = [published(signing.KID, endorsed)]
    await assert_refused(scene, bearer(right_token(SERVICE)), body_of(activity()), {403})


@pytest.mark.parametrize("case", forgeries.BAD_BODIES)
async def test_a_body_that_is_no_activity_is_refused(scene: Scene, case: str) -> None:
    values = bearer(right_token(SERVICE))
    await assert_refused(scene, values, forgeries.BAD_BODIES[case], {400})
    await assert_refused(scene, [], forgeries.BAD_BODIES[case], {401})


@pytest.mark.parametrize(
    "content_type",
    [
        b"text/plain",
        b"application/json; charset=utf-16",
        b"application/json, text/plain",
        b"application/x-www-form-urlencoded",
        b"",
    ],
)
async def test_a_content_type_teams_never_sends_is_refused(
    scene: Scene, content_type: bytes
) -> None:
    headers = [(b"Authorization", bearer(right_token(SERVICE))[0]), (b"Content-Type", content_type)]
    answer = await request(scene.app, headers, body_of(activity()), path=PATH)
    assert answer.status == 415
    answer = await request(scene.app, [*headers, TYPE], body_of(activity()), path=PATH)
    assert answer.status == 415
    assert scene.front.accepted == []


async def test_a_body_that_is_too_large_is_refused_and_without_a_token_not_even_read(
    scene: Scene,
) -> None:
    body = b'{"text": "' + b"x" * 2**20 + b'"}'
    await assert_refused(scene, bearer(right_token(SERVICE)), body, {413})
    await assert_refused(scene, bearer(right_token(SERVICE)), body, {413}, pieces=100)
    announced = (b"Content-Length", b"99999999999999999999")
    await assert_refused(scene, bearer(right_token(SERVICE)), b"{}", {413}, announced)
    await assert_refused(scene, [], body, {401})


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"])
async def test_only_posting_counts(scene: Scene, method: str) -> None:
    answer = await scene.sends(bearer(right_token(SERVICE)), body_of(activity()), method=method)
    assert answer.status == 405
    assert scene.front.accepted == []


@pytest.mark.parametrize("path", ["/", "/api", "/api/messages/", "/API/messages", "//api/messages"])
async def test_what_is_signed_counts_at_our_address_only(scene: Scene, path: str) -> None:
    answer = await scene.sends(bearer(right_token(SERVICE)), body_of(activity()), path=path)
    assert answer.status in {307, 404, 405}
    assert scene.front.accepted == []


async def test_a_desk_without_an_id_or_tenants_lets_nobody_in(scene: Scene) -> None:
    for options in (
        Options(app_id="", tenants=(TENANT_ID,), openid_url=scene.server.openid_url),
        Options(app_id=APP_ID, tenants=(), openid_url=scene.server.openid_url),
        Options(app_id="", tenants=("",), openid_url=scene.server.openid_url),
    ):
        closed = at_the_door(options, scene.server)
        await assert_refused(closed, [], body_of(activity()), {401})
        await assert_refused(closed, bearer(right_token(SERVICE)), body_of(activity()), {401, 403})
        said = signing.token(
            signing.header(),
            {**signing.claims(SERVICE), "aud": options.app_id},
            signing.signer_of(signing.KID),
        )
        await assert_refused(closed, bearer(said), body_of(activity()), {401, 403})


HERE = (b"Host", b"127.0.0.1:8400")


def open_door(server: signing.KeyServer) -> Scene:
    """Put up the door of a demonstration."""
    return at_the_door(Options(app_id="", tenants=(), open=True), server)


def played(url: str = "http://127.0.0.1:56150/_connector") -> bytes:
    """Return a message as a client for trying apps out sends it."""
    return body_of({**activity(), "serviceUrl": url})


async def test_a_demonstration_takes_activities_without_a_token_from_this_machine(
    scene: Scene,
) -> None:
    door = open_door(scene.server)
    assert (await door.sends([], played(), HERE)).status == 200
    assert (await door.sends([b"Bearer "], played(), HERE)).status == 200
    assert len(door.front.accepted) == 2
    assert scene.server.asked == []


@pytest.mark.parametrize(
    "headers",
    [
        (),
        ((b"Host", b"ond.example"),),
        ((b"Host", b"127.0.0.1.ond.example"),),
        ((b"Host", b"localhost@ond.example"),),
        ((b"Host", b"[::1"),),
        (HERE, HERE),
        (HERE, (b"Origin", b"https://ond.example")),
        (HERE, (b"Origin", b"null")),
    ],
)
async def test_a_demonstration_is_not_open_to_what_a_browser_on_this_machine_shows(
    scene: Scene, headers: tuple[Header, ...]
) -> None:
    await assert_refused(open_door(scene.server), [], played(), {403}, *headers)


@pytest.mark.parametrize("client", ["192.168.1.7", "10.0.0.1", "::ffff:10.0.0.1", ""])
async def test_a_demonstration_is_not_open_to_another_machine(scene: Scene, client: str) -> None:
    await assert_refused(open_door(scene.server), [], played(), {403}, HERE, client=client)


@pytest.mark.parametrize(
    "url", [SERVICE, "http://10.0.0.1/", "http://127.0.0.1.ond.example/", "file:///etc/passwd", ""]
)
async def test_a_demonstration_answers_this_machine_only(scene: Scene, url: str) -> None:
    await assert_refused(open_door(scene.server), [], played(url), {403}, HERE)
