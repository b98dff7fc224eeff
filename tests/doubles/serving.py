"""The real server, run in a process of its own with a channel set up."""

import asyncio
import json
import signal
import socket
import subprocess
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import httpx

from tests.integration.bot.conftest import Terminal

Server = subprocess.Popen[bytes]


def free_port() -> int:
    """Return a port nobody uses."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@asynccontextmanager
async def served(
    terminal: Terminal, arguments: Sequence[str] = ("serve", "--demo"), **settings: str
) -> AsyncIterator[tuple[httpx.AsyncClient, Server]]:
    """Run a server with these settings until the end of the block."""
    port = free_port()
    server = terminal.start(list(arguments), REJSEHOLD_PORT=str(port), **settings)
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            await until_alive(client, server)
            yield client, server
    finally:
        server.kill()
        server.communicate()


async def until_alive(client: httpx.AsyncClient, server: Server) -> None:
    """Wait for the server's first answer."""
    for _ in range(600):
        assert server.poll() is None, server.communicate()
        try:
            assert (await client.get("/healthz")).status_code == 200
        except httpx.TransportError:
            await asyncio.sleep(0.1)
        else:
            return
    raise TimeoutError


async def until(true: Callable[[], bool]) -> None:
    """Wait until something is true."""
    for _ in range(1_200):
        if true():
            return
        await asyncio.sleep(0.05)
    raise TimeoutError


async def stopped(server: Server) -> tuple[int, list[str]]:
    """Ask the server to stop; return its code and the events it logged."""
    server.send_signal(signal.SIGTERM)
    _, errors = await asyncio.to_thread(server.communicate, timeout=30)
    return server.returncode, [json.loads(line)["event"] for line in errors.splitlines()]
