"""Requests of a chat service against a server: as many as it takes, or so many a second."""

import asyncio
import random
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import aiohttp

WORDS = ("blodtryk", "iltmætning", "vægt", "puls", "stemme", "søvn", "temperatur", "gangtest")
PLACES = ("Randers", "Horsens", "Viborg", "Aarhus")
PATIENCE_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Target:
    """Where requests go; ``bodies`` makes them, of so many people, and ``headers`` signs one."""

    url: str
    bodies: Callable[[int], Iterator[bytes]]
    headers: Callable[[bytes], Mapping[str, str]]


@dataclass
class Acknowledged:
    """How long each acknowledgement took, in seconds, and over how long they came."""

    seconds: list[float] = field(default_factory=list)
    refused: int = 0
    over: float = 0.0

    @property
    def rate(self) -> float:
        """Return the acknowledgements a second."""
        return len(self.seconds) / self.over

    def under(self, share: float) -> float:
        """Return what such a share of them stayed under."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def idea(dice: random.Random) -> str:
    """Return an idea as somebody writes it."""
    what, where = dice.choice(WORDS), dice.choice(PLACES)
    return f"Kan vi måle {what} hjemme hos patienter fra {where} og få tallene sendt ind?"


async def as_many_as_it_takes(target: Target, senders: int, seconds: float) -> Acknowledged:
    """Let so many senders each send the next request when the last one is acknowledged."""
    found = Acknowledged()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        bodies = target.bodies(senders)
        begun = time.perf_counter()

        async def send() -> None:
            while time.perf_counter() - begun < seconds:
                await _send(session, target, next(bodies), found)

        await asyncio.gather(*(send() for _ in range(senders)))
        found.over = time.perf_counter() - begun
    return found


async def so_many_a_second(
    target: Target, rate: float, seconds: float, people: int
) -> Acknowledged:
    """Send at fixed moments, whether or not the last request is acknowledged by then.

    The time counts from the moment one was to be sent, so that waiting is not left out.
    """
    found = Acknowledged()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        begun, bodies = time.perf_counter(), target.bodies(people)

        async def send(due: float) -> None:
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await _send(session, target, next(bodies), found, due)

        moments = [begun + number / rate for number in range(int(rate * seconds))]
        await asyncio.gather(*(send(due) for due in moments))
        found.over = time.perf_counter() - begun
    return found


async def _send(
    session: aiohttp.ClientSession,
    target: Target,
    body: bytes,
    found: Acknowledged,
    due: float = 0.0,
) -> None:
    headers = {"Content-Type": "application/json", **target.headers(body)}
    begun = due or time.perf_counter()
    timeout = aiohttp.ClientTimeout(total=PATIENCE_SECONDS)
    try:
        async with session.post(
            target.url, data=body, headers=headers, timeout=timeout
        ) as response:
            taken = response.status in (200, 201, 202)
    except (aiohttp.ClientError, TimeoutError):
        taken = False
    if taken:
        found.seconds.append(time.perf_counter() - begun)
    else:
        found.refused += 1
