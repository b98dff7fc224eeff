"""The door: bytes from anywhere in, and only what Slack has signed for us goes further."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from starlette.requests import ClientDisconnect

from bot.chat.bodies import TooLarge, WrongType, headers, only_header, whole_body
from bot.chat.shapes import Json, Malformed, text
from bot.slack.bodies import read_body
from bot.slack.front import BAD_REQUEST, OK, Front, Reply, refused
from bot.slack.signature import is_signed

PATH = "/slack/events"
"""Where Slack brings everything: events, interactions, options and commands."""

MOST_BYTES = 1 << 20
"""Bytes of one request; Slack's own are a few thousand."""

UNSIGNED, TOO_LARGE, WRONG_TYPE = 401, 413, 415

_TIMESTAMP, _SIGNATURE = b"x-slack-request-timestamp", b"x-slack-signature"


@dataclass(frozen=True, slots=True)
class Door:
    """Checks every request in the order in which checks are cheap, and reads it last.

    ``secrets`` are the signing secrets that count: two of them while one is being changed.
    """

    front: Front
    secrets: Sequence[str]
    clock: Callable[[], float]

    def router(self) -> APIRouter:
        """Return what answers Slack's requests."""
        router = APIRouter()
        router.add_api_route(PATH, self.receive, methods=["POST"])
        return router

    async def receive(self, request: Request) -> Response:
        """Answer one request."""
        reply = await self._reply(request)
        kind = "application/json" if reply.body else None
        return Response(reply.body, reply.status, media_type=kind)

    async def _reply(self, request: Request) -> Reply:
        try:
            body = await whole_body(request, MOST_BYTES)
        except TooLarge:
            return refused(TOO_LARGE, "too_large")
        except ClientDisconnect:
            return refused(BAD_REQUEST, "disconnected")
        if not self._is_signed(request, body):
            return refused(UNSIGNED, "unsigned")
        try:
            payload = read_body(only_header(request, b"content-type"), body)
        except WrongType:
            return refused(WRONG_TYPE, "content_type")
        except Malformed:
            return refused(BAD_REQUEST, "malformed")
        return _handshake(payload) or await self.front.accept(payload)

    def _is_signed(self, request: Request, body: bytes) -> bool:
        stamps, signatures = headers(request, _TIMESTAMP), headers(request, _SIGNATURE)
        return is_signed(self.secrets, stamps, signatures, body, self.clock())


def _handshake(payload: Json) -> Reply | None:
    """Answer what Slack asks to see whether this is the right address."""
    if payload.get("type") == "url_verification":
        try:
            return Reply(OK, json.dumps({"challenge": text(payload.get("challenge"))}))
        except Malformed:
            return refused(BAD_REQUEST, "malformed")
    return Reply(OK) if payload.get("ssl_check") == "1" else None
