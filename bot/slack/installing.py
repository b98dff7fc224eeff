"""Several workspaces: each installs the desk by OAuth, and its token is kept in the database."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import structlog
from fastapi import APIRouter, Request, Response
from slack_bolt.async_app import AsyncBoltRequest
from slack_bolt.error import BoltError
from slack_bolt.oauth.async_callback_options import (
    AsyncCallbackOptions,
    AsyncFailureArgs,
    AsyncSuccessArgs,
)
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store.models.installation import Installation
from slack_sdk.oauth.installation_store.sqlalchemy import AsyncSQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.sqlalchemy import AsyncSQLAlchemyOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.asking import Line
from bot.slack.manifest import INSTALL_PATH, REDIRECT_PATH, SCOPES
from bot.slack.quiet import quiet_logger
from bot.slack.viewers import CHANNEL
from bot.slack.workspaces import Workspace
from bot.wording import Speech
from knowledge.ports import StoreUnavailable
from workflows.session import Sessions

FRESH_SECONDS = 60
"""How long a workspace is believed to be there."""

STATE_SECONDS = 600
"""How long somebody may take to say yes."""

LATER = 503

Guard = Callable[[], AbstractContextManager[None]]
"""Says the database's failures in the desk's own words, as StoreUnavailable."""

log = structlog.stdlib.get_logger()


class Installations(AsyncSQLAlchemyInstallationStore):
    """The SDK's store, for named workspaces only.

    Anybody may open the address where it is installed. Whoever runs a workspace decides there
    which address a person has, and so whose seat: one that is not named must not come in.
    """

    def __init__(self, client_id: str, engine: Any, teams: Collection[str]) -> None:
        """Take the app's id, the database, and the workspaces that may install it."""
        super().__init__(client_id=client_id, engine=engine, logger=quiet_logger())
        self.teams = frozenset(teams)

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation; raises BoltError for a workspace that is not named."""
        if installation.team_id not in self.teams:
            log.warning("slack_installation_refused", team=installation.team_id)
            raise BoltError
        await super().async_save(installation)
        log.info("slack_installed", team=installation.team_id)


class InstalledWorkspaces:
    """The workspaces that have installed the desk."""

    def __init__(
        self,
        line: Line,
        store: Installations,
        guard: Guard,
        sessions: Sessions,
        clock: Callable[[], float],
    ) -> None:
        """Take the line to Slack, the installations, and a clock that gives seconds."""
        self._line = line
        self._store = store
        self._guard = guard
        self._sessions = sessions
        self._clock = clock
        self._kept: dict[str, tuple[float, Workspace]] = {}

    async def of(self, team: str) -> Workspace | None:
        """Return a workspace that has installed the desk; raises StoreUnavailable."""
        known = self._kept.get(team)
        if known is not None and self._clock() < known[0]:
            return known[1]
        found = await self._read(team) if team in self._store.teams else None
        if found is not None:
            self._kept[team] = (self._clock() + FRESH_SECONDS, found)
        return found

    async def all(self) -> tuple[Workspace, ...]:
        """Return every workspace that has installed the desk; raises StoreUnavailable."""
        found = [await self.of(team) for team in sorted(self._store.teams)]
        return tuple(each for each in found if each is not None)

    async def leave(self, team: str) -> None:
        """Delete a workspace's tokens, and follow its conversations no longer."""
        self._kept.pop(team, None)
        with self._guard():
            await self._store.async_delete_bot(enterprise_id=None, team_id=team)
            await self._store.async_delete_installation(enterprise_id=None, team_id=team)
        async with self._sessions.open() as session:
            marks = session.unit.watermarks
            for name in await marks.all(CHANNEL):
                if name.startswith(f"{team}/"):
                    await marks.leave(CHANNEL, name)

    async def _read(self, team: str) -> Workspace | None:
        with self._guard():
            bot = await self._store.async_find_bot(enterprise_id=None, team_id=team)
        if bot is None:
            return None
        return Workspace(
            team=team,
            app=bot.app_id or "",
            bot=bot.bot_user_id,
            bot_id=bot.bot_id,
            client=self._line.client(bot.bot_token),
        )


@dataclass(frozen=True, slots=True)
class Credentials:
    """The app's secret, and the desk's public address."""

    secret: str
    url: str

    def __repr__(self) -> str:
        """Show the address only."""
        return f"Credentials(url={self.url!r})"


class Installing:
    """The two pages through which a workspace's admin lets the desk in."""

    def __init__(
        self,
        client: AsyncWebClient,
        store: Installations,
        guard: Guard,
        words: Speech,
        credentials: Credentials,
    ) -> None:
        """Take a client without a token, the installations, and the app's credentials."""
        self._guard = guard
        self._words = words
        settings = AsyncOAuthSettings(
            client_id=store.client_id,
            client_secret=credentials.secret,
            scopes=list(SCOPES),
            user_scopes=[],
            redirect_uri=f"{credentials.url.rstrip('/')}{REDIRECT_PATH}",
            install_path=INSTALL_PATH,
            redirect_uri_path=REDIRECT_PATH,
            install_page_rendering_enabled=False,
            callback_options=AsyncCallbackOptions(success=self._done, failure=self._failed),
            installation_store=store,
            state_store=AsyncSQLAlchemyOAuthStateStore(
                expiration_seconds=STATE_SECONDS, engine=store.engine, logger=quiet_logger()
            ),
            state_expiration_seconds=STATE_SECONDS,
            logger=quiet_logger(),
        )
        self._flow = AsyncOAuthFlow(client=client, logger=quiet_logger(), settings=settings)

    def router(self) -> APIRouter:
        """Return what answers the two pages."""
        router = APIRouter()
        router.add_api_route(INSTALL_PATH, self.begin, methods=["GET"])
        router.add_api_route(REDIRECT_PATH, self.end, methods=["GET"])
        return router

    async def begin(self, request: Request) -> Response:
        """Send the admin to Slack, with a state that only this browser can bring back."""
        return await self._answered(self._flow.handle_installation, request)

    async def end(self, request: Request) -> Response:
        """Exchange the code that Slack gave the admin for the workspace's token."""
        return await self._answered(self._flow.handle_callback, request)

    async def _answered(self, handle: Callable[..., Any], request: Request) -> Response:
        try:
            with self._guard():
                answer: BoltResponse = await handle(_as_bolt_reads(request))
        except StoreUnavailable:
            answer = self._page(LATER, "slack-install-failed")
        response = Response(answer.body, answer.status)
        for name, values in answer.headers.items():
            for value in values:
                response.headers.append(name, value)
        return response

    async def _done(self, _args: AsyncSuccessArgs) -> BoltResponse:
        return self._page(200, "slack-install-done")

    async def _failed(self, args: AsyncFailureArgs) -> BoltResponse:
        log.warning("slack_installation_failed", reason=args.reason)
        status = 403 if args.reason == "storage_error" else args.suggested_status_code
        return self._page(status, "slack-install-failed")

    def _page(self, status: int, sentence: str) -> BoltResponse:
        headers: dict[str, str | Sequence[str]] = {"content-type": "text/plain; charset=utf-8"}
        return BoltResponse(status=status, body=self._words.say(sentence), headers=headers)


def _as_bolt_reads(request: Request) -> AsyncBoltRequest:
    headers: dict[str, Any] = {"cookie": request.headers.getlist("cookie")}
    return AsyncBoltRequest(body="", query=request.url.query, headers=headers)
