"""How what people do reaches the desk: signed requests, or a WebSocket."""

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import time
from typing import Any, Protocol
from urllib.parse import urlencode

import httpx

from tests.slack_double.socket_mode import SocketMode
from tests.slack_double.workspace import Json

EVENT, INTERACTION, COMMAND = "events_api", "interactive", "slash_commands"
PATH = "/slack/events"
TAKEN = 200


@dataclass(frozen=True)
class Reply:
    """What the desk said at once; ``body`` is what the modal is told, empty when nothing is."""

    status: int
    body: Json = field(default_factory=dict)

    @property
    def is_taken(self) -> bool:
        """Tell whether Slack is content."""
        return self.status == TAKEN


class Way(Protocol):
    """Brings the desk what somebody did."""

    async def bring(self, kind: str, payload: Json) -> Reply:
        """Bring it once; returns what the desk says at once."""
        ...


def signed(secret: str, body: bytes, at: float) -> dict[str, str]:
    """Return the two headers that prove a body is Slack's."""
    stamp = str(int(at))
    base = b"v0:" + stamp.encode() + b":" + body
    digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


def encoded(kind: str, payload: Mapping[str, Any]) -> tuple[str, bytes]:
    """Return the content type and the bytes of a request."""
    if kind == EVENT:
        return "application/json", json.dumps(payload).encode()
    form = payload if kind == COMMAND else {"payload": json.dumps(payload)}
    return "application/x-www-form-urlencoded", urlencode(form).encode()


@dataclass
class SignedHttp:
    """Requests as Slack signs them, to a desk in this process or at an address.

    ``client`` knows where the desk is. A request the desk does not take is left at that, unless
    ``retries`` says how often Slack tries again; it does so for events only.
    """

    client: httpx.AsyncClient
    secret: str
    now: Callable[[], float] = time
    retries: int = 0

    async def bring(self, kind: str, payload: Json) -> Reply:
        """Bring it, and again if it is an event that was not taken."""
        reply = await self._once(kind, payload, {})
        for number in range(1, self.retries + 1):
            if reply.is_taken or kind != EVENT:
                break
            again = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_error"}
            reply = await self._once(kind, payload, again)
        return reply

    async def _once(self, kind: str, payload: Json, more: Mapping[str, str]) -> Reply:
        content_type, body = encoded(kind, payload)
        headers = {"Content-Type": content_type, **signed(self.secret, body, self.now()), **more}
        response = await self.client.post(PATH, content=body, headers=headers)
        says_json = response.headers.get("content-type", "").startswith("application/json")
        said = response.json() if says_json and response.content else {}
        return Reply(response.status_code, said if isinstance(said, dict) else {})


def in_process(app: Any) -> httpx.AsyncClient:
    """Return a client of a desk that runs in this process."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://desk.example")


@dataclass
class OverSocket:
    """The WebSocket the desk has opened. Slack waits three seconds; a busy machine needs more."""

    sockets: SocketMode
    patience: float = 60.0

    async def bring(self, kind: str, payload: Json) -> Reply:
        """Bring it; one that is not acknowledged in time was not taken."""
        try:
            return Reply(TAKEN, await self.sockets.send(kind, payload, self.patience))
        except TimeoutError:
            return Reply(504)
