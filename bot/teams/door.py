"""The door: bytes from anywhere in, and only what Teams has signed for us goes further."""

import json
import re
from dataclasses import dataclass
from typing import Protocol

from fastapi import APIRouter, Request, Response
from starlette.requests import ClientDisconnect

from bot.chat.bodies import (
    TooLarge,
    WrongType,
    decoded,
    headers,
    media_type,
    only_header,
    read_object,
    whole_body,
)
from bot.chat.shapes import Json, Malformed
from bot.teams.gate import Gate, TurnedAway
from bot.teams.replies import BAD_REQUEST, FORBIDDEN, TOO_LARGE, WRONG_TYPE, Reply, refused

PATH = "/api/messages"
"""Where Teams brings everything."""

MOST_BYTES = 1 << 20
"""Bytes of one request; a message of Teams' own has at most about a tenth of that."""

_JSON = "application/json"
_HERE = frozenset({"127.0.0.1", "::1"})
_HOST_HERE = re.compile(r"(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d{1,5})?", re.ASCII)


class Front(Protocol):
    """Takes activities whose sender is verified."""

    async def accept(self, activity: Json) -> Reply:
        """Have an activity taken, and return what to say to Teams."""
        ...


@dataclass(frozen=True, slots=True)
class Door:
    """Checks the token before it reads a body, and the activity before anybody hears of it."""

    gate: Gate
    front: Front

    def router(self) -> APIRouter:
        """Return what answers Teams' requests."""
        router = APIRouter()
        router.add_api_route(PATH, self.receive, methods=["POST"])
        return router

    async def receive(self, request: Request) -> Response:
        """Answer one request."""
        reply = await self._reply(request)
        if reply.body is None:
            return Response(status_code=reply.status)
        return Response(json.dumps(reply.body), reply.status, media_type=_JSON)

    async def _reply(self, request: Request) -> Reply:
        try:
            activity = await self._verified(request)
        except TurnedAway as away:
            return refused(away.status, away.reason)
        except TooLarge:
            return refused(TOO_LARGE, "too_large")
        except WrongType:
            return refused(WRONG_TYPE, "content_type")
        except ClientDisconnect:
            return refused(BAD_REQUEST, "disconnected")
        except Malformed:
            return refused(BAD_REQUEST, "malformed")
        return await self.front.accept(activity)

    async def _verified(self, request: Request) -> Json:
        """Return an activity that may come in; raises what ``_reply`` names."""
        if self.gate.options.open:
            _check_here(request)
            activity = await _read(request)
            self.gate.check_open(activity)
        else:
            token = await self.gate.token(headers(request, b"authorization"))
            activity = await _read(request)
            self.gate.check(token, activity)
        return activity


async def _read(request: Request) -> Json:
    if media_type(only_header(request, b"content-type")) != _JSON:
        raise WrongType
    return read_object(decoded(await whole_body(request, MOST_BYTES)))


def _check_here(request: Request) -> None:
    """Let in only programs on this machine, and no page that a browser on it happens to show."""
    client = request.client.host if request.client else ""
    is_asked_here = _HOST_HERE.fullmatch(only_header(request, b"host"))
    if client not in _HERE or not is_asked_here or headers(request, b"origin"):
        raise TurnedAway(FORBIDDEN, "not_on_this_machine")
