"""The peer: bare slack-bolt that says every message back, on the same server as the desk.

Run as a process: ``python -m benchmarks.bolt_echo URL TOKEN SECRET PORT``.
"""

import logging
import sys
from typing import Any

import uvicorn
from fastapi import FastAPI, Request, Response
from slack_bolt.adapter.fastapi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp, AsyncSay
from slack_sdk.web.async_client import AsyncWebClient


def main() -> None:
    """Serve until ended."""
    url, token, secret, port = sys.argv[1:]
    bolt = AsyncApp(
        client=AsyncWebClient(token, base_url=url),
        signing_secret=secret,
        logger=logging.getLogger("silence"),
    )

    async def echo(message: dict[str, Any], say: AsyncSay) -> None:
        """Say it back."""
        await say(message["text"])

    listen: Any = bolt
    listen.event("message")(echo)
    handler = AsyncSlackRequestHandler(bolt)
    app = FastAPI()

    async def events(request: Request) -> Response:
        """Hand the request to Bolt."""
        response: Response = await handler.handle(request)
        return response

    app.add_api_route("/slack/events", events, methods=["POST"])
    uvicorn.run(app, host="127.0.0.1", port=int(port), log_config=None, access_log=False)


if __name__ == "__main__":
    logging.getLogger("silence").setLevel(logging.CRITICAL)
    main()
