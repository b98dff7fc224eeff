"""The real server with Teams set up, or open to this machine for a demonstration."""

from pathlib import Path

import httpx
import pytest

from tests.doubles.serving import served, stopped, until
from tests.integration.bot.conftest import QUESTION, Terminal
from tests.integration.teams.test_postman import buttons, ours
from tests.teams_double.connector import Connector, connector_double
from tests.teams_double.person import Person
from tests.teams_double.signing import KeyServer, key_server
from tests.teams_double.ways import PATH, Signed


def in_teams(double: Connector, keys: KeyServer) -> dict[str, str]:
    """Return the settings that set Teams up."""
    return {
        "REJSEHOLD_TEAMS_APP_ID": double.tenant.app,
        "REJSEHOLD_TEAMS_APP_PASSWORD": double.password,
        "REJSEHOLD_TEAMS_TENANTS": double.tenant.id,
        "REJSEHOLD_TEAMS_SERVICE_HOSTS": double.origin,
        "REJSEHOLD_TEAMS_OPENID_URL": keys.openid_url,
        "REJSEHOLD_TEAMS_LOGIN_URL": double.login,
    }


def karen_at(double: Connector, way: Signed) -> Person:
    """Let Karen in."""
    account = double.tenant.add_account("oid-karen", "Karen", email="karen@rejsehold.example")
    return Person(double, way, account)


async def test_a_signed_message_is_answered_and_the_server_stops_in_peace(tmp_path: Path) -> None:
    async with connector_double() as double, key_server() as keys:
        settings = in_teams(double, keys)
        async with served(Terminal(tmp_path), **settings) as (client, server):
            karen = karen_at(double, Signed(client, keys.sign))
            assert (await karen.types(QUESTION)).is_taken
            await until(lambda: len(ours(karen)) == 1)
            assert (await karen.types("hjælp")).is_taken
            code, events = await stopped(server)
    assert code == 0
    assert len(ours(karen)) == 2, "what was taken is answered before the server ends"
    assert "errand_failed" not in events


async def test_without_a_token_nobody_comes_in(tmp_path: Path) -> None:
    async with connector_double() as double, key_server() as keys:
        settings = in_teams(double, keys)
        async with served(Terminal(tmp_path), **settings) as (client, _):
            karen = karen_at(double, Signed(client))
            assert (await karen.types(QUESTION)).status == 401


async def test_a_demonstration_is_open_to_this_machine_without_tokens(tmp_path: Path) -> None:
    async with connector_double() as double:
        double.is_open = True
        async with served(Terminal(tmp_path)) as (client, server):
            karen = karen_at(double, Signed(client))
            assert (await karen.installs()).is_taken
            await until(lambda: len(ours(karen)) == 1)
            assert (await karen.types(QUESTION)).is_taken
            await until(lambda: len(ours(karen)) == 2)
            answer = ours(karen)[-1]
            await karen.presses(karen.personal, answer["id"], "Send")
            await until(lambda: not buttons(answer))
            code, events = await stopped(server)
    assert code == 0
    assert not {"errand_failed", "teams_refused", "teams_handler_failed"} & set(events)


@pytest.mark.parametrize(
    ("arguments", "settings"),
    [
        (("serve",), {}),
        (("serve", "--demo"), {"REJSEHOLD_HOST": "0.0.0.0"}),  # noqa: S104  (that is what is tried)
    ],
)
async def test_nothing_else_is_open(
    arguments: tuple[str, ...], settings: dict[str, str], tmp_path: Path
) -> None:
    async with served(Terminal(tmp_path), arguments, **settings) as (client, _):
        response: httpx.Response = await client.post(PATH, json={})
        assert response.status_code == 404
