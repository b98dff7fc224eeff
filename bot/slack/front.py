"""The front desk's front: only known shapes from known workspaces reach a listener."""

from dataclasses import dataclass

import structlog
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.shapes import Json, Malformed
from bot.chat.traffic import Traffic
from bot.slack.known import Known, known
from bot.slack.workspaces import Workspaces
from knowledge.ports import StoreUnavailable

OK, BAD_REQUEST, FORBIDDEN, LATER = 200, 400, 403, 503

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered to Slack at once; ``body`` is JSON, or empty."""

    status: int
    body: str = ""


@dataclass(frozen=True, slots=True)
class Front:
    """Takes payloads whose sender is verified, from a request or from a socket."""

    app: AsyncApp
    workspaces: Workspaces
    traffic: Traffic

    async def accept(self, payload: Json) -> Reply:
        """Have a payload taken, and return what to say to Slack."""
        async with self.traffic.at_the_door():
            return await self._accept(payload)

    async def _accept(self, payload: Json) -> Reply:
        try:
            found = known(payload)
            if found is None:
                _note(payload)
                return Reply(OK)
            if not await self._is_expected(found):
                return refused(FORBIDDEN, "foreign_workspace")
        except Malformed:
            return refused(BAD_REQUEST, "malformed")
        except (Busy, Refused, Silent, StoreUnavailable) as error:
            return refused(LATER, type(error).__name__)
        request = AsyncBoltRequest(body=found.body, mode="socket_mode")
        response = await self.app.async_dispatch(request)
        if response.status != OK:
            return refused(response.status if response.status != 404 else BAD_REQUEST, "listener")
        return Reply(OK, str(response.body or ""))

    async def _is_expected(self, found: Known) -> bool:
        """Tell whether it is for a workspace the desk is in, and for the desk's app there.

        Whoever names no app has still signed with the app's own secret.
        """
        workspace = await self.workspaces.of(found.team)
        return workspace is not None and (not found.app or workspace.app in {"", found.app})


def _note(payload: Json) -> None:
    """Write down that Slack keeps events back; the sweep finds what they told."""
    if payload.get("type") == "app_rate_limited":
        log.warning("slack_keeps_events_back")


def refused(status: int, reason: str) -> Reply:
    """Write down that something was refused, without a word of what it was."""
    log.warning("slack_refused", status=status, reason=reason)
    return Reply(status)
