"""Socket Mode: the same payloads over a WebSocket, acknowledged by envelope."""

import asyncio
import json
from dataclasses import dataclass, field
from itertools import count

from aiohttp import web

from tests.slack_double.calls import Refused
from tests.slack_double.workspace import Json, Token


@dataclass
class SocketMode:
    """The WebSockets the desk has open, and what it has acknowledged."""

    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    waiting: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    tickets: set[str] = field(default_factory=set)
    numbers: "count[int]" = field(default_factory=lambda: count(1))
    joined: asyncio.Event = field(default_factory=asyncio.Event)

    def open(self, url: str, token: Token) -> Json:
        """Give the address of a WebSocket; it lets one connection in."""
        if "connections:write" not in token.scopes:
            raise Refused("missing_scope", needed="connections:write", provided="")
        ticket = f"ticket-{next(self.numbers)}"
        self.tickets.add(ticket)
        base = url.replace("http://", "ws://").removesuffix("api/")
        return {"url": f"{base}link/?ticket={ticket}"}

    async def join(self, request: web.Request) -> web.StreamResponse:
        """Let the desk in, and hear what it acknowledges."""
        ticket = request.query.get("ticket", "")
        if ticket not in self.tickets:
            return web.Response(status=404)
        self.tickets.discard(ticket)
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        await socket.send_json(_hello(len(self.sockets) + 1))
        self.sockets.append(socket)
        self.joined.set()
        try:
            async for message in socket:
                self._hear(message.data)
        finally:
            self.sockets.remove(socket)
            if not self.sockets:
                self.joined.clear()
        return socket

    async def send(self, kind: str, payload: Json, patience: float = 3.0) -> Json:
        """Send one payload; return what the desk acknowledges it with.

        Raises TimeoutError when it does not in time.
        """
        await asyncio.wait_for(self.joined.wait(), patience)
        envelope = f"envelope-{next(self.numbers)}"
        answered: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self.waiting[envelope] = answered
        responds = kind in ("interactive", "slash_commands")
        frame = {
            "envelope_id": envelope,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": responds,
        }
        if kind == "events_api":
            frame |= {"retry_attempt": 0, "retry_reason": ""}
        await self.sockets[-1].send_json(frame)
        try:
            return await asyncio.wait_for(answered, patience)
        finally:
            self.waiting.pop(envelope, None)

    async def refresh(self) -> None:
        """Ask the desk to connect anew, as Slack does every few hours."""
        for socket in list(self.sockets):
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})
            await socket.close()

    async def close(self) -> None:
        """Close every WebSocket."""
        for socket in list(self.sockets):
            await socket.close()

    def _hear(self, data: object) -> None:
        if not isinstance(data, str):
            return
        frame = json.loads(data)
        answered = self.waiting.get(frame.get("envelope_id", ""))
        if answered is not None and not answered.done():
            answered.set_result(frame.get("payload") or {})


def _hello(number: int) -> Json:
    return {
        "type": "hello",
        "num_connections": number,
        "connection_info": {"app_id": "A0DESK"},
        "debug_info": {"host": "double", "approximate_connection_time": 18_060},
    }
