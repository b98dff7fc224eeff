"""The workspaces that have let the desk in, and how it speaks there."""

import asyncio
from dataclasses import dataclass
from typing import Protocol

from slack_sdk.web.async_client import AsyncWebClient

from bot.chat.failing import Refused
from bot.slack.asking import Line, asked


@dataclass(frozen=True, slots=True)
class Workspace:
    """One workspace: the desk's app and user there, and a client that may speak for it.

    ``app`` is empty where Slack did not tell.
    """

    team: str
    app: str
    bot: str
    bot_id: str
    client: AsyncWebClient


class Workspaces(Protocol):
    """The workspaces the desk is in."""

    async def of(self, team: str) -> Workspace | None:
        """Return a workspace, or None where the desk is not.

        Raises Busy, Silent and StoreUnavailable when that cannot be told now.
        """
        ...

    async def all(self) -> tuple[Workspace, ...]:
        """Return every workspace; raises as ``of`` does."""
        ...

    async def leave(self, team: str) -> None:
        """Forget a workspace that has taken the desk out."""
        ...


class OneWorkspace:
    """The workspace of one bot token, which Slack is asked about when it is first needed."""

    def __init__(self, line: Line, token: str) -> None:
        """Take the line to Slack and the token."""
        self._line = line
        self._token = token
        self._found: Workspace | None = None
        self._asking = asyncio.Lock()

    async def of(self, team: str) -> Workspace | None:
        """Return the workspace if it is this one; raises Busy, Refused, Silent."""
        found = await self._ask()
        return found if found.team == team else None

    async def all(self) -> tuple[Workspace, ...]:
        """Return the one workspace."""
        return (await self._ask(),)

    async def leave(self, team: str) -> None:
        """Ask anew at the next event, in case it was let in again with the same token."""
        self._found = None

    async def _ask(self) -> Workspace:
        async with self._asking:
            if self._found is None:
                self._found = await workspace_of(self._line.client(self._token))
            return self._found


async def workspace_of(client: AsyncWebClient) -> Workspace:
    """Ask Slack whose token a client has; raises Busy, Refused and Silent."""
    who = await asked(client.auth_test())
    bot_id = str(who.get("bot_id", ""))
    return Workspace(
        team=str(who.get("team_id", "")),
        app=str(who.get("app_id", "")) or await _app_of(client, bot_id),
        bot=str(who.get("user_id", "")),
        bot_id=bot_id,
        client=client,
    )


async def _app_of(client: AsyncWebClient, bot_id: str) -> str:
    """Return the app behind a bot; empty when Slack will not tell, as without ``users:read``."""
    try:
        answer = await asked(client.bots_info(bot=bot_id))
    except Refused:
        return ""
    return str(answer.get("bot", {}).get("app_id", ""))
