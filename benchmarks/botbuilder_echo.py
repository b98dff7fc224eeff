"""The peer: bare botbuilder-core that says every message back, on the same server as the desk.

Run as a process: ``python -m benchmarks.botbuilder_echo APP OPENID_URL LOGIN_URL PASSWORD PORT``.
It is spared asking for tokens: it gets one when it starts and never looks at it again.
"""

import asyncio
import logging
import sys
from typing import Any

import aiohttp
import uvicorn
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import Activity
from botframework.connector.auth import ServiceClientCredentialsFactory
from botframework.connector.auth.bot_framework_authentication_factory import (
    BotFrameworkAuthenticationFactory,
)
from fastapi import FastAPI, Request, Response
from msrest.authentication import BasicTokenAuthentication

from tests.teams_double.connector import SCOPE
from tests.teams_double.tenant import TENANT_ID

ISSUER = "https://api.botframework.com"


class OneToken(ServiceClientCredentialsFactory):  # type: ignore[misc]  # the SDK has no types
    """Gives everybody the same token."""

    def __init__(self, app_id: str, token: str) -> None:
        """Take whose it is."""
        self._app_id = app_id
        self._token = token

    async def is_valid_app_id(self, app_id: str) -> bool:
        """Tell whether it is ours."""
        return app_id == self._app_id

    async def is_authentication_disabled(self) -> bool:
        """Check everybody's token."""
        return False

    async def create_credentials(self, *_: object, **__: object) -> Any:
        """Return what puts the token on a request."""
        return BasicTokenAuthentication({"access_token": self._token})


async def echo(turn: Any) -> None:
    """Say it back."""
    if turn.activity.type == "message":
        await turn.send_activity(turn.activity.text)


def main() -> None:
    """Serve until ended."""
    app_id, openid, login, password, port = sys.argv[1:]
    token = asyncio.run(_token(app_id, login, password))
    adapter = CloudAdapterBase(
        BotFrameworkAuthenticationFactory.create(
            to_channel_from_bot_login_url=login,
            to_channel_from_bot_oauth_scope=ISSUER,
            to_bot_from_channel_token_issuer=ISSUER,
            oauth_url=login,
            to_bot_from_channel_open_id_metadata_url=openid,
            to_bot_from_emulator_open_id_metadata_url=openid,
            caller_id=None,
            credential_factory=OneToken(app_id, token),
        )
    )
    app = FastAPI()

    async def messages(request: Request) -> Response:
        """Hand the request to the SDK, as its own adapters do."""
        activity = Activity().deserialize(await request.json())
        header = request.headers.get("Authorization", "")
        await adapter.process_activity(header, activity, echo)
        return Response(status_code=201)

    app.add_api_route("/api/messages", messages, methods=["POST"])
    uvicorn.run(app, host="127.0.0.1", port=int(port), log_config=None, access_log=False)


async def _token(app_id: str, login: str, password: str) -> str:
    asked = {"grant_type": "client_credentials", "scope": SCOPE, "client_id": app_id}
    url = f"{login}/{TENANT_ID}/oauth2/v2.0/token"
    given = {**asked, "client_secret": password}
    async with aiohttp.ClientSession() as session, session.post(url, data=given) as response:
        answer = await response.json()
        return str(answer["access_token"])


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    main()
