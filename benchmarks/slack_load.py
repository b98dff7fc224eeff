"""Signed Slack events against a server: as many as it takes, or so many a second."""

import asyncio
import hashlib
import hmac
import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

import aiohttp

TEAM, APP = "T0REJSE", "A0DESK"
WORDS = ("blodtryk", "iltmætning", "vægt", "puls", "stemme", "søvn", "temperatur", "gangtest")
PLACES = ("Randers", "Horsens", "Viborg", "Aarhus")
PATIENCE_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Target:
    """Where the events go, and the secret they are signed with."""

    url: str
    secret: str


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


async def as_many_as_it_takes(target: Target, senders: int, seconds: float) -> Acknowledged:
    """Let so many senders each send the next event when the last one is acknowledged."""
    found = Acknowledged()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        events = _events(senders)
        begun = time.perf_counter()

        async def send() -> None:
            while time.perf_counter() - begun < seconds:
                await _send(session, target, next(events), found)

        await asyncio.gather(*(send() for _ in range(senders)))
        found.over = time.perf_counter() - begun
    return found


async def so_many_a_second(
    target: Target, rate: float, seconds: float, people: int
) -> Acknowledged:
    """Send at fixed moments, whether or not the last event is acknowledged by then.

    The time counts from the moment an event was to be sent, so that waiting is not left out.
    """
    found = Acknowledged()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        begun, events = time.perf_counter(), _events(people)

        async def send(due: float) -> None:
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await _send(session, target, next(events), found, due)

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
    stamp = str(int(time.time()))
    base = f"v0:{stamp}:".encode() + body
    digest = hmac.new(target.secret.encode(), base, hashlib.sha256).hexdigest()
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": f"v0={digest}",
    }
    begun = due or time.perf_counter()
    timeout = aiohttp.ClientTimeout(total=PATIENCE_SECONDS)
    try:
        async with session.post(
            target.url, data=body, headers=headers, timeout=timeout
        ) as response:
            taken = response.status == 200
    except (aiohttp.ClientError, TimeoutError):
        taken = False
    if taken:
        found.seconds.append(time.perf_counter() - begun)
    else:
        found.refused += 1


def _events(people: int) -> Iterator[bytes]:
    """Make messages with ideas, each of another person in turn."""
    dice = random.Random(people)
    for number in count():
        user = f"U{number % people:06}"
        what, where = dice.choice(WORDS), dice.choice(PLACES)
        stamp = f"{time.time():.6f}"
        event = {
            "type": "message",
            "channel": f"D{user}",
            "channel_type": "im",
            "user": user,
            "text": f"Kan vi måle {what} hjemme hos patienter fra {where} og få tallene sendt ind?",
            "ts": stamp,
            "event_ts": stamp,
            "client_msg_id": f"{number}",
        }
        payload = {
            "type": "event_callback",
            "team_id": TEAM,
            "api_app_id": APP,
            "event": event,
            "event_id": f"Ev{number}",
            "event_time": int(time.time()),
            "authorizations": [{"team_id": TEAM, "user_id": "UDESK", "is_bot": True}],
        }
        yield json.dumps(payload).encode()
