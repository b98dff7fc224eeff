"""Keys come, go and cannot be asked about, and nobody who was let in before notices."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from time import perf_counter, time

import pytest
from fastapi import FastAPI

from bot.chat.shapes import Json
from bot.teams.door import PATH, Door
from bot.teams.gate import Gate
from bot.teams.key_server import KeyServer, NoKeys
from bot.teams.keys import Keys
from bot.teams.options import Options
from bot.teams.replies import Reply
from tests.doubles.raw import request
from tests.doubles.watching import logged
from tests.integration.teams.forgeries import SERVICE
from tests.teams_double import signing
from tests.teams_double.signing import KID, SECOND, key_server, published, signer_of
from tests.teams_double.tenant import APP_ID, TENANT_ID

HOUR, DAY = 3_600, 86_400
SOON = 1.0
"""Seconds for which this desk waits for the key server."""


@dataclass
class Traffic:
    """Requests to a door whose clock a test moves."""

    server: signing.KeyServer
    now: float = 1_000.0
    taken: int = 0
    keys: Keys = field(init=False)
    app: FastAPI = field(default_factory=FastAPI)

    def __post_init__(self) -> None:
        """Put the door up."""
        options = Options(app_id=APP_ID, tenants=(TENANT_ID,), openid_url=self.server.openid_url)
        self.keys = Keys(KeyServer(options.openid_url, SOON).look_up, lambda: self.now)
        self.app.include_router(Door(Gate(options, self.keys, time), self).router())

    async def accept(self, activity: Json) -> Reply:
        """Take anything that gets in."""
        self.taken += 1
        return Reply(200)

    async def brings(self, kid: str = KID, signed_by: str = "") -> int:
        """Bring an activity under the name of a key; returns the status."""
        token = signing.token(
            signing.header(kid), signing.claims(SERVICE), signer_of(signed_by or kid)
        )
        headers = [
            (b"Authorization", f"Bearer {token}".encode()),
            (b"Content-Type", b"application/json"),
        ]
        activity = {
            "type": "message",
            "channelId": "msteams",
            "serviceUrl": SERVICE,
            "recipient": {"id": f"28:{APP_ID}"},
            "conversation": {"id": "a:1", "tenantId": TENANT_ID},
            "channelData": {"tenant": {"id": TENANT_ID}},
        }
        return (await request(self.app, headers, json.dumps(activity).encode(), path=PATH)).status

    async def looks(self, times: int) -> None:
        """Wait until the keys have been asked for so often, and a moment for them to be read."""
        for _ in range(1_000):
            await asyncio.sleep(0.01)
            if self.server.asked.count(signing.KEYS) >= times:
                break
        await asyncio.sleep(0.1)


@pytest.fixture
async def traffic() -> AsyncIterator[Traffic]:
    """Give a door that has let somebody in."""
    async with key_server() as server:
        opened = Traffic(server)
        assert await opened.brings() == 200
        yield opened
        server.stop()
        await opened.keys.close()


async def test_a_new_key_is_looked_up_when_it_is_first_met(traffic: Traffic) -> None:
    traffic.server.keys.append(published(SECOND))
    traffic.now += 5
    began = perf_counter()
    assert await traffic.brings(SECOND) == 200
    assert perf_counter() - began < 5
    assert traffic.server.looked_up == 2


async def test_an_unknown_key_is_looked_up_once_in_five_minutes(traffic: Traffic) -> None:
    for _ in range(30):
        traffic.now += 10
        assert await traffic.brings("unknown", KID) == 401
    assert traffic.server.looked_up == 2
    traffic.now += 10
    assert await traffic.brings("unknown", KID) == 401
    assert traffic.server.looked_up == 3


async def test_a_hundred_unknown_keys_at_once_are_looked_up_once(traffic: Traffic) -> None:
    traffic.now += 5
    found = await asyncio.gather(*(traffic.brings(f"unknown-{n}", KID) for n in range(100)))
    assert set(found) == {401}
    assert traffic.server.looked_up == 2


async def test_a_key_that_was_taken_back_is_refused_within_a_day(traffic: Traffic) -> None:
    traffic.server.keys = [published(SECOND)]
    traffic.now += HOUR
    assert await traffic.brings() == 200
    await traffic.looks(2)
    assert await traffic.brings() == 401
    assert await traffic.brings(SECOND) == 200


async def test_a_key_that_was_taken_back_is_refused_after_a_day_of_silence(
    traffic: Traffic,
) -> None:
    traffic.server.keys = [published(SECOND)]
    traffic.now += DAY
    assert await traffic.brings() == 401


async def test_a_key_whose_bits_were_changed_is_checked_anew(traffic: Traffic) -> None:
    traffic.server.keys = [{**published(SECOND), "kid": KID}]
    traffic.now += HOUR
    assert await traffic.brings() == 200
    await traffic.looks(2)
    assert await traffic.brings() == 401
    assert await traffic.brings(KID, signed_by=SECOND) == 200


async def test_whoever_has_a_known_key_does_not_wait_for_a_server_that_hangs(
    traffic: Traffic,
) -> None:
    before = await _slowest_of(traffic, 50)
    traffic.server.hangs = True
    traffic.now += HOUR
    unknown = asyncio.create_task(traffic.brings(SECOND))
    during = await _slowest_of(traffic, 50)
    assert traffic.server.looked_up == 2
    assert await unknown == 503
    assert during < before + SOON / 2


async def _slowest_of(traffic: Traffic, many: int) -> float:
    """Return how long the slowest but one of so many known requests took."""
    took = []
    for _ in range(many):
        began = perf_counter()
        assert await traffic.brings() == 200
        took.append(perf_counter() - began)
        await asyncio.sleep(0.001)
    return sorted(took)[-2]


async def test_the_loop_runs_on_while_the_key_server_hangs(traffic: Traffic) -> None:
    traffic.server.hangs = True
    traffic.now += 5
    unknown = asyncio.create_task(traffic.brings(SECOND))
    turns = 0
    while not unknown.done():
        await asyncio.sleep(0.01)
        turns += 1
    assert turns >= SOON / 0.01 / 2
    assert await unknown == 503


async def test_a_server_that_comes_back_is_believed_again(traffic: Traffic) -> None:
    traffic.server.keys.append(published(SECOND))
    traffic.server.status = 500
    traffic.now += 5
    with logged() as log:
        assert await traffic.brings(SECOND) == 503
    assert "teams_keys_not_found" in log.getvalue()
    assert await traffic.brings() == 200
    traffic.server.status = 200
    traffic.now += 30
    assert await traffic.brings(SECOND) == 200


async def test_a_desk_that_never_got_a_key_lets_nobody_in_and_says_later() -> None:
    async with key_server() as server:
        server.status = 500
        traffic = Traffic(server)
        assert await traffic.brings() == 503
        assert traffic.taken == 0


async def test_keys_older_than_a_day_count_for_nobody(traffic: Traffic) -> None:
    traffic.server.status = 500
    traffic.now += DAY - 1
    assert await traffic.brings() == 200
    traffic.now += 1
    assert await traffic.brings() == 503


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"status": 500}, "status_500"),
        ({"status": 302}, "status_302"),
        ({"status": 404}, "status_404"),
        ({"body": b"<html>"}, "malformed"),
        ({"body": b"[]"}, "malformed"),
        ({"body": b"\xff"}, "malformed"),
        ({"body": b'{"issuer": "https://ond.example"}'}, "issuer"),
        ({"body": b'{"a": "' + b"x" * 2**20 + b'"}'}, "too_large"),
        ({"issuer": "https://sts.windows.net/x/"}, "issuer"),
        ({"keys_url": "https://ond.example/keys"}, "foreign_keys"),
        ({"keys_url": "http://127.0.0.1:1/keys"}, "foreign_keys"),
        ({"keys_url": "file:///etc/passwd"}, "foreign_keys"),
        ({"keys_url": "http://[::1"}, "foreign_keys"),
        ({"keys": []}, "empty"),
        ({"keys": [{"kid": KID, "kty": "oct", "k": "c2VjcmV0"}]}, "empty"),
        ({"hangs": True}, "timeout"),
    ],
)
async def test_what_is_no_list_of_keys_is_not_taken_for_one(
    fault: dict[str, object], reason: str
) -> None:
    async with key_server() as server:
        for name, value in fault.items():
            setattr(server, name, value)
        with pytest.raises(NoKeys) as none:
            await KeyServer(server.openid_url, SOON).look_up()
        assert none.value.reason == reason


async def test_nobody_at_the_address_is_no_list_of_keys_either() -> None:
    with pytest.raises(NoKeys):
        await KeyServer("http://127.0.0.1:1/", SOON).look_up()
