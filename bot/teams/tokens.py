"""The tokens with which the desk shows the Bot Framework who it is.

They come from Microsoft Entra by client credentials, from the tenant that the app is registered in.
Asking for one does nothing else: whatever goes wrong here, nothing was posted.

Source: learn.microsoft.com, "OAuth 2.0 client credentials flow" and "Authenticate requests with the
Bot Connector API".
"""

import asyncio
from collections.abc import Callable
from typing import Protocol

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.chat.failing import Busy, Refused
from bot.chat.pausing import BackingOff, asked_pause
from bot.chat.shapes import Json
from bot.teams.answers import MALFORMED, code_of, read_answer
from bot.teams.assertion import Assertion, Unreadable
from bot.teams.options import Options

SCOPE = "https://api.botframework.com/.default"

MARGIN_SECONDS = 300.0
"""How long before its end a token is renewed; until then the old one still counts."""

PATIENCE_SECONDS = 4.0
"""How long asking for a token may take; the call it is for has ten seconds in all."""

_OK, _TOO_MANY, _SERVER_ERROR = 200, 429, 500


class Tokens(Protocol):
    """Where the line gets its tokens from."""

    async def current(self) -> str:
        """Return a token that counts; empty where none is needed. Raises Busy and Refused."""
        ...

    def lose(self, token: str) -> bool:
        """Note that a token is not taken; tell whether another one could be."""
        ...


class NoTokens:
    """For a demonstration on this machine, where nobody asks for any."""

    async def current(self) -> str:
        """Return nothing."""
        return ""

    def lose(self, token: str) -> bool:
        """Have no other."""
        return False


class EntraTokens:
    """Keeps one token and renews it in time, once however many want it."""

    def __init__(
        self,
        options: Options,
        backing_off: BackingOff,
        clock: Callable[[], float],
    ) -> None:
        """Take a clock that gives seconds since 1970; nothing is asked for yet."""
        self._url = f"{options.login_url.rstrip('/')}/{options.tenants[0]}/oauth2/v2.0/token"
        self._app, self._password = options.app_id, options.password
        self._assertion = Assertion(options.certificate) if options.certificate else None
        self._backing_off = backing_off
        self._clock = clock
        self._token, self._ends = "", 0.0
        self._renewing = asyncio.Lock()

    async def current(self) -> str:
        """Return a token that counts; raises Busy and Refused."""
        if self._left() > MARGIN_SECONDS or (self._left() > 0 and self._renewing.locked()):
            return self._token
        async with self._renewing:
            if self._left() <= MARGIN_SECONDS:
                await self._renew()
        return self._token

    def lose(self, token: str) -> bool:
        """Ask for another one next time, unless somebody has done so meanwhile."""
        if token == self._token:
            self._ends = 0.0
        return True

    def _left(self) -> float:
        return self._ends - self._clock()

    async def _renew(self) -> None:
        try:
            answer = await self._asked()
        except (Busy, Refused):
            if self._left() <= 0:
                raise
            return
        self._backing_off.well(self._url)
        self._token = str(answer.get("access_token", ""))
        seconds = answer.get("expires_in")
        self._ends = self._clock() + (float(seconds) if isinstance(seconds, int | float) else 0.0)
        if not self._token:
            raise Refused("login_without_token")

    async def _asked(self) -> Json:
        given = {
            "grant_type": "client_credentials",
            "client_id": self._app,
            "scope": SCOPE,
            **await self._proof(),
        }
        try:
            async with (
                ClientSession(timeout=ClientTimeout(total=PATIENCE_SECONDS)) as session,
                session.post(self._url, data=given, allow_redirects=False) as response,
            ):
                answer = await read_answer(response)
                return self._meaning(response.status, response.headers.get("Retry-After"), answer)
        except (ClientError, OSError, TimeoutError):
            raise Busy(self._backing_off.busy(self._url)) from None

    def _meaning(self, status: int, retry_after: str | None, answer: Json) -> Json:
        if status == _TOO_MANY or status >= _SERVER_ERROR:
            pause = asked_pause(retry_after or "")
            raise Busy(pause or self._backing_off.busy(self._url))
        if status != _OK or answer is MALFORMED:
            raise Refused(f"login_{code_of(status, answer)}")
        return answer

    async def _proof(self) -> dict[str, str]:
        if self._assertion is None:
            return {"client_secret": self._password}
        try:
            signed = await self._assertion.signed(self._app, self._url, self._clock())
        except Unreadable:
            raise Refused("login_certificate_unreadable") from None
        kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        return {"client_assertion_type": kind, "client_assertion": signed}
