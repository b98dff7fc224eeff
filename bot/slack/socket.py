"""Socket Mode: the same payloads over a WebSocket that the desk opens, for a desk behind a wall.

The SDK's own client is not used: it goes on with an address that is good only once, and can never
connect again after one failure; and it hands payloads on as they came.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import structlog
from aiohttp import (
    ClientError,
    ClientSession,
    ClientTimeout,
    ClientWebSocketResponse,
    WSMessage,
    WSMsgType,
)

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.shapes import Json, Malformed, check_depth
from bot.slack.asking import Line, asked
from bot.slack.front import LATER, Front

HEARTBEAT_SECONDS = 15.0
"""How often the connection is tried; one that says nothing for so long is given up."""

FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.5, 30.0
"""Between two tries to connect; each pause is twice the last."""

MOST_BYTES = 1 << 20

CONNECT_SECONDS = 10.0

log = structlog.stdlib.get_logger()

Connected = Callable[[], Awaitable[None]]


class Socket:
    """Keeps one connection open and takes what comes over it."""

    def __init__(self, line: Line, token: str, front: Front, connected: Connected) -> None:
        """Take the app's own token, who takes the payloads, and who is told of a connection."""
        self._line = line
        self._token = token
        self._front = front
        self._connected = connected
        self._taking: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Be connected until the end of the block; then let what is being taken be finished."""
        loop = asyncio.create_task(self._stay_connected())
        try:
            yield
        finally:
            loop.cancel()
            with suppress(asyncio.CancelledError):
                await loop

    async def _stay_connected(self) -> None:
        pause = FIRST_PAUSE_SECONDS
        async with ClientSession(timeout=ClientTimeout(total=CONNECT_SECONDS)) as session:
            while True:
                if await self._once(session):
                    pause = FIRST_PAUSE_SECONDS
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    async def _once(self, session: ClientSession) -> bool:
        """Connect and stay as long as it lasts; tell whether it came to anything."""
        try:
            url = await self._address()
            async with session.ws_connect(
                url, heartbeat=HEARTBEAT_SECONDS, max_msg_size=MOST_BYTES
            ) as socket:
                log.info("slack_socket_open")
                await self._listen(socket)
        except (Busy, Refused, Silent, ClientError, TimeoutError, OSError) as error:
            code = error.code if isinstance(error, Refused) else type(error).__name__
            log.warning("slack_socket_failed", reason=code)
            return False
        log.info("slack_socket_closed")
        return True

    async def _address(self) -> str:
        """Ask for an address to connect to; each is good for one connection."""
        client = self._line.client()
        answer = await asked(client.apps_connections_open(app_token=self._token))
        return str(answer.get("url", ""))

    async def _listen(self, socket: ClientWebSocketResponse) -> None:
        try:
            async for message in socket:
                frame = _frame(message)
                if frame.get("type") == "disconnect":
                    return
                if frame.get("type") == "hello":
                    await self._connected()
                elif "envelope_id" in frame:
                    self._start(socket, frame)
        finally:
            # What is being taken is acknowledged while the connection lasts.
            if self._taking:
                await asyncio.wait(self._taking, timeout=CONNECT_SECONDS)

    def _start(self, socket: ClientWebSocketResponse, frame: Json) -> None:
        task = asyncio.create_task(self._take(socket, frame))
        self._taking.add(task)
        task.add_done_callback(self._taking.discard)

    async def _take(self, socket: ClientWebSocketResponse, frame: Json) -> None:
        """Have a payload taken and acknowledge it; one that must come again is not acknowledged."""
        payload = frame.get("payload")
        if not isinstance(payload, dict):
            return
        if frame.get("type") == "slash_commands":
            payload = {**payload, "type": "command"}
        reply = await self._front.accept(payload)
        if reply.status == LATER:
            return
        said = {"payload": json.loads(reply.body)} if reply.body else {}
        with suppress(ClientError, ConnectionError):
            await socket.send_json({"envelope_id": frame["envelope_id"], **said})


def _frame(message: WSMessage) -> Json:
    """Read what came; anything but a JSON object is nothing."""
    if message.type is not WSMsgType.TEXT:
        return {}
    try:
        frame = json.loads(message.data)
        check_depth(frame)
    except (ValueError, RecursionError, Malformed):
        log.warning("slack_refused", status=400, reason="malformed")
        return {}
    return frame if isinstance(frame, dict) else {}
