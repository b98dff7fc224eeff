"""How what people do reaches the desk: activities signed as the Bot Framework signs them."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import httpx

from tests.teams_double.tenant import Json

PATH = "/api/messages"
TAKEN = (200, 201, 202)
JSON = "application/json; charset=utf-8"
AGENT = "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)"


@dataclass(frozen=True)
class Reply:
    """What the desk said at once; ``body`` is what Teams shows, empty when nothing is."""

    status: int
    body: Json = field(default_factory=dict)

    @property
    def is_taken(self) -> bool:
        """Tell whether Teams is content."""
        return self.status in TAKEN


class Way(Protocol):
    """Brings the desk what somebody did."""

    async def bring(self, activity: Json) -> Reply:
        """Bring it once; returns what the desk says at once."""
        ...


Sign = Callable[[str], str]
"""Returns a token of the Bot Framework's for a service URL."""


@dataclass
class Signed:
    """Requests with a token, to a desk in this process or at an address.

    ``client`` knows where the desk is. Without ``sign`` there is no token, as in a demonstration.
    """

    client: httpx.AsyncClient
    sign: Sign | None = None

    async def bring(self, activity: Json) -> Reply:
        """Bring it; an answer without a body is an empty one."""
        headers = {"Content-Type": JSON, "User-Agent": AGENT}
        if self.sign is not None:
            headers["Authorization"] = f"Bearer {self.sign(activity['serviceUrl'])}"
        body = json.dumps(activity).encode()
        response = await self.client.post(PATH, content=body, headers=headers)
        says_json = response.headers.get("content-type", "").startswith("application/json")
        said = response.json() if says_json and response.content else {}
        return Reply(response.status_code, said if isinstance(said, dict) else {})


def in_process(app: Any) -> httpx.AsyncClient:
    """Return a client of a desk that runs in this process."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://desk.example")
