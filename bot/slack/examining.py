"""What can be wrong with Slack: the token, its scopes, the secret, and the address Slack calls."""

import json
import re
import time
from collections.abc import AsyncIterator, Iterator
from secrets import token_hex

from aiohttp import ClientError, ClientSession, ClientTimeout
from slack_sdk.web.async_client import AsyncWebClient

from bot.chat.failing import Busy, Refused, Silent
from bot.doctor import Finding, bad, look, well
from bot.slack.asking import answered, asked
from bot.slack.channel import Outward
from bot.slack.door import PATH
from bot.slack.manifest import SCOPES
from bot.slack.signature import sign

PATIENCE_SECONDS = 5

_SECRET = re.compile(r"[0-9a-f]{32}")


async def examine(out: Outward, url: str) -> list[Finding]:
    """Look at everything Slack needs; ``url`` is the public address, or empty if it is unknown."""
    options = out.options
    found = [each async for each in _workspaces(out)]
    if options.app_token:
        return [*found, await _socket(out)]
    return [*found, *_secrets(options.secrets), await _address(url, options.secrets)]


async def _workspaces(out: Outward) -> AsyncIterator[Finding]:
    installed = out.options.installation
    if installed is None:
        async for each in _token(out.line.client(out.options.token)):
            yield each
        return
    for team in installed.teams:
        workspace = await out.workspaces.of(team)
        if workspace is None:
            yield look("slack-not-installed", team=team, url=installed.url)
            continue
        async for each in _token(workspace.client):
            yield each


async def _token(client: AsyncWebClient) -> AsyncIterator[Finding]:
    try:
        response = await answered(client.auth_test())
    except Refused as refused:
        yield bad("slack-token-refused", code=refused.code)
        return
    except (Busy, Silent):
        yield look("slack-unreachable")
        return
    yield well("slack-token", team=str(response.get("team", "")))
    given = response.headers.get("x-oauth-scopes") or response.headers.get("X-OAuth-Scopes") or ""
    for finding in scopes_given(given):
        yield finding


def scopes_given(given: str) -> Iterator[Finding]:
    """Compare what the token may do with what the desk needs; ``given`` has commas between."""
    has = {each.strip() for each in given.split(",") if each.strip()}
    if not has:
        return
    missing, extra = [each for each in SCOPES if each not in has], sorted(has - set(SCOPES))
    if missing:
        yield bad("slack-scopes-missing", scopes=", ".join(missing))
    if extra:
        yield look("slack-scopes-extra", scopes=", ".join(extra))
    if not missing and not extra:
        yield well("slack-scopes")


async def _socket(out: Outward) -> Finding:
    try:
        await asked(out.line.client().apps_connections_open(app_token=out.options.app_token))
    except Refused as refused:
        return bad("slack-app-token-refused", code=refused.code)
    except (Busy, Silent):
        return look("slack-unreachable")
    return well("slack-app-token")


def _secrets(secrets: tuple[str, ...]) -> Iterator[Finding]:
    if all(_SECRET.fullmatch(secret) for secret in secrets):
        yield well("slack-secret")
    else:
        yield look("slack-secret-odd")
    if len(secrets) > 1:
        yield look("slack-secret-before")


async def _address(url: str, secrets: tuple[str, ...]) -> Finding:
    """Ask at the public address what Slack asks there, signed as Slack signs it."""
    if not url:
        return look("slack-address-unknown")
    address, challenge = f"{url.rstrip('/')}{PATH}", token_hex(8)
    body = json.dumps({"type": "url_verification", "challenge": challenge}).encode()
    stamp = str(int(time.time())).encode()
    headers = {
        "content-type": "application/json",
        "x-slack-request-timestamp": stamp.decode(),
        "x-slack-signature": sign(secrets[0], stamp, body).decode(),
    }
    timeout = ClientTimeout(total=PATIENCE_SECONDS)
    try:
        async with (
            ClientSession(timeout=timeout) as session,
            session.post(address, data=body, headers=headers, allow_redirects=False) as answer,
        ):
            if answer.status == 200 and challenge in await answer.text():
                return well("slack-address", url=address)
            return bad("slack-address-wrong", url=address, status=str(answer.status))
    except (ClientError, TimeoutError, OSError):
        return look("slack-address-silent", url=address)
