"""The doctor tries what Slack must allow, and names what is wrong with it."""

from dataclasses import replace

import pytest

from bot.cli_words import speaking
from bot.doctor import Finding, Health
from bot.slack.channel import Options, Outward
from bot.slack.examining import examine, scopes_given
from bot.slack.manifest import SCOPES
from tests.slack_double.double import APP_TOKEN, BOT_TOKEN, SlackDouble
from tests.slack_double.workspace import Token
from tests.unit.bot.conversations.front_desk import FrontDesk

SECRET = "0123456789abcdef" * 2


async def found(front: FrontDesk, options: Options, url: str = "") -> dict[str, Finding]:
    """Examine a desk with these options."""
    out = Outward(options, front.sessions)
    try:
        return {each.name: each for each in await examine(out, url)}
    finally:
        await out.close()


@pytest.fixture
def options(double: SlackDouble) -> Options:
    """Give options with nothing wrong."""
    double.tokens[BOT_TOKEN] = Token(BOT_TOKEN, frozenset(SCOPES))
    return Options(double.url, BOT_TOKEN, (SECRET,), "da")


async def test_what_is_right_is_said_to_be(front: FrontDesk, options: Options) -> None:
    names = await found(front, options)
    assert {name for name, each in names.items() if each.health is Health.WELL} == {
        "slack-token",
        "slack-scopes",
        "slack-secret",
    }
    assert names["slack-address-unknown"].health is Health.LOOK


async def test_a_token_that_slack_refuses_is_bad(front: FrontDesk, options: Options) -> None:
    names = await found(front, replace(options, token="xoxb-forkert"))
    assert names["slack-token-refused"].health is Health.BAD


async def test_a_slack_that_does_not_answer_is_told_of(front: FrontDesk, options: Options) -> None:
    silent = replace(options, url="http://127.0.0.1:9/api/")
    assert "slack-unreachable" in await found(front, silent)


async def test_an_odd_secret_and_an_old_one_are_told_of(front: FrontDesk, options: Options) -> None:
    names = await found(front, replace(options, secrets=("kort", SECRET)))
    assert {"slack-secret-odd", "slack-secret-before"} <= names.keys()


async def test_an_address_that_is_not_the_desks_is_bad(
    front: FrontDesk, options: Options, double: SlackDouble
) -> None:
    base = double.url.removesuffix("/api/")
    names = await found(front, options, base)
    assert names["slack-address-wrong"].health is Health.BAD
    assert "slack-address-silent" in await found(front, options, "http://127.0.0.1:9")


async def test_the_token_for_the_socket_is_tried(front: FrontDesk, options: Options) -> None:
    assert "slack-app-token" in await found(front, replace(options, app_token=APP_TOKEN))
    refused = await found(front, replace(options, app_token="xapp-forkert"))
    assert refused["slack-app-token-refused"].health is Health.BAD


def test_missing_and_needless_scopes_are_named() -> None:
    given = ",".join({*SCOPES, "files:read"} - {"im:write"})
    names = {each.name: dict(each.values) for each in scopes_given(given)}
    assert names["slack-scopes-missing"] == {"scopes": "im:write"}
    assert names["slack-scopes-extra"] == {"scopes": "files:read"}


@pytest.mark.parametrize(
    "name",
    [
        "slack-token-refused",
        "slack-unreachable",
        "slack-scopes-missing",
        "slack-scopes-extra",
        "slack-app-token-refused",
        "slack-secret-odd",
        "slack-secret-before",
        "slack-address-unknown",
        "slack-address-wrong",
        "slack-address-silent",
        "slack-not-installed",
    ],
)
def test_everything_that_is_wrong_has_a_way_to_mend_it(name: str) -> None:
    assert speaking().knows(f"doctor-{name}")
    assert speaking().knows(f"doctor-{name}-mend")
