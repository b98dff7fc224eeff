"""Several workspaces install the desk, each by its admin; one that is not named is not let in."""

import random
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fastapi import FastAPI

from bot.bootstrap import Tables, guarded
from bot.conversations.desk import Desk
from bot.conversations.notices import draw_notices
from bot.delivery import Deliveries
from bot.metrics import Metrics
from bot.slack.channel import Installation, Inward, Options, Outward
from bot.slack.manifest import SCOPES
from bot.slack.viewers import CHANNEL
from knowledge.storage.database import Database
from tests.slack_double import payloads
from tests.slack_double.double import SIGNING_SECRET, SlackDouble
from tests.slack_double.installing import CLIENT_ID, CLIENT_SECRET
from tests.slack_double.person import Person
from tests.slack_double.ways import EVENT, SignedHttp, in_process
from tests.unit.bot.conversations.front_desk import FrontDesk

TEAM = "T0REJSE"

pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated")  # the SDK still uses it


@pytest.fixture
async def outward(
    front: FrontDesk, double: SlackDouble, migrated_sqlite: str
) -> AsyncIterator[Outward]:
    """Give the desk's way out, with an empty store of installations."""
    database = Database(migrated_sqlite)
    installation = Installation(CLIENT_ID, CLIENT_SECRET, (TEAM,), "https://desk.example")
    options = Options(double.url, "", (SIGNING_SECRET,), "da", installation=installation)
    outward = Outward(options, front.sessions, tables=Tables(database.engine, guarded))
    yield outward
    await outward.close()
    await database.dispose()


@pytest.fixture
async def browser(front: FrontDesk, outward: Outward) -> AsyncIterator[httpx.AsyncClient]:
    """Give an admin's browser at the desk's pages."""
    desk = Desk(front.sessions, by_post={CHANNEL})
    postmen = {CHANNEL: outward.postman}
    dice = random.Random(1).random
    deliveries = Deliveries(front.sessions, {}, draw_notices, Metrics(), dice, postmen=postmen)
    opened = SimpleNamespace(desk=desk, sessions=front.sessions, deliveries=deliveries)
    inward = Inward(outward, opened)
    app = FastAPI()
    app.include_router(inward.router())
    async with inward.at_work(), in_process(app) as browser:
        yield browser


async def installs(browser: httpx.AsyncClient, double: SlackDouble, team: str) -> httpx.Response:
    """Install the desk in a workspace, as its admin does."""
    begun = await browser.get("/slack/install")
    assert begun.status_code == 302
    asked = parse_qs(urlsplit(begun.headers["location"]).query)
    assert asked["scope"] == [",".join(SCOPES)]
    code = double.installing.allow(team, "UADMIN", frozenset(SCOPES), asked["redirect_uri"][0])
    # httpx keeps no cookie marked as secure for an address that is not.
    cookie = begun.headers["set-cookie"].partition(";")[0]
    found = {"code": code, "state": asked["state"][0]}
    return await browser.get("/slack/oauth_redirect", params=found, headers={"cookie": cookie})


async def test_a_workspace_that_has_installed_the_desk_is_served(
    outward: Outward, browser: httpx.AsyncClient, double: SlackDouble
) -> None:
    assert await outward.workspaces.of("T0ANDEN") is None
    done = await installs(browser, double, TEAM)
    assert (done.status_code, "sat op" in done.text) == (200, True)
    user = double.workspace.add_user("UKAREN", "Karen", email="karen@rejsehold.example")
    karen = Person(double, SignedHttp(browser, SIGNING_SECRET), user)
    assert (await karen.types("hjælp")).is_taken


async def test_a_workspace_that_is_not_named_is_refused(
    outward: Outward, browser: httpx.AsyncClient, double: SlackDouble
) -> None:
    assert (await installs(browser, double, "T0FREMMED")).status_code == 403
    assert await outward.workspaces.of("T0FREMMED") is None


@pytest.mark.parametrize(
    ("found", "cookie"),
    [
        ({"code": "x", "state": "gættet"}, "slack-app-oauth-state=gættet"),
        ({"code": "x"}, ""),
        ({}, ""),
        ({"error": "access_denied"}, ""),
    ],
)
async def test_nobody_comes_back_without_the_state_they_left_with(
    browser: httpx.AsyncClient, found: dict[str, str], cookie: str
) -> None:
    headers = {"cookie": cookie.encode()}
    answer = await browser.get("/slack/oauth_redirect", params=found, headers=headers)
    assert answer.status_code in {200, 400, 401}
    assert "blev ikke sat op" in answer.text


def event(double: SlackDouble, inside: dict[str, Any]) -> dict[str, Any]:
    """Wrap an event that is nobody's."""
    return payloads.event(double.workspace, inside)


@pytest.mark.parametrize(
    "inside",
    [
        {"type": "app_uninstalled"},
        {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["UDESK"]}},
    ],
)
async def test_a_workspace_that_takes_the_desk_out_is_forgotten(
    outward: Outward, browser: httpx.AsyncClient, double: SlackDouble, inside: dict[str, Any]
) -> None:
    await installs(browser, double, TEAM)
    assert await outward.workspaces.of(TEAM) is not None
    way = SignedHttp(browser, SIGNING_SECRET)
    assert (await way.bring(EVENT, event(double, inside))).is_taken
    assert await outward.workspaces.of(TEAM) is None
    assert not (
        await way.bring(EVENT, event(double, {"type": "app_home_opened", "user": "U1"}))
    ).is_taken


def test_secrets_do_not_show() -> None:
    installation = Installation("1", "hemmelig", (TEAM,), "https://desk.example")
    secrets, token = ("hemmelig",), "xoxb-hemmelig"
    options = Options("https://slack.example", token, secrets, "da", token, installation)
    assert "hemmelig" not in repr(options) + repr(installation)
