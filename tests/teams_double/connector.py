"""A double of the Bot Framework connector for Teams on this machine, over HTTP.

It also hands out the tokens with which the desk calls it, as Microsoft Entra does. What the real
ones would refuse is refused here, and some of what they let pass although it is a mistake.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from time import time
from typing import Any

import jwt
from aiohttp import web

from tests.doubles.faults import Fault, Faults
from tests.teams_double.calls import Call, Ledger, Recorded, Refused
from tests.teams_double.pace import Pace
from tests.teams_double.talking import METHODS, Done
from tests.teams_double.tenant import Json, Tenant

PASSWORD = "double-client-secret"
SCOPE = "https://api.botframework.com/.default"
TOKEN_SECONDS = 3_599
REGION = "emea"
MOST_BYTES = 4 * 2**20

_ACTIVITIES = "/v3/conversations/{conversation}/activities"
_ROUTES = {
    "create": ("POST", "/v3/conversations"),
    "post": ("POST", _ACTIVITIES),
    "reply": ("POST", f"{_ACTIVITIES}/{{activity}}"),
    "update": ("PUT", f"{_ACTIVITIES}/{{activity}}"),
    "delete": ("DELETE", f"{_ACTIVITIES}/{{activity}}"),
    "members": ("GET", "/v3/conversations/{conversation}/pagedmembers"),
    "member": ("GET", "/v3/conversations/{conversation}/members/{member}"),
    "team": ("GET", "/v3/teams/{team}"),
    "channels": ("GET", "/v3/teams/{team}/conversations"),
}


@dataclass
class Connector:
    """Teams, as the desk can call it.

    ``certificate`` is the public key (PEM) with which an assertion in place of the password is
    checked. ``login`` is where tokens are handed out, ``url`` the service URL; both end in no more
    than one slash, as Microsoft's do.
    """

    tenant: Tenant
    pace: Pace = field(default_factory=Pace)
    faults: Faults = field(default_factory=Faults)
    ledger: Ledger = field(default_factory=Ledger)
    password: str = PASSWORD
    certificate: str = ""
    now: Callable[[], float] = time
    is_open: bool = False
    """Whether calls are let in without a token, as by the Agents Playground."""
    tokens: dict[str, float] = field(default_factory=dict)
    """The tokens that were handed out, and until when they count."""
    login: str = ""
    url: str = ""
    under_way: int = 0
    """Calls that were begun and not answered yet, whether anybody still listens or not."""
    _numbers: Any = field(default_factory=lambda: count(1))

    @property
    def origin(self) -> str:
        """Return the beginning of the service URL, as a list of allowed hosts names it."""
        return self.url.removesuffix(f"/{REGION}/")

    def app(self) -> web.Application:
        """Return the server."""
        app = web.Application(client_max_size=MOST_BYTES)
        app.router.add_post("/login/{tenant}/oauth2/v2.0/token", self.hand_out)
        for name, (verb, path) in _ROUTES.items():
            app.router.add_route(verb, f"/{REGION}{path}", self._answering(name))
        app.router.add_route("*", "/{rest:.*}", self._answering("unknown"))
        return app

    def expire(self) -> None:
        """Let no token count any more."""
        self.tokens = dict.fromkeys(self.tokens, 0.0)

    async def hand_out(self, request: web.Request) -> web.StreamResponse:
        """Hand out a token, or say why not."""
        fault = self.faults.of("token")
        if fault.late:
            await asyncio.sleep(fault.late)
        if fault.drop:
            return _dropped(request)
        if fault.status:
            return web.json_response({"error": fault.error or "server_error"}, status=fault.status)
        given = {name: str(value) for name, value in (await request.post()).items()}
        wrong = self._wrong_with(request.match_info["tenant"], given)
        answer: Json = {"error": wrong, "error_description": f"AADSTS7000215: {wrong}"}
        if not wrong:
            token = f"double-token-{next(self._numbers)}"
            self.tokens[token] = self.now() + TOKEN_SECONDS
            answer = {"token_type": "Bearer", "expires_in": TOKEN_SECONDS, "access_token": token}
            answer["ext_expires_in"] = TOKEN_SECONDS
        status = 200 if not wrong else 401 if wrong == "invalid_client" else 400
        shown = {name: value for name, value in given.items() if name not in _SECRETS}
        kept = {} if not wrong else answer
        self.ledger.calls.append(Recorded("token", "", "", shown, kept, status, self.tenant.now()))
        return web.json_response(answer, status=status)

    def _wrong_with(self, tenant: str, given: Json) -> str:
        if given.get("grant_type") != "client_credentials":
            return "unsupported_grant_type"
        if given.get("scope") != SCOPE:
            return "invalid_scope"
        if tenant != self.tenant.id or given.get("client_id") != self.tenant.app:
            return "unauthorized_client"
        if "client_assertion" in given:
            return "" if self._is_signed(given, tenant) else "invalid_client"
        return "" if given.get("client_secret") == self.password else "invalid_client"

    def _is_signed(self, given: Json, tenant: str) -> bool:
        audience = f"{self.login}/{tenant}/oauth2/v2.0/token"
        kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        try:
            header = jwt.get_unverified_header(given["client_assertion"])
            claims = jwt.decode(
                given["client_assertion"],
                self.certificate,
                algorithms=["RS256", "PS256"],
                audience=audience,
                issuer=self.tenant.app,
                options={"require": ["exp", "jti", "sub"]},
            )
        except (jwt.PyJWTError, ValueError):
            return False
        named = header.keys() & {"x5t", "x5t#S256"}
        told = given.get("client_assertion_type") == kind
        return bool(named) and told and claims["sub"] == self.tenant.app

    def _answering(self, method: str) -> Callable[[web.Request], Any]:
        async def answer(request: web.Request) -> web.StreamResponse:
            self.under_way += 1
            try:
                return await self._answer(method, request)
            finally:
                self.under_way -= 1

        return answer

    async def _answer(self, method: str, request: web.Request) -> web.StreamResponse:
        fault = self.faults.of(method)
        body = await request.read()
        if fault.late:
            await asyncio.sleep(fault.late)
        where = dict(request.match_info)
        if fault.drop == "before":
            self._record(method, where, {}, {"error": {"code": "dropped"}}, 0)
            return _dropped(request)
        given, (status, answer), headers = self._answered(method, request, body, fault)
        self._record(method, where, given, answer, status)
        if fault.drop == "after":
            return _dropped(request)
        if fault.slow:
            await asyncio.sleep(fault.slow)
        return web.json_response(answer, status=status, headers=headers)

    def _answered(
        self, method: str, request: web.Request, body: bytes, fault: Fault
    ) -> tuple[Json, Done, dict[str, str]]:
        where = dict(request.match_info)
        try:
            self._let_in(request)
            given = _read(request, body) if request.method in ("POST", "PUT") else {}
        except Refused as refused:
            return {}, (refused.status, refused.answer), {}
        wait = fault.retry_after or self.pace.wait(method, where.get("conversation", ""))
        if wait:
            return given, (429, _error("Throttled")), {"Retry-After": str(wait)}
        if fault.status:
            return given, (fault.status, _error(fault.error or "ServiceError")), {}
        try:
            if method not in METHODS:
                raise Refused(404, "NotFound", "There is nothing here.")
            call = Call(self.tenant, where, given, dict(request.query))
            return given, METHODS[method](call), {}
        except Refused as refused:
            return given, (refused.status, refused.answer), {}

    def _let_in(self, request: web.Request) -> None:
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        if self.is_open:
            return
        if kind != "Bearer" or self.tokens.get(token, 0.0) <= self.now():
            raise Refused(401, "Unauthorized", "Authorization has been denied for this request.")

    def _record(self, method: str, where: Json, given: Json, answer: Json, status: int) -> None:
        made = str(answer.get("id", "")) if method in ("post", "reply") else ""
        activity = made or str(answer.get("activityId", "")) or where.get("activity", "")
        conversation = where.get("conversation") or str(answer.get("id", ""))
        self.ledger.calls.append(
            Recorded(method, conversation, activity, given, answer, status, self.tenant.now())
        )


@asynccontextmanager
async def connector_double(
    tenant: Tenant | None = None, pace: Pace | None = None
) -> AsyncIterator[Connector]:
    """Run a double on a free port of this machine for a while."""
    double = Connector(tenant or Tenant(), pace or Pace())
    runner = web.AppRunner(double.app(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    double.login = f"http://127.0.0.1:{port}/login"
    double.url = f"http://127.0.0.1:{port}/{REGION}/"
    try:
        yield double
    finally:
        await runner.cleanup()


_SECRETS = frozenset({"client_secret", "client_assertion"})


def _read(request: web.Request, body: bytes) -> Json:
    if request.content_type != "application/json":
        raise Refused(415, "UnsupportedMediaType", "The body must be JSON.")
    try:
        given = json.loads(body)
    except ValueError:
        raise Refused(400, "BadSyntax", "The body is no JSON.") from None
    if not isinstance(given, dict):
        raise Refused(400, "BadSyntax", "The body is no object.")
    return given


def _error(code: str) -> Json:
    return {"error": {"code": code, "message": code}}


def _dropped(request: web.Request) -> web.StreamResponse:
    """Break the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
