"""Two servers under the same load by turns: each as a process of its own, a fresh one each time."""

import asyncio
import os
import socket
import subprocess
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from benchmarks.load import Acknowledged, Target, as_many_as_it_takes, so_many_a_second
from benchmarks.measuring import ROOT

SENDERS = (16, 64)
PEOPLE = 64
SECONDS = 5.0
ROUNDS = 3
WARM_RATE = 16.0
WARM_SECONDS = 4.0
PATIENCE_SECONDS = 60.0

Row = tuple[str, str]
Server = Callable[[], AbstractContextManager[Target]]
Measure = Callable[[Target], Coroutine[Any, Any, Acknowledged]]


@dataclass(frozen=True)
class Rivals:
    """The desk and its peer, by their names; ``rate`` is what is sent at fixed moments."""

    servers: Mapping[str, Server]
    rate: float
    what: str

    def measured(self, *, quick: bool) -> Iterator[Row]:
        """Measure each server under each load; return rows for a table."""
        rounds, seconds = (1, SECONDS / 2) if quick else (ROUNDS, SECONDS)
        for senders in SENDERS:
            closed = partial(_closed, senders=senders, seconds=seconds)
            yield from self._compared(f"{senders} senders", rounds, closed)
        steady = partial(_open, rate=self.rate, seconds=seconds)
        yield from self._compared(f"{self.rate:.0f} {self.what}/s", rounds, steady)

    def _compared(self, load: str, rounds: int, measure: Measure) -> Iterator[Row]:
        """Let the two servers take turns, and tell each one's middle round."""
        found: dict[str, list[Acknowledged]] = {name: [] for name in self.servers}
        for _ in range(rounds):
            for name, server in self.servers.items():
                with server() as target:
                    found[name].append(asyncio.run(measure(target)))
        middle = {name: sorted(each, key=_rate)[rounds // 2] for name, each in found.items()}
        for name, each in middle.items():
            yield f"{load}, {name}", _told(each)
        desk, peer = middle
        share = _rate(middle[desk]) / _rate(middle[peer])
        yield f"{load}, {desk} against {peer}", f"{share:.2f} × its rate"


@contextmanager
def process(
    words: tuple[str, ...], environment: Mapping[str, str] | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a command until this is left."""
    surroundings = {**os.environ, **(environment or {})}
    with subprocess.Popen(
        words, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as started:
        try:
            yield started
        finally:
            started.kill()


def first_line(started: "subprocess.Popen[bytes]") -> str:
    """Return what a process says first."""
    return started.stdout.readline().decode().strip() if started.stdout else ""


def ready(port: int, path: str) -> str:
    """Wait until somebody listens on a port of this machine; return the address of a path."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return f"http://127.0.0.1:{port}{path}"
        time.sleep(0.05)
    raise TimeoutError(port)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _rate(found: Acknowledged) -> float:
    return found.rate


def _told(found: Acknowledged) -> str:
    if not found.seconds:
        raise RuntimeError(f"not one of {found.refused} requests was acknowledged")
    refused = f", {found.refused} refused" if found.refused else ""
    middle, high = found.under(0.5) * 1000, found.under(0.99) * 1000
    return f"{found.rate:,.0f}/s, half under {middle:.0f} ms, 99 % under {high:.0f} ms{refused}"


async def _closed(target: Target, senders: int, seconds: float) -> Acknowledged:
    await _warm(target)
    return await as_many_as_it_takes(target, senders, seconds)


async def _open(target: Target, rate: float, seconds: float) -> Acknowledged:
    await _warm(target)
    return await so_many_a_second(target, rate, seconds, PEOPLE)


async def _warm(target: Target) -> None:
    """Let the server meet everybody once, and answer them."""
    await so_many_a_second(target, WARM_RATE, PEOPLE / WARM_RATE, PEOPLE)
    await asyncio.sleep(WARM_SECONDS)
