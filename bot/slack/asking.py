"""Ask Slack for something, and say in our words how that can fail."""

from collections.abc import Awaitable
from datetime import timedelta
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.pausing import asked_pause
from bot.chat.shapes import Json
from bot.slack.quiet import quiet_logger

PATIENCE_SECONDS = 10
"""How long one call may take. Far less than the grace after which a post is looked for."""

_PAUSE = timedelta(seconds=30)
"""How long to leave Slack alone when it does not say."""

_SILENT = frozenset(
    {"internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"}
)
"""Codes after which nobody knows whether it was done."""

_BUSY = frozenset({"ratelimited", "rate_limited"})


class Line:
    """The line to Slack's Web API: connections are kept open, and nothing is ever sent twice."""

    def __init__(self, url: str) -> None:
        """Take the base address of the Web API."""
        self._url = url
        self._session: ClientSession | None = None

    def client(self, token: str | None = None) -> AsyncWebClient:
        """Return a client that speaks with this token; call it while the loop runs."""
        if self._session is None or self._session.closed:
            self._session = ClientSession(timeout=ClientTimeout(total=PATIENCE_SECONDS))
        return AsyncWebClient(
            token=token,
            base_url=self._url,
            timeout=PATIENCE_SECONDS,
            session=self._session,
            logger=quiet_logger(),
            # The SDK's own handlers post again after a lost connection: a second message.
            retry_handlers=[],
        )

    async def close(self) -> None:
        """Hang up."""
        if self._session is not None:
            await self._session.close()


async def asked(call: Awaitable[AsyncSlackResponse]) -> Json:
    """Return what Slack answers; raises Busy, Refused or Silent."""
    response = await answered(call)
    return response.data if isinstance(response.data, dict) else {}


async def answered(call: Awaitable[AsyncSlackResponse]) -> AsyncSlackResponse:
    """Return Slack's answer with its headers; raises as ``asked`` does."""
    try:
        return await call
    except SlackApiError as error:
        raise _meaning(error) from None
    except (ClientError, SlackClientError, TimeoutError, OSError, ValueError):
        # Their messages may quote what was sent.
        raise Silent from None


def _meaning(error: SlackApiError) -> Exception:
    response: Any = error.response
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0))
    data = getattr(response, "data", None)
    code = str(data.get("error", "")) if isinstance(data, dict) else ""
    if status == 429 or code in _BUSY:
        return Busy(_pause(getattr(response, "headers", {}) or {}))
    if not code or code in _SILENT or status >= 500:
        return Silent()
    return Refused(code)


def _pause(headers: Any) -> timedelta:
    asked_for = str(headers.get("Retry-After", headers.get("retry-after", "")))
    return asked_pause(asked_for) or _PAUSE
