"""The real server with Slack set up: it takes, answers, and finishes what it has begun."""

import asyncio
import json
import signal
import socket
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from tests.integration.bot.conftest import Terminal
from tests.slack_double.double import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, slack_double
from tests.slack_double.double import SlackDouble as Double
from tests.slack_double.person import Person
from tests.slack_double.ways import OverSocket, SignedHttp, Way

IDEA = "Kan patienter med KOL måle iltmætning derhjemme og sende tallene til os?"


def free_port() -> int:
    """Return a port nobody uses."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@asynccontextmanager
async def served(
    terminal: Terminal, double: Double, **settings: str
) -> AsyncIterator[tuple[httpx.AsyncClient, subprocess.Popen[bytes]]]:
    """Run a server with Slack set up until the end of the block."""
    port = free_port()
    server = terminal.start(
        ["serve", "--demo"],
        REJSEHOLD_PORT=str(port),
        REJSEHOLD_SLACK_API_URL=double.url,
        REJSEHOLD_SLACK_BOT_TOKEN=BOT_TOKEN,
        **settings,
    )
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            await until_alive(client, server)
            yield client, server
    finally:
        server.kill()
        server.communicate()


async def until_alive(client: httpx.AsyncClient, server: subprocess.Popen[bytes]) -> None:
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
    for _ in range(400):
        if true():
            return
        await asyncio.sleep(0.05)
    raise TimeoutError


def karen_at(double: Double, way: Way) -> Person:
    """Let Karen in."""
    user = double.workspace.add_user("UKAREN", "Karen", email="karen@rejsehold.example")
    return Person(double, way, user)


def answers(karen: Person) -> int:
    """Count the desk's messages."""
    return sum(each["user"] != karen.user.id for each in karen.direct.messages.values())


async def stopped(server: subprocess.Popen[bytes]) -> tuple[int, list[str]]:
    """Ask the server to stop; return its code and the events it logged."""
    server.send_signal(signal.SIGTERM)
    _, errors = await asyncio.to_thread(server.communicate, timeout=30)
    return server.returncode, [json.loads(line)["event"] for line in errors.splitlines()]


async def test_a_signed_message_is_answered_and_the_server_stops_in_peace(tmp_path: Path) -> None:
    async with slack_double() as double:
        signed = {"REJSEHOLD_SLACK_SIGNING_SECRET": SIGNING_SECRET}
        async with served(Terminal(tmp_path), double, **signed) as (client, server):
            karen = karen_at(double, SignedHttp(client, SIGNING_SECRET))
            assert (await karen.types(IDEA)).is_taken
            await until(lambda: answers(karen) == 1)
            assert (await karen.types("hjælp")).is_taken
            code, events = await stopped(server)
    assert code == 0
    assert answers(karen) == 2, "what was taken is answered before the server ends"
    assert "errand_failed" not in events


async def test_a_message_over_the_socket_is_answered(tmp_path: Path) -> None:
    async with slack_double() as double:
        connected = {"REJSEHOLD_SLACK_APP_TOKEN": APP_TOKEN}
        async with served(Terminal(tmp_path), double, **connected) as (client, server):
            assert (await client.post("/slack/events")).status_code == 404
            await until(double.sockets.joined.is_set)
            karen = karen_at(double, OverSocket(double.sockets))
            assert (await karen.types(IDEA)).is_taken
            await until(lambda: answers(karen) == 1)
            code, _ = await stopped(server)
    assert code == 0
