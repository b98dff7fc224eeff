"""Events of Slack's acknowledged, by the desk and by bare slack-bolt, on the same server.

Both post an answer to a double of Slack that runs as a process of its own. The desk also commits
each event before it acknowledges it, understands it, matches it and keeps a draft of the idea.
"""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from benchmarks.matching import REJSEHOLD
from benchmarks.measuring import ROOT, python
from benchmarks.slack_load import Acknowledged, Target, as_many_as_it_takes, so_many_a_second
from tests.slack_double.double import BOT_TOKEN, SIGNING_SECRET

SENDERS = (16, 64)
PEOPLE = 64
SECONDS = 5.0
ROUNDS = 3
STEADY_RATE = 100.0
"""Events a second: twelve times what Slack sends one workspace at most."""
WARM_RATE = 16.0
WARM_SECONDS = 4.0
PATIENCE_SECONDS = 60.0


Row = tuple[str, str]
Measure = Callable[[str], Coroutine[Any, Any, Acknowledged]]


def acknowledged(*, quick: bool) -> Iterator[Row]:
    """Measure each server under each load, a fresh one each time; return rows for a table."""
    rounds, seconds = (1, SECONDS / 2) if quick else (ROUNDS, SECONDS)
    with _process(python("-m", "tests.slack_double", "--people", str(PEOPLE))) as double:
        slack = double.stdout.readline().decode().strip() if double.stdout else ""
        for senders in SENDERS:
            closed = partial(_closed, senders=senders, seconds=seconds)
            yield from _compared(f"{senders} senders", slack, rounds, closed)
        rate = f"{STEADY_RATE:.0f} events/s"
        yield from _compared(rate, slack, rounds, partial(_open, seconds=seconds))


def _compared(load: str, slack: str, rounds: int, measure: Measure) -> Iterator[Row]:
    """Let the two servers take turns, and tell each one's middle round."""
    servers = {"the desk": _desk, "bare Bolt": _bolt}
    found: dict[str, list[Acknowledged]] = {name: [] for name in servers}
    for _ in range(rounds):
        for name, server in servers.items():
            with server(slack) as url:
                found[name].append(asyncio.run(measure(url)))
    middle = {name: sorted(each, key=_rate)[rounds // 2] for name, each in found.items()}
    for name, each in middle.items():
        yield f"{load}, {name}", _told(each)
    share = _rate(middle["the desk"]) / _rate(middle["bare Bolt"])
    yield f"{load}, the desk against bare Bolt", f"{share:.2f} × its rate"


def _rate(found: Acknowledged) -> float:
    return found.rate


def _told(found: Acknowledged) -> str:
    refused = f", {found.refused} refused" if found.refused else ""
    middle, high = found.under(0.5) * 1000, found.under(0.99) * 1000
    return f"{found.rate:,.0f}/s, half under {middle:.0f} ms, 99 % under {high:.0f} ms{refused}"


async def _closed(url: str, senders: int, seconds: float) -> Acknowledged:
    target = await _warm(url)
    return await as_many_as_it_takes(target, senders, seconds)


async def _open(url: str, seconds: float) -> Acknowledged:
    target = await _warm(url)
    return await so_many_a_second(target, STEADY_RATE, seconds, PEOPLE)


async def _warm(url: str) -> Target:
    """Let the server meet everybody once, and answer them."""
    target = Target(url, SIGNING_SECRET)
    await so_many_a_second(target, WARM_RATE, PEOPLE / WARM_RATE, PEOPLE)
    await asyncio.sleep(WARM_SECONDS)
    return target


@contextmanager
def _desk(slack: str) -> Iterator[str]:
    port = _free_port()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "REJSEHOLD_DATABASE_URL": f"sqlite:///{folder}/desk.db",
            "REJSEHOLD_PORT": str(port),
            "REJSEHOLD_SLACK_BOT_TOKEN": BOT_TOKEN,
            "REJSEHOLD_SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "REJSEHOLD_SLACK_API_URL": slack,
            "REJSEHOLD_LOG_LEVEL": "error",
        }
        with _process((str(REJSEHOLD), "serve", "--demo"), environment):
            yield _ready(port)


@contextmanager
def _bolt(slack: str) -> Iterator[str]:
    port = _free_port()
    words = python("-m", "benchmarks.bolt_echo", slack, BOT_TOKEN, SIGNING_SECRET, str(port))
    with _process(words):
        yield _ready(port)


@contextmanager
def _process(
    words: tuple[str, ...], environment: dict[str, str] | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    surroundings = {**os.environ, **(environment or {})}
    with subprocess.Popen(
        words, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _ready(port: int) -> str:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return f"http://127.0.0.1:{port}/slack/events"
        time.sleep(0.05)
    raise TimeoutError(port)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


if __name__ == "__main__":
    for name, figures in acknowledged(quick="--quick" in sys.argv):
        sys.stdout.write(f"{name}: {figures}\n")
        sys.stdout.flush()
