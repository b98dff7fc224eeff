"""The server: alive, ready, counted, and gone when it is asked to go."""

import asyncio
import json
import signal
import socket
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from urllib.error import HTTPError, URLError

import pytest

from bot.bootstrap import wired
from knowledge.matching import Answer
from tests.fakes.insight import FakeInsight
from tests.integration.bot.conftest import Terminal
from workflows.domain.events import Notice


def free_port() -> int:
    """Return a port nobody uses."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def got(port: int, path: str) -> tuple[int, str]:
    """Get a page of the server on this machine."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as page:
            return page.status, page.read().decode()
    except HTTPError as refused:
        return refused.code, refused.read().decode()


@contextmanager
def served(
    terminal: Terminal, *arguments: str, port: int | None = None, **settings: str
) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """Run a server until the end of the block, and wait until it answers first."""
    port = port or free_port()
    server = terminal.start(["serve", *arguments], REJSEHOLD_PORT=str(port), **settings)
    try:
        until_alive(port, server)
        yield port, server
    finally:
        server.kill()
        server.communicate()


def until_alive(port: int, server: subprocess.Popen[bytes]) -> None:
    """Wait for the server's first answer."""
    for _ in range(600):
        assert server.poll() is None, server.communicate()
        try:
            assert got(port, "/healthz") == (200, '{"status":"ok"}')
        except URLError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError


def stopped(server: subprocess.Popen[bytes], number: signal.Signals) -> tuple[int, list[str]]:
    """Send the signal and return the code the server ends with and the events it logged."""
    server.send_signal(number)
    _, errors = server.communicate(timeout=30)
    return server.returncode, [json.loads(line)["event"] for line in errors.splitlines()]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_server_is_alive_ready_and_counted_and_stops_when_asked(
    filled: Terminal, number: signal.Signals
) -> None:
    with served(filled) as (port, server):
        assert got(port, "/readyz") == (200, '{"status":"ok","obstacles":[]}')
        status, counted = got(port, "/metrics")
        assert status == 200
        for name in (
            "rejsehold_dead_letters 0.0",
            "rejsehold_outbox_overdue_seconds 0.0",
            "rejsehold_outbox_lag_seconds_count",
        ):
            assert name in counted
        assert got(port, "/docs")[0] == 404
        code, events = stopped(server, number)
    assert code == 0
    assert events[0] == "server_starting"
    assert events[-1] == "server_stopped"
    assert "worker_stopped" in events


def test_without_a_worker_no_chore_is_done(filled: Terminal) -> None:
    with served(filled, "--no-worker") as (_, server):
        _, events = stopped(server, signal.SIGTERM)
    assert "worker_started" not in events


async def leave_overdue(terminal: Terminal, hours: int) -> None:
    """Put a notice in the outbox that has been due for so long."""
    async with wired(f"sqlite:///{terminal.database}") as desk, desk.sessions.open() as session:
        due = session.now - timedelta(hours=hours)
        await session.unit.outbox.put("p-1", Notice("karen", 1, "decline"), 1, due)


class Where(FakeInsight):
    """Notes which threads ask."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: set[threading.Thread] = set()

    def match(self, text: str, limit: int = 5) -> Answer:
        self.threads.add(threading.current_thread())
        return super().match(text, limit)


async def test_what_a_first_answer_needs_is_built_beside_the_event_loop(filled: Terminal) -> None:
    async with wired(f"sqlite:///{filled.database}") as desk:
        where = Where()
        await replace(desk, sessions=replace(desk.sessions, insight=where)).warm_up()
    assert where.threads
    assert threading.current_thread() not in where.threads


def test_whoever_asks_sees_that_the_worker_is_gone(filled: Terminal) -> None:
    asyncio.run(leave_overdue(filled, hours=2))
    with served(filled, "--no-worker") as (port, _):
        counted = dict(line.rsplit(" ", 1) for line in got(port, "/metrics")[1].splitlines())
    assert 7_200 <= float(counted["rejsehold_outbox_overdue_seconds"]) < 7_800


def test_what_was_counted_is_told_without_the_database(filled: Terminal) -> None:
    with served(filled, "--no-worker") as (port, _):
        filled.database.rename(filled.database.with_suffix(".gone"))
        filled.database.mkdir()
        status, counted = got(port, "/metrics")
    assert status == 200
    assert "rejsehold_outbox_overdue_seconds NaN" in counted


def test_a_demo_fills_a_desk_that_was_not_there(empty: Terminal) -> None:
    with served(empty, "--demo") as (port, server):
        assert got(port, "/readyz")[0] == 200
        stopped(server, signal.SIGTERM)
    assert "Hej Karen" in empty.run("chat", "--as", "karen").out


def test_the_server_is_not_ready_without_its_database(filled: Terminal) -> None:
    with served(filled) as (port, _):
        filled.database.rename(filled.database.with_suffix(".gone"))
        filled.database.mkdir()
        status, told = got(port, "/readyz")
    assert status == 503
    assert "database_" in told


def test_a_port_in_use_is_told(filled: Terminal) -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        port = str(door.getsockname()[1])
        done = filled.run("serve", expect=1, REJSEHOLD_PORT=port)
    assert f"127.0.0.1:{port}" in done.complaints
    assert "REJSEHOLD_PORT" in done.complaints


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
def test_a_shared_database_is_not_upgraded_behind_anybodys_back(
    empty: Terminal, database_url: str
) -> None:
    address = {"REJSEHOLD_DATABASE_URL": database_url}
    assert "db upgrade" in empty.run("serve", expect=1, **address).complaints
    empty.run("db", "upgrade", **address)
    with served(empty, **address) as (port, server):
        assert got(port, "/readyz")[0] == 200
        assert stopped(server, signal.SIGTERM)[0] == 0


def test_the_worker_alone_stops_when_asked(filled: Terminal) -> None:
    worker = filled.start(["worker"])
    assert worker.stderr is not None
    first = worker.stderr.readline()
    assert json.loads(first)["event"] == "worker_started"
    worker.send_signal(signal.SIGTERM)
    worker.communicate(timeout=30)
    assert worker.returncode == 0
