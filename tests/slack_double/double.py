"""A double of Slack on this machine: the Web API over HTTP, with the refusals of the real one.

What it does not have, it refuses as ``unknown_method``; arguments Slack does not document are
``invalid_arguments``, where the real one often lets them pass.
"""

import asyncio
import json
from base64 import b64decode
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.slack.manifest import SCOPES
from tests.doubles.faults import Fault, Faults
from tests.slack_double.calls import Call, Ledger, Recorded, Refused
from tests.slack_double.installing import Installing
from tests.slack_double.methods import METHODS
from tests.slack_double.pace import Pace
from tests.slack_double.socket_mode import SocketMode
from tests.slack_double.workspace import Json, Token, Workspace

BOT_TOKEN = "xoxb-double-bot"
APP_TOKEN = "xapp-double-app"
SIGNING_SECRET = "double-signing-secret"


@dataclass
class SlackDouble:
    """Slack, as the desk can call it."""

    workspace: Workspace
    pace: Pace = field(default_factory=Pace)
    faults: Faults = field(default_factory=Faults)
    ledger: Ledger = field(default_factory=Ledger)
    tokens: dict[str, Token] = field(default_factory=dict)
    installing: Installing = field(default_factory=Installing)
    sockets: SocketMode = field(default_factory=SocketMode)
    url: str = ""
    """Where the Web API is; ends in a slash."""
    under_way: int = 0
    """Calls that were begun and not answered yet, whether anybody still listens or not."""

    def __post_init__(self) -> None:
        """Let the desk's tokens in."""
        self.tokens.setdefault(BOT_TOKEN, Token(BOT_TOKEN, frozenset(SCOPES)))
        self.tokens.setdefault(APP_TOKEN, Token(APP_TOKEN, frozenset({"connections:write"})))

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        self.under_way += 1
        try:
            return await self._answer(request)
        finally:
            self.under_way -= 1

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        fault = self.faults.of(method)
        given = await _arguments(request)
        if fault.late:
            await asyncio.sleep(fault.late)
        if fault.drop == "before":
            self._record(method, given, {"ok": False, "error": "dropped"}, 0)
            return _dropped(request)
        status, answer, headers = self._answered(request, method, given, fault)
        self._record(method, given, answer, status)
        if fault.drop == "after":
            return _dropped(request)
        if fault.slow:
            await asyncio.sleep(fault.slow)
        return web.json_response(answer, status=status, headers=headers)

    def _answered(
        self, request: web.Request, method: str, given: Json, fault: Fault
    ) -> tuple[int, Json, dict[str, str]]:
        channel = str(given.get("channel", ""))
        wait = fault.retry_after or self.pace.wait(method, channel)
        if wait:
            return 429, {"ok": False, "error": "ratelimited"}, {"Retry-After": str(wait)}
        if fault.status:
            return fault.status, {"ok": False, "error": fault.error or "internal_error"}, {}
        if fault.error:
            return 200, {"ok": False, "error": fault.error}, {}
        try:
            token = self._token(request, method)
            scopes = {"X-OAuth-Scopes": ",".join(sorted(token.scopes))} if token else {}
            return 200, {"ok": True, **self._done(method, token, given)}, scopes
        except Refused as refused:
            return 200, refused.answer, {}

    def _done(self, method: str, token: Token | None, given: Json) -> Json:
        if method == "oauth.v2.access":
            return self.installing.access(self, given)
        assert token is not None
        if method == "apps.connections.open":
            return self.sockets.open(self.url, token)
        known = METHODS[method]
        unknown = given.keys() - known.arguments
        if unknown:
            wrong = [f"[ERROR] invalid additional property: {name}" for name in sorted(unknown)]
            raise Refused("invalid_arguments", wrong)
        return known.answer(Call(self.workspace, token, given))

    def _token(self, request: web.Request, method: str) -> Token | None:
        if method == "oauth.v2.access":
            return None
        if method not in METHODS and method != "apps.connections.open":
            raise Refused("unknown_method", req_method=method)
        kind, _, text = request.headers.get("Authorization", "").partition(" ")
        if not text or kind != "Bearer":
            raise Refused("not_authed")
        token = self.tokens.get(text)
        if token is None:
            raise Refused("invalid_auth")
        if token.revoked:
            raise Refused("token_revoked")
        if text.startswith("xapp-") is not (method == "apps.connections.open"):
            raise Refused("not_allowed_token_type")
        return token

    def _record(self, method: str, given: Json, answer: Json, status: int) -> None:
        self.ledger.calls.append(Recorded(method, given, answer, status, self.workspace.now()))


@asynccontextmanager
async def slack_double(
    workspace: Workspace | None = None, pace: Pace | None = None
) -> AsyncIterator[SlackDouble]:
    """Run a double on a free port of this machine for a while."""
    double = SlackDouble(workspace or Workspace(), pace or Pace())
    app = web.Application(client_max_size=4 * 2**20)
    app.router.add_route("*", "/api/{method}", double.answer)
    app.router.add_get("/link/", double.sockets.join)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    double.url = f"http://127.0.0.1:{port}/api/"
    try:
        yield double
    finally:
        await double.sockets.close()
        await runner.cleanup()


async def _arguments(request: web.Request) -> Json:
    given: Json = dict(request.query)
    kind, _, encoded = request.headers.get("Authorization", "").partition(" ")
    if kind == "Basic":
        client, _, secret = b64decode(encoded).decode().partition(":")
        given |= {"client_id": client, "client_secret": secret}
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.read() or b"{}")
        except ValueError:
            return {"": "invalid_json"}
        if isinstance(body, Mapping):
            given.update({name: value for name, value in body.items() if value is not None})
        return given
    form: Mapping[str, Any] = await request.post()
    given.update({name: str(value) for name, value in form.items()})
    return given


def _dropped(request: web.Request) -> web.StreamResponse:
    """Break the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
